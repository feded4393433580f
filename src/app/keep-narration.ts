import { mediaAddressOf } from '#app/media-of.ts'
import { createBrowserDevices } from '#browser/narration/browser-devices.ts'
import { performNarration } from '#visit/perform-narration.ts'
import type { VisitStore } from '#visit/visit.ts'

/** Performs narrations with what the browser has, for the life of the page. */
export function keepNarration(visit: VisitStore): void {
  const devices = createBrowserDevices(
    path => mediaAddressOf(visit, path),
    () => visit.getState().venue?.hosts ?? [],
  )
  performNarration(visit, devices)
}
