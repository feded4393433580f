import {
  BufferAttribute,
  BufferGeometry,
  CylinderGeometry,
  DynamicDrawUsage,
  Group,
  Matrix4,
  Mesh,
  Vector3,
} from 'three'
import type { CellUniforms, LampUniforms } from '#scene/material/light-uniforms.ts'
import { type StoneMaterial, stoneMaterial } from '#scene/material/stone-material.ts'
import { scrollCurve } from '#space/scroll.ts'
import type { ScrollPlace } from '#space/scroll-place.ts'
import type { Vec3 } from '#space/vector.ts'

/** A scroll at its place: its paper, silk on the back of it, and two rods. `picture` waits for its texture. */
export interface ScrollMesh {
  readonly group: Group
  readonly picture: StoneMaterial
  /** Lays the paper as it is when `read` metres are unrolled. */
  unroll(read: number): void
  dispose(): void
}

/** Of each roll's outermost turn, and of the open part, which is flat but shaded near the rolls. */
const pieces = { turn: 28, open: 32 }
const columns = 2 * pieces.turn + pieces.open + 1
/** Metres that a rod stands out at either end, and its radius there: a knob to turn it by. */
const knob = { out: 0.022, radius: 0.011 }
/** The rolled paper's ends lie a hair inside the outermost turn. */
const inside = 0.985

/** Linear colours: paper before its picture comes, undyed silk, the edges of many turns, and dark wood. */
const colours: Record<'paper' | 'silk' | 'turns' | 'wood', Vec3> = {
  paper: [0.62, 0.53, 0.38],
  silk: [0.11, 0.14, 0.12],
  turns: [0.5, 0.42, 0.29],
  wood: [0.07, 0.042, 0.026],
}

/** Lays out a scroll at its place, rolled up. */
export function scrollMesh(
  place: ScrollPlace,
  lamp: LampUniforms,
  cell: CellUniforms,
  plain: boolean,
): ScrollMesh {
  const stone = (colour: keyof typeof colours, rough: number): StoneMaterial => {
    const sheet = colour === 'paper' || colour === 'silk'
    const variant = { object: true, vertexColour: sheet, twoSided: false, shades: false, plain }
    const made = stoneMaterial({ ...variant, picture: colour === 'paper' }, lamp, cell)
    made.uniforms.uColour.value.setRGB(...colours[colour])
    made.uniforms.uRough.value = rough
    // Paper and silk are far smoother than anything that was plastered.
    made.uniforms.uMicro.value = 0.08
    return made
  }
  const picture = stone('paper', 0.92)
  const silk = stone('silk', 0.6)
  const turns = stone('turns', 0.9)
  const wood = stone('wood', 0.45)

  const paper = paperGeometry(place.width)
  const roll = new CylinderGeometry(1, 1, place.width - 0.001, 40)
  const rod = new CylinderGeometry(knob.radius, knob.radius, place.width + 2 * knob.out, 24)
  const rolls = [new Mesh(roll, turns.material), new Mesh(roll, turns.material)] as const
  const rods = [new Mesh(rod, wood.material), new Mesh(rod, wood.material)] as const
  const group = new Group()
  group.add(new Mesh(paper.front, picture.material), new Mesh(paper.back, silk.material))
  group.add(...rolls, ...rods)
  group.matrix.copy(frameOf(place))
  group.matrixAutoUpdate = false
  group.updateMatrixWorld(true)
  const ends = [0, 1] as const

  return {
    group,
    picture,
    unroll: read => {
      paper.lay(place, read)
      const curve = scrollCurve(place.make, read)
      for (const i of ends) {
        const radius = i === 0 ? curve.left : curve.right
        // A cylinder stands along y, as a rod does here: across the paper.
        rolls[i].position.set(curve.ends[i], 0, radius)
        rolls[i].scale.set(radius * inside, 1, radius * inside)
        rods[i].position.set(curve.ends[i], 0, Math.max(radius, knob.radius))
      }
      group.updateMatrixWorld(true)
    },
    dispose: () => {
      for (const geometry of [paper.front, paper.back, roll, rod]) geometry.dispose()
      for (const { material } of [picture, silk, turns, wood]) material.dispose()
    },
  }
}

