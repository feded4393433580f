import type { Translator } from '#locale/translator.ts'
import type { Diagnostics } from '#visit/diagnostics.ts'

/** One line of the diagnostics: a name and its value, both ready to be read. */
export interface DiagnosticLine {
  readonly name: string
  readonly value: string
}

/** What the page knows beside the scene's own counts. */
export interface PageFacts {
  readonly browser: string
  /** CSS pixels. */
  readonly window: { readonly width: number; readonly height: number }
  readonly pixelRatio: number
  readonly cores: number | null
  /** Gigabytes, where the browser tells. */
  readonly memory: number | null
  readonly exhibition: string
  readonly address: string
}

const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)} MB`

/** The scene's counts as lines; none where there is no scene. */
export function sceneLines(
  { t, language }: Pick<Translator, 't' | 'language'>,
  found: Diagnostics | null,
): DiagnosticLine[] {
  if (!found) return [{ name: t('diagnostics.quality'), value: t('diagnostics.no-scene') }]
  const number = (n: number): string => n.toLocaleString(language)
  const line = (id: string, value: string): DiagnosticLine => ({
    name: t(`diagnostics.${id}`),
    value,
  })
  return [
    line('quality', t(`settings.quality-${found.step}`)),
    line('frame', t('diagnostics.frame-value', { ms: found.lastFrame.toFixed(1) })),
    line('frames', number(found.renders)),
    line('draws', number(found.draws)),
    line('triangles', number(found.triangles)),
    line('textures', number(found.textures)),
    line('geometries', number(found.geometries)),
    line('programs', number(found.programs)),
    ...(found.memory === undefined ? [] : [line('memory', megabytes(found.memory))]),
    ...(found.murals === undefined ? [] : [line('pages', pagesOf(found.murals))]),
    line('rooms', `${found.roomsDrawn.join(', ')} / ${found.roomsHeld.join(', ')}`),
  ]
}

/** Pages on the card, of those wanted, and those on their way or given up. */
const pagesOf = ({
  resident,
  wanted,
  pending,
  failed,
}: NonNullable<Diagnostics['murals']>): string => `${resident} / ${wanted} +${pending} −${failed}`

/** The device as lines, the graphics card's own words last. */
export function deviceLines(
  { t }: Pick<Translator, 't'>,
  facts: PageFacts,
  found: Diagnostics | null,
): DiagnosticLine[] {
  const { width, height } = facts.window
  const line = (id: string, value: string): DiagnosticLine => ({
    name: t(`diagnostics.${id}`),
    value,
  })
  return [
    line(
      'window',
      `${width} × ${height} · ${found?.dpr ?? facts.pixelRatio} / ${facts.pixelRatio}`,
    ),
    ...(facts.cores === null ? [] : [line('cores', String(facts.cores))]),
    ...(facts.memory === null ? [] : [line('device-memory', `${facts.memory} GB`)]),
    line('browser', facts.browser),
    ...Object.entries(found?.device ?? {}).map(([name, value]) => ({ name, value: String(value) })),
  ]
}

/** Why the scene is drawn as it is, one sentence each, none twice. */
export function reasonSentences(
  { t }: Pick<Translator, 't'>,
  found: Diagnostics | null,
): readonly string[] {
  return [...new Set((found?.reasons ?? []).map(reason => t(reason.message, reason.values)))]
}

/** Everything as plain text, for a letter to whoever looks after the venue. */
export function diagnosticsReport(
  translator: Pick<Translator, 't' | 'language'>,
  facts: PageFacts,
  found: Diagnostics | null,
): string {
  const lines = [
    ...sceneLines(translator, found),
    ...deviceLines(translator, facts, found),
    { name: translator.t('diagnostics.place'), value: facts.address },
  ].map(({ name, value }) => `${name}: ${value}`)
  const reasons = reasonSentences(translator, found).map(sentence => `- ${sentence}`)
  return [`Lamplight · ${facts.exhibition}`, ...lines, ...reasons, ''].join('\n')
}
