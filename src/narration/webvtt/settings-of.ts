/** The `name:value` words of a text, in order; words without a name or a value are left out. */
export function settingsOf(text: string): (readonly [name: string, value: string])[] {
  return text.split(/[ \t\n\f\r]+/).flatMap(word => {
    const colon = word.indexOf(':')
    return colon <= 0 || colon === word.length - 1
      ? []
      : [[word.slice(0, colon), word.slice(colon + 1)] as const]
  })
}