/** x along the paper, y across it, z off what it lies on. */
function frameOf({ origin, right, up, out }: ScrollPlace): Matrix4 {
  const frame = new Matrix4().makeBasis(
    new Vector3(...right),
    new Vector3(...up),
    new Vector3(...out),
  )
  return frame.setPosition(new Vector3(...origin))
}

/** Both sides of the paper; they share their places, and their normals look opposite ways. */
function paperGeometry(width: number): {
  readonly front: BufferGeometry
  readonly back: BufferGeometry
  lay(place: ScrollPlace, read: number): void
} {
  const positions = dynamic(3)
  const normals = dynamic(3)
  const behind = dynamic(3)
  const shade = dynamic(3)
  const shadeBehind = dynamic(3)
  const uv = dynamic(2)
  const side = (
    normal: BufferAttribute,
    colour: BufferAttribute,
    turned: boolean,
  ): BufferGeometry => {
    const geometry = new BufferGeometry()
    geometry.setAttribute('position', positions)
    geometry.setAttribute('normal', normal)
    geometry.setAttribute('color', colour)
    geometry.setAttribute('uv', uv)
    geometry.setIndex(trianglesOf(turned))
    return geometry
  }
  const front = side(normals, shade, false)
  const back = side(behind, shadeBehind, true)
  const at = new Float64Array(4)
  return {
    front,
    back,
    lay: ({ make }, read) => {
      const curve = scrollCurve(make, read)
      for (let i = 0; i < columns; i++) {
        const where = placeOf(i, curve, make.length)
        curve.at(where, at)
        const [x = 0, z = 0, dx = 1, dz = 0] = at
        const light = openness(curve, x)
        // Below, a roll looks at what it lies on.
        const lightBehind = Math.max(darkest, (1 - dx) / 2)
        for (let row = 0; row < 2; row++) {
          const k = 2 * i + row
          positions.setXYZ(k, x, (row - 0.5) * width, z)
          normals.setXYZ(k, -dz, 0, dx)
          behind.setXYZ(k, dz, 0, -dx)
          shade.setXYZ(k, light, light, light)
          shadeBehind.setXYZ(k, lightBehind, lightBehind, lightBehind)
          uv.setXY(k, where / make.length, row)
        }
      }
      for (const attribute of [positions, normals, behind, shade, shadeBehind, uv])
        attribute.needsUpdate = true
      front.computeBoundingSphere()
      back.boundingSphere = front.boundingSphere
    },
  }
}

/** Light is thrown back and forth in the corner between paper and roll: nowhere is it quite dark. */
const darkest = 0.3

/** Share of the light from everywhere that reaches the open paper beside its two rolls. */
function openness({ ends, left, right }: ReturnType<typeof scrollCurve>, x: number): number {
  // Of the half circle over a place, a cylinder that lies d beside it takes the angle 2 atan(r / d).
  const beside = (d: number, radius: number): number => d ** 2 / (d ** 2 + radius ** 2)
  const share = beside(x - ends[0], left) * beside(ends[1] - x, right)
  return darkest + (1 - darkest) * share
}

/** Metres from the paper's left end of a column of the mesh: a turn on the left roll, the open part, a turn on the right. */
function placeOf(
  column: number,
  { open, left, right }: ReturnType<typeof scrollCurve>,
  length: number,
): number {
  const [from, to] = open
  // A hair less than a turn, for a whole one is hidden already.
  const most = 1.999 * Math.PI
  const before = Math.min(from, most * left)
  const after = Math.min(length - to, most * right)
  const k = column - pieces.turn
  if (k <= 0) return from + (before * k) / pieces.turn
  // Closer to each other near the rolls, where the shade changes.
  if (k < pieces.open) return from + ((to - from) * (1 - Math.cos((Math.PI * k) / pieces.open))) / 2
  return to + (after * (k - pieces.open)) / pieces.turn
}

const dynamic = (size: number): BufferAttribute =>
  new BufferAttribute(new Float32Array(2 * columns * size), size).setUsage(DynamicDrawUsage)

function trianglesOf(turned: boolean): number[] {
  const found: number[] = []
  for (let i = 0; i < columns - 1; i++) {
    const k = 2 * i
    if (turned) found.push(k, k + 1, k + 2, k + 2, k + 1, k + 3)
    else found.push(k, k + 2, k + 1, k + 1, k + 2, k + 3)
  }
  return found
}
