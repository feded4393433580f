import { stoneFragment } from '#scene/material/stone-glsl.ts'
import type { StoneMaterial } from '#scene/material/stone-material.ts'
import type { PageUniforms } from '#scene/murals/page-uniforms.ts'
import { type PageSet, pagesGlsl } from '#scene/murals/pages-glsl.ts'

/** Pages where they have come, and the small picture under them. */
const one = /* glsl */ `
${pagesGlsl([''])}
vec4 paintAt(vec2 st) {
  vec4 colour;
  return pageColour(st, colour) ? colour : texture(uPicture, st);
}
`

/** Two states of a wall side by side, with a thin gilt line between them. */
const two = /* glsl */ `
${pagesGlsl(['', 'Under'])}
uniform float uWipe;
vec4 paintAt(vec2 st) {
  vec4 left, right;
  bool isLeft = pageColour(st, left), isRight = pageColourUnder(st, right);
  vec4 small = texture(uPicture, st);
  float across = (st.x - uWipe) / max(fwidth(st.x), 1e-7);
  vec4 colour = across < 0.0 ? (isLeft ? left : small) : (isRight ? right : small);
  return mix(colour, vec4(0.72, 0.52, 0.24, 1.0), smoothstep(1.5, 0.5, abs(across)));
}
`

/** Lets a material that showed a whole picture, or none, show a streamed one. */
export function streamStone(stone: StoneMaterial, uniforms: PageUniforms, mips: boolean): void {
  wear(stone, one, mips, uniforms)
}

/** Lets it show two states beside each other, the second one right of `wipe` (0 to 1 of its width). */
export function compareStone(
  stone: StoneMaterial,
  left: PageUniforms,
  right: PageUniforms,
  mips: boolean,
): { setWipe(wipe: number): void } {
  const uWipe = { value: 0.5 }
  wear(stone, two, mips, { ...left, ...underUniforms(right), uWipe })
  return {
    setWipe: wipe => {
      uWipe.value = wipe
    },
  }
}

/** Takes the pages away: the material shows its small picture again. */
export function plainStone({ material }: StoneMaterial): void {
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

const underUniforms = ({
  uPages: _,
  ...own
}: PageUniforms): StoneMaterial['material']['uniforms'] =>
  Object.fromEntries(
    Object.entries(own).map(([name, uniform]) => [
      `${name}Under` satisfies `${string}${PageSet}`,
      uniform,
    ]),
  )
