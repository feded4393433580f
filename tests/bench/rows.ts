import type { EngineBytes } from './build-pages.ts'
import type { Contender } from './contenders.ts'
import { lamplightCurved, lamplightFlat, seadragon, tilesRendererTuned } from './contenders.ts'
import type { Run } from './drive.ts'
import type { Chosen } from './figures/choosing.ts'
import type { ViewCost } from './figures/giant.ts'
import type { Restored } from './figures/restored.ts'
import { median } from './median.ts'

/** A line of the table. Times are judged only where enough runs were interleaved. */
export interface Row {
  readonly figure: string
  readonly goal: string
  readonly measured: string
  readonly verdict: 'pass' | 'fail' | 'not judged'
}

/** Everything that the bench found out. */
export interface Measured {
  readonly runs: ReadonlyMap<Contender, readonly Run[]>
  readonly quick: boolean
  readonly memory: readonly number[]
  readonly memoryMips: number
  readonly memoryLarge: number
  readonly memoryPhone: number
  readonly engine: EngineBytes
  readonly chosen: Chosen
  readonly costMural: ViewCost
  readonly costGiant: ViewCost
  readonly choosing: readonly [mural: number, giant: number]
  readonly restored: Restored
}

const judged = (ok: boolean): Row['verdict'] => (ok ? 'pass' : 'fail')
const at = (n: number, digits = 2): string => n.toFixed(digits)
const mb = (bytes: number): string => `${at(bytes / 1e6, 1)} MB`
const kb = (bytes: number): string => `${Math.round(bytes / 1000)} kB`

/** Median of a figure over a viewer's runs; NaN where it had none. */
const of = ({ runs }: Measured, who: Contender, figure: (run: Run) => number): number =>
  median((runs.get(who) ?? []).map(figure))

const both = (
  m: Measured,
  figure: (run: Run) => number,
): readonly [flat: number, curved: number] => [
  of(m, lamplightFlat, figure),
  of(m, lamplightCurved, figure),
]

const pair = ([flat, curved]: readonly [number, number], digits = 2): string =>
  `flat ${at(flat, digits)}, curved ${at(curved, digits)}`

function bytes(m: Measured): Row[] {
  const wall = both(m, r => r.wall.bytes / r.wall.idealBytes)
  const jump = both(m, r => r.jump.bytes / r.jump.idealBytes)
  const over = (view: 'wall' | 'jump') => both(m, r => r[view].requests - r[view].idealRequests)
  const extra = [...over('wall'), ...over('jump')]
  return [
    {
      figure: 'whole wall: bytes / ideal',
      goal: '≤ 1.10',
      measured: pair(wall),
      verdict: judged(Math.max(...wall) <= 1.1),
    },
    {
      figure: '1:1 jump: bytes / ideal',
      goal: '≤ 1.05',
      measured: pair(jump),
      verdict: judged(Math.max(...jump) <= 1.05),
    },
    {
      figure: 'settled views: requests − ideal',
      goal: '≤ 2',
      measured: `whole wall ${pair(over('wall'), 0)}; jump ${pair(over('jump'), 0)}`,
      verdict: judged(Math.max(...extra) <= 2),
    },
  ]
}

function jumps(m: Measured): Row[] {
  const sharp = of(m, lamplightFlat, r => r.jumps.sharpMs)
  const floor = sharp / of(m, lamplightFlat, r => r.jumps.floorMs)
  const byPeer = (who: Contender): number => sharp / of(m, who, r => r.jumps.sharpMs)
  const staleBytes = both(m, r => r.jumps.staleBytes)
  const timed = (ok: boolean): Row['verdict'] => (m.quick ? 'not judged' : judged(ok))
  return [
    {
      figure: 'ten jumps: last one sharp / the line’s floor',
      goal: '≤ 1.5',
      measured: at(floor),
      verdict: timed(floor <= 1.5),
    },
    {
      figure: 'ten jumps: last one sharp / OpenSeadragon, default',
      goal: '≤ 0.25',
      measured: at(byPeer(seadragon)),
      verdict: timed(byPeer(seadragon) <= 0.25),
    },
    {
      figure: 'ten jumps: last one sharp / 3DTilesRendererJS, tuned',
      goal: '≤ 0.9',
      measured: at(byPeer(tilesRendererTuned)),
      verdict: timed(byPeer(tilesRendererTuned) <= 0.9),
    },
    {
      figure: 'bytes finished after the last jump that it does not want',
      goal: '0',
      measured: pair(staleBytes, 0),
      verdict: judged(Math.max(...staleBytes) === 0),
    },
  ]
}

