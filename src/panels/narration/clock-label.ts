/** Seconds as minutes and seconds in a language's own digits: `1:05`; it is read from left to right in every script. */
export function clockLabel(seconds: number, language: string): string {
  const whole = Math.max(0, Math.floor(Number.isFinite(seconds) ? seconds : 0))
  const digits = (value: number, least: number): string =>
    new Intl.NumberFormat(language, { minimumIntegerDigits: least, useGrouping: false }).format(
      value,
    )
  return `${digits(Math.floor(whole / 60), 1)}:${digits(whole % 60, 2)}`
}
