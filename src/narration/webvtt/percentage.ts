const form = /^\d+(?:\.\d+)?%$/

/** 0 to 100 from a text such as `12.5%`; null for any other. Source: WebVTT, "parse a percentage string". */
export function readPercentage(text: string): number | null {
  const number = form.test(text) ? Number(text.slice(0, -1)) : Number.NaN
  return number <= 100 ? number : null
}
