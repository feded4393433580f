import { displayGlsl, lightGlsl } from '#scene/material/light-glsl.ts'

/**
 * Defines: `PICTURE` a mural or panel covers it; `OBJECT` a model, lit by its room's probe instead of light nodes;
 * `SHADES` objects throw shadows; `PLAIN` two readings of the tile are enough.
 */
export const stoneVertex = /* glsl */ `
precision highp float;
precision highp int;
#ifdef OBJECT
#ifdef VERTEX_COLOUR
in vec3 color;
#endif
#else
in vec2 metres;
in vec2 lit;
in vec4 baked;
in vec4 ground;
#endif
out vec3 vPlace;
out vec3 vNormal;
out vec2 vMetres;
out vec2 vLit;
out vec2 vPicture;
out vec2 vBaked;
out vec4 vGround;
flat out int vKind;
void main() {
  vec4 place = modelMatrix * vec4(position, 1.0);
  vPlace = place.xyz;
  vPicture = uv;
  #ifdef OBJECT
  vNormal = normalize(mat3(modelMatrix) * normal);
  vec3 a = abs(vNormal);
  vMetres = a.y > 0.7 ? place.xz : a.x > a.z ? place.zy : place.xy;
  vLit = vec2(0.0);
  vBaked = vec2(1.0, 0.5);
  vGround = vec4(1.0);
  #ifdef VERTEX_COLOUR
  vGround.rgb = color.rgb;
  #endif
  vKind = -1;
  #else
  vNormal = normal;
  vMetres = metres;
  vLit = lit;
  vBaked = baked.xy;
  vGround = ground;
  vKind = int(baked.z * 255.0 + 0.5);
  #endif
  gl_Position = projectionMatrix * viewMatrix * place;
}
`

