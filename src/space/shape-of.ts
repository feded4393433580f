import type { Material, Shape } from '#exhibition/schema.ts'
import { barrelVault } from '#space/shape/barrel-vault.ts'
import { box } from '#space/shape/box.ts'
import type { Part, ShapeGeometry } from '#space/shape/geometry.ts'
import { niche } from '#space/shape/niche.ts'
import { plan } from '#space/shape/plan.ts'
import { truncatedPyramid } from '#space/shape/truncated-pyramid.ts'

/** The surfaces, floor and air of a document's shape, in the room's own frame. */
export function shapeOf(shape: Shape): ShapeGeometry {
  switch (shape.kind) {
    case 'box':
    case 'corridor':
      return box(shape.width, shape.depth, shape.height)
    case 'truncated-pyramid':
      return truncatedPyramid({ ...shape, recess: shape.recess ?? 0 })
    case 'barrel-vault':
      return barrelVault(shape.width, shape.depth, shape.height, shape.springing)
    case 'niche':
      return niche(shape.width, shape.depth, shape.height)
    case 'plan':
      return plan(shape.outline, shape.height)
    case 'model':
      return plan(shape.floor, shape.height)
  }
}

/**
 * What a surface is made of when the document does not say: plaster over an earth floor. The open ends of a corridor
 * and a niche have no wall, and a captured room draws itself.
 */
export function defaultMaterial(shape: Shape, part: Part): Material {
  if (shape.kind === 'model') return 'none'
  if (shape.kind === 'corridor' && shape.open?.some(side => side === part.name)) return 'none'
  if (shape.kind === 'niche' && part.name === 'south') return 'none'
  return part.kind === 'floor' ? 'earth' : 'plaster'
}
