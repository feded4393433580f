import { useEffect, useState, useSyncExternalStore } from 'react'
import { fetchText } from '#browser/fetch-checked.ts'
import { fallbackChain } from '#locale/fallback-chain.ts'
import type { Narrator } from '#narration/machine/narrator.ts'
import type { Cue } from '#narration/webvtt/cue.ts'
import { cueWords } from '#narration/webvtt/cue-words.ts'
import { parseWebVtt } from '#narration/webvtt/parse-webvtt.ts'
import { usePanels, useVisit } from '#panels/panel-context.ts'
import { descriptionsIn, narrationToldOf } from '#visit/narration-beside.ts'
import { narrationClock, watchNarrationClock } from '#visit/narration-clock.ts'

/** What can be seen now, in words. */
export interface Description {
  readonly text: string
  readonly language: string
}

/** What a file of descriptions may have. Bytes. */
const largest = 2 * 1024 * 1024

const none: readonly Cue[] = []

/** The description that belongs to this moment of what is told; null between two, and where there is none. */
export function useDescription(): Description | null {
  const { visit } = usePanels()
  const file = useFile()
  const cues = useCues(file?.address)
  const running = useVisit(({ narration: { kind } }) => kind === 'speaking' || kind === 'blocked')
  const index = useSyncExternalStore(watchNarrationClock, () => {
    const seconds = recordedSeconds(visit.getState().narration, cues)
    return cues.findLastIndex(cue => cue.start <= seconds && seconds < cue.end)
  })
  const cue = running ? cues[index] : undefined
  if (!file || !cue) return null
  return { text: cueWords(cue.text).replace(/\s+/g, ' ').trim(), language: file.language }
}

/**
 * Where the narration is on the descriptions' own clock, which is a recording's. A device's voice and captions alone take
 * their own time: descriptions that are longer are pressed together, so that the last one is heard too.
 */
function recordedSeconds(narration: Narrator, cues: readonly Cue[]): number {
  const { seconds } = narrationClock
  if (narration.kind === 'idle' || narration.timeline.measured) return seconds
  const end = cues.at(-1)?.end ?? 0
  const { duration } = narration.timeline
  return duration > 0 && end > duration ? (seconds * end) / duration : seconds
}

/** The file of what is told, in the visitor's language or the next of its chain. */
function useFile(): { readonly address: string; readonly language: string } | null {
  const { mediaAddress } = usePanels()
  const exhibition = useVisit(state => state.exhibition)
  const language = useVisit(state => state.language)
  const told = useVisit(({ narration }) =>
    narration.kind === 'idle' ? null : narration.telling.id,
  )
  const narration = told === null ? null : narrationToldOf(exhibition, told)
  const found =
    narration && descriptionsIn(narration, fallbackChain(language, exhibition.languages))
  const address = found ? mediaAddress(found.path) : undefined
  return found && address !== undefined ? { address, language: found.language } : null
}

/** The cues of a file, none until it has come. A file that does not come is silence, not a notice. */
function useCues(address: string | undefined): readonly Cue[] {
  const { visit } = usePanels()
  const [read, setRead] = useState<{ readonly address: string; readonly cues: readonly Cue[] }>()
  useEffect(() => {
    if (address === undefined) return
    const stop = new AbortController()
    const hosts = visit.getState().venue?.hosts ?? []
    const come = async (): Promise<void> => {
      const fetched = await fetchText(address, { hosts, maxBytes: largest, signal: stop.signal })
      if (stop.signal.aborted) return
      setRead({ address, cues: fetched.ok ? parseWebVtt(fetched.value).cues : none })
    }
    void come()
    return () => stop.abort()
  }, [address, visit])
  return read?.address === address ? (read?.cues ?? none) : none
}