function memory(m: Measured): Row[] {
  const same = m.memory.every(bytesAfter => bytesAfter === m.memory[0])
  const limits = [
    ['64 layers', m.memory[0] ?? 0, 67.2e6],
    ['with mips', m.memoryMips, 90e6],
    ['128 layers', m.memoryLarge, 134.4e6],
    ['phone', m.memoryPhone, 33.6e6],
  ] as const
  return [
    {
      figure: 'texture bytes after 10, 60 and 1,000 views',
      goal: 'identical',
      measured: m.memory.map(mb).join(', '),
      verdict: judged(same),
    },
    {
      figure: 'texture bytes: 64 layers, with mips, 128 layers, phone',
      goal: '≤ 67.2, 90, 134.4, 33.6 MB',
      measured: limits.map(([name, is]) => `${name} ${mb(is)}`).join(', '),
      verdict: judged(limits.every(([, is, most]) => is > 0 && is <= most)),
    },
  ]
}

function frames(m: Measured): Row[] {
  const draws = both(m, r => r.draws)
  const tiles = both(m, r => r.mostTilesInFrame)
  const upload = of(m, lamplightFlat, r => r.uploadMs) / of(m, seadragon, r => r.uploadMs)
  const renders = both(m, r => r.idleRenders)
  const requests = both(m, r => r.idleRequests)
  return [
    {
      figure: 'draw calls for a mural',
      goal: '1',
      measured: pair(draws, 0),
      verdict: judged(Math.max(...draws) === 1),
    },
    {
      figure: 'tiles brought up in one frame while moving',
      goal: '≤ 2',
      measured: pair(tiles, 0),
      verdict: judged(Math.max(...tiles) <= 2),
    },
    {
      figure: 'median milliseconds of bringing up / OpenSeadragon, default',
      goal: '≤ 0.5',
      measured: at(upload),
      verdict: m.quick ? 'not judged' : judged(upload <= 0.5),
    },
    {
      figure: 'idle for 2 s: renders, requests',
      goal: '0, 0',
      measured: `renders ${pair(renders, 0)}; requests ${pair(requests, 0)}`,
      verdict: judged(Math.max(...renders, ...requests) === 0),
    },
  ]
}

function first(m: Measured): Row[] {
  const tileBytes = both(m, r => r.firstBytes)
  const ratio = of(m, lamplightFlat, r => r.firstMs) / of(m, seadragon, r => r.firstMs)
  return [
    {
      figure: 'first picture of the wall: bytes of tiles',
      goal: '≤ 50 kB',
      measured: `flat ${kb(tileBytes[0])}, curved ${kb(tileBytes[1])}`,
      verdict: judged(Math.max(...tileBytes) <= 50_000),
    },
    {
      figure: 'first picture of the wall: time / OpenSeadragon, default',
      goal: '≤ 0.7',
      measured: at(ratio),
      verdict: m.quick ? 'not judged' : judged(ratio <= 0.7),
    },
    {
      figure: 'the engine’s own code beside three, gzipped',
      goal: '≤ 12.0 kB',
      measured: `${at(m.engine.own / 1000, 1)} kB; ${at(m.engine.withShared / 1000, 1)} kB with the checks of files that the app has anyway`,
      verdict: judged(m.engine.own <= 12_000),
    },
  ]
}

function likeness(m: Measured): Row[] {
  return (['psnrWall', 'psnrJump'] as const).map(key => {
    const ours = of(m, lamplightFlat, r => r[key] ?? Number.NaN)
    const theirs = of(m, seadragon, r => r[key] ?? Number.NaN)
    return {
      figure: `settled ${key === 'psnrWall' ? 'whole wall' : '1:1 jump'} against the painting, PSNR`,
      goal: `≥ OpenSeadragon − 0.5 dB (${at(theirs - 0.5, 1)} dB)`,
      measured: `${at(ours, 1)} dB`,
      verdict: judged(ours >= theirs - 0.5),
    }
  })
}

function sizes(m: Measured): Row[] {
  const { chosen, costGiant, costMural, restored } = m
  const ratios = [
    ['requests', costGiant.requests / costMural.requests],
    ['texture bytes', costGiant.textureBytes / costMural.textureBytes],
  ] as const
  const time = m.choosing[1] / m.choosing[0]
  return [
    {
      figure: `${chosen.views} random views of a wall bent by 2.2 rad: chosen / exact tiles`,
      goal: '≤ 1.2 at the 90th percentile, ≤ 1.5 worst, never over the pool',
      measured: `median ${at(chosen.median)}, 90th ${at(chosen.ninetieth)}, worst ${at(chosen.worst)}; at most ${chosen.mostWanted} of ${chosen.layers}`,
      verdict: judged(
        chosen.ninetieth <= 1.2 && chosen.worst <= 1.5 && chosen.mostWanted <= chosen.layers,
      ),
    },
    {
      figure: '717 gigapixels / this mural: requests for each view, texture bytes',
      goal: 'within 10 %',
      measured: ratios.map(([name, ratio]) => `${name} ${at(ratio)}`).join(', '),
      verdict: judged(ratios.every(([, ratio]) => Math.abs(ratio - 1) <= 0.1)),
    },
    {
      figure: '717 gigapixels / this mural: time of choosing',
      goal: '≤ 1.10',
      measured: `${at(time)} (${at(m.choosing[0], 3)} ms here)`,
      verdict: m.quick ? 'not judged' : judged(time <= 1.1),
    },
    {
      figure: 'graphics lost and restored: likeness, bytes with a warm cache',
      goal: '≥ 40 dB, 0',
      measured: `${at(restored.decibels, 1)} dB, ${restored.bytes}`,
      verdict: judged(restored.decibels >= 40 && restored.bytes === 0),
    },
  ]
}

