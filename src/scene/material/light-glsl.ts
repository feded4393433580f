import { maxGates } from '#light/gates.ts'
import { maxOpenings } from '#light/paths.ts'

/** Ellipsoids of a room's objects that a fragment looks for between itself and the lamp. */
export const maxShades = 8

/**
 * The lamp as fragments see it: the same profile and gates as `#light/lamp.ts` and `#light/gates.ts`, and the shadows of
 * objects as ellipsoids, whose penumbra grows with distance without a map or a bias. Positions need highp.
 */
export const lightGlsl = /* glsl */ `
uniform vec3 uLamp, uLampDirection, uLampColour, uSunDirection;
uniform vec2 uCone;
uniform float uSpill, uSourceRadius;
uniform int uSource, uGateCount, uOpeningCount;
uniform vec4 uGateCentre[${maxGates}], uGateNormal[${maxGates}], uGateRight[${maxGates}];
uniform vec4 uOpeningCentre[${maxOpenings}], uOpeningNormal[${maxOpenings}], uOpeningRight[${maxOpenings}];

float passPlane(vec4 centre, vec4 normal, vec4 right, vec3 lamp, vec3 p, float otherwise) {
  float a = dot(lamp - centre.xyz, normal.xyz), b = dot(p - centre.xyz, normal.xyz);
  if (a * b >= 0.0) return otherwise;
  float t = a / (a - b);
  vec3 h = mix(lamp, p, t) - centre.xyz;
  vec3 up = cross(normal.xyz, right.xyz);
  vec2 e = abs(vec2(dot(h, right.xyz), dot(h, up))) - vec2(centre.w, normal.w);
  float soft = max(uSourceRadius * (1.0 - t), 0.004);
  return 1.0 - smoothstep(-soft, soft, max(e.x, e.y));
}

float passAll(vec3 lamp, vec3 p) {
  float share = 1.0;
  for (int i = 0; i < ${maxGates}; i++) {
    if (i >= uGateCount) break;
    share *= passPlane(uGateCentre[i], uGateNormal[i], uGateRight[i], lamp, p, 1.0);
  }
  if (uSource == 2) {
    float open = 0.0;
    for (int i = 0; i < ${maxOpenings}; i++) {
      if (i >= uOpeningCount) break;
      open += passPlane(uOpeningCentre[i], uOpeningNormal[i], uOpeningRight[i], lamp, p, 0.0);
    }
    share *= min(1.0, open);
  }
  return share;
}

float lampProfile(float cosine) {
  if (uCone.x < -1.0) return 1.0;
  float angle = acos(clamp(cosine, -1.0, 1.0));
  float q = (angle - 0.25) / 0.02;
  float beam = 0.55 + 0.45 * exp(-angle * angle / 0.0338) + 0.05 * exp(-q * q);
  return smoothstep(uCone.x, uCone.y, cosine) * beam + uSpill * smoothstep(0.1, 0.95, cosine);
}

#ifdef SHADES
uniform int uShadeCount;
uniform vec4 uShade[${maxShades}];
uniform vec3 uShadeInverse[${maxShades}];

float passShades(vec3 lamp, vec3 p) {
  float share = 1.0;
  for (int i = 0; i < ${maxShades}; i++) {
    if (i >= uShadeCount) break;
    vec3 o = (p - uShade[i].xyz) * uShadeInverse[i], d = (lamp - p) * uShadeInverse[i];
    float t = clamp(-dot(o, d) / dot(d, d), 0.0, 1.0);
    float r = length(o + t * d);
    float soft = 0.07 + 1.1 * uSourceRadius * t * uShadeInverse[i].x;
    share *= mix(1.0, smoothstep(1.0 - soft, 1.0 + soft, r), smoothstep(0.0, 0.03, t));
  }
  return share;
}

/** How much of the room's light the objects take from a point near them: solid angle times cosine, roughly. */
float nearShades(vec3 p, vec3 n) {
  float share = 1.0;
  for (int i = 0; i < ${maxShades}; i++) {
    if (i >= uShadeCount) break;
    vec3 o = (uShade[i].xyz - p) * uShadeInverse[i];
    float square = max(dot(o, o), 1.0);
    vec3 way = normalize(uShade[i].xyz - p);
    share *= 1.0 - 0.75 * max(0.0, 0.25 + 0.75 * dot(way, n)) / (square * sqrt(square));
  }
  return share;
}
#endif
`

/**
 * From light to screen: exposure, an own shoulder that keeps hue and leaves everything under 0.70 as it is, the exact
 * sRGB curve, and a grain of half a step against banding.
 */
export const displayGlsl = /* glsl */ `
uniform vec3 uExposure;

vec3 shoulder(vec3 c) {
  float p = max(c.r, max(c.g, c.b));
  if (p < 0.70) return c;
  float q = 1.0 - 0.09 / (p - 0.40);
  c *= q / p;
  return mix(c, vec3(q), 1.0 - 1.0 / (0.10 * (p - q) + 1.0));
}

vec3 toDisplay(vec3 c) {
  c = clamp(shoulder(max(c, vec3(0.0)) * uExposure), 0.0, 1.0);
  c = mix(1.055 * pow(c, vec3(1.0 / 2.4)) - 0.055, c * 12.92, vec3(lessThanEqual(c, vec3(0.0031308))));
  float grain = fract(52.9829189 * fract(dot(gl_FragCoord.xy, vec2(0.06711056, 0.00583715))));
  return c + (grain - 0.5) / 255.0;
}
`
