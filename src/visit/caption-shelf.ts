import type { Cue } from '#narration/webvtt/cue.ts'
import type { NarrationDevices } from '#visit/narration-devices.ts'

/** Captions files that have been read, each once. */
export interface CaptionShelf {
  /** The cues of a file: null where it cannot be had, undefined while it has not been read. */
  cuesAt(address: string): readonly Cue[] | null | undefined
  /** Reads a file, unless that was begun before. */
  want(address: string): void
}

/** A shelf that calls back whenever another file has been read. */
export function createCaptionShelf(
  readCues: NarrationDevices['readCues'],
  changed: () => void,
): CaptionShelf {
  const read = new Map<string, readonly Cue[] | null>()
  const begun = new Set<string>()
  return {
    cuesAt: address => read.get(address),
    want(address) {
      if (begun.has(address)) return
      begun.add(address)
      void readCues(address).then(cues => {
        read.set(address, cues)
        changed()
      })
    },
  }
}
