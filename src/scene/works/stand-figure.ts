import { type Camera, Group, Mesh, PlaneGeometry } from 'three'
import type { Work } from '#exhibition/schema.ts'
import type { CellUniforms } from '#scene/material/light-uniforms.ts'
import { stoneFragment, stoneVertex } from '#scene/material/stone-glsl.ts'
import { type StoneMaterial, stoneMaterial } from '#scene/material/stone-material.ts'
import type { SceneKit } from '#scene/rooms/scene-kit.ts'
import { castShades } from '#scene/works/cast-shades.ts'
import { mediaUrl } from '#scene/works/media-url.ts'
import { tellMissing } from '#scene/works/notice-of.ts'
import type { Shade } from '#scene/works/shades.ts'
import { FIGURE_HEIGHT } from '#space/footprint.ts'
import { type Placement, placeWork } from '#space/placement.ts'

/** A work of the kind `figure`. */
export type FigureWork = Extract<Work, { kind: 'figure' }>

/** A drawn person on the stage. */
export interface StandingFigure {
  readonly group: Group
  /** Adds its shadow to all of the room's, and shows them. */
  cast(shades: Shade[]): void
  dispose(): void
}

/** Longest side of its picture in pixels: a person is looked in the face from two metres, not read. */
const finest = 1024

/** Share of the light that it throws back: paper that faces a lamp squarely would be the brightest thing in a cave. */
const lit = 0.5

/** What is clear in the picture is not there; its edge is one pixel soft. */
const paint = /* glsl */ `
float cut = 1.0;
vec4 paintAt(vec2 st) {
  vec4 paint = texture(uPicture, st);
  cut = clamp((paint.a - 0.5) / max(fwidth(paint.a), 1e-4) + 0.5, 0.0, 1.0);
  if (cut < 0.02) discard;
  return vec4(paint.rgb, 1.0);
}
#define main shade
`

/** The room's grain lies still on a picture that turns: it is measured on the picture, and not in the room. */
const cutVertex = `#define main place\n${stoneVertex}
#undef main
void main() {
  place();
  vMetres = position.xy;
}
`

const cutFragment = `${stoneFragment(paint)}
#undef main
void main() {
  shade();
  fragment.a = cut;
}
`

/**
 * Stands a figure at its place: a flat picture that turns to the visitor about the vertical axis, or stays where the
 * document gives it a heading. Null where there is no place or no picture to stand there, or its picture did not come.
 */
export async function standFigure(
  kit: SceneKit,
  cell: CellUniforms,
  work: FigureWork,
  signal: AbortSignal,
): Promise<StandingFigure | null> {
  const placement = placeWork(kit.site, work)
  const url = pictureOf(kit, work)
  if (placement === null || url === null) return null
  const result = await kit.pictures.take(url, finest)
  const letGo = (): void => kit.pictures.letGo(url, finest)
  if (!result.ok || signal.aborted) {
    letGo()
    if (!result.ok) tellMissing(kit.visit, work, result.failure)
    return null
  }
  const { texture, width, height } = result.picture
  const tall = placement.height || FIGURE_HEIGHT
  const stone = cutOutMaterial(kit, cell)
  stone.uniforms.uPicture.value = texture
  stone.uniforms.uHasPicture.value = 1
  const plane = new PlaneGeometry((tall * width) / height, tall).translate(0, tall / 2, 0)
  const mesh = new Mesh(plane, stone.material)
  turn(mesh, placement, work.place.heading === undefined)
  return {
    group: new Group().add(mesh),
    cast: shades => {
      shades.push(shadeOf(placement, tall))
      castShades(cell, shades)
    },
    dispose: () => {
      plane.dispose()
      stone.material.dispose()
      letGo()
    },
  }
}

function cutOutMaterial(kit: SceneKit, cell: CellUniforms): StoneMaterial {
  const variant = { picture: true, object: true, vertexColour: false, twoSided: true }
  const more = { shades: false, plain: kit.step === 'low' }
  const stone = stoneMaterial({ ...variant, ...more }, kit.rig.lamp, cell)
  stone.material.vertexShader = cutVertex
  stone.material.fragmentShader = cutFragment
  // Blended, for few phones smooth edges by samples; what is nearly clear is left out, or it would hide what is behind.
  stone.material.transparent = true
  stone.uniforms.uMicro.value = 0
  stone.uniforms.uColour.value.setScalar(lit)
  stone.uniforms.uRough.value = 1
  return stone
}

/** A figure's picture is one file, for it is cut out; of a pyramid the preview stands there. */
function pictureOf({ visit }: SceneKit, { image }: FigureWork): string | null {
  if (image === undefined) return null
  const path = 'picture' in image ? image.picture : image.preview
  return typeof path === 'string' ? mediaUrl(visit, path) : null
}

/** Turned as a frame is drawn, by where that frame is drawn from: no frame is asked for, and nothing is kept. */
function turn(mesh: Mesh, { point, heading }: Placement, free: boolean): void {
  mesh.position.set(...point)
  mesh.rotation.y = Math.PI - heading
  if (!free) return
  mesh.onBeforeRender = (_renderer, _scene, { matrixWorld }: Camera) => {
    const [x = 0, z = 0] = [matrixWorld.elements[12], matrixWorld.elements[14]]
    mesh.rotation.y = Math.atan2(x - point[0], z - point[2])
    mesh.updateMatrixWorld()
  }
}

/** A drawing is thin, but people expect the shadow of somebody who stands there. */
const shadeOf = ({ point }: Placement, tall: number): Shade => ({
  centre: [point[0], point[1] + tall / 2, point[2]],
  radii: [0.2, tall / 2, 0.2],
})
