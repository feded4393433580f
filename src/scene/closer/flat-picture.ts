import { BufferGeometry, Float32BufferAttribute, Mesh, type ShaderMaterial, Vector4 } from 'three'
import type { PageUniforms } from '#scene/murals/page-uniforms.ts'
import { unlitPicture } from '#scene/murals/unlit-picture.ts'

/** Left, bottom, right, top. */
export type Edges = readonly [left: number, bottom: number, right: number, top: number]

/** A streamed picture that lies flat on the screen, whatever the camera is. */
export interface FlatPicture {
  readonly mesh: Mesh<BufferGeometry, ShaderMaterial>
  /** Shows a part of the picture, in (s, t), within edges in clip space. */
  show(part: Edges, clip: Edges): void
  dispose(): void
}

/**
 * Only the part in sight is drawn, and its edges are worked out in doubles: of a picture of a million pixels a side no
 * corner lies far beyond the screen, where single precision would shake.
 */
const vertex = /* glsl */ `
uniform vec4 uPart;
uniform vec4 uClip;
out vec2 vSt;
void main() {
  vSt = mix(uPart.xy, uPart.zw, position.xy);
  gl_Position = vec4(mix(uClip.xy, uClip.zw, position.xy), 0.0, 1.0);
}
`

/** A picture without a lamp, drawn over whatever was drawn before it. */
export function flatPicture(pages: PageUniforms, mips: boolean): FlatPicture {
  const geometry = new BufferGeometry()
  const corners = [0, 0, 0, 1, 0, 0, 0, 1, 0, 1, 1, 0]
  geometry.setAttribute('position', new Float32BufferAttribute(corners, 3))
  geometry.setIndex([0, 1, 2, 2, 1, 3])
  const material = unlitPicture(pages, mips)
  const uPart = { value: new Vector4() }
  const uClip = { value: new Vector4() }
  material.vertexShader = vertex
  Object.assign(material.uniforms, { uPart, uClip })
  material.depthTest = false
  material.depthWrite = false
  const mesh = new Mesh(geometry, material)
  mesh.frustumCulled = false
  return {
    mesh,
    show(part, clip) {
      uPart.value.set(...part)
      uClip.value.set(...clip)
      mesh.visible = part[2] > part[0] && part[3] > part[1]
    },
    dispose() {
      geometry.dispose()
      material.dispose()
    },
  }
}
