import { DoubleSide, GLSL3, ShaderMaterial } from 'three'
import type { PageUniforms } from '#scene/murals/page-uniforms.ts'
import { pagesGlsl } from '#scene/murals/pages-glsl.ts'

const vertex = /* glsl */ `
out vec2 vSt;
void main() {
  vSt = uv;
  gl_Position = projectionMatrix * modelViewMatrix * vec4(position, 1.0);
}
`

const fragment = /* glsl */ `
in vec2 vSt;
out vec4 fragment;
${pagesGlsl([''])}
void main() {
  vec4 colour;
  if (!pageColour(vSt, colour)) discard;
  vec3 dark = colour.rgb * 12.92, bright = 1.055 * pow(colour.rgb, vec3(1.0 / 2.4)) - 0.055;
  fragment = vec4(mix(dark, bright, step(0.0031308, colour.rgb)), 1.0) * colour.a;
}
`

/** A streamed picture as it is, without a lamp: for looking closer. Its geometry's uv are the picture's (s, t). */
export function unlitPicture(uniforms: PageUniforms, mips: boolean): ShaderMaterial {
  return new ShaderMaterial({
    glslVersion: GLSL3,
    vertexShader: vertex,
    fragmentShader: fragment,
    uniforms: { ...uniforms },
    defines: mips ? { PAGE_MIPS: '' } : {},
    side: DoubleSide,
    transparent: true,
    premultipliedAlpha: true,
    toneMapped: false,
  })
}