/** What each material looks like: `surfaceOf` fills colour, slope, roughness and height from metres. */
const materialsGlsl = /* glsl */ `
#ifndef saturate
#define saturate(x) clamp(x, 0.0, 1.0)
#endif
struct Ground { vec3 albedo; vec2 slope; float rough; float height; float metal; };

float hash(vec2 p) {
  vec3 q = fract(vec3(p.xyx) * 0.1031);
  q += dot(q, q.yzx + 33.33);
  return fract((q.x + q.y) * q.z);
}

/** Pebbles in the conglomerate of the cliff: domes of unlike size, colour in y. */
vec4 pebbles(vec2 m, float scale, float share) {
  vec2 p = m * scale, cell = floor(p);
  vec4 best = vec4(9.0, 0.0, 0.0, 0.0);
  for (int j = -1; j <= 1; j++) for (int i = -1; i <= 1; i++) {
    vec2 c = cell + vec2(i, j);
    float r = hash(c + 5.7);
    if (r > share) continue;
    vec2 d = c + vec2(hash(c), hash(c + 3.1)) - p;
    float size = 0.22 + 0.34 * hash(c + 9.2);
    float q = length(d * vec2(1.0, 1.25)) / size;
    if (q < best.x) best = vec4(q, d / size, hash(c + 1.3));
  }
  return best;
}

/** Beds of pebbles and beds of sandy clay lie over one another, never level and never quite alike. */
void rock(inout Ground g, vec2 m, float footprint) {
  float lie = m.y + 0.22 * sin(m.x * 0.23 + 1.0) + 0.09 * sin(m.x * 0.9) + 0.03 * sin(m.x * 3.1);
  float bed = 0.5 + 0.5 * sin(lie * 2.6 + 1.4 * sin(lie * 0.83)), band = sin(lie * 9.0 + 2.0 * sin(lie * 3.7));
  float patchy = 0.5 + 0.25 * sin(m.x * 0.61 + 2.0 * sin(lie * 0.5)) + 0.25 * sin(m.x * 1.37 + lie * 1.9);
  float share = 0.10 + 0.34 * smoothstep(0.25, 0.9, bed) * (0.6 + 0.4 * patchy);
  float fade = 1.0 - smoothstep(0.03, 0.12, footprint);
  vec4 big = pebbles(m, 4.3, share), small = pebbles(m + 7.0, 15.0, 0.25 + share);
  g.albedo *= mix(0.80, 1.10, bed) * (1.0 + 0.06 * band) * mix(vec3(1.04, 1.0, 0.95), vec3(0.94, 0.98, 1.03), patchy);
  vec3 stone = mix(vec3(0.70, 0.74, 0.80), vec3(1.10, 1.0, 0.9), big.w);
  float here = smoothstep(1.0, 0.84, big.x), there = smoothstep(1.0, 0.8, small.x) * (1.0 - here) * fade;
  g.albedo *= mix(vec3(1.0), stone, here * 0.8) * mix(vec3(1.0), mix(vec3(0.8), vec3(1.1), small.w), there * 0.7);
  g.albedo *= 1.0 - 0.30 * smoothstep(0.24, 0.0, abs(big.x - 1.06)) * fade;
  g.slope += vec2(0.0, -0.10 * band) - (0.48 * here * big.yz + 0.30 * there * small.yz) * fade;
  g.rough = 0.94;
}

/** Square bricks of a third of a metre, worn and never quite alike; far away the joints fade before they shimmer. */
void brick(inout Ground g, vec2 m, float footprint) {
  vec2 p = m / 0.335;
  vec2 cell = floor(p), f = p - cell - 0.5;
  float wear = hash(cell + 2.0);
  vec2 edge = smoothstep(0.470 - 0.015 * wear, 0.5, abs(f));
  float fade = 1.0 - smoothstep(0.02, 0.10, footprint);
  float joint = max(edge.x, edge.y) * fade;
  g.albedo *= (0.84 + 0.32 * hash(cell)) * mix(vec3(1.0), vec3(1.07, 0.99, 0.9), hash(cell + 4.0));
  g.albedo = mix(g.albedo, g.albedo * 0.55 + vec3(0.035, 0.026, 0.017), joint);
  g.slope += (0.55 * edge * sign(f) + 0.05 * (vec2(hash(cell + 6.0), hash(cell + 8.0)) - 0.5)) * fade;
  g.height -= 0.25 * joint;
  g.rough = mix(0.78, 0.95, max(joint, wear * 0.6));
}

/** Wind ripples, crests across u. */
void sand(inout Ground g, vec2 m, float footprint) {
  float phase = m.x * 58.0 + 2.2 * sin(m.y * 1.9 + 0.6 * sin(m.x * 1.1)) + 0.8 * sin(m.y * 5.3);
  float there = smoothstep(-0.3, 0.8, sin(m.x * 0.7 + 1.2 * sin(m.y * 0.45)));
  float fade = there * (1.0 - smoothstep(0.01, 0.06, footprint));
  g.slope.x += 0.16 * cos(phase) * fade;
  g.albedo *= 1.0 + 0.05 * sin(phase) * fade;
  g.slope *= 0.75;
  g.rough = 0.96;
}

void wood(inout Ground g, vec2 m) {
  float plank = floor(m.x / 0.19), f = fract(m.x / 0.19) - 0.5;
  float grain = sin(m.x * 420.0 + 9.0 * sin(m.y * 1.7 + plank) + plank * 17.0);
  float gap = smoothstep(0.465, 0.5, abs(f));
  g.albedo *= (0.8 + 0.4 * hash(vec2(plank, 3.0))) * (1.0 + 0.09 * grain) * (1.0 - 0.75 * gap);
  g.slope = g.slope * 0.4 + vec2(0.05 * grain + 0.7 * gap * sign(f), 0.0);
  g.rough = 0.8;
}
`

/** How a mural's colour and gold are found, at (s, t) of its picture: from one texture, until something finer is put in its place. */
const wholePicture = `
vec4 paintAt(vec2 st) { return texture(uPicture, st); }
float goldAt(vec2 st) { return texture(uGilding, st).r; }
`

/**
 * The fragment shader; `paint` defines `vec4 paintAt(vec2 st)`, linear, `float goldAt(vec2 st)`, and where `RELIEF` is defined
 * `vec2 reliefAt(vec2 st)`, a slope to be added to the plaster's.
 */
