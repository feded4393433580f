import { BufferAttribute, BufferGeometry, Mesh, ShaderMaterial } from 'three'
import type { CertaintyLevel } from '#exhibition/schema.ts'
import type { Outline } from '#scene/certainty/outlines.ts'
import type { Vec3 } from '#space/vector.ts'

/** How a line is drawn; the numbers are what the shader reads. */
const look: Readonly<Record<CertaintyLevel, number>> = { scanned: 0, documented: 1, conjectured: 2 }

const vertexShader = /* glsl */ `
attribute vec3 other;
attribute vec4 run; // which end 0 or 1, which side -1 or 1, metres from the line's start, look
uniform vec2 size; // of the canvas, CSS pixels
uniform float halfWidth;
varying float vAcross, vAlong, vLook;

// A little nearer to the eye than it is, or the wall's own relief would swallow it.
vec4 nearer(vec3 p) { return projectionMatrix * vec4(p * (1.0 - min(0.5, 0.09 / max(length(p), 1e-3))), 1.0); }
// What lies behind the eye has no place on the screen: the line is cut where it passes.
vec3 cut(vec3 p, vec3 towards) {
  return p.z < -0.06 ? p : mix(p, towards, clamp((p.z + 0.06) / (p.z - towards.z), 0.0, 1.0));
}
void main() {
  vec3 a = (modelViewMatrix * vec4(position, 1.0)).xyz, b = (modelViewMatrix * vec4(other, 1.0)).xyz;
  if (a.z > -0.06 && b.z > -0.06) { gl_Position = vec4(2.0, 2.0, 2.0, 1.0); return; }
  vec3 here = cut(a, b), there = cut(b, a);
  vec4 p = projectionMatrix * vec4(here, 1.0), q = projectionMatrix * vec4(there, 1.0);
  vec2 way = (q.xy / q.w - p.xy / p.w) * size * (run.x > 0.5 ? -1.0 : 1.0);
  way = length(way) > 1e-4 ? normalize(way) : vec2(1.0, 0.0);
  vec4 z = nearer(here);
  vec2 aside = vec2(-way.y, way.x) * run.y * halfWidth * 2.0 / size;
  gl_Position = vec4(p.xy + aside * p.w, z.z / z.w * p.w, p.w);
  vAcross = run.y * halfWidth;
  vAlong = run.z + length(here - a) * (run.x > 0.5 ? -1.0 : 1.0);
  vLook = run.w;
}`

// Dashes and dots keep about the same length on the screen: their period in metres is a power of two that suits the distance.
const fragmentShader = /* glsl */ `
uniform float pixelRatio;
varying float vAcross, vAlong, vLook;
const vec3 plaster = vec3(0.937, 0.898, 0.824);
const vec3 soot = vec3(0.082, 0.067, 0.055);
void main() {
  float off = abs(vAcross);
  if (vLook > 0.5) {
    float metre = 1.0 / max(fwidth(vAlong) * pixelRatio, 1e-6); // CSS pixels
    float period = exp2(ceil(log2((vLook < 1.5 ? 13.0 : 6.5) / metre)));
    float at = abs(fract(vAlong / period) - 0.5) * period * metre;
    float dash = vLook < 1.5 ? 0.3 * period * metre : 0.0;
    off = length(vec2(vAcross, max(at - dash, 0.0)));
  }
  float thick = vLook < 1.5 ? 1.2 : 1.6;
  float light = 1.0 - smoothstep(thick - 0.5, thick + 0.5, off);
  float dark = 0.8 * (1.0 - smoothstep(thick + 0.7, thick + 1.7, off));
  float alpha = max(light, dark) * 0.92;
  if (alpha < 0.02) discard;
  gl_FragColor = vec4(mix(soot, plaster, light / max(max(light, dark), 1e-4)), alpha);
}`

/** All outlines as one draw call. */
export interface OutlineMesh {
  readonly mesh: Mesh
  dispose(): void
}

/** Draws outlines as lines of a survey drawing: solid, dashed or dotted, of the same width at any distance. */
export function createOutlineMesh(outlines: readonly Outline[]): OutlineMesh {
  const geometry = geometryOf(outlines)
  const material = new ShaderMaterial({
    vertexShader,
    fragmentShader,
    uniforms: {
      size: { value: [1, 1] },
      pixelRatio: { value: 1 },
      halfWidth: { value: 4 },
    },
    transparent: true,
    depthWrite: false,
    toneMapped: false,
    side: 2,
  })
  const mesh = new Mesh(geometry, material)
  mesh.frustumCulled = false
  mesh.matrixAutoUpdate = false
  mesh.renderOrder = 15
  mesh.name = 'certainty'
  mesh.onBeforeRender = renderer => {
    const { width, height } = renderer.domElement
    const ratio = renderer.getPixelRatio()
    material.uniforms['size'] = { value: [width / ratio, height / ratio] }
    material.uniforms['pixelRatio'] = { value: ratio }
  }
  return {
    mesh,
    dispose() {
      mesh.removeFromParent()
      geometry.dispose()
      material.dispose()
    },
  }
}

function geometryOf(outlines: readonly Outline[]): BufferGeometry {
  const at: number[] = []
  const other: number[] = []
  const run: number[] = []
  const index: number[] = []
  for (const { level, line } of outlines) {
    let along = 0
    for (const [i, to] of line.entries()) {
      const from = line[i - 1]
      if (from === undefined) continue
      const length = Math.hypot(to[0] - from[0], to[1] - from[1], to[2] - from[2])
      const corner = at.length / 3
      index.push(corner, corner + 1, corner + 2, corner + 2, corner + 1, corner + 3)
      for (const [end, side] of corners) {
        const [here, there]: readonly [Vec3, Vec3] = end === 0 ? [from, to] : [to, from]
        at.push(...here)
        other.push(...there)
        run.push(end, side, along + end * length, look[level])
      }
      along += length
    }
  }
  const geometry = new BufferGeometry()
  geometry.setAttribute('position', new BufferAttribute(new Float32Array(at), 3))
  geometry.setAttribute('other', new BufferAttribute(new Float32Array(other), 3))
  geometry.setAttribute('run', new BufferAttribute(new Float32Array(run), 4))
  geometry.setIndex(index)
  return geometry
}

/** The two ends of a piece of line, each on both of its sides. */
const corners = [
  [0, -1],
  [0, 1],
  [1, -1],
  [1, 1],
] as const
