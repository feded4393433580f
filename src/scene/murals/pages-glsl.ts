import { pageSide } from '#imagery/page.ts'

/** The most windows that a picture's page table has: enough for 8 million pixels a side. */
export const maxWindows = 3

/** Which of a material's pictures: the one it shows, or the one under it while two states are compared. */
export type PageSet = '' | 'Under'

const shared = /* glsl */ `
precision highp sampler2DArray;
precision highp usampler2D;
uniform sampler2DArray uPages;

vec4 pageTexel(vec2 at, vec2 pixels, uint layer, uint level, vec2 dx, vec2 dy) {
  float scale = 1.0 / float(${pageSide}u << level);
  vec2 place = at * scale, page = floor(place);
  // No neighbour's pixels come in at a page's edge, nor at the picture's what lay in the layer before.
  vec2 last = min(vec2(1.0), ceil(pixels * scale * ${pageSide}.0) / ${pageSide}.0 - page);
  vec3 texel = vec3(clamp(place - page, vec2(${0.5 / pageSide}), last - ${0.5 / pageSide}), float(layer) - 1.0);
  #ifdef PAGE_MIPS
  return textureGrad(uPages, texel, dx * scale, dy * scale);
  #else
  return textureLod(uPages, texel, 0.0);
  #endif
}
`

const ofSet = (set: PageSet): string => /* glsl */ `
uniform usampler2D uTable${set};
uniform vec2 uPixels${set};
uniform ivec2 uCells${set};
uniform ivec3 uWindows${set}[${maxWindows}];
uniform int uWindowCount${set};

bool pageColour${set}(vec2 st, out vec4 colour) {
  vec2 at = clamp(vec2(st.x, 1.0 - st.y), vec2(0.0), vec2(1.0)) * uPixels${set};
  vec2 dx = dFdx(at), dy = dFdy(at);
  // The last pixel's far edge belongs to it, not to a page that is not there.
  at = min(at, uPixels${set} - 0.01);
  uvec4 entry = uvec4(0u);
  for (int i = 0; i < ${maxWindows}; i++) {
    if (i >= uWindowCount${set} || entry.x != 0u) break;
    ivec2 cell = ivec2(at / float(${pageSide} << uWindows${set}[i].x)) - uWindows${set}[i].yz;
    if (min(cell.x, cell.y) < 0 || cell.x >= uCells${set}.x || cell.y >= uCells${set}.y) continue;
    entry = texelFetch(uTable${set}, cell + ivec2(0, uCells${set}.y * i), 0);
  }
  colour = vec4(0.0);
  if (entry.x == 0u) return false;
  colour = pageTexel(at, uPixels${set}, entry.x, entry.y, dx, dy);
  if (entry.w < 255u && entry.z != 0u)
    colour = mix(pageTexel(at, uPixels${set}, entry.z & 255u, entry.z >> 8u, dx, dy), colour, float(entry.w) / 255.0);
  return true;
}
`

/**
 * `pageColour(st, colour)` is a picture's colour at (s, t), linear, by its page table: no level is worked out here, the table
 * names the layer. False where no page has come yet. With `PAGE_MIPS` layers have smaller copies.
 */
export const pagesGlsl = (sets: readonly PageSet[]): string => shared + sets.map(ofSet).join('')
