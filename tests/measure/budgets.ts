/** One counter: what it is, and what it may come to. Sizes in bytes, times in milliseconds. */
export interface Budget {
  readonly name: string
  readonly means: string
  /** The largest value allowed; null for counters that are only told. */
  readonly limit: number | null
}

/** Every counter that `npm run measure` prints. Budgets are lowered when the viewer gets better, never raised to pass. */
export const budgets: readonly Budget[] = [
  {
    name: 'js.firstRoute.gz',
    means:
      'all JavaScript that comes before the first picture, each file gzipped at level 9; the larger of English and Chinese',
    limit: 320_000,
  },
  {
    name: 'requests.offOrigin',
    means: 'requests to any other host, over everything below',
    limit: 0,
  },
  {
    name: 'csp.violations',
    means: 'violations of the Content-Security-Policy, over everything below',
    limit: 0,
  },
  { name: 'idle.renders.torch', means: 'frames drawn in 10 s at rest, torch', limit: 0 },
  { name: 'idle.renders.morning', means: 'frames drawn in 10 s at rest, morning light', limit: 0 },
  { name: 'idle.renders.study', means: 'frames drawn in 10 s at rest, study light', limit: 0 },
  {
    name: 'idle.renders.oil.still',
    means: 'frames drawn in 10 s at rest, oil lamp, "Lamp stays still"',
    limit: 0,
  },
  {
    name: 'idle.renders.oil.flicker',
    means: 'frames drawn in 10 s at rest, oil lamp that flickers: 12 a second',
    limit: 120,
  },
  {
    name: 'draws.max',
    means: 'most draw calls of a frame, over eight headings from every standpoint of every room',
    limit: 60,
  },
  { name: 'triangles.max', means: 'most triangles of a frame on the same walk', limit: 250_000 },
  { name: 'contexts', means: 'WebGL contexts that the page ever made', limit: 1 },
  {
    name: 'firstPicture.bytes.en',
    means: 'everything transferred until the veil lifts, headers included, English, cold',
    limit: 700_000,
  },
  { name: 'firstPicture.bytes.zh-Hans', means: 'the same in Simplified Chinese', limit: 700_000 },
  {
    name: 'leak.textures',
    means:
      'textures on the card after 20 visits in and out of every room, less those after the first',
    limit: 0,
  },
  { name: 'leak.geometries', means: 'geometries, likewise', limit: 0 },
  {
    name: 'era.again',
    means: 'files that come over the line a second time, over two walks along all eras and back',
    limit: 0,
  },
  {
    name: 'era.leak.textures',
    means: 'textures on the card after the second walk, less those after the first',
    limit: 0,
  },
  { name: 'era.leak.geometries', means: 'geometries, likewise', limit: 0 },
  { name: 'era.leak.listeners', means: 'event listeners, likewise', limit: 0 },
  { name: 'era.idle.renders', means: 'frames drawn in 5 s after the last era', limit: 0 },
  { name: 'leak.listeners', means: 'event listeners added and not removed, likewise', limit: 0 },
  {
    name: 'narration.drift.ms',
    means:
      'milliseconds between a recording’s clock and the caption that comes into the page, over a whole tour on a small screen at the lowest quality: nineteen of twenty captions',
    limit: 100,
  },
  { name: 'narration.drift.worst.ms', means: 'the same, of the worst caption', limit: 300 },
  {
    name: 'axe.violations',
    means: 'violations that axe-core finds over the states listed in accessibility.ts',
    limit: 0,
  },
  {
    name: 'tab.stops.unreachable',
    means: 'hotspots and doors of every room, and controls, that neither Tab nor the list reaches',
    limit: 0,
  },
  {
    name: 'tour.reachable',
    means: 'stops of tours that are not reached by their address, or not by keys alone',
    limit: 0,
  },
  {
    name: 'captions.conformance',
    means:
      'cases of the caption corpus that come out otherwise than expected, those left out that deviations.ts gives a reason for',
    limit: 0,
  },
  {
    name: 'locales.contentMissing',
    means:
      'texts of the exhibitions that are not there in zh-Hans, zh-Hant, en, fr, ja and ar, or titles and labels in es, de, ru, ko and hi',
    limit: 0,
  },
  {
    name: 'locales.contentDoubtful',
    means: 'texts whose source has changed since they were translated, or that look untranslated',
    limit: 0,
  },
  {
    name: 'locales.missingMessages',
    means:
      "messages that the interface's catalogues lack: absent, empty, of other values, or without a plural form of the language",
    limit: 0,
  },
  {
    name: 'locale.switch.bytes',
    means: 'bytes of a change of language without fonts, headers included, to the dearest one',
    limit: 120_000,
  },
  {
    name: 'overflow',
    means:
      'texts that cannot be read whole, over all languages, three screens and letters of 100 % and 200 %: overflow.ts',
    limit: 0,
  },
  {
    name: 'mural.draws',
    means: 'draw calls of a streamed mural, on plain three, after ten views',
    limit: 1,
  },
  { name: 'mural.textureBytes', means: 'bytes of all its textures then', limit: 67_200_000 },
  {
    name: 'mural.engine.gz',
    means: "the mural engine's own code beside three, gzipped at level 9",
    limit: 12_000,
  },
  {
    name: 'mural.firstTile.bytes',
    means: 'bytes of tiles until the first of the wall is on the card, 10 Mbit/s and 40 ms',
    limit: 50_000,
  },
  { name: 'mural.idle.requests', means: 'requests in 2 s at rest', limit: 0 },
]
