import { describe, expect, it } from 'vitest'
import { createBounce, type LampPose, relight } from '#light/bounce.ts'
import { lightCells } from '#light/cells.ts'
import { fromHalf } from '#light/half.ts'
import { type Light, lights } from '#light/lamp.ts'
import { layNodes, nodeNormal } from '#light/node-atlas.ts'
import { hit, raysPerNode, traceCell } from '#light/trace.ts'
import { site } from './fixture.ts'

const cells = lightCells(site, 'open')
const walled = lightCells(site, 'walled')
const atlas = layNodes(cells)
const all = [...cells.cells.keys()]

const traced = (of = cells) => {
  const bounce = createBounce(atlas)
  for (const id of all) bounce.hits.set(id, traceCell(of, atlas, id))
  return bounce
}

/** The oil lamp with no sky at all, so that every lumen is its own. */
const roofed: Light = {
  ...lights.oil,
  sky: { zenith: [0, 0, 0], horizon: [0, 0, 0], ground: [0, 0, 0] },
}

const lamp: LampPose = { cell: 'west', position: [0, 1.4, 0], direction: [-1, 0, 0], strength: 1 }

const sumOf = (values: Float32Array, cell: string) => {
  const [first, end] = atlas.cells.get(cell) ?? [0, 0]
  return values.subarray(first * 3, end * 3).reduce((sum, value) => sum + value, 0)
}

describe('light nodes', () => {
  it('are the same however often they are laid, whatever the era', () => {
    const again = layNodes(walled)
    expect(again.positions).toEqual(atlas.positions)
    expect([again.width, again.height]).toEqual([atlas.width, atlas.height])
  })

  it('never lie over one another in the atlas', () => {
    const taken = new Set<number>()
    for (const rect of atlas.rects.values())
      for (let row = 0; row < rect.rows; row++)
        for (let column = 0; column < rect.columns; column++) {
          const texel = (rect.y + row) * atlas.width + rect.x + column
          expect(taken.has(texel)).toBe(false)
          taken.add(texel)
        }
    expect(taken.size).toBe(atlas.count)
  })

  it('have unit normals', () => {
    for (let i = 0; i < atlas.count; i++) expect(Math.hypot(...nodeNormal(atlas, i))).toBeCloseTo(1)
  })

  it('meet a wall, a door or the sky with nearly every ray', () => {
    for (const id of ['west', 'east', 'court']) {
      const hits = traceCell(cells, atlas, id)
      const dark = hits.filter(h => h === hit.dark).length
      expect(dark / hits.length).toBeLessThan(0.02)
    }
  })

  it('see the sky from the court and none from the walled-up room', () => {
    const sky = (hits: Uint16Array) => hits.filter(h => h > hit.dark && h < hit.firstNode).length
    expect(sky(traceCell(cells, atlas, 'court'))).toBeGreaterThan(raysPerNode)
    expect(sky(traceCell(walled, atlas, 'west'))).toBe(0)
  })
})

describe('bounced light', () => {
  it('is the same each time', () => {
    const [a, b] = [traced(), traced()]
    relight(cells, a, lights.oil, lamp, 3)
    relight(cells, b, lights.oil, lamp, 3)
    expect(a.texels).toEqual(b.texels)
  })

  it('is nowhere brighter than all bounces of the brightest direct light together', () => {
    const bounce = traced(walled)
    relight(walled, bounce, roofed, lamp, 30)
    const albedo = Math.max(...bounce.albedo)
    const bound = (Math.max(...bounce.direct) * albedo) / (1 - albedo)
    const brightest = Math.max(...bounce.bounced)
    expect(brightest).toBeGreaterThan(0)
    expect(brightest).toBeLessThanOrEqual(bound)
  })

  it('dies away when the lamp goes out', () => {
    const bounce = traced(walled)
    relight(walled, bounce, roofed, lamp, 10)
    const lit = sumOf(bounce.bounced, 'west')
    relight(walled, bounce, roofed, { ...lamp, strength: 0 }, 12)
    expect(sumOf(bounce.bounced, 'west')).toBeLessThan(lit * 0.01)
  })

  it('comes through an open door and not through a walled-up one', () => {
    const open = traced()
    relight(cells, open, lights.oil, lamp, 3)
    expect(sumOf(open.bounced, 'east')).toBeGreaterThan(0)
    const shut = traced(walled)
    relight(walled, shut, roofed, lamp, 6)
    expect(sumOf(shut.direct, 'east')).toBe(0)
    expect(sumOf(shut.bounced, 'east')).toBe(0)
  })

  it('has all but converged after three updates of one bounce', () => {
    const step = traced()
    const end = traced()
    for (let i = 0; i < 4; i++) relight(cells, step, lights.torch, lamp, 1)
    relight(cells, end, lights.torch, lamp, 20)
    const share = sumOf(step.bounced, 'west') / sumOf(end.bounced, 'west')
    expect(share).toBeGreaterThan(0.95)
    expect(share).toBeLessThanOrEqual(1.0001)
  })

  it('reaches the texture as half floats', () => {
    const bounce = traced()
    relight(cells, bounce, lights.morning, lamp, 3)
    const values = Array.from(bounce.texels, fromHalf)
    expect(values.every(Number.isFinite)).toBe(true)
    expect(Math.max(...values)).toBeGreaterThan(100)
  })

  it('lets the sun into the room behind the court, and the court is brighter', () => {
    const bounce = traced()
    relight(cells, bounce, lights.morning, lamp, 3)
    expect(sumOf(bounce.direct, 'court')).toBeGreaterThan(sumOf(bounce.direct, 'east'))
    expect(sumOf(bounce.bounced, 'east')).toBeGreaterThan(sumOf(bounce.bounced, 'west'))
  })
})
