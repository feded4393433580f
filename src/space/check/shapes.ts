import { nearestName } from '#exhibition/nearest-name.ts'
import type { Exhibition, Room } from '#exhibition/schema.ts'
import { type Finding, metres } from '#space/check/report.ts'
import { selfCrossing, signedArea } from '#space/polygon.ts'
import { shapeOf } from '#space/shape-of.ts'
import type { Vec2 } from '#space/vector.ts'

type Path = readonly (string | number)[]

/** Least floor of a room that deserves the name, square metres. */
const LEAST_FLOOR = 0.3

/** Rooms whose measures contradict each other, outlines that cross, finishes of surfaces that are not there. */
export const checkShapes = (exhibition: Exhibition): Finding[] =>
  exhibition.rooms.flatMap((room, i) => {
    const path = ['rooms', i]
    return [
      ...measures(room, path),
      ...outlines(room, path),
      ...floorOf(room, path),
      ...finishes(room, path),
    ]
  })

function measures(room: Room, path: Path): Finding[] {
  const { shape } = room
  const tooHigh = (name: string, value: number, limit: number, what: string): Finding[] =>
    value < limit
      ? []
      : [
          {
            weight: 'mend',
            code: 'wall-too-high',
            path: [...path, 'shape', name],
            problem: what,
            found: metres(value),
            expected: `less than ${metres(limit)}`,
            remedy: `Lower “${name}”, or raise the room’s height.`,
          },
        ]
  if (shape.kind === 'truncated-pyramid') {
    const { wallHeight, height, caisson, width, depth } = shape
    return [
      ...tooHigh('wallHeight', wallHeight, height, 'The walls are as high as the whole room'),
      ...tooHigh(
        'recess',
        shape.recess ?? 0,
        Math.max(0.001, height - wallHeight),
        'The caisson is sunk deeper than the ceiling is high',
      ),
      ...tooHigh('caisson', caisson, Math.min(width, depth), 'The caisson is wider than the room'),
    ]
  }
  if (shape.kind !== 'barrel-vault') return []
  const { springing, height, width } = shape
  if (springing >= height || height - springing <= width / 2 + 1e-6) {
    return tooHigh('springing', springing, height, 'The vault springs above its own crown')
  }
  return [
    {
      weight: 'mend',
      code: 'vault-too-high',
      path: [...path, 'shape', 'springing'],
      problem: 'The vault rises higher than a half circle over this width',
      found: metres(springing),
      expected: `at least ${metres(height - width / 2)}`,
      remedy: 'Raise “springing”, or lower the room’s height.',
    },
  ]
}

/** The property that holds a room's authored outline, if its shape has one. */
function outlineOf(
  room: Room,
): { readonly name: string; readonly outline: readonly Vec2[] } | null {
  if (room.shape.kind === 'plan') return { name: 'outline', outline: room.shape.outline }
  if (room.shape.kind === 'model') return { name: 'floor', outline: room.shape.floor }
  return null
}

function outlines(room: Room, path: Path): Finding[] {
  const authored = outlineOf(room)
  if (authored === null) return []
  const at = [...path, 'shape', authored.name]
  const crossing = selfCrossing(authored.outline)
  if (crossing !== null) {
    return [
      {
        weight: 'mend',
        code: 'outline-crosses',
        path: [...at, crossing[1]],
        problem: 'The outline crosses itself',
        found: `the wall from corner ${crossing[1] + 1} crosses the one from corner ${crossing[0] + 1}`,
        expected: 'corners in order round the room',
        remedy:
          'Put the corners in the order in which one passes them, anticlockwise seen from above.',
      },
    ]
  }
  if (signedArea(authored.outline) >= 0) return []
  return [
    {
      weight: 'consider',
      code: 'outline-clockwise',
      path: at,
      problem: 'The outline runs clockwise',
      found: 'clockwise',
      expected: 'anticlockwise seen from above',
      remedy: 'Reverse the order of the corners; the walls keep their numbers until then.',
    },
  ]
}

function floorOf(room: Room, path: Path): Finding[] {
  const area = Math.abs(signedArea(shapeOf(room.shape).outline))
  if (area < LEAST_FLOOR) {
    return [
      {
        weight: 'mend',
        code: 'no-floor',
        path: [...path, 'shape'],
        problem: 'The room has no floor to stand on',
        found: `${Number(area.toFixed(3))} m²`,
        expected: `at least ${LEAST_FLOOR} m²`,
        remedy: 'Check the measures: they are metres.',
      },
    ]
  }
  if (room.surfaces?.['floor']?.material !== 'none' || room.shape.kind === 'model') return []
  return [
    {
      weight: 'mend',
      code: 'no-floor',
      path: [...path, 'surfaces', 'floor', 'material'],
      problem: 'The room is drawn without a floor',
      found: '"none"',
      expected: 'a material such as "earth"',
      remedy: 'Give the floor a material: visitors would stand in the air.',
    },
  ]
}

function finishes(room: Room, path: Path): Finding[] {
  const names = shapeOf(room.shape).parts.map(part => part.name)
  return Object.keys(room.surfaces ?? {})
    .filter(name => !names.includes(name) && !name.startsWith('x-'))
    .map(name => unknownSurface([...path, 'surfaces', name], name, names, 'this room'))
}

/** The problem with a surface that a room has not got. */
export function unknownSurface(
  path: Path,
  name: string,
  names: readonly string[],
  where: string,
): Finding {
  const near = nearestName(name, names)
  return {
    weight: 'mend',
    code: 'unknown-surface',
    path,
    problem: `There is no surface “${name}” in ${where}`,
    found: JSON.stringify(name),
    expected: `one of ${names.map(n => JSON.stringify(n)).join(', ')}`,
    remedy: near === undefined ? 'Name a surface of the room.' : `Write ${JSON.stringify(near)}.`,
  }
}
