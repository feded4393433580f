/** Markup, made by `html` only: a class so that nothing from a document, which holds plain JSON, can pass for it. */
export class Html {
  readonly #markup: string

  private constructor(markup: string) {
    this.#markup = markup
  }

  /** The pieces of a template joined, every value escaped unless it is markup itself. */
  static join(parts: readonly string[], values: readonly HtmlValue[]): Html {
    return new Html(parts.map((part, i) => part + markupOf(values[i])).join(''))
  }

  toString(): string {
    return this.#markup
  }
}

export type HtmlValue = Html | string | number | null | undefined | false | readonly HtmlValue[]

/**
 * Markup from a template. Strings and numbers are escaped, for text and for quoted attributes alike; null, undefined
 * and false leave nothing; lists are joined.
 */
export function html(parts: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  return Html.join(parts, values)
}

/** ` name="value"` for each attribute that has a value, with its leading space. `true` writes the bare name. */
export function attributes(
  values: Readonly<Record<string, string | number | true | null | undefined>>,
): Html {
  const written = Object.entries(values).map(([name, value]) => {
    if (value === null || value === undefined) return null
    return value === true ? html` ${name}` : html` ${name}="${value}"`
  })
  return html`${written}`
}

/**
 * The address as it may stand in `href` or `src`: http, https, or relative to the page; null for everything else, such
 * as `javascript:`, whatever white space a browser would drop from it.
 */
export function safeAddress(address: string): string | null {
  const seen = address.replace(/[\p{Cc}\s]/gu, '')
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(seen)?.[1]?.toLowerCase()
  return scheme === undefined || scheme === 'http' || scheme === 'https' ? address : null
}

function markupOf(value: HtmlValue): string {
  if (value === null || value === undefined || value === false) return ''
  if (value instanceof Html) return value.toString()
  return typeof value === 'object' ? value.map(markupOf).join('') : escapeText(String(value))
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  // A parser would turn a bare carriage return into a line feed, and drop or replace a null character.
  '\r': '&#13;',
  '\0': '\ufffd',
}

const escapeText = (text: string): string =>
  text.replace(/[&<>"'\r\0]/g, character => entities[character] ?? character)
