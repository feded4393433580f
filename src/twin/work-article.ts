import type { Work } from '#exhibition/schema.ts'
import { lengthLabel } from '#locale/measures.ts'
import { certaintyLine, certaintyRow } from '#twin/certainty-row.ts'
import { eraNote, factRow, roomLink } from '#twin/fact-row.ts'
import { figureLines } from '#twin/figure-lines.ts'
import { type Html, html, safeAddress } from '#twin/html.ts'
import { label, languageOf, paragraphs, plainLabel, words } from '#twin/language-run.ts'
import { pictureFigure } from '#twin/picture-figure.ts'
import { placeWords } from '#twin/place-words.ts'
import { plainVersion } from '#twin/plain-version.ts'
import type { TwinSurroundings } from '#twin/twin-surroundings.ts'

/** A work: its name, pictures in every state, text, how we know, who holds it and under what rights. */
export function workArticle(twin: TwinSurroundings, work: Work): Html {
  const drawn = work.schematic && html`<p class="aside">${words(twin, 'leaf.schematic')}</p>\n`
  return html`<article id="work-${work.id}">
<h4>${label(twin, work.label)}</h4>
${ownName(twin, work)}${pictures(twin, work)}${drawn}${paragraphs(twin, work.text)}${plainVersion(twin, work.plain)}
${work.kind === 'figure' && figureLines(twin, work)}${eraNote(twin, work.eras)}<dl>
${facts(twin, work)}</dl>
${roomLink(twin, work.id)}</article>
`
}

/** A name in its own language, always marked; left out where the label on the page is that very name. */
export function ownName(
  twin: TwinSurroundings,
  { name, label: title }: Pick<Work, 'name' | 'label'>,
): Html {
  const shown = plainLabel(twin, title)
  const written = Object.entries(name ?? {})
    .filter(([, names]) => names.join(' ') !== shown)
    .map(([tag, names]) => html`<span${languageOf(tag)}>${names.join(' ')}</span>`)
  return written.length === 0 ? html`` : html`<p class="own-name">${written}</p>\n`
}

function facts(twin: TwinSurroundings, work: Work): readonly Html[] {
  return [
    factRow(twin, 'twin.where', placeWords(twin, work.place)),
    factRow(twin, 'leaf.date', label(twin, work.date)),
    factRow(twin, 'leaf.material', label(twin, work.material)),
    factRow(twin, 'leaf.size', sizeOf(twin, work)),
    certaintyRow(twin, work.certainty),
    factRow(twin, 'leaf.holder', label(twin, work.holder)),
    factRow(twin, 'leaf.shelf-mark', work.shelfmark),
    factRow(twin, 'leaf.home', homeLink(work.home)),
    factRow(twin, 'leaf.credit', label(twin, work.credit)),
    factRow(twin, 'leaf.rights', rightsLink(work.rights)),
  ]
}

function homeLink(home: string | undefined): Html | null {
  const address = home === undefined ? null : safeAddress(home)
  if (address === null) return null
  const name = URL.canParse(address) ? new URL(address).host : address
  return html`<a href="${address}" rel="noopener">${name}</a>`
}

/** The rights under their usual name; null for an address that may not be linked. */
export function rightsLink(rights: string): Html | null {
  const address = safeAddress(rights)
  return address === null
    ? null
    : html`<a href="${address}" rel="license noopener">${rightsName(address)}</a>`
}

/** `CC BY 4.0` for a Creative Commons address, the address itself for any other. */
function rightsName(address: string): string {
  const cc = /^https?:\/\/creativecommons\.org\/(licenses|publicdomain)\/([a-z-]+)\/(\d\.\d)/.exec(
    address,
  )
  if (cc === null) return address.replace(/^https?:\/\//, '')
  return cc[2] === 'zero' ? `CC0 ${cc[3]}` : `CC ${String(cc[2]).toUpperCase()} ${cc[3]}`
}

/** A figure without a documented size would be read as a measurement. */
function sizeOf(twin: TwinSurroundings, work: Work): string | null {
  const { size } = work
  if (size === undefined || size.certainty === 'conjectured') return null
  const measures =
    work.kind === 'scroll' ? [work.length, work.width] : [size.width, size.height, size.depth]
  const known = measures.filter(metres => metres !== undefined)
  return known.map(metres => lengthLabel(metres, twin.translator.language)).join(' × ')
}

function pictures(twin: TwinSurroundings, work: Work): Html {
  const title = work.label
  switch (work.kind) {
    case 'mural': {
      const extent = extentOf(work.place)
      const several = work.states.length > 1
      return html`${work.states.map(state =>
        pictureFigure(twin, state.image, {
          title,
          extent,
          caption: several ? stateCaption(twin, state) : undefined,
        }),
      )}`
    }
    case 'scroll':
      return pictureFigure(twin, work.image, {
        title,
        extent: { width: work.length, height: work.width },
      })
    case 'panel':
      return pictureFigure(twin, work.image, { title, extent: extentOf(work.place) })
    case 'panorama':
      return pictureFigure(twin, work.image, { title })
    case 'object':
      return work.picture ? pictureFigure(twin, work.picture, { title }) : html``
    case 'figure':
      return work.image ? pictureFigure(twin, work.image, { title }) : html``
    case 'screen':
      return html``
    default:
      return work satisfies never
  }
}

type State = Extract<Work, { kind: 'mural' }>['states'][number]

function stateCaption(twin: TwinSurroundings, state: State): Html {
  const level = state.certainty?.level
  return level === undefined
    ? label(twin, state.label)
    : html`${label(twin, state.label)} ${certaintyLine(level)}${words(twin, `certainty.${level}`)}`
}

function extentOf(place: { width?: number | undefined; height?: number | undefined }) {
  return place.width === undefined || place.height === undefined
    ? undefined
    : { width: place.width, height: place.height }
}
