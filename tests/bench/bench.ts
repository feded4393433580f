/**
 * `npm run bench:murals`: shows one synthetic mural by Lamplight and by other viewers, each in a fresh browser over the
 * same slow line, and prints every goal with what was measured. `-- --quick` runs each once, judges counters only and
 * takes a smaller mural, of which a view has as many tiles; the full form takes the median of five interleaved runs and
 * writes results.md.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildPages, engineBytes } from './build-pages.ts'
import { type Contender, lamplightCurved, lamplightFlat, peers } from './contenders.ts'
import { drive, protocolViews, type Run } from './drive.ts'
import { choosingTimes, chosenTiles } from './figures/choosing.ts'
import { samePlaces, viewCost } from './figures/giant.ts'
import { textureBytesAfter } from './figures/memory.ts'
import { loseAndRestore } from './figures/restored.ts'
import { type MuralFiles, muralFiles } from './mural/pyramid.ts'
import { besides, goalTable, type Measured, type Row, rowsOf } from './rows.ts'
import { type BenchServer, giant, serveBench } from './serving/serve-bench.ts'

const quick = process.argv.includes('--quick')
const runs = quick ? 1 : 5
const patienceMs = quick ? 6000 : 40_000
const curvedViews = quick ? 200 : 1000
const shownViews = [10, 60, 1000]
const size = quick ? { width: 16384, height: 8192 } : { width: 32768, height: 16384 }
const small = { width: 320, height: 180 }

const started = Date.now()
const tell = (what: string): void =>
  console.log(`${String(Math.round((Date.now() - started) / 1000)).padStart(4)} s  ${what}`)

const contenders = [lamplightFlat, ...peers, lamplightCurved]
const pageOf = (who: Contender): string => who.page.split('?')[0] ?? ''
const withSettings = (who: Contender, more: string): Contender => ({
  ...who,
  page: `${who.page}&${more}`,
})

async function interleaved(server: BenchServer, mural: MuralFiles): Promise<Measured['runs']> {
  const all = new Map<Contender, Run[]>(contenders.map(who => [who, []]))
  for (let i = 0; i < runs; i++) {
    for (const who of contenders) {
      const run = await drive(server.origin, who, mural, patienceMs)
      all.get(who)?.push(run)
      tell(`${who.name}, run ${i + 1} of ${runs}${run.faults.map(f => `\n        ${f}`).join('')}`)
    }
  }
  return all
}

async function textures(server: BenchServer, mural: MuralFiles) {
  const after = (more: string, counts: readonly number[], screen?: typeof small) =>
    textureBytesAfter(server.origin, withSettings(lamplightFlat, more), mural, counts, {
      eachMs: 0,
      ...(screen && { screen }),
    })
  const [memoryMips = 0] = await after('mips', [2])
  const [memoryLarge = 0] = await after('layers=128', [2])
  const [memoryPhone = 0] = await after('layers=32', [2], small)
  return { memory: await after('', shownViews, small), memoryMips, memoryLarge, memoryPhone }
}

async function measure(): Promise<Measured> {
  const mural = await muralFiles(size.width, size.height)
  tell(`the mural of ${mural.width} × ${mural.height} is there`)
  const pages = await buildPages([...new Set(contenders.map(pageOf))])
  const server = await serveBench(pages, mural)
  try {
    const all = await interleaved(server, mural)
    const memory = await textures(server, mural)
    tell(`${shownViews.at(-1)} views shown`)
    const places = samePlaces(mural, 8)
    const cost = (source: string, views: typeof places.giant) =>
      viewCost(server.origin, lamplightFlat, source, views)
    const costMural = await cost('/mural.dzi', places.mural)
    const costGiant = await cost('/giant.dzi', places.giant)
    tell('717 gigapixels shown')
    const restored = await loseAndRestore(server, lamplightFlat, protocolViews(mural).jump)
    const chosen = chosenTiles(mural, curvedViews)
    tell(`${chosen.views} views of the curved wall chosen`)
    const choosing = choosingTimes(
      { picture: mural, views: places.mural },
      { picture: giant, views: places.giant },
    )
    return {
      ...{ runs: all, quick, ...memory, costMural, costGiant, restored, chosen, choosing },
      engine: await engineBytes(),
    }
  } finally {
    await server.close()
  }
}

function report(rows: readonly Row[], measured: Measured): string {
  const { width, height } = quick ? { width: 16384, height: 8192 } : { width: 32768, height: 16384 }
  return `# The mural bench

\`npm run bench:murals\` on a synthetic mural of ${width} × ${height} pixels in tiles of 512, JPEG q80; 1280 × 720 at one pixel
for each CSS pixel; 10 Mbit/s and 40 ms; HTTP/1.1; a fresh browser for each run; ${runs === 1 ? 'one run' : `medians of ${runs} interleaved runs`}, on a software
renderer. Lamplight is its engine on plain three with one unlit wall. OpenSeadragon 6.1.1, tuned: imageLoaderLimit 6 and immediateRender;
3DTilesRendererJS 0.5.3 as in its own deepZoom example, tuned: loadSiblings and loadAncestors off. Counters are exact; times are told as ratios
only, and are fit for nothing else.

## Goals

${goalTable(rows)}

## All viewers

${besides(measured)}`
}

const measured = await measure()
const rows = rowsOf(measured)
const text = report(rows, measured)
console.log(`\n${text}`)
if (!quick) writeFileSync(join(import.meta.dirname, 'results.md'), text)
const failed = rows.filter(r => r.verdict === 'fail')
console.log(
  `${rows.filter(r => r.verdict === 'pass').length} passed, ${failed.length} failed, ${rows.filter(r => r.verdict === 'not judged').length} not judged`,
)
process.exitCode = failed.length === 0 ? 0 : 1
