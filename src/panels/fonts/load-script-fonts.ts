type Loader = () => Promise<unknown>

/**
 * Style sheets of faces by ISO 15924 script, first to last: the letters that are wanted most, then the slices, which load
 * only where their letters are used and not yet there.
 */
const loaders: Readonly<Record<string, readonly Loader[]>> = {
  Hans: [
    () => import('#panels/fonts/chinese-letters.css'),
    () => import('@fontsource-variable/noto-serif-sc/wght.css'),
    () => import('@fontsource-variable/noto-sans-sc/wght.css'),
  ],
  Hant: [
    () => import('#panels/fonts/traditional-letters.css'),
    () => import('@fontsource-variable/noto-serif-tc/wght.css'),
    () => import('@fontsource-variable/noto-sans-tc/wght.css'),
  ],
  Jpan: [
    () => import('#panels/fonts/japanese-letters.css'),
    () => import('@fontsource-variable/noto-serif-jp/wght.css'),
    () => import('@fontsource-variable/noto-sans-jp/wght.css'),
  ],
  Kore: [
    () => import('#panels/fonts/korean-letters.css'),
    () => import('@fontsource-variable/noto-serif-kr/wght.css'),
    () => import('@fontsource-variable/noto-sans-kr/wght.css'),
  ],
  Arab: [
    () => import('@fontsource-variable/noto-naskh-arabic/wght.css'),
    () => import('@fontsource-variable/noto-sans-arabic/wght.css'),
  ],
  Deva: [
    () => import('@fontsource-variable/noto-serif-devanagari/wght.css'),
    () => import('@fontsource-variable/noto-sans-devanagari/wght.css'),
  ],
}

/**
 * Brings the faces that a language is written in; nothing where Alegreya has its letters or no face is kept for it. A
 * face that does not come leaves the system's in its place, so that a failure is no error.
 */
export async function loadScriptFonts(tag: string): Promise<void> {
  for (const load of loaders[scriptOf(tag)] ?? []) {
    // One after the other: were the slices there first, they would be fetched for letters that the next file brings.
    await load().catch(() => undefined)
  }
}

function scriptOf(tag: string): string {
  try {
    return new Intl.Locale(tag).maximize().script ?? ''
  } catch {
    return ''
  }
}
