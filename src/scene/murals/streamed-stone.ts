import { type IUniform, type Texture, Vector2 } from 'three'
import { stoneFragment } from '#scene/material/stone-glsl.ts'
import type { StoneMaterial } from '#scene/material/stone-material.ts'
import type { PageUniforms } from '#scene/murals/page-uniforms.ts'
import { type PageSet, pagesGlsl, type ReliefSet, reliefGlsl } from '#scene/murals/pages-glsl.ts'

/** Pages where they have come, and the small picture under them. */
const one = /* glsl */ `
${pagesGlsl([''])}
#ifdef RELIEF
${reliefGlsl([''])}
vec2 reliefAt(vec2 st) { return pageSlopeRelief(st); }
#endif
vec4 paintAt(vec2 st) {
  vec4 colour;
  return pageColour(st, colour) ? colour : texture(uPicture, st);
}
float goldAt(vec2 st) { return texture(uGilding, st).r; }
`

/** Two states of a wall side by side, with a thin gilt line between them. Both are read everywhere: their derivatives need it. */
const two = /* glsl */ `
${pagesGlsl(['', 'Under'])}
uniform sampler2D uPictureUnder, uGildingUnder;
uniform float uWipe;
#ifdef RELIEF
${reliefGlsl(['', 'Under'])}
vec2 reliefAt(vec2 st) {
  vec2 left = pageSlopeRelief(st), right = pageSlopeReliefUnder(st);
  return st.x < uWipe ? left : right;
}
#endif
vec4 paintAt(vec2 st) {
  vec4 left, right, smallLeft = texture(uPicture, st), smallRight = texture(uPictureUnder, st);
  if (!pageColour(st, left)) left = smallLeft;
  if (!pageColourUnder(st, right)) right = smallRight;
  float across = (st.x - uWipe) / max(fwidth(st.x), 1e-7);
  return mix(across < 0.0 ? left : right, vec4(0.72, 0.52, 0.24, 1.0), smoothstep(1.5, 0.5, abs(across)));
}
float goldAt(vec2 st) {
  float left = texture(uGilding, st).r, right = texture(uGildingUnder, st).r;
  return st.x < uWipe ? left : right;
}
`

/** A height map that streams, and the size of what it lies on, metres. */
export interface StreamedRelief {
  readonly pages: PageUniforms
  readonly width: number
  readonly height: number
}

/** What a wall looks like in one state. Without a small picture it is black until pages come; gold and relief may be missing. */
export interface StoneFace {
  readonly pages: PageUniforms
  readonly small: Texture | null
  readonly gold: Texture | null
  readonly relief: StreamedRelief | null
}

/** Lets a material that showed a whole picture, or none, show a streamed one. */
export function streamStone(stone: StoneMaterial, uniforms: PageUniforms, mips: boolean): void {
  wear(stone, one, mips, uniforms)
}

/** Lets it show all of a state. */
export function faceStone(stone: StoneMaterial, face: StoneFace, mips: boolean): void {
  wearFace(stone, face)
  relieve(stone, [face])
  wear(stone, one, mips, face.pages)
}

/** Lets it show two states beside each other, the second one right of the line (0 to 1 of its width). */
export function compareStone(
  stone: StoneMaterial,
  left: StoneFace,
  right: StoneFace,
  mips: boolean,
): { setWipe(wipe: number): void } {
  const uWipe = { value: 0.5 }
  wearFace(stone, left)
  if (right.gold !== null) stone.uniforms.uHasGilding.value = 1
  relieve(stone, [left, right])
  wear(stone, two, mips, {
    ...left.pages,
    ...named(right.pages, 'Under'),
    uPictureUnder: { value: right.small },
    uGildingUnder: { value: right.gold },
    uWipe,
  })
  return {
    setWipe: wipe => {
      uWipe.value = wipe
    },
  }
}

/** Lets the lamp rake over a height map, beside the pages that the material shows already. */
export function relieveStone(stone: StoneMaterial, relief: StreamedRelief): void {
  relieve(stone, [{ pages: relief.pages, relief }])
  stone.material.needsUpdate = true
}

/** Takes these pages away, where the material still shows them: it shows its small picture again. */
export function plainStone({ material }: StoneMaterial, { uTable }: PageUniforms): void {
  if (material.uniforms['uTable'] !== uTable) return
  delete material.uniforms['uTable']
  delete material.defines['RELIEF']
  material.fragmentShader = stoneFragment()
  material.needsUpdate = true
}

function wear(
  { material, uniforms }: StoneMaterial,
  paint: string,
  mips: boolean,
  more: StoneMaterial['material']['uniforms'],
): void {
  Object.assign(material.uniforms, more)
  if (mips) material.defines['PAGE_MIPS'] = ''
  material.fragmentShader = stoneFragment(paint)
  uniforms.uHasPicture.value = 1
  material.needsUpdate = true
}

function wearFace({ uniforms }: StoneMaterial, { small, gold }: StoneFace): void {
  uniforms.uPicture.value = small
  uniforms.uGilding.value = gold
  uniforms.uHasGilding.value = gold === null ? 0 : 1
}

/** A state without a height map beside one that has it reads a table in which there is nothing. */
function relieve(
  { material }: StoneMaterial,
  faces: readonly Pick<StoneFace, 'pages' | 'relief'>[],
): void {
  const some = faces.find(({ relief }) => relief !== null)?.relief
  if (!some) {
    delete material.defines['RELIEF']
    return
  }
  material.defines['RELIEF'] = ''
  for (const [i, { relief }] of faces.entries()) {
    const set: ReliefSet = i === 0 ? 'Relief' : 'ReliefUnder'
    Object.assign(material.uniforms, named((relief ?? some).pages, set), {
      uPagesRelief: some.pages.uPages,
      [`uMetres${set}`]: { value: new Vector2(some.width, some.height) },
    })
    if (relief === null) material.uniforms[`uWindowCount${set}`] = { value: 0 }
  }
}

/** The uniforms of a picture under the names that they have in a set; `uPages` is the pool's and stays as it is. */
const named = (
  { uPages: _, ...own }: PageUniforms,
  set: PageSet | ReliefSet,
): Record<string, IUniform> =>
  Object.fromEntries(Object.entries(own).map(([name, uniform]) => [`${name}${set}`, uniform]))
