import { Mesh, type Object3D, Vector3 } from 'three'

/** An ellipsoid with upright axes that stands for a part of an object in shadows. Site frame, metres. */
export interface Shade {
  readonly centre: readonly [number, number, number]
  readonly radii: readonly [number, number, number]
}

/** Slabs an object is cut into by height: seat, trunk, shoulders and head of a seated figure. */
const slabs = 4

/** A slab of a box fills its ellipsoid poorly; a little more than inscribed looks right. */
const fill = 1.02

/** Wider than this it is architecture, not a thing: its shadow would be a dome over the room. */
const widest = 3.2

interface Slab {
  readonly low: Vector3
  readonly high: Vector3
}

/** Ellipsoids around the slabs of everything in a placed group. Empty slabs and very wide ones give none. */
export function shadesOf(group: Object3D): readonly Shade[] {
  const points: Vector3[] = []
  group.traverse(node => {
    if (!(node instanceof Mesh)) return
    const position = node.geometry.getAttribute('position')
    const step = Math.max(1, Math.floor(position.count / 4000))
    for (let i = 0; i < position.count; i += step)
      points.push(new Vector3().fromBufferAttribute(position, i).applyMatrix4(node.matrixWorld))
  })
  if (points.length === 0) return []
  const lowest = points.reduce((y, p) => Math.min(y, p.y), Number.POSITIVE_INFINITY)
  const highest = points.reduce((y, p) => Math.max(y, p.y), Number.NEGATIVE_INFINITY)
  const tall = Math.max(0.05, highest - lowest)
  const found = Array.from({ length: slabs }, (_, i) => {
    const from = lowest + (tall * i) / slabs
    const inside = points.filter(p => p.y >= from && p.y <= from + tall / slabs)
    return inside.length < 3 ? null : shadeOf(slabOf(inside), tall / slabs)
  })
  return found.filter(shade => shade !== null)
}

function slabOf(points: readonly Vector3[]): Slab {
  const low = new Vector3(Infinity, Infinity, Infinity)
  const high = new Vector3(-Infinity, -Infinity, -Infinity)
  for (const p of points) {
    low.min(p)
    high.max(p)
  }
  return { low, high }
}

function shadeOf({ low, high }: Slab, tall: number): Shade | null {
  const width = (high.x - low.x) / 2
  const depth = (high.z - low.z) / 2
  if (Math.max(width, depth) * 2 > widest) return null
  const middle = [(low.x + high.x) / 2, (low.y + high.y) / 2, (low.z + high.z) / 2] as const
  // Slabs overlap by half, so that no light comes between them: three left a gap at the neck.
  const radii = [
    Math.max(0.02, width * fill),
    Math.max(0.02, tall * 0.75),
    Math.max(0.02, depth * fill),
  ] as const
  return { centre: middle, radii }
}