export const stoneFragment = (paint = wholePicture): string => /* glsl */ `
precision highp float;
precision highp int;
in vec3 vPlace;
in vec3 vNormal;
in vec2 vMetres;
in vec2 vLit;
in vec2 vPicture;
in vec2 vBaked;
in vec4 vGround;
flat in int vKind;
out vec4 fragment;
uniform sampler2D uTile, uLit, uPicture, uGilding;
uniform float uBounceGain, uHasPicture, uHasGilding, uRough, uMetal, uMicro, uEven;
uniform vec3 uColour, uProbe[4];
${lightGlsl}
${displayGlsl}
${materialsGlsl}
#ifdef PICTURE
${paint}
#endif

Ground surfaceOf(vec2 m) {
  vec4 near = texture(uTile, m), mid = texture(uTile, m.yx * 0.37 + 0.31);
  #ifdef PLAIN
  float stain = 0.5;
  #else
  float stain = texture(uTile, m * 0.083 + 0.17).z;
  #endif
  Ground g;
  g.slope = (0.85 * (near.xy - 0.5) + 0.42 * (mid.yx - 0.5)) * 2.0 * uMicro;
  g.height = near.z * 0.6 + mid.z * 0.4 - 0.5;
  g.rough = 0.93 * mix(0.92, 1.06, near.a);
  g.metal = 0.0;
  g.albedo = vGround.rgb;
  float footprint = max(length(dFdx(m)), length(dFdy(m)));
  #ifndef OBJECT
  if (vKind == 0) g.albedo = mix(g.albedo, g.albedo * vec3(0.80, 0.75, 0.70), smoothstep(0.50, 0.62, stain + 0.3 * g.height));
  else if (vKind == 2) rock(g, m, footprint);
  else if (vKind == 3) sand(g, m, footprint);
  else if (vKind == 4) wood(g, m);
  else if (vKind == 5) brick(g, m, footprint);
  #endif
  #ifdef PICTURE
  vec4 paint = paintAt(vPicture);
  float cover = paint.a * vGround.a * uHasPicture;
  #ifdef OBJECT
  g.albedo *= mix(vec3(1.0), paint.rgb, paint.a * uHasPicture);
  #else
  g.albedo = mix(g.albedo, paint.rgb, cover);
  g.rough = mix(g.rough, 0.88, cover);
  #ifdef RELIEF
  g.slope += reliefAt(vPicture);
  #endif
  if (uHasGilding > 0.5) {
    float gold = goldAt(vPicture);
    g.metal = smoothstep(0.35, 0.65, gold) * (1.0 - 0.9 * smoothstep(0.16, -0.10, g.height));
    g.rough = mix(g.rough, 0.42, g.metal);
    g.slope *= mix(1.0, 0.45, g.metal);
  }
  #endif
  #endif
  #ifdef OBJECT
  g.albedo *= uColour;
  g.rough = uRough;
  g.metal = uMetal;
  #else
  float raised = smoothstep(0.40, 0.62, vBaked.y + 0.15 * g.height);
  g.albedo *= mix(vec3(0.90, 0.875, 0.85), vec3(1.03), raised);
  #endif
  g.albedo *= 1.0 + (uEven > 0.0 ? 0.25 : 0.5) * g.height * uMicro;
  g.albedo = clamp(g.albedo * mix(1.0, 0.86 + 0.28 * stain, 0.8), 0.02, 0.9);
  return g;
}

/** Tangents from the screen, so that no attribute carries them; the slope is in the metres of the wall. */
vec3 bend(vec3 n, vec2 slope) {
  vec3 q0 = dFdx(vPlace), q1 = dFdy(vPlace);
  vec2 s0 = dFdx(vMetres), s1 = dFdy(vMetres);
  vec3 a = cross(q1, n), b = cross(n, q0);
  vec3 t = a * s0.x + b * s1.x, u = a * s0.y + b * s1.y;
  float longest = max(dot(t, t), dot(u, u));
  return longest == 0.0 ? n : normalize(n + (t * slope.x + u * slope.y) * inversesqrt(longest));
}

/** Multi-bounce openness by albedo: light comes out of bright hollows again (Jimenez 2016). */
vec3 openFor(float open, vec3 albedo) {
  vec3 a = 2.0404 * albedo - 0.3324, b = -4.7951 * albedo + 0.6417, c = 2.7552 * albedo + 0.6903;
  return max(vec3(open), ((open * a + b) * open + c) * open);
}

/** Trowbridge-Reitz with the height-correlated visibility of Smith, and Schlick's Fresnel. */
vec3 shine(vec3 n, vec3 v, vec3 l, vec3 f0, float rough) {
  vec3 h = normalize(v + l);
  float nh = saturate(dot(n, h)), nl = saturate(dot(n, l)), nv = max(dot(n, v), 1e-3), a = rough * rough, a2 = a * a;
  float d = nh * nh * (a2 - 1.0) + 1.0;
  float visible = 0.5 / max(nl * sqrt(a2 + (1.0 - a2) * nv * nv) + nv * sqrt(a2 + (1.0 - a2) * nl * nl), 1e-4);
  vec3 f = f0 + (1.0 - f0) * pow(1.0 - saturate(dot(v, h)), 5.0);
  return f * (a2 / (3.14159265 * d * d)) * visible;
}

vec3 probe(vec3 n) {
  return max(vec3(0.0), uProbe[0] + uProbe[1] * n.x + uProbe[2] * n.y + uProbe[3] * n.z);
}

void main() {
  Ground g = surfaceOf(vMetres);
  vec3 flatNormal = normalize(vNormal);
  #ifdef TWO_SIDED
  if (!gl_FrontFacing) flatNormal = -flatNormal;
  #endif
  vec3 n = bend(flatNormal, g.slope);
  vec3 v = normalize(cameraPosition - vPlace);
  float open = max(vBaked.x, 0.12);
  vec3 diffuse = g.albedo * (1.0 - g.metal), f0 = mix(vec3(0.035), g.albedo, g.metal);

  #ifdef OBJECT
  vec3 bounced = (probe(n) * uBounceGain + uEven);
  #else
  vec3 bounced = texture(uLit, vLit).rgb * uBounceGain + uEven;
  vec3 lean = vec3(uProbe[1].g, uProbe[2].g, uProbe[3].g) + 1e-5;
  // Light from everywhere shows little of the relief: at full depth plaster looks like wrinkled skin.
  float depth = uEven > 0.0 ? 0.22 : 0.6;
  bounced *= max(0.2, 1.0 + depth * dot(n - flatNormal, normalize(lean)));
  #endif
  #ifdef SHADES
  open *= nearShades(vPlace, flatNormal);
  #endif
  vec3 light = diffuse * bounced * openFor(open, g.albedo) / 3.14159265;
  light += g.metal * f0 * bounced * open * 0.8 / 3.14159265;

  if (uSource != 0) {
    vec3 toLamp = uSource == 2 ? uSunDirection * 300.0 : uLamp - vPlace;
    vec3 l = normalize(toLamp);
    float facing = saturate(dot(flatNormal, l) * 6.0 + 0.25);
    float nl = saturate(dot(n, l));
    if (facing * nl > 0.0) {
      float share = uSource == 2 ? 1.0 : lampProfile(-dot(l, uLampDirection)) / max(dot(toLamp, toLamp), 0.04);
      share *= facing * mix(1.0, sqrt(open), 0.55);
      if (share > 1e-5) share *= passAll(vPlace + toLamp, vPlace);
      #ifdef SHADES
      if (share > 1e-5) share *= passShades(vPlace + toLamp, vPlace);
      #endif
      #ifdef OBJECT
      share *= min(1.7, inversesqrt(sqrt(nl + 0.02)));
      #endif
      light += uLampColour * share * nl * (diffuse / 3.14159265 + shine(n, v, l, f0, g.rough));
    }
  }
  fragment = vec4(toDisplay(light), 1.0);
}
`
