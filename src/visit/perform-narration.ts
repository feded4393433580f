import { narrate } from '#narration/narrate.ts'
import type { Narrator, NarratorEffect, NarratorEvent } from '#narration/narrator.ts'
import { isRunning } from '#narration/pass-time.ts'
import { captionAt, nextChange, sentenceAt } from '#narration/timeline.ts'
import type { Cue } from '#narration/webvtt/cue.ts'
import { type NarrationOrder, performOrders, type Subject } from '#visit/narration.ts'
import { setNarrationClock } from '#visit/narration-clock.ts'
import type { NarrationDevices } from '#visit/narration-devices.ts'
import { type Prepared, prepareTelling } from '#visit/tell-narration.ts'
import type { Visit, VisitStore } from '#visit/visit.ts'

/** Between two looks at a device's clock; a caption that changes sooner is looked for sooner. Seconds. */
const look = { most: 0.25, least: 0.012 }

/** A narration under way: what it is of, and where one stands to see it. */
interface Present {
  readonly subject: string | Subject
  readonly by: 'visitor' | 'tour'
  /** Captions alone are wished, whatever the settings say. */
  readonly silent: boolean
  readonly room: string | null
}

/**
 * Performs what visitors and tours order: runs the narration machine on a clock, asks the devices and tells the machine
 * their answers, and keeps `visit.narration` true. Ends with the returned function, silent.
 */
export function performNarration(visit: VisitStore, devices: NarrationDevices): () => void {
  let state: Narrator = visit.getState().narration
  let present: Present | null = null
  let cancelTick = (): void => undefined
  const cues = new Map<string, readonly Cue[] | null>()
  const reading = new Set<string>()

  const tell = (event: NarratorEvent): void => {
    cancelTick()
    const turn = narrate(state, event, devices.now())
    state = turn.state
    for (const effect of turn.effects) act(devices, effect, tell)
    cancelTick = isRunning(state) ? devices.after(untilNextLook(state), tick) : () => undefined
    // Last: whoever hears of it may give the next order at once.
    publish(visit, state)
  }
  const tick = (): void => tell({ kind: 'tick', heard: devices.recording.seconds() })

  const prepare = (subject: string | Subject, silent: boolean): Prepared | null => {
    const now = visit.getState()
    const settings = silent ? { ...now.settings, voice: false } : now.settings
    const prepared = prepareTelling({ ...now, settings }, subject, devices, address =>
      cues.get(address),
    )
    if (prepared?.unread != null) void read(prepared.unread)
    return prepared
  }
  const read = async (address: string): Promise<void> => {
    if (reading.has(address)) return
    reading.add(address)
    cues.set(address, await devices.readCues(address))
    retell()
  }
  const retell = (): void => {
    if (!present || state.kind === 'idle') return
    const prepared = prepare(present.subject, present.silent)
    if (prepared) tell({ kind: 'retold', telling: prepared.telling })
    else stop()
  }
  const stop = (): void => {
    present = null
    tell({ kind: 'stop' })
  }
  const listenTo = (order: Extract<NarrationOrder, { kind: 'listen' }>): void => {
    const { subject, by, silent = false } = order
    const prepared = prepare(subject, silent)
    if (prepared) {
      present = { subject, by, silent, room: prepared.room }
      tell({ kind: 'listen', telling: prepared.telling })
    } else stop()
  }
  const obey = (order: NarrationOrder): void => {
    if (order.kind === 'stop') stop()
    else if (order.kind === 'listen') listenTo(order)
    else tell(order)
  }

  const ends = [
    visit.subscribe((now, before) => {
      if (!present) return
      if (hasLeft(now, before, present)) stop()
      else if (isToldOtherwise(now, before)) retell()
    }),
    devices.speaker.watchVoices(retell),
    devices.watchPage(hidden => tell({ kind: hidden ? 'hidden' : 'shown' })),
    performOrders(visit, obey),
  ]
  return () => {
    for (const end of ends) end()
    stop()
    cancelTick()
  }
}

/** Everything that words and tracks are chosen by. */
function isToldOtherwise(now: Visit, before: Visit): boolean {
  const { settings: a } = now
  const { settings: b } = before
  return (
    now.exhibition !== before.exhibition ||
    now.language !== before.language ||
    now.venue !== before.venue ||
    a.voice !== b.voice ||
    a.deviceVoice !== b.deviceVoice ||
    a.plainLanguage !== b.plainLanguage
  )
}

/** Back at the threshold, or out of the room of what is told; a tour leads through rooms itself. */
function hasLeft(now: Visit, before: Visit, { by, room }: Present): boolean {
  if (!now.entered && before.entered) return true
  return by === 'visitor' && room !== null && before.room === room && now.room !== room
}

function act(
  { recording, speaker, mediaAddress }: NarrationDevices,
  effect: NarratorEffect,
  tell: (event: NarratorEvent) => void,
): void {
  switch (effect.kind) {
    case 'silence':
      recording.silence()
      speaker.silence()
      return
    case 'pace':
      recording.setPace(effect.pace)
      return
    case 'play': {
      const { run } = effect
      const address = mediaAddress(effect.file) ?? effect.file
      recording.play(address, effect.from, effect.pace, report => tell({ ...report, run }))
      return
    }
    case 'say': {
      const { run, text, language, pace } = effect
      speaker.say(text, language, pace, report => tell({ ...report, run }))
      return
    }
  }
}

/** Until another caption is to be seen, or a device is to be asked again. */
function untilNextLook(state: Narrator): number {
  if (state.kind === 'idle' || state.kind === 'starting') return look.most
  const until = (nextChange(state.timeline, state.at) - state.at) / state.pace
  return Math.min(look.most, Math.max(look.least, until))
}

/** The store hears of what can be seen to change: not more than once a second while only time goes by. */
function publish(visit: VisitStore, state: Narrator): void {
  if (state.kind !== 'idle') setNarrationClock(state.at)
  const { narration: told } = visit.getState()
  if (told !== state && isSeenToChange(told, state)) visit.setState({ narration: state })
}

function isSeenToChange(told: Narrator, state: Narrator): boolean {
  if (told.kind === 'idle' || state.kind === 'idle') return true
  return (
    told.kind !== state.kind ||
    // Only what runs changes by time alone.
    !isRunning(state) ||
    told.run !== state.run ||
    told.pace !== state.pace ||
    told.telling !== state.telling ||
    told.track !== state.track ||
    told.timeline !== state.timeline ||
    Math.abs(told.at - state.at) >= 1 ||
    captionAt(told.timeline, told.at) !== captionAt(state.timeline, state.at) ||
    sentenceAt(told.timeline, told.at) !== sentenceAt(state.timeline, state.at)
  )
}
