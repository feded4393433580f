import type { Stage } from '#scene/stage.tsx'
import type { Diagnostics } from '#visit/diagnostics.ts'
import { type Pose, pose } from '#visit/view.ts'
import type { VisitStore } from '#visit/visit.ts'
import { whenShown } from '#visit/when-shown.ts'

/** What a curator's console and the measures may look at; nothing in the viewer reads it. */
export interface Inspection {
  readonly visit: VisitStore
  readonly pose: Readonly<Pose>
  readonly diagnostics: () => Diagnostics | null
}

declare global {
  interface Window {
    lamplight?: Inspection
  }
}

/** The moment at which the veil lifts, in the browser's own timeline. */
export const FIRST_PICTURE = 'lamplight-first-picture'

/** Puts the visit where the browser's console finds it: `window.lamplight`. */
export function offerInspection(visit: VisitStore, stage: () => Stage | null): void {
  void whenShown(visit).then(() => performance.mark(FIRST_PICTURE))
  window.lamplight = { visit, pose, diagnostics: () => stage()?.diagnostics() ?? null }
}
