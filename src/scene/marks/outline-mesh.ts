import {
  BufferAttribute,
  BufferGeometry,
  DoubleSide,
  DynamicDrawUsage,
  Mesh,
  ShaderMaterial,
} from 'three'
import type { OnSurface } from '#exhibition/schema.ts'
import type { Surface } from '#space/surface.ts'
import type { Vec3 } from '#space/vector.ts'

/** Off the wall by this much, metres. */
const lift = 0.02

/** Points along each side, so that the line keeps to a curved wall. */
const perSide = 13

/** Each side is a ribbon of its own, two corners wide: turned round a corner it would grow thin there. */
const points = 4 * perSide

// The ribbon is widened on the screen: it keeps its width whatever the distance and the angle.
const vertexShader = /* glsl */ `
attribute vec3 along;
attribute float side;
uniform vec2 size;
varying float vSide;
const float halfWidth = 2.6;
// Nearer by so much than the wall, along the ray: what stands out of hand-laid plaster would swallow the line.
const float pull = 0.12;
vec4 onScreen(vec3 place) {
  vec4 seen = modelViewMatrix * vec4(place, 1.0);
  seen.xyz *= 1.0 - pull / max(length(seen.xyz), 2.0 * pull);
  return projectionMatrix * seen;
}
void main() {
  vec4 here = onScreen(position);
  vec4 there = onScreen(position + along * 0.02);
  vec2 way = (there.xy / there.w - here.xy / here.w) * size;
  vec2 across = length(way) > 0.0 ? normalize(vec2(-way.y, way.x)) : vec2(0.0);
  vSide = side;
  here.xy += across * side * halfWidth * 2.0 / size * here.w;
  gl_Position = here;
}`

// Red ochre, the painters' draft line, lifted so that it is seen on a dark wall; a soot edge keeps it on a light one.
const fragmentShader = /* glsl */ `
uniform float opacity;
varying float vSide;
const vec3 ochre = vec3(0.7, 0.32, 0.18);
const vec3 soot = vec3(0.082, 0.067, 0.055);
void main() {
  float off = abs(vSide);
  float line = 1.0 - smoothstep(0.34, 0.5, off);
  float edge = 0.6 * (1.0 - smoothstep(0.6, 1.0, off));
  float alpha = max(line * 0.92, edge);
  gl_FragColor = vec4(mix(soot, ochre, line), alpha * opacity);
}`

/** A thin line round a part of a wall, in one draw call. */
export interface OutlineMesh {
  readonly mesh: Mesh
  /** Lays the line round a rectangle of a surface. */
  lay(surface: Surface, place: OnSurface): void
  /** @param width and `height` of the canvas, CSS pixels. */
  show(opacity: number, width: number, height: number): void
  dispose(): void
}

export function createOutlineMesh(): OutlineMesh {
  const geometry = new BufferGeometry()
  const position = attribute(3)
  const along = attribute(3)
  const side = attribute(1)
  const index: number[] = []
  for (let i = 0; i < points; i++) {
    side.setX(2 * i, -1)
    side.setX(2 * i + 1, 1)
    if ((i + 1) % perSide !== 0)
      index.push(2 * i, 2 * i + 1, 2 * i + 2, 2 * i + 2, 2 * i + 1, 2 * i + 3)
  }
  geometry.setIndex(index)
  geometry.setAttribute('position', position)
  geometry.setAttribute('along', along)
  geometry.setAttribute('side', side)
  const opacity = { value: 0 }
  const size = { value: [1, 1] }
  const material = new ShaderMaterial({
    vertexShader,
    fragmentShader,
    uniforms: { opacity, size },
    transparent: true,
    depthWrite: false,
    side: DoubleSide,
    toneMapped: false,
  })
  const mesh = new Mesh(geometry, material)
  // Its corners move with each stop, so that the geometry's bounds say nothing.
  mesh.frustumCulled = false
  mesh.renderOrder = 19
  mesh.visible = false
  mesh.name = 'tour-outline'
  return {
    mesh,
    lay(surface, place) {
      const line = outlineOf(surface, place)
      line.forEach((point, i) => {
        const isLast = (i + 1) % perSide === 0
        const [from, to] = isLast ? [line[i - 1], point] : [point, line[i + 1]]
        for (const corner of [2 * i, 2 * i + 1]) {
          position.setXYZ(corner, ...point)
          along.setXYZ(corner, ...towards(from ?? point, to ?? point))
        }
      })
      position.needsUpdate = true
      along.needsUpdate = true
    },
    show(share, width, height) {
      mesh.visible = share > 0
      opacity.value = share
      size.value[0] = width
      size.value[1] = height
    },
    dispose() {
      geometry.dispose()
      material.dispose()
    },
  }
}

function attribute(itemSize: number): BufferAttribute {
  const made = new BufferAttribute(new Float32Array(2 * points * itemSize), itemSize)
  made.setUsage(DynamicDrawUsage)
  return made
}

/** Site points of the outline a little off the wall, side by side from the lower left corner anticlockwise. */
export function outlineOf(surface: Surface, place: OnSurface): readonly Vec3[] {
  const { u, v, width = 0, height = 0 } = place
  const corners = [
    [u, v],
    [u + width, v],
    [u + width, v + height],
    [u, v + height],
    [u, v],
  ] as const
  return Array.from({ length: points }, (_, i): Vec3 => {
    const side = Math.floor(i / perSide)
    const share = (i % perSide) / (perSide - 1)
    const [from, to] = [corners[side] ?? corners[0], corners[side + 1] ?? corners[0]]
    const [pu, pv] = [from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1])]
    const [x, y, z] = surface.point(pu, pv)
    const [nx, ny, nz] = surface.normal(pu, pv)
    return [x + nx * lift, y + ny * lift, z + nz * lift]
  })
}

function towards(from: Vec3, to: Vec3): Vec3 {
  const [x, y, z] = [to[0] - from[0], to[1] - from[1], to[2] - from[2]]
  const length = Math.hypot(x, y, z) || 1
  return [x / length, y / length, z / length]
}
