import { afterEach, describe, expect, it } from 'vitest'
import { twinBody } from '#twin/twin-page.ts'
import payloads from '../fixtures/hostile/html/dompurify-payloads.json'
import { smallExhibition, surroundings } from './small-exhibition.ts'

const host = document.createElement('div')
afterEach(() => host.remove())

describe('the twin in a real page', () => {
  it.each(payloads.map(({ payload }) => payload))('shows %j as the words they are', payload => {
    document.body.append(host)
    host.innerHTML = twinBody(surroundings(smallExhibition(payload)))
    expect(
      host.querySelectorAll('script, style, svg, math, iframe, form, input, template'),
    ).toHaveLength(0)
    const names = [...host.querySelectorAll('*')].flatMap(element => element.getAttributeNames())
    expect(names.filter(name => name.startsWith('on') || name === 'style')).toEqual([])
    const line = payload.replaceAll('\0', '\ufffd')
    expect(host.querySelector('h1')?.textContent).toBe(line)
    expect(host.querySelector('img')?.alt).toBe(line)
  })
})
