import type { Size, View } from '../views.ts'

/** What every page of the bench answers to, whichever viewer it shows. */
export interface BenchPage {
  /** Pixels of the picture; null until the viewer knows them. */
  readonly picture: () => Size | null
  /** Goes to a view at once, without a flight. */
  readonly look: (view: View) => void
  /** What the viewer tells of itself, for the table's remarks. */
  readonly state: () => Readonly<Record<string, number>>
}

declare global {
  interface Window {
    bench?: BenchPage
  }
}

/** What the address asks of a page. */
export const asked = new URLSearchParams(location.search)

/** Makes a page's viewer known to the bench. */
export function present(page: BenchPage): void {
  window.bench = page
}
