import { PerspectiveCamera, Vector3 } from 'three'
import { expect, test } from 'vitest'
import { createViewToCome } from '#scene/murals/view-to-come.ts'
import { goTo } from '#visit/actions.ts'
import { pose } from '#visit/view.ts'
import { createVisit } from '#visit/visit.ts'
import { smallDocument } from '../../exhibition/small-document.ts'

const to = { room: 'hall', x: 2, z: -3, heading: Math.PI / 2, pitch: 0.1, zoom: 2 }

function under() {
  const visit = createVisit({
    ...{ exhibition: smallDocument(), venue: null, base: '/', problems: [] },
    ...{ language: 'en', era: null, light: 'torch' },
  })
  const camera = new PerspectiveCamera(60, 2, 0.1, 100)
  camera.position.set(0, 1.6, 0)
  camera.rotation.set(0, 0, 0, 'YXZ')
  camera.updateMatrixWorld()
  Object.assign(pose, { x: 0, z: 0, heading: 0, pitch: 0, zoom: 1 })
  return { visit, camera, look: createViewToCome(visit) }
}

test('there is no view to come while nobody goes anywhere', () => {
  const { camera, look } = under()
  expect(look(camera, 0)).toEqual([])
})

test('on the way the view from its end is known, at the visitor’s own height and as near as it will be', () => {
  const { visit, camera, look } = under()
  goTo(visit, to, 'walk')
  const [there] = look(camera, 1)
  expect(there?.position.toArray()).toEqual([2, 1.6, -3])
  // To the east, and a little upwards.
  const ahead = there?.getWorldDirection(new Vector3())
  expect(ahead?.x).toBeCloseTo(Math.cos(0.1))
  expect(ahead?.y).toBeCloseTo(Math.sin(0.1))
  expect(there?.getEffectiveFOV()).toBeCloseTo(
    (Math.atan(Math.tan(Math.PI / 6) / 2) * 360) / Math.PI,
  )
})

test('it is over once one has arrived, or when the way has been given up for long', () => {
  const { visit, camera, look } = under()
  goTo(visit, to, 'walk')
  expect(look(camera, 1)).toHaveLength(1)
  expect(look(camera, 30)).toEqual([])
  goTo(visit, to, 'walk')
  expect(look(camera, 31)).toHaveLength(1)
  camera.position.set(to.x, 1.6, to.z)
  camera.rotation.set(to.pitch, -to.heading, 0, 'YXZ')
  pose.zoom = to.zoom
  expect(look(camera, 32)).toEqual([])
  camera.position.x = 0
  expect(look(camera, 33)).toEqual([])
})
