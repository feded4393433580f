import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { startSound } from '#browser/sound/start-sound.ts'
import { buildSite } from '#space/site.ts'
import { setSettings } from '#visit/actions.ts'
import { createVisit, type VisitStore } from '#visit/visit.ts'
import { caveSite } from '../../fixtures/cave-site.ts'

const exhibition = {
  ...caveSite,
  rooms: caveSite.rooms.map(room => ({ ...room, ambience: { kind: 'drip' as const } })),
}
const RealContext = globalThis.AudioContext
const opened: AudioContext[] = []

let visit: VisitStore
let end = (): void => undefined
const start = (entered: boolean): void => {
  visit = createVisit({
    ...{ exhibition, venue: null, base: '/', problems: [], language: 'en', era: null },
    ...{ light: 'torch', entered },
  })
  end = startSound(visit, { site: buildSite(exhibition) })
}
const touch = async (): Promise<void> => {
  const button = document.createElement('button')
  button.textContent = 'Enter'
  document.body.append(button)
  await userEvent.click(button)
  button.remove()
}

beforeEach(() => {
  opened.length = 0
  vi.stubGlobal(
    'AudioContext',
    class extends RealContext {
      constructor(options?: AudioContextOptions) {
        super(options)
        opened.push(this)
      }
    },
  )
})
afterEach(() => {
  end()
  vi.unstubAllGlobals()
})

describe('the sounds of a place', () => {
  it('have no audio context before somebody has entered and touched the page', async () => {
    start(false)
    await touch()
    expect(opened).toHaveLength(0)
  })

  it('begin with a touch of somebody who has entered, once', async () => {
    start(true)
    await touch()
    await touch()
    await expect.poll(() => opened.map(context => context.state)).toEqual(['running'])
  })

  it('have no audio context for somebody who has turned them off, until they are turned on', async () => {
    start(true)
    setSettings(visit, { ambience: false })
    await touch()
    end()
    opened.length = 0
    start(true)
    setSettings(visit, { ambience: true })
    await touch()
    await expect.poll(() => opened.length).toBe(1)
  })

  it('rest when they are turned off, and go on when they are wanted again', async () => {
    start(true)
    await touch()
    await expect.poll(() => opened[0]?.state).toBe('running')
    await userEvent.keyboard('m')
    expect(visit.getState().settings.ambience).toBe(false)
    await expect.poll(() => opened[0]?.state).toBe('suspended')
    await userEvent.keyboard('m')
    await expect.poll(() => opened[0]?.state).toBe('running')
  })

  it('rest while the page is hidden', async () => {
    start(true)
    await touch()
    await expect.poll(() => opened[0]?.state).toBe('running')
    vi.spyOn(document, 'hidden', 'get').mockReturnValue(true)
    document.dispatchEvent(new Event('visibilitychange'))
    await expect.poll(() => opened[0]?.state).toBe('suspended')
    vi.restoreAllMocks()
    document.dispatchEvent(new Event('visibilitychange'))
    await expect.poll(() => opened[0]?.state).toBe('running')
  })

  it('end for good with the page', async () => {
    start(true)
    await touch()
    await expect.poll(() => opened[0]?.state).toBe('running')
    end()
    await expect.poll(() => opened[0]?.state).toBe('closed')
  })

  it('leave the letter M to those who write', async () => {
    start(true)
    const field = document.createElement('input')
    document.body.append(field)
    field.focus()
    await userEvent.keyboard('m')
    expect(visit.getState().settings.ambience).toBe(true)
    field.remove()
  })

  it.each([
    ['is none', undefined],
    [
      'fails',
      class {
        constructor() {
          throw new DOMException('no device', 'NotSupportedError')
        }
      },
    ],
  ])('break nothing on a device whose audio %s', async (_, audio) => {
    vi.stubGlobal('AudioContext', audio)
    start(true)
    await touch()
    await userEvent.keyboard('m')
    expect(visit.getState().settings.ambience).toBe(false)
  })
})
