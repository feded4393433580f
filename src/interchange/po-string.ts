const named: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  a: '\u0007',
  b: '\b',
  f: '\f',
  v: '\v',
}

/**
 * The text of a string in a PO file, its quotation marks included, with the escapes of C; null where a quotation mark
 * stands alone in it or an escape is none.
 */
export function unquote(quoted: string): string | null {
  const inner = quoted.slice(1, -1)
  if (!/^(?:[^"\\]|\\.)*$/su.test(inner)) return null
  let sound = true
  const text = inner.replaceAll(
    /\\(?:([0-7]{1,3})|x([0-9a-fA-F]{1,2})|(.))/gsu,
    (_all, octal: string | undefined, hex: string | undefined, sign: string | undefined) => {
      if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8))
      if (hex !== undefined) return String.fromCharCode(Number.parseInt(hex, 16))
      if (sign === '"' || sign === '\\' || sign === "'" || sign === '?') return sign
      const meant = named[sign ?? '']
      sound &&= meant !== undefined
      return meant ?? ''
    },
  )
  return sound ? text : null
}
