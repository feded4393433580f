import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { eventStream } from '#cli/preview/event-stream.ts'
import { previewHandler } from '#cli/preview/preview-handler.ts'
import { type Previewed, readPreviewed } from '#cli/preview/previewed.ts'
import { watchFolder } from '#cli/preview/watch-folder.ts'
import { listen } from '#cli/serving/listen.ts'
import { smallDocument } from '../exhibition/small-document.ts'
import {
  buildCommand,
  lamplight,
  lamplightServer,
  temporaryFolder,
  viewerIsBuilt,
} from './program.ts'

const { folder, remove } = temporaryFolder()
afterAll(remove)

const show = join(folder, 'shows/mine/small')
const viewer = join(folder, 'viewer')
const write = (document: unknown) =>
  writeFileSync(join(show, 'exhibition.json'), JSON.stringify(document))

describe('the preview of a folder', () => {
  let current: Previewed
  let home = ''
  const changes = eventStream()
  let stop = () => {}

  beforeAll(async () => {
    mkdirSync(join(show, 'pictures'), { recursive: true })
    mkdirSync(join(folder, 'shows/textures/small'), { recursive: true })
    mkdirSync(viewer)
    writeFileSync(join(viewer, 'index.html'), 'the viewer')
    writeFileSync(join(show, 'pictures/a.webp'), 'picture')
    writeFileSync(join(folder, 'shows/textures/small/t.webp'), 'texture')
    write({ ...smallDocument(), languages: ['en', 'fr'], title: { en: ['Small'], fr: ['Petit'] } })
    current = await readPreviewed(show, null)
    const handler = previewHandler({ viewer, folder: show, changes, current: () => current })
    const { server, port } = await listen(handler, 0, '127.0.0.1')
    home = `http://127.0.0.1:${port}`
    stop = () => {
      changes.close()
      server.close()
    }
  })
  afterAll(() => stop())

  const text = async (path: string) => {
    const response = await fetch(home + path)
    return response.ok ? response.text() : response.status
  }

  test('has the viewer, the folder’s media and its shared textures', async () => {
    expect(await text('/?exhibition=small&studio=1')).toBe('the viewer')
    expect(await text('/exhibitions/small/pictures/a.webp')).toBe('picture')
    expect(await text('/textures/small/t.webp')).toBe('texture')
    expect(await text('/exhibitions/other/pictures/a.webp')).toBe(404)
    expect(await text('/exhibitions/small/nothing.webp')).toBe(404)
    expect(await text('/exhibitions/small/..%2f..%2ftextures/small/t.webp')).toBe(404)
  })

  test('has the document, and makes it in any language', async () => {
    expect(await text('/exhibitions/small/exhibition.json')).toContain('Petit')
    const french: unknown = JSON.parse(String(await text('/exhibitions/small/exhibition.fr.json')))
    expect(french).toMatchObject({
      title: { fr: ['Petit'] },
      rooms: [{ label: { en: ['The hall'] } }],
    })
    expect(await text('/exhibitions/small/exhibition.de.json')).toContain('Small')
    expect(await text('/exhibitions/small/exhibition.e_n.json')).toBe(404)
  })

  test('has the same problems as the check', async () => {
    const list: unknown = JSON.parse(String(await text('/__lamplight/problems')))
    expect(list).toMatchObject({
      exhibition: 'small',
      problems: expect.arrayContaining([
        expect.objectContaining({ code: 'missing-file', pointer: '/works/0/image/picture' }),
      ]),
    })
  })

  test('keeps to the strict headers, with the hosts of the venue', async () => {
    writeFileSync(
      join(show, 'venue.json'),
      '{"format":"lamplight-venue/1.0","name":{"en":["Here"]},"hosts":["a.example"]}',
    )
    current = await readPreviewed(show, current)
    const { headers } = await fetch(`${home}/`)
    expect(headers.get('content-security-policy')).toContain(
      "img-src 'self' blob: data: https://a.example;",
    )
  })

  test('tells open pages of a save, and keeps serving while the document is broken or renamed', async () => {
    const response = await fetch(`${home}/__lamplight/changes`)
    expect(response.headers.get('content-type')).toContain('text/event-stream')
    const reader = response.body?.getReader() ?? expect.fail('no body')
    writeFileSync(join(show, 'exhibition.json'), '{ broken')
    current = await readPreviewed(show, current)
    changes.tell(String(current.revision))
    let heard = ''
    while (!heard.includes('event: change'))
      heard += new TextDecoder().decode((await reader.read()).value)
    await reader.cancel()
    expect(await text('/exhibitions/small/exhibition.json')).toBe('{ broken')
    expect(await text('/exhibitions/small/exhibition.fr.json')).toBe(404)
    expect(await text('/__lamplight/problems')).toContain('not-json')
    write({ ...smallDocument(), id: 'renamed' })
    current = await readPreviewed(show, current)
    expect(await text('/exhibitions/small/exhibition.json')).toContain('renamed')
    expect(await text('/exhibitions/renamed/exhibition.json')).toContain('renamed')
  })
})

describe('watching a folder', () => {
  test('a save is heard once, however the editor does it, in new folders too, until it ends', async () => {
    const watched = join(folder, 'watched')
    mkdirSync(watched)
    const file = join(watched, 'exhibition.json')
    writeFileSync(file, '1')
    const changed = vi.fn()
    const end = await watchFolder(watched, changed)
    const heard = async (times: number) => {
      await vi.waitFor(() => expect(changed).toHaveBeenCalledTimes(times), { timeout: 3000 })
      await new Promise(done => setTimeout(done, 250))
      expect(changed).toHaveBeenCalledTimes(times)
    }
    writeFileSync(file, '2')
    writeFileSync(file, '3')
    await heard(1)
    for (const times of [2, 3]) {
      writeFileSync(join(watched, '.exhibition.json.swp'), String(times))
      renameSync(join(watched, '.exhibition.json.swp'), file)
      await heard(times)
    }
    mkdirSync(join(watched, 'pictures'))
    await heard(4)
    writeFileSync(join(watched, 'pictures/a.jpg'), 'a')
    await heard(5)
    end()
    writeFileSync(file, 'x')
    await new Promise(done => setTimeout(done, 400))
    expect(changed).toHaveBeenCalledTimes(5)
    expect(readFileSync(file, 'utf8')).toBe('x')
  }, 20_000)
})

test.skipIf(!viewerIsBuilt())(
  'the program itself previews a folder, and says after a save what is to mend',
  async () => {
    buildCommand()
    const own = join(folder, 'own')
    await lamplight(folder, 'new', 'own')
    const { address, output, stop } = await lamplightServer(folder, 'preview', 'own')
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\?exhibition=own&studio=1$/)
    expect(await (await fetch(address)).text()).toContain('<canvas')
    writeFileSync(join(own, 'exhibition.json'), '{')
    await vi.waitFor(() => expect(output()).toContain('1 to mend, 0 to consider.'), {
      timeout: 5000,
    })
    stop()
    expect((await lamplight(folder, 'preview', 'nowhere')).code).toBe(2)
  },
  120_000,
)
