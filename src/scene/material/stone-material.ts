import {
  Color,
  DoubleSide,
  FrontSide,
  GLSL3,
  type IUniform,
  ShaderMaterial,
  type Texture,
} from 'three'
import type { CellUniforms, LampUniforms } from '#scene/material/light-uniforms.ts'
import { stoneFragment, stoneVertex } from '#scene/material/stone-glsl.ts'

/** What a material has of its own, beside the lamp and its cell. */
interface StoneUniforms {
  readonly uPicture: IUniform<Texture | null>
  readonly uHasPicture: IUniform<number>
  readonly uGilding: IUniform<Texture | null>
  readonly uHasGilding: IUniform<number>
  readonly uColour: IUniform<Color>
  readonly uRough: IUniform<number>
  readonly uMetal: IUniform<number>
  readonly uMicro: IUniform<number>
}

/** Which variant of the one shader a mesh needs. Variants with equal defines share a program. */
export interface StoneVariant {
  readonly picture: boolean
  readonly object: boolean
  readonly vertexColour: boolean
  readonly twoSided: boolean
  /** Objects throw shadows: the medium and the high step. */
  readonly shades: boolean
  /** Two readings of the tile instead of three: the low step. */
  readonly plain: boolean
}

/** A material and its own uniforms; whoever makes it disposes it. */
export interface StoneMaterial {
  readonly material: ShaderMaterial
  readonly uniforms: StoneUniforms
}

/** The material of everything in a room: one shader, lit by the lamp, the light nodes and nothing else. */
export function stoneMaterial(
  variant: StoneVariant,
  lamp: LampUniforms,
  cell: CellUniforms,
): StoneMaterial {
  const uniforms: StoneUniforms = {
    uPicture: { value: null },
    uHasPicture: { value: 0 },
    uGilding: { value: null },
    uHasGilding: { value: 0 },
    uColour: { value: new Color(1, 1, 1) },
    uRough: { value: 0.9 },
    uMetal: { value: 0 },
    uMicro: { value: variant.object ? 0.25 : 1 },
  }
  const material = new ShaderMaterial({
    glslVersion: GLSL3,
    vertexShader: stoneVertex,
    fragmentShader: stoneFragment(),
    uniforms: { ...lamp, ...cell, ...uniforms },
    defines: definesOf(variant),
    side: variant.twoSided ? DoubleSide : FrontSide,
    toneMapped: false,
  })
  return { material, uniforms }
}

function definesOf(variant: StoneVariant): Record<string, string> {
  return {
    ...(variant.picture && { PICTURE: '' }),
    ...(variant.object && { OBJECT: '' }),
    ...(variant.vertexColour && { VERTEX_COLOUR: '' }),
    ...(variant.twoSided && { TWO_SIDED: '' }),
    ...(variant.shades && { SHADES: '' }),
    ...(variant.plain && { PLAIN: '' }),
  }
}
