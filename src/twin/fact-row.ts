import { type Html, html } from '#twin/html.ts'
import { label, labelList, words } from '#twin/language-run.ts'
import type { TwinSurroundings } from '#twin/twin-surroundings.ts'

/** One ruled row of facts; nothing where there is no fact. */
export function factRow(
  twin: TwinSurroundings,
  id: string,
  fact: Html | string | null | undefined | false,
): Html {
  if (!fact || String(fact) === '') return html``
  return html`<div class="row">\n<dt>${words(twin, id)}</dt>\n<dd>${fact}</dd>\n</div>\n`
}

/** The eras that a thing belongs to, where it does not belong to all. */
export function eraNote(twin: TwinSurroundings, eras: readonly string[] | undefined): Html {
  const known = twin.exhibition.eras?.filter(era => eras?.includes(era.id)) ?? []
  if (known.length === 0) return html``
  const eraNames = labelList(
    twin,
    known.map(era => label(twin, era.label)),
  )
  return html`<p class="aside">${words(twin, 'twin.only-in', { eras: eraNames })}</p>\n`
}

/** The way from a text to the thing itself in the rooms; nothing where there are no rooms to go to. */
export function roomLink(twin: TwinSurroundings, id: string): Html {
  const href = twin.anchors?.(id)
  return href === undefined
    ? html``
    : html`<p><a href="${href}">${words(twin, 'twin.see-room')}</a></p>\n`
}
