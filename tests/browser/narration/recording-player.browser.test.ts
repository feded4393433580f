import { afterEach, describe, expect, it, vi } from 'vitest'
import { createRecordingPlayer } from '#browser/narration/recording-player.ts'
import type { RecordingReport } from '#visit/narration-devices.ts'

/** A quiet tone as a WAV file in the page: 8 bits, 8000 samples a second. */
function tone(seconds: number): string {
  const count = Math.round(seconds * 8000)
  const bytes = new Uint8Array(44 + count).fill(128, 44)
  const view = new DataView(bytes.buffer)
  const write = (at: number, text: string): void => bytes.set(new TextEncoder().encode(text), at)
  write(0, 'RIFF')
  view.setUint32(4, 36 + count, true)
  write(8, 'WAVEfmt ')
  view.setUint32(16, 16, true)
  view.setUint16(20, 1, true)
  view.setUint16(22, 1, true)
  view.setUint32(24, 8000, true)
  view.setUint32(28, 8000, true)
  view.setUint16(32, 1, true)
  view.setUint16(34, 8, true)
  write(36, 'data')
  view.setUint32(40, count, true)
  return URL.createObjectURL(new Blob([bytes], { type: 'audio/wav' }))
}

/** Headless browsers allow sound without a touch only where nothing can be heard. */
const quiet = (): HTMLAudioElement => Object.assign(new Audio(), { muted: true })

let player: ReturnType<typeof createRecordingPlayer> | null = null
afterEach(() => {
  player?.dispose()
  player = null
})

function play(address: string, from = 0, make: () => HTMLAudioElement = quiet) {
  const told: RecordingReport[] = []
  player ??= createRecordingPlayer(make)
  player.play(address, from, 1, report => told.push(report))
  return { told, kinds: () => told.map(t => t.kind) }
}

describe('a recording', () => {
  it('says how long it is, that it began, and that it ended', async () => {
    const { told, kinds } = play(tone(0.6))
    await expect.poll(kinds).toContain('started')
    expect(told.find(t => t.kind === 'length')).toMatchObject({ seconds: 0.6 })
    await expect.poll(kinds).toContain('ended')
    expect(kinds()).not.toContain('interrupted')
  })

  it('begins where it is asked to', async () => {
    const { kinds } = play(tone(5), 3)
    await expect.poll(kinds).toContain('started')
    expect(player?.seconds()).toBeGreaterThanOrEqual(2.95)
    expect(player?.seconds()).toBeLessThan(4.5)
  })

  it('that is not there fails', async () => {
    const { kinds } = play('/no-such-recording.mp3')
    await expect.poll(kinds).toContain('failed')
  })

  it('that is no sound fails', async () => {
    const { kinds } = play(URL.createObjectURL(new Blob(['no sound'], { type: 'audio/wav' })))
    await expect.poll(kinds).toContain('failed')
  })

  it('is silent when it is told to, and reports nothing more', async () => {
    const { told, kinds } = play(tone(5))
    await expect.poll(kinds).toContain('started')
    player?.silence()
    const before = told.length
    expect(player?.seconds()).toBeNull()
    await new Promise(done => setTimeout(done, 200))
    expect(told).toHaveLength(before)
  })

  it('tells that somebody else took the sound away', async () => {
    const audio = quiet()
    const { kinds } = play(tone(5), 0, () => audio)
    await expect.poll(kinds).toContain('started')
    audio.pause()
    await expect.poll(kinds).toContain('interrupted')
  })

  it('tells a browser that allows no sound from a file that cannot be played', async () => {
    const audio = quiet()
    vi.spyOn(audio, 'play').mockRejectedValueOnce(new DOMException('no', 'NotAllowedError'))
    const { kinds } = play(tone(1), 0, () => audio)
    await expect.poll(kinds).toContain('refused')
  })

  it('goes on with the same file from another place, and says again how long it is', async () => {
    const file = tone(5)
    const first = play(file)
    await expect.poll(first.kinds).toContain('started')
    player?.silence()
    const second = play(file, 2)
    await expect.poll(second.kinds).toEqual(expect.arrayContaining(['length', 'started']))
    expect(player?.seconds()).toBeGreaterThanOrEqual(1.95)
    expect([...first.kinds(), ...second.kinds()]).not.toContain('interrupted')
  })

  it('follows another pace', async () => {
    const audio = quiet()
    play(tone(5), 0, () => audio)
    player?.setPace(1.5)
    expect(audio.playbackRate).toBe(1.5)
  })
})
