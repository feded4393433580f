import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { attributes, html, safeAddress } from '#twin/html.ts'

describe('html', () => {
  it('escapes values and leaves markup of its own alone', () => {
    const inner = html`<b>${'<i>&"\''}</b>`
    expect(String(html`<p>${inner}</p>`)).toBe('<p><b>&lt;i&gt;&amp;&quot;&#39;</b></p>')
  })

  it('joins lists and leaves nothing for what is not there', () => {
    expect(String(html`${['a', html`<br>`, 2]}${null}${undefined}${false}`)).toBe('a<br>2')
  })

  it('lets no text bring a tag, an entity or a quote, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        expect(String(html`${text}`)).not.toMatch(/[<>"'\r\0]|&(?!(amp|lt|gt|quot|#39|#13);)/)
      }),
    )
  })

  it('does not take an object of a document for markup', () => {
    const forged: unknown = JSON.parse('{"toString":"<script>","html":"<script>"}')
    expect(forged).not.toBeInstanceOf(html`x`.constructor)
  })
})

describe('attributes', () => {
  it('writes those that have a value, an empty one too', () => {
    const written = attributes({ id: 'a"b', lang: '', hidden: true, title: null, dir: undefined })
    expect(String(written)).toBe(' id="a&quot;b" lang="" hidden')
  })
})

describe('safeAddress', () => {
  it.each([
    'https://example.org/a',
    'HTTP://example.org',
    '../../textures/a/b.webp',
    '?at=nun',
    '#source-a',
    'a/b:c',
  ])('lets %s pass', address => {
    expect(safeAddress(address)).toBe(address)
  })

  it.each([
    'javascript:alert(1)',
    ' java\tscript:alert(1)',
    '\u0001javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,<script>',
    'vbscript:x',
    'file:///etc/passwd',
  ])('refuses %j', address => {
    expect(safeAddress(address)).toBeNull()
  })
})
