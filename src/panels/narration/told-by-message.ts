import type { Narrator } from '#narration/machine/narrator.ts'

/** The message that says who is heard, or why nobody is; null where nothing is told. */
export function toldBy(state: Narrator): string | null {
  switch (state.kind) {
    case 'idle':
      return null
    case 'starting':
      return 'narration.starting'
    case 'stalled':
      return 'narration.waiting'
    case 'blocked':
      return 'narration.no-sound'
    case 'finished':
      return 'narration.finished'
    case 'text':
      return 'narration.by-text'
    case 'paused':
      return pausedBy[state.by]
    case 'speaking':
      return speaker(state.track)
  }
}

const pausedBy = {
  visitor: 'narration.paused',
  hidden: 'narration.away',
  sleep: 'narration.away',
  device: 'narration.taken',
} as const

function speaker(track: Exclude<Narrator, { kind: 'idle' }>['track']): string {
  if (track.kind === 'recording') return `narration.by-${track.voice}`
  return `narration.by-${track.kind}`
}
