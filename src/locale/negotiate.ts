import { type Writing, writingOf } from '#locale/tag.ts'

/**
 * The offered tag that serves a visitor best. `wanted` is in the visitor's order, `offered` in the venue's. A wanted
 * language is first sought in its own script, then in another script of the same language, and only then comes the next
 * wanted one: a reader of `zh-Hant` is served by `zh-Hans` before being sent to a second language. Where nothing fits,
 * the venue's first language.
 *
 * Scripts are those of Unicode's likely subtags, https://www.unicode.org/reports/tr35/#Likely_Subtags: `zh-HK` asks for
 * `zh-Hant`, `zh` for `zh-Hans`.
 *
 * @throws RangeError when nothing is offered.
 */
export function negotiate(wanted: readonly string[], offered: readonly string[]): string {
  const first = offered[0]
  if (first === undefined) {
    throw new RangeError('negotiate: found no offered language, expected at least one')
  }
  for (const tag of wanted) {
    const best = bestFor(tag, offered)
    if (best !== null) return best
  }
  return first
}

function bestFor(wanted: string, offered: readonly string[]): string | null {
  const reader = writingOf(wanted)
  if (reader === null) return null
  let best: string | null = null
  let closest = 0
  for (const tag of offered) {
    const writing = writingOf(tag)
    const near = writing === null ? 0 : nearness(reader, writing)
    if (near > closest) {
      best = tag
      closest = near
    }
  }
  return best
}

/** 0: another language. 1: another script. 2: the same script. 3: also the region named, or none named by both. */
function nearness(reader: Writing, offer: Writing): number {
  if (reader.language !== offer.language) return 0
  if (reader.script !== offer.script) return 1
  return reader.region === offer.region ? 3 : 2
}
