import { pageSide } from '#imagery/page.ts'

/** The most windows that a picture's page table has: enough for 8 million pixels a side. */
export const maxWindows = 3

/**
 * `pageColour(uv, under)` is a picture's colour at (s, t), linear, by its page table: no level is worked out here, the table
 * names the layer. Alpha is 0 where no page has come yet. With `PAGE_MIPS` layers have smaller copies.
 */
export const pagesGlsl = /* glsl */ `
precision highp sampler2DArray;
precision highp usampler2D;
uniform sampler2DArray uPages;
uniform usampler2D uTable;
uniform vec2 uPixels;
uniform ivec2 uCells;
uniform ivec3 uWindows[${maxWindows}];
uniform int uWindowCount;

vec4 pageTexel(vec2 at, uint layer, uint level, vec2 dx, vec2 dy) {
  float scale = 1.0 / float(${pageSide}u << level);
  vec2 place = at * scale, page = floor(place);
  // No neighbour's pixels come in at a page's edge, nor at the picture's what lay in the layer before.
  vec2 last = min(vec2(1.0), ceil(uPixels * scale * ${pageSide}.0) / ${pageSide}.0 - page);
  vec3 texel = vec3(clamp(place - page, vec2(${0.5 / pageSide}), last - ${0.5 / pageSide}), float(layer) - 1.0);
  #ifdef PAGE_MIPS
  return textureGrad(uPages, texel, dx * scale, dy * scale);
  #else
  return textureLod(uPages, texel, 0.0);
  #endif
}

vec4 pageColour(vec2 st) {
  // The last pixel's far edge belongs to it, not to a page that is not there.
  vec2 at = clamp(vec2(st.x, 1.0 - st.y), vec2(0.0), vec2(1.0)) * uPixels;
  vec2 dx = dFdx(at), dy = dFdy(at);
  at = min(at, uPixels - 0.01);
  uvec4 entry = uvec4(0u);
  for (int i = 0; i < ${maxWindows}; i++) {
    if (i >= uWindowCount || entry.x != 0u) break;
    ivec2 cell = ivec2(at / float(${pageSide} << uWindows[i].x)) - uWindows[i].yz;
    if (min(cell.x, cell.y) < 0 || cell.x >= uCells.x || cell.y >= uCells.y) continue;
    entry = texelFetch(uTable, cell + ivec2(0, uCells.y * i), 0);
  }
  if (entry.x == 0u) return vec4(0.0);
  vec4 upper = pageTexel(at, entry.x, entry.y, dx, dy);
  if (entry.w >= 255u || entry.z == 0u) return upper;
  return mix(pageTexel(at, entry.z & 255u, entry.z >> 8u, dx, dy), upper, float(entry.w) / 255.0);
}
`
