import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const css = readFileSync(new URL('../../src/panels/tokens.css', import.meta.url), 'utf8')

/** Custom properties of the first rule with this selector. */
function tokens(selector: string): Readonly<Record<string, string>> {
  const start = css.indexOf(`${selector} {`)
  if (start < 0) throw new Error(`tokens: no rule '${selector}' in tokens.css`)
  const body = css.slice(start, css.indexOf('}', start))
  return Object.fromEntries([...body.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(m => [m[1], m[2]]))
}

type Rgb = readonly [number, number, number]

function rgb(value: string): Rgb {
  const hex = /^#([0-9a-f]{3,6})$/i.exec(value.trim())?.[1]
  if (hex === undefined) throw new Error(`rgb: '${value}', expected #rgb or #rrggbb`)
  const full = hex.length === 3 ? [...hex].map(c => c + c).join('') : hex
  return [0, 2, 4].map(i => Number.parseInt(full.slice(i, i + 2), 16)) as unknown as Rgb
}

function luminance(colour: Rgb): number {
  const [r = 0, g = 0, b = 0] = colour.map(channel => {
    const c = channel / 255
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(a: Rgb, b: Rgb): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

const night = tokens(':root')
const day = { ...night, ...tokens('[data-ground="day"]') }
const ink = { ...night, ...tokens(':root[data-wall="ink"] [data-ground="paper"]') }
const white = { ...night, ...tokens(':root[data-wall="white"] [data-ground="paper"]') }
const of = (set: Readonly<Record<string, string>>, name: string): Rgb => rgb(set[name] ?? '')

/** The strips' veil over pure white, the worst wall there can be. */
const veil = ((): Rgb => {
  const [r, g, b, alpha] = [...(night['soot-veil'] ?? '').matchAll(/[\d.]+/g)].map(Number) as [
    number,
    number,
    number,
    number,
  ]
  return [r, g, b].map(c => c * alpha + 255 * (1 - alpha)) as unknown as Rgb
})()

describe('contrast of the night', () => {
  it.each([
    ['plaster', 15, 12.3],
    ['plaster-dim', 9, 7.4],
    ['edge-night', 4.8, 3.9],
    ['gilt', 10.7, 8.8],
    ['cinnabar-night', 8.1, 6.6],
    ['azurite-night', 9.7, 8],
    ['malachite-night', 9.6, 7.9],
  ])('%s is what the table says on soot and on the veil over a white wall', (name, soot, over) => {
    expect(contrast(of(night, name), of(night, 'soot'))).toBeCloseTo(soot, 0)
    expect(contrast(of(night, name), veil)).toBeCloseTo(over, 0)
  })

  it.each(['plaster', 'plaster-dim', 'gilt', 'cinnabar-night', 'azurite-night', 'malachite-night'])(
    '%s is readable on soot, on raised soot and on the veil',
    name => {
      for (const ground of [of(night, 'soot'), of(night, 'soot-raised'), veil]) {
        expect(contrast(of(night, name), ground)).toBeGreaterThanOrEqual(4.5)
      }
    },
  )

  it('draws the edges of controls at three to one', () => {
    expect(contrast(of(night, 'edge-night'), veil)).toBeGreaterThanOrEqual(3)
  })

  it('keeps a mark in two tones that part on any wall', () => {
    expect(contrast(of(night, 'plaster'), of(night, 'soot'))).toBeGreaterThanOrEqual(7)
    expect(contrast(of(night, 'gilt'), of(night, 'soot'))).toBeGreaterThanOrEqual(7)
  })
})

describe('contrast of paper', () => {
  it.each([
    ['ink', 10.1, 14],
    ['ink-2', 6.1, 8.5],
    ['edge-paper', 3.8, 5.3],
    ['ochre', 4.9, 6.8],
    ['cinnabar', 5, 6.9],
    ['azurite', 5.5, 7.6],
    ['malachite', 5, 6.9],
  ])('%s is what the table says on paper and on day', (name, paper, onDay) => {
    expect(contrast(of(night, name), of(night, 'paper'))).toBeCloseTo(paper, 0)
    expect(contrast(of(day, name), of(day, 'paper'))).toBeCloseTo(onDay, 0)
  })

  const words = ['ink', 'ink-2', 'ochre', 'cinnabar', 'azurite', 'malachite']
  it.each([
    ['paper', night],
    ['day', day],
    ['ink', ink],
    ['white', white],
  ] as const)('every word is readable on the ground and the lifted row of %s', (_, set) => {
    for (const name of words) {
      for (const ground of ['paper', 'paper-lift']) {
        expect(contrast(of(set, name), of(set, ground)), `${name} on ${ground}`).toBeGreaterThan(
          4.5,
        )
      }
    }
  })

  it.each([
    ['paper', night],
    ['day', day],
    ['ink', ink],
    ['white', white],
  ] as const)('the main button and the edges of %s are plain to see', (_, set) => {
    expect(contrast(of(set, 'paper-lift'), of(set, 'ink'))).toBeGreaterThanOrEqual(4.5)
    expect(contrast(of(set, 'edge-paper'), of(set, 'paper'))).toBeGreaterThanOrEqual(3)
  })
})
