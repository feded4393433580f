import { readdirSync } from 'node:fs'
import type { Server } from 'node:http'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listen } from '#cli/serving/listen.ts'
import { type Handler, staticFiles } from '#cli/serving/static-files.ts'
import type { TileFormat } from '#cli/tiles/image-info.ts'
import { tiles } from '#cli/tiles.ts'
import { findChromium } from '../../chromium/find-chromium.ts'
import { chromiumFlags } from '../../chromium/flags.ts'
import { temporaryFolder } from '../program.ts'
import { colouredSteps } from './tree.ts'

const { folder, remove } = temporaryFolder()
const size = { width: 1300, height: 900 }
const viewerFolder = dirname(createRequire(import.meta.url).resolve('openseadragon'))
let browser: Browser
let server: Server
let home = ''

beforeAll(async () => {
  const wall = join(folder, 'wall.png')
  await sharp(colouredSteps(size.width, size.height), { raw: { ...size, channels: 3 } }).toFile(
    wall,
  )
  const pictures: Handler = staticFiles(folder, { live: true })
  const viewer: Handler = staticFiles(viewerFolder, { live: true })
  const served = await listen(
    (request, response) => {
      if (request.url === '/') {
        response.setHeader('Content-Type', 'text/html').end('<!doctype html><title>x</title>')
        return
      }
      const missing = () => void response.writeHead(404).end()
      pictures(request, response, () => viewer(request, response, missing))
    },
    0,
    '127.0.0.1',
  )
  server = served.server
  home = `http://127.0.0.1:${served.port}`
  for (const format of ['webp', 'jpg'] as const) {
    await tiles(wall, {
      out: join(folder, format),
      shard: { index: 1, count: 1 },
      base: `${home}/${format}`,
      format,
      quality: 90,
      force: false,
      print: () => {},
      complain: line => {
        throw new Error(line)
      },
      terminal: { write: () => {} },
    })
  }
  browser = await chromium.launch({ executablePath: findChromium(), args: [...chromiumFlags] })
}, 120_000)

afterAll(async () => {
  await browser?.close()
  server?.close()
  remove()
})

/** Opens an image in OpenSeadragon at its full size, `[x, y]` in the middle, and waits until it is all there. */
async function look(page: Page, info: string, [x, y]: readonly [number, number]) {
  await page.evaluate(
    ([address, u, v, width]) =>
      new Promise<void>((resolve, reject) => {
        document.body.innerHTML = ''
        const element = document.createElement('div')
        element.style.cssText = 'width: 320px; height: 240px'
        document.body.append(element)
        const open = Reflect.get(globalThis, 'OpenSeadragon')
        const viewer = open({
          element,
          tileSources: address,
          drawer: 'canvas',
          showNavigationControl: false,
          immediateRender: true,
          animationTime: 0,
          minZoomImageRatio: 0,
          maxZoomPixelRatio: 8,
        })
        viewer.addHandler('open-failed', (event: { message: string }) =>
          reject(new Error(event.message)),
        )
        viewer.addHandler('open', () => {
          const item = viewer.world.getItemAt(0)
          viewer.viewport.zoomTo(item.imageToViewportZoom(1), undefined, true)
          viewer.viewport.panTo(
            item.imageToViewportCoordinates(u * width, (v * width * 900) / 1300),
            true,
          )
          const whole = () => {
            if (!item.getFullyLoaded()) return
            viewer.addOnceHandler('update-viewport', () => setTimeout(resolve, 100))
            viewer.forceRedraw()
          }
          item.addHandler('fully-loaded-change', whole)
          whole()
        })
      }),
    [info, x, y, size.width] as const,
  )
  const shot = await page.locator('canvas').first().screenshot()
  const { data, info: image } = await sharp(shot)
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  const at = (Math.floor(image.height / 2) * image.width + Math.floor(image.width / 2)) * 3
  return [...data.subarray(at, at + 3)]
}

test.each<TileFormat>(['webp', 'jpg'])(
  'a pyramid of %s opens in OpenSeadragon, every file that it asks for is there, and colours are right',
  async format => {
    const page = await browser.newPage({ viewport: { width: 400, height: 300 } })
    const asked: string[] = []
    const failed: string[] = []
    page.on('response', response => {
      asked.push(new URL(response.url()).pathname)
      if (response.status() >= 400 && !response.url().endsWith('favicon.ico'))
        failed.push(response.url())
    })
    page.on('requestfailed', request => failed.push(request.url()))
    await page.goto(`${home}/`)
    await page.addScriptTag({ url: `${home}/openseadragon.js` })
    const [name] = readdirSync(join(folder, format))
    const info = `${home}/${format}/${name}/info.json`
    const steps = colouredSteps(size.width, size.height)
    for (const [u, v] of [
      [0.19, 0.31],
      [0.95, 0.95],
    ] as const) {
      const found = await look(page, info, [u, v])
      const at = (Math.floor(v * size.height) * size.width + Math.floor(u * size.width)) * 3
      for (const [i, value] of [...steps.subarray(at, at + 3)].entries()) {
        expect(Math.abs((found[i] ?? 999) - value)).toBeLessThanOrEqual(6)
      }
    }
    expect(failed).toEqual([])
    expect(asked.filter(path => path.endsWith(`default.${format}`)).length).toBeGreaterThan(2)
    expect(asked).toContain(`/${format}/${name}/1024,512,276,388/276,388/0/default.${format}`)
    await page.close()
  },
  60_000,
)
