import { afterEach, beforeEach, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { Exhibition } from '#exhibition/schema.ts'
import type { Narrator, Underway } from '#narration/machine/narrator.ts'
import type { Track } from '#narration/track/track.ts'
import { setNarrationClock } from '#visit/narration-clock.ts'
import type { Settings } from '#visit/visit.ts'
import { type Shown, showPanel } from '../show-panel.tsx'
import { smallCave } from '../small-cave.ts'

let shown: Shown | null = null
beforeEach(() => page.viewport(960, 540))
afterEach(() => {
  shown?.close()
  setNarrationClock(0)
})

/** Eight seconds of silence: what plays it as a film only needs its clock. */
function silence(): string {
  const rate = 8000
  const bytes = new DataView(new ArrayBuffer(44 + 8 * rate))
  const write = (at: number, text: string): void =>
    [...text].forEach((letter, i) => {
      bytes.setUint8(at + i, letter.charCodeAt(0))
    })
  write(0, 'RIFF')
  bytes.setUint32(4, bytes.byteLength - 8, true)
  write(8, 'WAVEfmt ')
  bytes.setUint32(16, 16, true)
  bytes.setUint16(20, 1, true)
  bytes.setUint16(22, 1, true)
  bytes.setUint32(24, rate, true)
  bytes.setUint32(28, rate, true)
  bytes.setUint16(32, 1, true)
  bytes.setUint16(34, 8, true)
  write(36, 'data')
  bytes.setUint32(40, 8 * rate, true)
  for (let i = 44; i < bytes.byteLength; i++) bytes.setUint8(i, 128)
  return URL.createObjectURL(new Blob([bytes.buffer], { type: 'audio/wav' }))
}

const descriptions = `WEBVTT

00:01.000 --> 00:03.000
A round fan, two birds on it.

00:04.000 --> 00:06.000
Beside it a <i>leafy</i> tree.
`

function cave(film: string): Exhibition {
  const talk = {
    id: 'talk',
    transcript: { en: ['A round fan.'] },
    sign: { ase: film },
    descriptions: { en: URL.createObjectURL(new Blob([descriptions], { type: 'text/vtt' })) },
  }
  const rooms = smallCave.rooms.map(room => ({ ...room, plain: { en: ['One small room.'] } }))
  return { ...smallCave, rooms, narrations: [talk] }
}

function speaking(id: string, kind: 'speaking' | 'paused'): Narrator {
  const script = { language: 'en', sentences: [{ text: 'A round fan.', paragraph: 0 }] }
  const timeline = { duration: 8, starts: [0], captions: [], measured: true }
  const track: Track = { kind: 'captions', language: 'en', timeline }
  const told: Underway = {
    ...{ run: 1, pace: 1, at: 0, clock: 0, failed: [], faults: 0 },
    ...{ track, timeline, telling: { id, script, tracks: [track] } },
  }
  return kind === 'paused'
    ? { ...told, kind, by: 'visitor', since: 0 }
    : { ...told, kind, signs: 0 }
}

async function show(settings: Partial<Settings>, film = silence()): Promise<Shown> {
  shown = await showPanel(cave(film), { kind: 'none' })
  const { visit } = shown
  visit.setState(state => ({ settings: { ...state.settings, ...settings } }))
  return shown
}

const film = () => page.getByRole('region', { name: 'Narration in American Sign Language (ASL)' })
const video = (): HTMLVideoElement => document.querySelector('video') as HTMLVideoElement

it('shows no film to those who have not chosen one, nor while nothing is told', async () => {
  const { visit } = await show({})
  visit.setState({ narration: speaking('talk', 'speaking') })
  await new Promise(done => setTimeout(done, 300))
  expect(film().query()).toBeNull()
})

it('plays the film in step with the narration, and rests with it', async () => {
  const { visit } = await show({ signLanguage: 'ase' })
  setNarrationClock(4)
  visit.setState({ narration: speaking('talk', 'speaking') })
  await expect.element(film()).toBeVisible()
  await expect.poll(() => video().currentTime).toBeGreaterThan(3.9)
  expect(video().muted).toBe(true)
  setNarrationClock(1)
  visit.setState({ narration: speaking('talk', 'paused') })
  await expect.poll(() => video().paused).toBe(true)
  await expect.poll(() => Math.abs(video().currentTime - 1)).toBeLessThan(0.1)
})

it('is moved by the arrow keys, made larger, and hidden', async () => {
  const { visit } = await show({ signLanguage: 'ase' })
  visit.setState({ narration: speaking('talk', 'paused') })
  await expect.element(film()).toBeVisible()
  const before = film().element().getBoundingClientRect()
  page.getByRole('button', { name: 'Move the film' }).element().focus()
  await userEvent.keyboard('{ArrowRight}{ArrowDown}')
  const moved = film().element().getBoundingClientRect()
  expect(moved.left).toBeGreaterThan(before.left)
  expect(moved.top).toBeGreaterThan(before.top)
  await page.getByRole('button', { name: 'Larger film' }).click()
  expect(film().element().getBoundingClientRect().width).toBeGreaterThan(before.width)
  await page.getByRole('button', { name: 'Hide the film' }).click()
  expect(film().query()).toBeNull()
})

it('is pulled by the pointer and stays on the page', async () => {
  const { visit } = await show({ signLanguage: 'ase' })
  visit.setState({ narration: speaking('talk', 'paused') })
  await expect.element(film()).toBeVisible()
  const handle = page.getByRole('button', { name: 'Move the film' }).element()
  const pull = (type: string, x: number, y: number): boolean =>
    handle.dispatchEvent(
      new PointerEvent(type, { bubbles: true, pointerId: 1, button: 0, clientX: x, clientY: y }),
    )
  handle.setPointerCapture = () => undefined
  pull('pointerdown', 50, 50)
  pull('pointermove', 5000, 5000)
  pull('pointerup', 5000, 5000)
  await expect
    .poll(() => Math.round(film().element().getBoundingClientRect().right))
    .toBe(innerWidth)
  expect(film().element().getBoundingClientRect().bottom).toBeLessThanOrEqual(innerHeight + 1)
})

it('says so where the film does not come, and keeps its place', async () => {
  const { visit } = await show({ signLanguage: 'ase' }, '/nothing.mp4')
  visit.setState({ narration: speaking('talk', 'speaking') })
  await expect.element(page.getByText('The sign language film could not be loaded')).toBeVisible()
})

it('announces what can be seen, in time and in its language', async () => {
  const { visit } = await show({})
  visit.setState({ narration: speaking('talk', 'speaking') })
  const said = (): string[] =>
    [...document.querySelectorAll('[role=status][lang=en]')].map(each => each.textContent ?? '')
  setNarrationClock(1.5)
  await expect.poll(said).toEqual(['A round fan, two birds on it.'])
  setNarrationClock(3.5)
  await expect.poll(() => said().join('')).toBe('')
  setNarrationClock(4.5)
  await expect.poll(said).toEqual(['Beside it a leafy tree.'])
})

it('offers these ways in the settings, and plain words in the wall text once chosen', async () => {
  const { visit } = await show({})
  visit.setState({ panel: { kind: 'settings' } })
  await page.getByRole('switch', { name: 'Plain language' }).click()
  await page.getByRole('radio', { name: 'American Sign Language (ASL)' }).click({ force: true })
  await page.getByRole('radio', { name: 'Aloud' }).click({ force: true })
  expect(visit.getState().settings).toMatchObject({
    plainLanguage: true,
    signLanguage: 'ase',
    descriptions: 'aloud',
  })
  visit.setState({ panel: { kind: 'room', id: 'cave' } })
  await expect.element(page.getByText('One small room.')).toBeVisible()
  await expect.element(page.getByText('In plain language')).toBeVisible()
})
