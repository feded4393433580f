import type { Shared } from '#panels/panel-context.ts'

/** Hands an address to the device's own share sheet where there is one, else to the clipboard. Never throws. */
export async function shareAddress(address: string, title: string): Promise<Shared> {
  const data = { title, url: address }
  try {
    if (navigator.canShare?.(data) && window.matchMedia('(pointer: coarse)').matches) {
      await navigator.share(data)
      return 'shared'
    }
    await navigator.clipboard.writeText(address)
    return 'copied'
  } catch (error) {
    // The visitor closed the sheet again: that is an answer, not a failure.
    return error instanceof DOMException && error.name === 'AbortError' ? 'shared' : 'refused'
  }
}
