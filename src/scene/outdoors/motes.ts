import {
  AdditiveBlending,
  BufferAttribute,
  BufferGeometry,
  GLSL3,
  Points,
  ShaderMaterial,
} from 'three'
import { displayGlsl } from '#scene/material/light-glsl.ts'
import type { LampUniforms } from '#scene/material/light-uniforms.ts'

/** Dust in the lamp's beam, carried with the visitor: one draw. */
export interface Motes {
  readonly points: Points
  dispose(): void
}

const count = 220

/** Side of the cube of air that is filled, metres; it repeats, so that walking never leaves it. */
const cube = 4

const vertex = /* glsl */ `
precision highp float;
uniform vec3 uLamp, uLampDirection;
uniform vec2 uCone;
uniform float uHeight;
out float vLight;
void main() {
  vec3 place = cameraPosition + mod(position - cameraPosition, ${cube.toFixed(1)}) - ${(cube / 2).toFixed(1)};
  vec3 d = place - uLamp;
  float square = dot(d, d);
  float beam = uCone.x < -1.0 ? 1.0 : smoothstep(uCone.x, uCone.y, dot(d, uLampDirection) * inversesqrt(square));
  vec4 seen = viewMatrix * vec4(place, 1.0);
  vLight = beam / max(square, 0.15) * smoothstep(0.15, 0.6, -seen.z) * smoothstep(${(cube / 2).toFixed(1)}, 1.2, -seen.z);
  gl_Position = projectionMatrix * seen;
  gl_PointSize = clamp(0.0095 * uHeight / -seen.z, 1.5, 0.013 * uHeight);
}
`

const fragment = /* glsl */ `
precision highp float;
uniform vec3 uLampColour;
in float vLight;
out vec4 fragment;
${displayGlsl}
void main() {
  float soft = smoothstep(0.5, 0.05, length(gl_PointCoord - 0.5));
  vec3 c = uLampColour * (vLight * soft * 0.0075);
  if (max(c.r, c.g) * uExposure.g < 0.002) discard;
  fragment = vec4(toDisplay(c), 1.0);
}
`

/** Even places in the unit cube without clumps (the R3 sequence of Roberts). */
function places(): Float32Array {
  const g = 1.2207440846057596
  const at = (i: number, k: number): number => ((0.5 + i * g ** -k) % 1) * cube
  return Float32Array.from({ length: count * 3 }, (_, q) => at(Math.floor(q / 3), (q % 3) + 1))
}

/** Motes lit by the shared lamp; `uHeight` is the canvas height in pixels. */
export function createMotes(lamp: LampUniforms, height: { value: number }): Motes {
  const geometry = new BufferGeometry()
  geometry.setAttribute('position', new BufferAttribute(places(), 3))
  const material = new ShaderMaterial({
    glslVersion: GLSL3,
    vertexShader: vertex,
    fragmentShader: fragment,
    uniforms: { ...lamp, uHeight: height },
    transparent: true,
    depthWrite: false,
    blending: AdditiveBlending,
    toneMapped: false,
  })
  const points = new Points(geometry, material)
  points.frustumCulled = false
  points.renderOrder = 10
  return {
    points,
    dispose: () => {
      geometry.dispose()
      material.dispose()
    },
  }
}
