import {
  DynamicDrawUsage,
  InstancedBufferAttribute,
  InstancedMesh,
  Matrix4,
  PlaneGeometry,
  ShaderMaterial,
} from 'three'

/** How a ring is drawn; the numbers are what the shader reads. */
const ringLook = { single: 0, double: 1, dashed: 2 } as const
type RingLook = keyof typeof ringLook

/** More rings than any room has in sight; those beyond are not drawn. */
const mostRings = 32

/** Rings lie this far above the ground, metres: the relief of an earthen floor would swallow them. */
const lift = 0.025

const vertexShader = /* glsl */ `
attribute vec2 look;
varying vec2 vAt;
varying vec2 vLook;
void main() {
  vAt = position.xz;
  vLook = look;
  gl_Position = projectionMatrix * modelViewMatrix * instanceMatrix * vec4(position, 1.0);
}`

// Lines keep their width on the screen whatever the distance: lengths are divided by the size of a pixel.
const fragmentShader = /* glsl */ `
uniform float pixelRatio;
varying vec2 vAt;
varying vec2 vLook;
const vec3 plaster = vec3(0.937, 0.898, 0.824);
const vec3 soot = vec3(0.082, 0.067, 0.055);
void main() {
  float r = length(vAt);
  float pixel = max(fwidth(r), 1e-5) * pixelRatio;
  float line = abs(r - 0.25) / pixel;
  if (vLook.x == 1.0) line = min(line, abs(r - 0.18) / pixel);
  float light = 1.0 - smoothstep(0.6, 1.4, line);
  float dark = 0.85 * (1.0 - smoothstep(1.6, 2.6, line));
  if (vLook.x == 2.0) {
    float gap = step(0.55, fract(atan(vAt.y, vAt.x) * 1.9098593));
    light *= 1.0 - gap;
    dark *= 1.0 - gap;
  }
  float alpha = max(light, dark) * vLook.y;
  if (alpha < 0.01) discard;
  gl_FragColor = vec4(mix(soot, plaster, light / max(max(light, dark), 1e-4)), alpha);
}`

/** All rings on the floor as one draw call, and what to do with them. */
export interface RingMesh {
  readonly mesh: InstancedMesh
  /** Starts anew: no rings. */
  clear(): void
  /** Adds a ring at a site point on the ground; `opacity` 0 to 1. */
  add(look: RingLook, x: number, y: number, z: number, opacity: number): void
  /** Hands what was added to the graphics card. */
  show(pixelRatio: number): void
  dispose(): void
}

const _matrix = new Matrix4()

export function createRingMesh(): RingMesh {
  const geometry = new PlaneGeometry(0.62, 0.62).rotateX(-Math.PI / 2)
  const look = new InstancedBufferAttribute(new Float32Array(mostRings * 2), 2)
  look.setUsage(DynamicDrawUsage)
  geometry.setAttribute('look', look)
  const ratio = { value: 1 }
  const material = new ShaderMaterial({
    vertexShader,
    fragmentShader,
    uniforms: { pixelRatio: ratio },
    transparent: true,
    depthWrite: false,
    polygonOffset: true,
    polygonOffsetFactor: -4,
    polygonOffsetUnits: -4,
    toneMapped: false,
  })
  const mesh = new InstancedMesh(geometry, material, mostRings)
  mesh.instanceMatrix.setUsage(DynamicDrawUsage)
  mesh.count = 0
  mesh.visible = false
  // The instances' places are not those of the geometry, so that its bounds say nothing.
  mesh.frustumCulled = false
  mesh.renderOrder = 20
  mesh.name = 'floor-rings'
  return {
    mesh,
    clear() {
      mesh.count = 0
    },
    add(kind, x, y, z, opacity) {
      if (mesh.count >= mostRings) return
      mesh.setMatrixAt(mesh.count, _matrix.makeTranslation(x, y + lift, z))
      look.setXY(mesh.count, ringLook[kind], opacity)
      mesh.count++
    },
    show(pixelRatio) {
      mesh.visible = mesh.count > 0
      ratio.value = pixelRatio
      mesh.instanceMatrix.needsUpdate = true
      look.needsUpdate = true
    },
    dispose() {
      mesh.dispose()
      geometry.dispose()
      material.dispose()
    },
  }
}
