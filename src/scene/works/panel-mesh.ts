import { BoxGeometry, type BufferGeometry, Group, Mesh, PlaneGeometry } from 'three'
import type { CellUniforms, LampUniforms } from '#scene/material/light-uniforms.ts'
import { type StoneMaterial, stoneMaterial } from '#scene/material/stone-material.ts'
import type { Placement } from '#space/placement.ts'

/** A framed picture on a wall. `picture` waits for its texture. */
export interface HungPanel {
  readonly group: Group
  readonly picture: StoneMaterial
  dispose(): void
}

/** Metres: how far the frame stands off the wall, how deep and how wide its wood is. */
const frame = { off: 0.035, deep: 0.03, wide: 0.035 }

/** Size of a panel for which the document gives none: an A2 sheet. */
const usual = { width: 0.594, height: 0.42 }

/** Hangs a panel at its place. The picture fills the frame; its own shape was chosen by the curator. */
export function panelMesh(
  placement: Placement,
  lamp: LampUniforms,
  cell: CellUniforms,
  plain: boolean,
): HungPanel {
  const width = placement.width || usual.width
  const height = placement.height || usual.height
  const variant = { object: true, vertexColour: false, twoSided: false, shades: false, plain }
  const picture = stoneMaterial({ ...variant, picture: true }, lamp, cell)
  const wood = stoneMaterial({ ...variant, picture: false }, lamp, cell)
  picture.uniforms.uColour.value.setRGB(0.72, 0.66, 0.56)
  wood.uniforms.uColour.value.setRGB(0.07, 0.042, 0.026)
  wood.uniforms.uRough.value = 0.55
  const plane = new PlaneGeometry(width, height)
  const box = new BoxGeometry(width + 2 * frame.wide, height + 2 * frame.wide, frame.deep)
  const group = new Group()
  group.add(at(new Mesh(box, wood.material), frame.off))
  group.add(at(new Mesh(plane, picture.material), frame.off + frame.deep / 2 + 0.001))
  group.position.set(...placement.point)
  group.rotation.y = Math.PI - placement.heading
  group.updateMatrixWorld(true)
  return {
    group,
    picture,
    dispose: () => {
      const geometries: BufferGeometry[] = [plane, box]
      for (const thing of [...geometries, picture.material, wood.material]) thing.dispose()
    },
  }
}

function at(mesh: Mesh, z: number): Mesh {
  mesh.position.z = z
  return mesh
}
