import { expect, test } from 'vitest'
import { createOutlineMesh, outlineOf } from '#scene/marks/outline-mesh.ts'
import { buildSite } from '#space/site.ts'
import { caveSite } from '../../fixtures/cave-site.ts'

const surface = buildSite(caveSite).rooms.get('cave-17')?.surfaces.get('north')
if (!surface) throw new Error('the cave has a north wall')
const place = { surface: 'north', u: 0.3, v: 0.4, width: 0.8, height: 0.9 }

test('the outline runs along the four sides of its place, a little before the wall', () => {
  const line = outlineOf(surface, place).map(point => surface.locate(point))
  for (const { u, v, distance } of line) {
    const onUpright = Math.min(Math.abs(u - 0.3), Math.abs(u - 1.1)) < 1e-6
    const onLevel = Math.min(Math.abs(v - 0.4), Math.abs(v - 1.3)) < 1e-6
    expect(onUpright || onLevel).toBe(true)
    expect(distance).toBeGreaterThan(0)
    expect(distance).toBeLessThan(0.05)
  }
  expect(new Set(line.map(({ u, v }) => `${u.toFixed(3)} ${v.toFixed(3)}`)).size).toBe(48)
})

test('the line lies where it is laid, in one draw, and is not seen before it is shown', () => {
  const { mesh, lay, show, dispose } = createOutlineMesh()
  expect(mesh.visible).toBe(false)
  lay(surface, place)
  const position = mesh.geometry.getAttribute('position')
  const [first] = outlineOf(surface, place)
  expect([position.getX(0), position.getY(0), position.getZ(0)].map(x => x.toFixed(4))).toEqual(
    first?.map(x => x.toFixed(4)),
  )
  expect(mesh.geometry.index?.count).toBe(4 * 12 * 6)
  show(0.5, 800, 600)
  expect(mesh.visible).toBe(true)
  show(0, 800, 600)
  expect(mesh.visible).toBe(false)
  dispose()
})
