import {
  BackSide,
  GLSL3,
  type IUniform,
  Mesh,
  ShaderMaterial,
  SphereGeometry,
  Vector3,
} from 'three'
import { type Light, sunDirection } from '#light/lamp.ts'
import { displayGlsl } from '#scene/material/light-glsl.ts'
import type { LampUniforms } from '#scene/material/light-uniforms.ts'

/** The sky around everything: drawn last, where nothing else was. */
export interface Sky {
  readonly mesh: Mesh
  setLight(light: Light): void
  dispose(): void
}

const vertex = /* glsl */ `
precision highp float;
out vec3 vWay;
void main() {
  vWay = position;
  vec4 place = projectionMatrix * mat4(mat3(viewMatrix)) * vec4(position, 1.0);
  gl_Position = place.xyww;
}
`

/** Dune crests and the far range on the horizon, haze below, and in the night few dim stars. */
const fragment = /* glsl */ `
precision highp float;
in vec3 vWay;
out vec4 fragment;
uniform vec3 uZenith, uHorizon, uGround, uSun;
uniform float uDay, uNight;
${displayGlsl}
float hash(vec3 p) {
  p = fract(p * 0.1031);
  p += dot(p, p.yzx + 33.33);
  return fract((p.x + p.y) * p.z);
}
float ridge(float a, float seed) {
  return sin(a * 3.0 + seed) * 0.5 + sin(a * 7.0 + seed * 2.0) * 0.25 + sin(a * 17.0 + seed) * 0.1
    + abs(sin(a * 29.0 + seed * 3.0)) * 0.08;
}
void main() {
  vec3 d = normalize(vWay);
  float a = atan(d.z, d.x), toSun = max(dot(d, uSun), 0.0);
  vec3 c = mix(uHorizon, uZenith, smoothstep(0.0, 0.55, d.y));
  c += uDay * uHorizon * (0.55 * pow(toSun, 6.0) * (1.0 - 0.6 * d.y) + 2.2 * pow(toSun, 60.0) + 60.0 * smoothstep(0.99986, 0.99995, toSun));
  if (uNight > 0.5 && d.y > 0.02) {
    vec3 cell = floor(d * 90.0);
    float r = hash(cell);
    vec3 at = (cell + 0.5 + 0.6 * (vec3(hash(cell + 3.0), hash(cell + 5.0), hash(cell + 7.0)) - 0.5)) / 90.0;
    float star = step(0.982, r) * smoothstep(0.0022, 0.0006, length(d - normalize(at)));
    c += star * (0.4 + 2.6 * hash(cell + 11.0)) * vec3(0.9, 0.95, 1.1) * smoothstep(0.02, 0.3, d.y);
  }
  float edge = fwidth(d.y) + 0.0015;
  float range = 0.052 + 0.020 * ridge(a, 1.3), dunes = 0.014 + 0.010 * ridge(a * 0.6, 4.0);
  vec3 hills = mix(uHorizon * 0.86, uGround * vec3(0.72, 0.75, 0.86), 0.55);
  c = mix(c, hills, smoothstep(edge, -edge, d.y - range) * 0.82);
  c = mix(c, mix(uGround * 0.86, uHorizon, 0.22), smoothstep(edge, -edge, d.y - dunes));
  c = mix(c, uGround * 0.97, smoothstep(0.0, -0.09, d.y));
  fragment = vec4(toDisplay(c), 1.0);
}
`

/** The sky of a light, far away and round the camera. */
export function createSky(lamp: LampUniforms): Sky {
  const uniforms = {
    uExposure: lamp.uExposure,
    uZenith: { value: new Vector3() },
    uHorizon: { value: new Vector3() },
    uGround: { value: new Vector3() },
    uSun: { value: new Vector3(...sunDirection) },
    uDay: { value: 0 },
    uNight: { value: 0 },
  } satisfies Record<string, IUniform>
  const material = new ShaderMaterial({
    glslVersion: GLSL3,
    vertexShader: vertex,
    fragmentShader: fragment,
    uniforms,
    side: BackSide,
    depthWrite: false,
    toneMapped: false,
  })
  const geometry = new SphereGeometry(10, 32, 16)
  const mesh = new Mesh(geometry, material)
  mesh.frustumCulled = false
  mesh.renderOrder = 5
  return {
    mesh,
    setLight: light => {
      uniforms.uZenith.value.set(...light.sky.zenith)
      uniforms.uHorizon.value.set(...light.sky.horizon)
      uniforms.uGround.value.set(...light.sky.ground)
      uniforms.uDay.value = light.source === 'sun' ? 1 : 0
      uniforms.uNight.value = light.source === 'hand' ? 1 : 0
    },
    dispose: () => {
      geometry.dispose()
      material.dispose()
    },
  }
}
