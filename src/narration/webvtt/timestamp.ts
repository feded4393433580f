/** A time read at a place of a line, and where what follows it begins. */
export interface ReadTime {
  readonly seconds: number
  readonly next: number
}

const form = /(\d+):(\d{2})(?::(\d{2}))?\.(\d{3})(?!\d)/y

/**
 * The WebVTT timestamp at `from`, such as `01:02.500` or `100:00:00.000`; null where there is none. Hours may have any
 * number of digits and may be left out; where they are, minutes have two.
 * Source: WebVTT, "collect a WebVTT timestamp".
 */
export function readTimestamp(text: string, from: number): ReadTime | null {
  form.lastIndex = from
  const found = form.exec(text)
  if (found === null) return null
  const [whole, first = '', second = '', third, thousandths] = found
  const [hours, minutes, seconds] =
    third === undefined
      ? [0, Number(first), Number(second)]
      : [Number(first), Number(second), Number(third)]
  // Without hours the first number is minutes, of exactly two digits.
  if (third === undefined && first.length !== 2) return null
  if (minutes > 59 || seconds > 59 || !Number.isFinite(hours)) return null
  return {
    seconds: hours * 3600 + minutes * 60 + seconds + Number(thousandths) / 1000,
    next: from + whole.length,
  }
}
