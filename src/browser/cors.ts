/** True for an address of another origin than the page's. */
export function isForeign(url: string): boolean {
  const page = globalThis.location?.href
  return page !== undefined && new URL(url, page).origin !== new URL(page).origin
}

/**
 * Tells a server that does not allow other pages to read its files (CORS) from one that cannot be reached: browsers
 * report both alike, and only a request whose answer stays hidden gets through to the first. Never rejects.
 */
export async function answersWithoutCors(url: string, timeoutMs = 5000): Promise<boolean> {
  if (!isForeign(url)) return false
  try {
    await fetch(url, {
      mode: 'no-cors',
      credentials: 'omit',
      signal: AbortSignal.timeout(timeoutMs),
    })
    return true
  } catch {
    return false
  }
}
