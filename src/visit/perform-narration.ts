import { type CaptionShelf, createCaptionShelf } from '#visit/caption-shelf.ts'
import { type NarrationOrder, performOrders, type Subject } from '#visit/narration.ts'
import type { NarrationDevices } from '#visit/narration-devices.ts'
import { type RunningNarrator, runNarrator } from '#visit/run-narrator.ts'
import { type Prepared, prepareTelling } from '#visit/tell-narration.ts'
import type { Visit, VisitStore } from '#visit/visit.ts'

/** Other words wait so long for their captions. Seconds. */
const patience = 2

/** A narration under way: what it is of, and where one stands to see it. */
interface Present {
  readonly subject: string | Subject
  readonly by: 'visitor' | 'tour'
  /** Captions alone are wished, whatever the settings say. */
  readonly silent: boolean
  readonly room: string | null
}

/**
 * Performs what visitors and tours order: chooses words and tracks for them, chooses anew when the language, the settings
 * or the voices change, and ends when the visitor leaves. Ends itself with the returned function, silent.
 */
export function performNarration(visit: VisitStore, devices: NarrationDevices): () => void {
  const narrator = runNarrator(visit, devices)
  const shelf = createCaptionShelf(devices.readCues, () => retell())
  const performer = createPerformer(visit, devices, narrator, shelf)
  const { retell } = performer
  const ends = [
    visit.subscribe(performer.follow),
    devices.speaker.watchVoices(retell),
    devices.watchPage(hidden => narrator.tell({ kind: hidden ? 'hidden' : 'shown' })),
    performOrders(visit, performer.obey),
  ]
  return () => {
    for (const end of ends) end()
    performer.obey({ kind: 'stop' })
    narrator.end()
  }
}

function createPerformer(
  visit: VisitStore,
  devices: NarrationDevices,
  { tell, state }: RunningNarrator,
  shelf: CaptionShelf,
) {
  let present: Present | null = null
  const prepare = (subject: string | Subject, silent: boolean): Prepared | null => {
    const now = visit.getState()
    const settings = silent ? { ...now.settings, voice: false } : now.settings
    const prepared = prepareTelling({ ...now, settings }, subject, devices, shelf.cuesAt)
    if (prepared?.unread != null) shelf.want(prepared.unread)
    return prepared
  }
  const stop = (): void => {
    present = null
    tell({ kind: 'stop' })
  }
  const retell = (waits = true): void => {
    if (!present || state().kind === 'idle') return
    const prepared = prepare(present.subject, present.silent)
    if (!prepared) stop()
    // Without its captions a recording does not know where the present sentence begins in it.
    else if (prepared.unread !== null && waits) devices.after(patience, () => retell(false))
    else tell({ kind: 'retold', telling: prepared.telling })
  }
  const listenTo = (order: Extract<NarrationOrder, { kind: 'listen' }>): void => {
    const { subject, by, silent = false } = order
    const prepared = prepare(subject, silent)
    if (prepared) {
      present = { subject, by, silent, room: prepared.room }
      tell({ kind: 'listen', telling: prepared.telling })
    } else stop()
  }
  return {
    retell: () => retell(),
    obey(order: NarrationOrder): void {
      if (order.kind === 'stop') stop()
      else if (order.kind === 'listen') listenTo(order)
      else tell(order)
    },
    follow(now: Visit, before: Visit): void {
      if (!present) return
      if (hasLeft(now, before, present)) stop()
      else if (isToldOtherwise(now, before)) retell()
    },
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

/** Back at the threshold, off the tour that told it, or out of its room; a tour leads through rooms itself. */
function hasLeft(now: Visit, before: Visit, { by, room }: Present): boolean {
  if (!now.entered && before.entered) return true
  if (by === 'tour' && now.tour === null && before.tour !== null) return true
  return by === 'visitor' && room !== null && before.room === room && now.room !== room
}
