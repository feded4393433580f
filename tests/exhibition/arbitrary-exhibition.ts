import fc from 'fast-check'
import type { Exhibition } from '#exhibition/schema.ts'

/** Ids, texts and numbers as the schema takes them. -0 is left out: JSON writes it, and nobody types it. */
const anId = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,12}$/)

const aTag = fc.constantFrom('en', 'zh-Hans', 'fr', 'ar', 'none', 'pt-BR')
const paragraphs = fc.array(fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }), {
  minLength: 1,
  maxLength: 3,
})
const aText = fc.dictionary(aTag, paragraphs, { minKeys: 1, maxKeys: 3 })

const metres = fc.double({ min: 0.01, max: 50, noNaN: true })
const coordinate = fc.double({ min: -100, max: 100, noNaN: true }).map(x => (x === 0 ? 0 : x))
const pair = fc.tuple(coordinate, coordinate)

/** Unknown properties, which have to survive; names that JSON engines sort (digits) among them. */
const unknown = fc.dictionary(
  fc.stringMatching(/^(x-[a-z]{1,8}|unknown[A-Z][a-z]{0,4}|[0-9]{1,3})$/),
  fc.oneof(fc.string(), fc.boolean(), fc.constant(null), fc.array(fc.integer(), { maxLength: 6 })),
  { maxKeys: 2 },
)

function withUnknown<T extends object>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T> {
  return fc.tuple(arbitrary, unknown).map(([value, extra]) => ({ ...extra, ...value }))
}

const view = withUnknown(
  fc.record(
    {
      at: pair,
      heading: fc.integer({ min: 0, max: 360 }),
      zoom: fc.double({ min: 1, max: 9, noNaN: true }),
    },
    { requiredKeys: ['at', 'heading'] },
  ),
)

const onSurface = withUnknown(
  fc.record(
    {
      surface: fc.constantFrom('north', 'ceiling-east'),
      u: coordinate,
      v: coordinate,
      width: metres,
    },
    { requiredKeys: ['surface', 'u', 'v'] },
  ),
)

const standing = withUnknown(
  fc.record({ at: pair, up: metres, heading: coordinate }, { requiredKeys: ['at'] }),
)

const hotspot = withUnknown(
  fc.record(
    {
      id: anId,
      label: aText,
      text: aText,
      name: aText,
      place: fc.oneof(onSurface, standing),
      view,
    },
    { requiredKeys: ['id', 'label', 'text', 'place'] },
  ),
)

const shape = fc.oneof(
  withUnknown(
    fc.record({ kind: fc.constant('box' as const), width: metres, depth: metres, height: metres }),
  ),
  withUnknown(
    fc.record({
      kind: fc.constant('plan' as const),
      outline: fc.array(pair, { minLength: 3, maxLength: 6 }),
      height: metres,
    }),
  ),
)

const room = withUnknown(
  fc.record(
    {
      id: anId,
      label: aText,
      origin: fc.tuple(coordinate, coordinate, coordinate),
      shape,
      hotspots: fc.array(hotspot, { maxLength: 3 }),
      surfaces: fc.dictionary(
        fc.constantFrom('north', 'floor'),
        fc.record({ material: fc.constantFrom('plaster' as const, 'rock' as const) }),
        { maxKeys: 2 },
      ),
    },
    { requiredKeys: ['id', 'label', 'origin', 'shape'] },
  ),
)

const picture = fc.oneof(
  withUnknown(
    fc.record({ picture: fc.constant('a.jpg'), alt: aText }, { requiredKeys: ['picture'] }),
  ),
  withUnknown(fc.record({ iiif: fc.constant('https://example.org/i/info.json') })),
)

const work = withUnknown(
  fc.record({
    kind: fc.constant('panel' as const),
    id: anId,
    label: aText,
    room: anId,
    rights: fc.constant('http://creativecommons.org/licenses/by/4.0/'),
    credit: aText,
    certainty: fc.record({ level: fc.constantFrom('scanned' as const, 'conjectured' as const) }),
    place: onSurface,
    image: picture,
  }),
)

/** Exhibitions whose form is sound; their references lead anywhere. */
export const anExhibition: fc.Arbitrary<Exhibition> = withUnknown(
  fc.record(
    {
      format: fc.constant('lamplight/1.0'),
      id: anId,
      title: aText,
      languages: fc.uniqueArray(fc.constantFrom('en', 'zh-Hans', 'ar'), { minLength: 1 }),
      credit: aText,
      rights: fc.constant('http://creativecommons.org/publicdomain/zero/1.0/'),
      start: view,
      rooms: fc.array(room, { minLength: 1, maxLength: 3 }),
      works: fc.array(work, { maxLength: 3 }),
    },
    { requiredKeys: ['format', 'id', 'title', 'languages', 'credit', 'rights', 'start', 'rooms'] },
  ),
)