/** Every figure of the goals, with what was measured; counters and times in the order of the goals. */
export const rowsOf = (m: Measured): readonly Row[] => [
  ...bytes(m),
  ...jumps(m),
  ...memory(m),
  ...frames(m),
  ...first(m),
  ...likeness(m),
  ...sizes(m),
]

interface Figure {
  readonly name: string
  readonly of: (run: Run) => number
  readonly digits: number
}

const figures: readonly Figure[] = [
  { name: 'whole wall: requests', of: r => r.wall.requests, digits: 0 },
  { name: 'whole wall: bytes / ideal', of: r => r.wall.bytes / r.wall.idealBytes, digits: 2 },
  { name: '1:1 jump: requests', of: r => r.jump.requests, digits: 0 },
  { name: '1:1 jump: bytes / ideal', of: r => r.jump.bytes / r.jump.idealBytes, digits: 2 },
  { name: 'ten jumps: requests', of: r => r.jumps.requests, digits: 0 },
  { name: 'ten jumps: cancelled', of: r => r.jumps.cancelled, digits: 0 },
  { name: 'ten jumps: kB', of: r => r.jumps.bytes / 1000, digits: 0 },
  { name: 'stale kB after the last', of: r => r.jumps.staleBytes / 1000, digits: 0 },
  { name: 'first picture: kB of tiles', of: r => r.firstBytes / 1000, digits: 0 },
  { name: 'most texture MB', of: r => r.peakTextureBytes / 1e6, digits: 1 },
  { name: 'draw calls', of: r => r.draws, digits: 0 },
  { name: 'idle renders in 2 s', of: r => r.idleRenders, digits: 0 },
  { name: 'most tiles in a moving frame', of: r => r.mostTilesInFrame, digits: 0 },
  { name: 'whole wall, PSNR dB', of: r => r.psnrWall ?? Number.NaN, digits: 1 },
  { name: '1:1 jump, PSNR dB', of: r => r.psnrJump ?? Number.NaN, digits: 1 },
]

const times: readonly Figure[] = [
  { name: 'first picture', of: r => r.firstMs, digits: 2 },
  { name: 'whole wall sharp', of: r => r.wall.sharpMs, digits: 2 },
  { name: '1:1 jump sharp', of: r => r.jump.sharpMs, digits: 2 },
  { name: 'last of ten jumps sharp', of: r => r.jumps.sharpMs, digits: 2 },
  { name: 'median upload', of: r => r.uploadMs, digits: 2 },
  { name: 'worst upload', of: r => r.worstUploadMs, digits: 2 },
]

function grid(
  contenders: readonly Contender[],
  list: readonly Figure[],
  value: (figure: Figure, who: Contender) => number,
): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  return [
    line(['', ...contenders.map(who => who.name)]),
    line(['---', ...contenders.map(() => '---')]),
    ...list.map(figure =>
      line([
        figure.name,
        ...contenders.map(who => {
          const is = value(figure, who)
          return Number.isFinite(is) ? at(is, figure.digits) : '–'
        }),
      ]),
    ),
  ].join('\n')
}

/** All viewers beside each other: counters as they are, times only by those of the first viewer named. */
export function besides(m: Measured): string {
  const contenders = [...m.runs.keys()]
  const counters = grid(contenders, figures, (f, who) => of(m, who, f.of))
  const ratios = grid(contenders, times, (f, who) => of(m, who, f.of) / of(m, seadragon, f.of))
  return `### Counters (medians)\n\n${counters}\n\n### Times, by those of OpenSeadragon as it comes\n\n${ratios}\n`
}

/** The judged rows as a table. */
export const goalTable = (rows: readonly Row[]): string =>
  [
    '| figure | goal | measured | |',
    '|---|---|---|---|',
    ...rows.map(r => `| ${r.figure} | ${r.goal} | ${r.measured} | ${r.verdict} |`),
  ].join('\n')
