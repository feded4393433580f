import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { languagesOf } from '#exhibition/languages-of.ts'
import { mediaAddress, resolveMedia } from '#exhibition/media-path.ts'
import { parseExhibition } from '#exhibition/parse.ts'
import type { Exhibition } from '#exhibition/schema.ts'
import { everyCatalogue } from '#locale/every-catalogue.ts'
import { fallbackChain } from '#locale/fallback-chain.ts'
import { negotiate } from '#locale/negotiate.ts'
import { createTranslator } from '#locale/translator.ts'
import css from '#twin/twin.css?raw'
import { twinPage } from '#twin/twin-page.ts'

/** Name of the text page in one language, beside the document. */
const textPageName = (language: string): string => `text.${language}.html`

/** Name of the text pages' one stylesheet, beside them. */
const TEXT_STYLESHEET = 'text.css'

/** The exhibition's text twin in one language as a file of its own, to stand beside the document. */
function textPage(exhibition: Exhibition, language: string, hosts: readonly string[]): string {
  const interfaceLanguage = negotiate([language], Object.keys(everyCatalogue))
  return twinPage({
    exhibition,
    language,
    chain: fallbackChain(language, exhibition.languages),
    translator: createTranslator(interfaceLanguage, everyCatalogue[interfaceLanguage] ?? {}),
    mediaUrl: path => {
      const place = resolveMedia(path, { exhibition: exhibition.id, hosts })
      return mediaAddress(place, './', exhibition.id) ?? undefined
    },
    anchors: id => `../../?exhibition=${exhibition.id}&lang=${language}&at=${id}`,
    languages: languagesOf(exhibition).map(tag => ({ tag, href: textPageName(tag) })),
    stylesheet: TEXT_STYLESHEET,
  })
}

/** The viewer's own reading face, under the name the bundler gave its file; nothing where it has no such file. */
async function readingFace(root: string): Promise<string> {
  const names = await readdir(join(root, 'assets')).catch((): string[] => [])
  const file = names.find(name => /^alegreya-latin-wght-normal-.*\.woff2$/.test(name))
  return file === undefined
    ? ''
    : `@font-face { font-family: "Alegreya Variable"; font-weight: 400 900; font-display: swap; src: url("../../assets/${file}") format("woff2"); }\n`
}

/** Writes the text twin of every document under `root/exhibitions`, in each of its languages. Returns how many pages. */
export async function writeTextPages(root: string): Promise<number> {
  const folder = join(root, 'exhibitions')
  const stylesheet = (await readingFace(root)) + css
  let pages = 0
  for (const id of await readdir(folder).catch((): string[] => [])) {
    const text = await readFile(join(folder, id, 'exhibition.json'), 'utf8').catch(() => null)
    const exhibition = text === null ? null : parseExhibition(text, id).exhibition
    if (exhibition === null) continue
    await writeFile(join(folder, id, TEXT_STYLESHEET), stylesheet)
    for (const language of languagesOf(exhibition)) {
      await writeFile(join(folder, id, textPageName(language)), textPage(exhibition, language, []))
      pages += 1
    }
  }
  return pages
}
