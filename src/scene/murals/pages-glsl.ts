import { pageSide } from '#imagery/page.ts'

/** The most windows that a picture's page table has: enough for the longest side that a picture may have, 2^24 pixels. */
export const maxWindows = 3

/** Which of a material's pictures: the one it shows, or the one beside it while two states are compared. */
export type PageSet = '' | 'Under'

/** Height maps lie in a pool of their own, and are named so in the shader. */
export type ReliefSet = `Relief${PageSet}`

type Pool = '' | 'Relief'

const texelOf = (pool: Pool): string => /* glsl */ `
uniform sampler2DArray uPages${pool};

vec4 pageTexel${pool}(vec2 place, uint layer, vec2 dx, vec2 dy) {
  vec3 texel = vec3(place, float(layer) - 1.0);
  #ifdef PAGE_MIPS
  return textureGrad(uPages${pool}, texel, dx, dy);
  #else
  return textureLod(uPages${pool}, texel, 0.0);
  #endif
}
`

/** Which page shows a place (`at`, full pixels from the upper left corner); and the part of a page that may be read for it. */
const shared = /* glsl */ `
precision highp sampler2DArray;
precision highp usampler2D;

/** A place within its page, and the lowest and the highest that belong to the page and to the picture. */
struct InPage { vec2 place, low, high; float scale; };

InPage inPage(vec2 at, vec2 pixels, uint level) {
  float scale = 1.0 / float(${pageSide}u << level);
  vec2 page = floor(at * scale);
  // No neighbour's pixels come in at a page's edge, nor at the picture's what lay in the layer before.
  vec2 last = min(vec2(1.0), ceil(pixels * scale * ${pageSide}.0) / ${pageSide}.0 - page);
  return InPage(at * scale - page, vec2(${0.5 / pageSide}), last - ${0.5 / pageSide}, scale);
}
`

const tableOf = (set: PageSet | ReliefSet): string => /* glsl */ `
uniform usampler2D uTable${set};
uniform vec2 uPixels${set};
uniform ivec2 uCells${set};
uniform ivec3 uWindows${set}[${maxWindows}];
uniform int uWindowCount${set};

vec2 pagePlace${set}(vec2 st) {
  return clamp(vec2(st.x, 1.0 - st.y), vec2(0.0), vec2(1.0)) * uPixels${set};
}

uvec4 pageEntry${set}(vec2 at) {
  uvec4 entry = uvec4(0u);
  for (int i = 0; i < ${maxWindows}; i++) {
    if (i >= uWindowCount${set} || entry.x != 0u) break;
    ivec2 cell = ivec2(at / float(${pageSide} << uWindows${set}[i].x)) - uWindows${set}[i].yz;
    if (min(cell.x, cell.y) < 0 || cell.x >= uCells${set}.x || cell.y >= uCells${set}.y) continue;
    entry = texelFetch(uTable${set}, cell + ivec2(0, uCells${set}.y * i), 0);
  }
  return entry;
}
`

const colourOf = (set: PageSet): string => /* glsl */ `
vec4 pagePaint${set}(vec2 at, uint layer, uint level, vec2 dx, vec2 dy) {
  InPage p = inPage(at, uPixels${set}, level);
  return pageTexel(clamp(p.place, p.low, p.high), layer, dx * p.scale, dy * p.scale);
}

bool pageColour${set}(vec2 st, out vec4 colour) {
  vec2 at = pagePlace${set}(st), dx = dFdx(at), dy = dFdy(at);
  // The last pixel's far edge belongs to it, not to a page that is not there.
  at = min(at, uPixels${set} - 0.01);
  uvec4 entry = pageEntry${set}(at);
  colour = vec4(0.0);
  if (entry.x == 0u) return false;
  colour = pagePaint${set}(at, entry.x, entry.y, dx, dy);
  if (entry.w < 255u && entry.z != 0u)
    colour = mix(pagePaint${set}(at, entry.z & 255u, entry.z >> 8u, dx, dy), colour, float(entry.w) / 255.0);
  return true;
}
`

/**
 * `pageColour(st, colour)` is a picture's colour at (s, t), linear, by its page table: no level is worked out here, the table
 * names the layer. False where no page has come yet. With `PAGE_MIPS` layers have smaller copies.
 */
export const pagesGlsl = (sets: readonly PageSet[]): string =>
  shared + texelOf('') + sets.map(set => tableOf(set) + colourOf(set)).join('')

/** Metres of a step of 8 bits, times 255: a texture gives 0 to 1. */
const metresOfWhite = 255 * 0.00025

/** Steeper than this nothing stands on a wall; what says so is a fault of the picture. */
const steepest = 1.5

const slopeOf = (set: ReliefSet): string => /* glsl */ `
${tableOf(set)}
uniform vec2 uMetres${set};

vec2 pageRise${set}(vec2 at, uint layer, uint level, vec2 dx, vec2 dy) {
  InPage p = inPage(at, uPixels${set}, level);
  dx *= p.scale;
  dy *= p.scale;
  // A texel to either side, or a pixel of the screen where that is wider; at a page's edge to one side only.
  float reach = max(${1 / pageSide}, max(length(dx), length(dy)));
  vec2 from = clamp(p.place - reach, p.low, p.high), to = clamp(p.place + reach, p.low, p.high);
  vec2 mid = clamp(p.place, p.low, p.high), metres = max(to - from, vec2(1e-6)) / p.scale * uMetres${set} / uPixels${set};
  return ${metresOfWhite} / metres * vec2(
    pageTexelRelief(vec2(to.x, mid.y), layer, dx, dy).r - pageTexelRelief(vec2(from.x, mid.y), layer, dx, dy).r,
    pageTexelRelief(vec2(mid.x, from.y), layer, dx, dy).r - pageTexelRelief(vec2(mid.x, to.y), layer, dx, dy).r);
}

vec2 pageSlope${set}(vec2 st) {
  vec2 at = pagePlace${set}(st), dx = dFdx(at), dy = dFdy(at);
  at = min(at, uPixels${set} - 0.01);
  uvec4 entry = pageEntry${set}(at);
  if (entry.x == 0u) return vec2(0.0);
  vec2 rise = pageRise${set}(at, entry.x, entry.y, dx, dy);
  vec2 before = entry.z == 0u || entry.w == 255u ? vec2(0.0) : pageRise${set}(at, entry.z & 255u, entry.z >> 8u, dx, dy);
  return clamp(-mix(before, rise, float(entry.w) / 255.0), -${steepest}, ${steepest});
}
`

/** `pageSlopeRelief(st)`: how a height map tilts its wall, metres per metre to the right and up, away from what is raised. */
export const reliefGlsl = (sets: readonly PageSet[]): string =>
  texelOf('Relief') + sets.map(set => slopeOf(`Relief${set}`)).join('')
