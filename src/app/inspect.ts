import type { Stage } from '#scene/stage.tsx'
import type { Diagnostics } from '#visit/diagnostics.ts'
import { type Pose, pose } from '#visit/view.ts'
import type { VisitStore } from '#visit/visit.ts'

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

/** Puts the visit where the browser's console finds it: `window.lamplight`. */
export function offerInspection(visit: VisitStore, stage: () => Stage | null): void {
  window.lamplight = { visit, pose, diagnostics: () => stage()?.diagnostics() ?? null }
}
