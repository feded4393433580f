import { maxShades } from '#scene/material/light-glsl.ts'
import type { CellUniforms } from '#scene/material/light-uniforms.ts'
import type { Shade } from '#scene/works/shades.ts'

/** All shadows of a room at once. The highest throw those that are seen; more than the shader looks for are left out. */
export function castShades(uniforms: CellUniforms, shades: readonly Shade[]): void {
  const highest = [...shades].sort((a, b) => b.centre[1] - a.centre[1]).slice(0, maxShades)
  uniforms.uShadeCount.value = highest.length
  highest.forEach(({ centre, radii }, i) => {
    uniforms.uShade.value[i]?.set(...centre, 0)
    uniforms.uShadeInverse.value[i]?.set(1 / radii[0], 1 / radii[1], 1 / radii[2])
  })
}
