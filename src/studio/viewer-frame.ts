/** The sizes a curator looks at: the page itself, or a framed copy of a visitor's screen, CSS pixels. */
export type FrameKind = 'laptop' | 'phone' | 'kiosk'

export const screens = {
  phone: { width: 390, height: 844 },
  kiosk: { width: 1080, height: 1920 },
} as const

/** The factor by which a screen is drawn so that it fits whole into a place; never larger than it is. */
export function fitScreen(
  screen: { readonly width: number; readonly height: number },
  place: { readonly width: number; readonly height: number },
): number {
  return Math.max(0.1, Math.min(1, place.width / screen.width, place.height / screen.height))
}

/** The address of the same view for a visitor: without the studio, as a kiosk where one is framed. */
export function framedAddress(address: string, kind: FrameKind): string {
  const url = new URL(address)
  url.searchParams.delete('studio')
  if (kind === 'kiosk') url.searchParams.set('kiosk', '')
  return url.href
}
