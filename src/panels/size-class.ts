/** Laptop, phone or kiosk: which column of the look's tables applies. */
export type SizeClass = 'L' | 'P' | 'K'

/** True where a leaf is a sheet from below: on phones and kiosks that stand upright. */
export const isSheet = (
  size: SizeClass,
  page: { readonly width: number; readonly height: number },
): boolean => size !== 'L' && page.height > page.width

/** Kiosk where the venue or the address says so, phone under 600 CSS px on the shorter side, else laptop. */
export function sizeClassOf(page: {
  readonly width: number
  readonly height: number
  readonly kiosk: boolean
}): SizeClass {
  if (page.kiosk) return 'K'
  return Math.min(page.width, page.height) < 600 ? 'P' : 'L'
}
