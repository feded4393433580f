/**
 * Tells a server that does not allow other pages to read its files (CORS) from one that cannot be reached: browsers
 * report both alike, and only a request whose answer stays hidden gets through to the first. Never rejects.
 */
export async function answersWithoutCors(url: string): Promise<boolean> {
  const page = globalThis.location
  if (page && new URL(url, page.href).origin === page.origin) return false
  try {
    await fetch(url, { method: 'HEAD', mode: 'no-cors', signal: AbortSignal.timeout(5000) })
    return true
  } catch {
    return false
  }
}
