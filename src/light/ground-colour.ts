import type { Material } from '#exhibition/schema.ts'
import type { Vec3 } from '#space/vector.ts'

/** Materials in the order the shader counts them. */
export const materialOrder: readonly Material[] = [
  'plaster',
  'earth',
  'rock',
  'sand',
  'wood',
  'brick',
  'none',
]

/** Albedo in linear sRGB, 0.02 to 0.9: mud plaster, trodden earth, conglomerate, dune sand, old poplar, grey brick. */
const albedos: Readonly<Record<Material, Vec3>> = {
  plaster: [0.42, 0.332, 0.236],
  earth: [0.3, 0.222, 0.148],
  rock: [0.35, 0.268, 0.186],
  sand: [0.5, 0.385, 0.25],
  wood: [0.19, 0.118, 0.066],
  brick: [0.245, 0.212, 0.172],
  none: [0.02, 0.02, 0.02],
}

/** One sRGB component of 0 to 1 as linear light, by the exact curve of IEC 61966-2-1. */
export function toLinear(component: number): number {
  return component <= 0.04045 ? component / 12.92 : ((component + 0.055) / 1.055) ** 2.4
}

/** `#rrggbb` as linear light. Null for anything else. */
function linearColour(hex: string): Vec3 | null {
  const found = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(hex)
  if (found === null) return null
  const [r, g, b] = found.slice(1).map(pair => toLinear(Number.parseInt(pair, 16) / 255))
  return [r ?? 0, g ?? 0, b ?? 0]
}

/** The bare colour of a surface: its material's, multiplied by its tint. Linear sRGB. */
export function groundColour(material: Material, tint: string | null): Vec3 {
  const base = albedos[material]
  const factor = tint === null ? null : linearColour(tint)
  if (factor === null) return base
  const least = (x: number): number => Math.min(0.9, Math.max(0.02, x))
  return [least(base[0] * factor[0]), least(base[1] * factor[1]), least(base[2] * factor[2])]
}
