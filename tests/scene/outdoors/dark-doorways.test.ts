import { readFileSync } from 'node:fs'
import { DataTexture, Mesh, Raycaster, Vector3 } from 'three'
import { expect, test } from 'vitest'
import { Exhibition } from '#exhibition/schema.ts'
import { lightCells } from '#light/cells.ts'
import { createLightRig } from '#scene/lighting/light-rig.ts'
import { createDarkDoorways } from '#scene/outdoors/dark-doorways.ts'
import { buildSite } from '#space/site.ts'

const site = buildSite(
  Exhibition.parse(
    JSON.parse(readFileSync('public/exhibitions/library-cave/exhibition.json', 'utf8')),
  ),
)
const rig = createLightRig(site, lightCells(site, 'today'), new DataTexture(), () => 0)
const doorways = createDarkDoorways(site, rig)
const entrance = site.doors.find(door => door.id === 'entrance')
if (!entrance) throw new Error('no entrance')
const from = entrance.ends.find(end => end.room === 'forecourt') ?? entrance.ends[0]

/** What a look through the entrance from outside meets first. */
function lookIn() {
  doorways.group.updateMatrixWorld(true)
  const through = new Vector3(...from.through)
  const eye = new Vector3(...from.sill).add(new Vector3(0, 1, 0)).addScaledVector(through, -2)
  const shown = doorways.group.children.filter(child => child.visible)
  return new Raycaster(eye, through).intersectObjects(shown)[0]
}

test('a doorway is dark while the room behind it has not come', () => {
  doorways.show(['forecourt'])
  const hit = lookIn()
  expect(hit?.object).toBeInstanceOf(Mesh)
  expect(hit?.distance).toBeCloseTo(2 + entrance.thickness, 1)
})

test('it is open once the room is there, and nothing stands in it where nobody looks through', () => {
  doorways.show(['forecourt', 'corridor'])
  // Beyond the corridor the hall has not come.
  expect(lookIn()?.distance).toBeGreaterThan(5)
  doorways.show([...site.rooms.keys()])
  expect(lookIn()).toBeUndefined()
  doorways.show([])
  expect(doorways.group.children.some(child => child.visible)).toBe(false)
})
