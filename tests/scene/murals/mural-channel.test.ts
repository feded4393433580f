import { DataArrayTexture } from 'three'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { final } from '#browser/fetch-tile.ts'
import type { Exhibition, Work } from '#exhibition/schema.ts'
import { createChannel, type MuralChannel } from '#scene/murals/mural-channel.ts'
import type { MuralStream, MuralStreamOptions } from '#scene/murals/mural-stream.ts'
import { pageUniforms } from '#scene/murals/page-uniforms.ts'
import { buildSite } from '#space/site.ts'
import { createVisit, defaultSettings } from '#visit/visit.ts'
import { caveSite } from '../../fixtures/cave-site.ts'

const picture = { picture: 'wall.png' }
const wall: Work = {
  ...{ id: 'wall', kind: 'mural', label: { en: ['The wall'] }, room: 'cave-17' },
  ...{ rights: 'https://creativecommons.org/publicdomain/zero/1.0/', credit: { en: ['tests'] } },
  certainty: { level: 'conjectured' },
  place: { surface: 'north', u: 0.1, v: 0.1, width: 2.5, height: 1.9 },
  states: [{ id: 'today', label: { en: ['Today'] }, image: picture }],
}

/** The first bytes of a PNG of 2,500 by 1,900 pixels. */
const header = (): Uint8Array<ArrayBuffer> => {
  const bytes = new Uint8Array(33)
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52])
  const view = new DataView(bytes.buffer)
  view.setUint32(16, 2500)
  view.setUint32(20, 1900)
  bytes.set([8, 2], 24)
  return bytes
}

let asked: string[]
let told: Pick<MuralStreamOptions, 'onBlank' | 'onBack'>
let shown: Set<string>

/** A stream that shows nothing, and keeps in `ids` what it would. */
function streamOf(ids: Set<string>): MuralStream {
  const pages = new DataArrayTexture()
  const idle = { resident: 0, wanted: 0, pending: 0, decoded: 0, failed: 0, bias: 0, bytes: 0 }
  return {
    add: (id, source) => {
      ids.add(id)
      return pageUniforms(source, pages)
    },
    remove: id => {
      ids.delete(id)
    },
    frame: () => false,
    setOptions: () => undefined,
    pages,
    state: () => idle,
    dispose: () => undefined,
  }
}

function openChannel(): MuralChannel {
  const exhibition: Exhibition = { ...caveSite, works: [wall] }
  const visit = createVisit({
    ...{ exhibition, venue: null, base: 'https://museum.example/', problems: [] },
    ...{ language: 'en', era: 'today', light: 'study', entered: true, room: 'cave-17' },
    settings: defaultSettings,
  })
  const site = buildSite(exhibition)
  return createChannel({
    ...{ visit, site, hosts: ['museum.example'], told: true },
    open: hear => {
      told = hear
      return streamOf(shown)
    },
  })
}

beforeEach(() => {
  asked = []
  shown = new Set()
  vi.stubGlobal('document', { baseURI: 'https://museum.example/' })
  vi.stubGlobal('fetch', (async url => {
    asked.push(String(url))
    return new Response(header(), { status: 206 })
  }) satisfies typeof fetch)
})
afterEach(() => vi.unstubAllGlobals())

describe('a picture that hangs again, as in another era', () => {
  it('streams without its address being asked a second time', async () => {
    const channel = openChannel()
    const first = channel.show(wall, picture, () => undefined)
    expect(await first.source).toMatchObject({ width: 2500, height: 1900 })
    first.dispose()
    expect(shown.size).toBe(0)
    const onPages = vi.fn()
    const second = channel.show(wall, picture, onPages)
    expect(await second.source).toMatchObject({ width: 2500, height: 1900 })
    expect(onPages).toHaveBeenCalledOnce()
    expect(shown.size).toBe(1)
    expect(asked).toHaveLength(1)
  })

  it('is asked anew where nothing of it could be shown: its pages may be others than was said', async () => {
    const channel = openChannel()
    const first = channel.show(wall, picture, () => undefined)
    await first.source
    const [id = ''] = shown
    told.onBlank?.(id, final('wrong-size', asked[0] ?? '').failure)
    first.dispose()
    await channel.show(wall, picture, () => undefined).source
    expect(asked).toHaveLength(2)
  })

  it('is asked anew where it was let go before its address had answered', async () => {
    const channel = openChannel()
    const first = channel.show(wall, picture, () => undefined)
    first.dispose()
    expect(await first.source).toBeNull()
    expect(await channel.show(wall, picture, () => undefined).source).not.toBeNull()
    expect(asked).toHaveLength(2)
  })
})
