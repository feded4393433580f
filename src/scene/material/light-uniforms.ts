import {
  DataTexture,
  HalfFloatType,
  type IUniform,
  LinearFilter,
  RGBAFormat,
  Vector2,
  Vector3,
  Vector4,
} from 'three'
import { type Gate, maxGates } from '#light/gates.ts'
import { sunDirection } from '#light/lamp.ts'
import { type DirectWay, maxOpenings } from '#light/paths.ts'
import { maxShades } from '#scene/material/light-glsl.ts'

/** Uniforms that every material shares: one write a frame reaches all of them. */
export interface LampUniforms {
  readonly uLamp: IUniform<Vector3>
  readonly uLampDirection: IUniform<Vector3>
  readonly uLampColour: IUniform<Vector3>
  readonly uSunDirection: IUniform<Vector3>
  readonly uCone: IUniform<Vector2>
  readonly uSpill: IUniform<number>
  readonly uSourceRadius: IUniform<number>
  readonly uExposure: IUniform<Vector3>
  readonly uBounceGain: IUniform<number>
  readonly uEven: IUniform<number>
  readonly uTile: IUniform<DataTexture>
  readonly uLit: IUniform<DataTexture>
}

/** Uniforms of one room or passage: how the lamp reaches it, and what lights and shades its objects. */
export interface CellUniforms {
  /** 0 no direct light comes here, 1 the lamp in the hand, 2 the sun. */
  readonly uSource: IUniform<number>
  readonly uGateCount: IUniform<number>
  readonly uGateCentre: IUniform<Vector4[]>
  readonly uGateNormal: IUniform<Vector4[]>
  readonly uGateRight: IUniform<Vector4[]>
  readonly uOpeningCount: IUniform<number>
  readonly uOpeningCentre: IUniform<Vector4[]>
  readonly uOpeningNormal: IUniform<Vector4[]>
  readonly uOpeningRight: IUniform<Vector4[]>
  readonly uProbe: IUniform<Vector3[]>
  readonly uShadeCount: IUniform<number>
  readonly uShade: IUniform<Vector4[]>
  readonly uShadeInverse: IUniform<Vector3[]>
}

const vectors4 = (count: number): Vector4[] => Array.from({ length: count }, () => new Vector4())
const vectors3 = (count: number): Vector3[] => Array.from({ length: count }, () => new Vector3())

/** The shared uniforms, with the texture of bounced light over `texels` (half floats, four a texel). */
export function lampUniforms(
  texels: Uint16Array<ArrayBuffer>,
  width: number,
  height: number,
  tile: DataTexture,
): LampUniforms {
  const lit = new DataTexture(texels, width, height, RGBAFormat, HalfFloatType)
  lit.magFilter = LinearFilter
  lit.minFilter = LinearFilter
  lit.needsUpdate = true
  return {
    uLamp: { value: new Vector3() },
    uLampDirection: { value: new Vector3(0, 0, -1) },
    uLampColour: { value: new Vector3() },
    uSunDirection: { value: new Vector3(...sunDirection) },
    uCone: { value: new Vector2(-2, -2) },
    uSpill: { value: 0 },
    uSourceRadius: { value: 0.03 },
    uExposure: { value: new Vector3(1, 1, 1) },
    uBounceGain: { value: 1 },
    uEven: { value: 0 },
    uTile: { value: tile },
    uLit: { value: lit },
  }
}

/** Uniforms of a cell where no direct light comes yet. */
export function cellUniforms(): CellUniforms {
  return {
    uSource: { value: 0 },
    uGateCount: { value: 0 },
    uGateCentre: { value: vectors4(maxGates) },
    uGateNormal: { value: vectors4(maxGates) },
    uGateRight: { value: vectors4(maxGates) },
    uOpeningCount: { value: 0 },
    uOpeningCentre: { value: vectors4(maxOpenings) },
    uOpeningNormal: { value: vectors4(maxOpenings) },
    uOpeningRight: { value: vectors4(maxOpenings) },
    uProbe: { value: vectors3(4) },
    uShadeCount: { value: 0 },
    uShade: { value: vectors4(maxShades) },
    uShadeInverse: { value: vectors3(maxShades) },
  }
}

/** Writes how the direct light reaches a cell. */
export function writeWay(cell: CellUniforms, way: DirectWay, source: 'hand' | 'sun'): void {
  cell.uSource.value = way === null ? 0 : source === 'sun' ? 2 : 1
  cell.uGateCount.value = way?.gates.length ?? 0
  cell.uOpeningCount.value = way?.openings.length ?? 0
  way?.gates.forEach((gate, i) => {
    writeGate(gate, cell.uGateCentre.value[i], cell.uGateNormal.value[i], cell.uGateRight.value[i])
  })
  way?.openings.forEach((gate, i) => {
    const { uOpeningCentre, uOpeningNormal, uOpeningRight } = cell
    writeGate(gate, uOpeningCentre.value[i], uOpeningNormal.value[i], uOpeningRight.value[i])
  })
}

function writeGate(
  gate: Gate,
  centre: Vector4 | undefined,
  normal: Vector4 | undefined,
  right: Vector4 | undefined,
): void {
  centre?.set(...gate.centre, gate.halfWidth)
  normal?.set(...gate.normal, gate.halfHeight)
  right?.set(...gate.right, 0)
}
