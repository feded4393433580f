/** Words of a name as they will be set: its lines and what they take up, CSS pixels. */
export interface NameSize {
  readonly lines: readonly string[]
  readonly width: number
  readonly height: number
}

/** Ems that a text takes up on one line. */
export type Ems = (text: string) => number

/** Names longer than this many ems are set in two lines. */
const LONGEST = 7.5

const wide = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60]/

/** Ems that a text takes up, on the safe side: a square for a Han character, half for a letter. */
export function estimatedEms(text: string): number {
  return [...text].reduce((sum, character) => sum + (wide.test(character) ? 1 : 0.5), 0)
}

/** The words cut where the longer of the two lines is shortest; null for one word. */
function inTwoLines(text: string, ems: Ems): readonly string[] | null {
  const words = text.split(' ')
  const cuts = words.slice(1).map((_, i) => {
    const lines = [words.slice(0, i + 1).join(' '), words.slice(i + 1).join(' ')]
    return { lines, ems: Math.max(...lines.map(ems)) }
  })
  return cuts.length === 0 ? null : cuts.reduce((a, b) => (b.ems < a.ems ? b : a)).lines
}

/** The size of a name of `size` pixels, with a second, smaller name (a number) under it where there is one. */
export function nameSize(
  label: string,
  number: string,
  size: number,
  ems: Ems = estimatedEms,
): NameSize {
  const lines = (ems(label) > LONGEST ? inTwoLines(label, ems) : null) ?? [label]
  const small = number === '' ? 0 : 0.82
  return {
    lines,
    width: Math.ceil(Math.max(...lines.map(ems), ems(number) * small) * size) + 4,
    height: Math.ceil((lines.length * 1.25 + small * 1.35) * size),
  }
}
