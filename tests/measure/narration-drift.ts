import type { Page, Route } from 'playwright'
import type { Exhibition } from '#exhibition/schema.ts'
import { enter, untilShown } from './inside.ts'
import type { Viewer } from './viewer.ts'

/** A tour with more than one era, so that walls and light change while something is said. */
const TOUR = 'thousand-years'

/** Seconds of each recording, and when its captions begin. */
const recording = { seconds: 6, cues: [0.5, 1.7, 2.6, 3.5, 4.7] }

/** How far captions were from the recording, in milliseconds, over a whole tour. */
export interface NarrationDrift {
  /** Captions that were seen. */
  readonly seen: number
  readonly percentile95: number
  readonly worst: number
}

/** What the page noted when a caption came. */
interface Noted {
  readonly start: number
  /** Where the recording was, by its own clock, in seconds. */
  readonly heard: number
}

/** Notes each caption as it comes into the page, with the recording's clock; runs before anything of the page does. */
function noteCaptions(): void {
  const noted: Noted[] = []
  let audio: HTMLAudioElement | null = null
  window.Audio = new Proxy(window.Audio, {
    construct(target, given) {
      const made = Reflect.construct(target, given)
      if (made instanceof HTMLAudioElement) audio = made
      return made
    },
  })
  let last = ''
  const look = (): void => {
    const now = document.querySelector('[data-caption]')?.getAttribute('data-caption') ?? ''
    if (now === last) return
    last = now
    // Before the voice begins its first caption may stand there already; that is no drift.
    if (now === '' || !audio || audio.paused || audio.currentTime === 0) return
    const inserted = performance.now()
    // The clock of an element stands still within a task: it is read in the next one, and the time between taken off.
    const { port1, port2 } = new MessageChannel()
    const played = audio
    port1.onmessage = () => {
      const heard = played.currentTime - (performance.now() - inserted) / 1000
      noted.push({ start: Number(now), heard })
      port1.close()
    }
    port2.postMessage(0)
  }
  new MutationObserver(look).observe(document, {
    ...{ subtree: true, childList: true, attributes: true, attributeFilter: ['data-caption'] },
  })
  Object.assign(window, { noted })
}

/** A tone as a WAV file: 8 bits, 8000 samples a second. */
function tone(seconds: number): Buffer {
  const rate = 8000
  const count = seconds * rate
  const header = Buffer.alloc(44)
  header.write('RIFF', 0)
  header.writeUInt32LE(36 + count, 4)
  header.write('WAVEfmt ', 8)
  header.writeUInt32LE(16, 16)
  header.writeUInt16LE(1, 20)
  header.writeUInt16LE(1, 22)
  header.writeUInt32LE(rate, 24)
  header.writeUInt32LE(rate, 28)
  header.writeUInt16LE(1, 32)
  header.writeUInt16LE(8, 34)
  header.write('data', 36)
  header.writeUInt32LE(count, 40)
  const samples = Uint8Array.from({ length: count }, (_, i) => 128 + 40 * Math.sin(i / 6))
  return Buffer.concat([header, samples])
}

const stamp = (seconds: number): string => `00:00:0${seconds.toFixed(3)}`

const captions = (): string =>
  [
    'WEBVTT',
    ...recording.cues.map(
      (start, i) => `${stamp(start)} --> ${stamp(start + 0.8)}\nCaption ${i + 1} of the tour.`,
    ),
  ].join('\n\n')

/** The document with a short recording and its captions for everything that the tour says. */
function withRecordings(document: Exhibition): Exhibition {
  return {
    ...document,
    narrations: document.narrations?.map(narration => ({
      ...narration,
      audio: { en: `audio/${narration.id}.wav` },
      captions: { en: `captions/${narration.id}.vtt` },
    })),
    tours: document.tours?.map(tour => ({
      ...tour,
      loop: false,
      stops: tour.stops.map(stop => ({ ...stop, wait: 0 })),
    })),
  }
}

async function serveRecordings(page: Page): Promise<void> {
  const wav = tone(recording.seconds)
  await page.route(/exhibition(\.[\w-]+)?\.json/, async (route: Route) => {
    const answer = await route.fetch()
    // A language that the server has no document for is answered with something else.
    if (!answer.headers()['content-type']?.includes('json')) {
      await route.fulfill({ response: answer })
      return
    }
    const document: Exhibition = await answer.json()
    await route.fulfill({ response: answer, json: withRecordings(document) })
  })
  await page.route(/\/audio\/.*\.wav/, route =>
    route.fulfill({ body: wav, contentType: 'audio/wav' }),
  )
  await page.route(/\/captions\/.*\.vtt/, route =>
    route.fulfill({ body: captions(), contentType: 'text/vtt' }),
  )
}

/** Takes a whole tour on a small screen at the lowest quality and compares each caption with the recording it belongs to. */
export async function narrationDrift(viewer: Viewer): Promise<NarrationDrift> {
  const { page, close } = await viewer.visitor({ viewport: { width: 320, height: 180 } })
  await page.addInitScript(noteCaptions)
  await serveRecordings(page)
  await page.goto(`${viewer.origin}/?tour=${TOUR}&lang=en`)
  await untilShown(page)
  await page.evaluate(() => {
    const visit = window.lamplight?.visit
    const settings = visit?.getState().settings
    if (settings) visit?.setState({ settings: { ...settings, quality: 'low', calmMovement: true } })
  })
  await enter(page)
  await untilOver(page)
  const noted = await page.evaluate(() => (window as unknown as { noted: Noted[] }).noted)
  await close()
  const drifts = noted
    .map(({ start, heard }) => Math.abs(heard - start) * 1000)
    .sort((a, b) => a - b)
  return {
    seen: drifts.length,
    percentile95: Math.round(drifts[Math.ceil(drifts.length * 0.95) - 1] ?? Number.NaN),
    worst: Math.round(drifts.at(-1) ?? Number.NaN),
  }
}

async function untilOver(page: Page): Promise<void> {
  const end = Date.now() + 300_000
  const phase = (): Promise<string | undefined> =>
    page.evaluate(() => window.lamplight?.visit.getState().tour?.phase.kind)
  while ((await phase()) !== 'ended') {
    if (Date.now() > end) throw new Error(`measure: the tour stood at ${await phase()}`)
    await page.waitForTimeout(500)
  }
}
