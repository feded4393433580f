import { type Crowdable, gatherCrowds } from '#scene/marks/crowd.ts'
import type { MarkPlace } from '#scene/marks/mark-places.ts'
import { type Lens, project, type Triple } from '#scene/moving/lens.ts'
import type { Vec3 } from '#space/vector.ts'
import type { FreeArea } from '#visit/free-area.ts'
import type { Pose } from '#visit/view.ts'

/** A mark's element and what was last written to it, so that nothing is written twice. */
export interface TrackedMark extends Crowdable {
  readonly place: MarkPlace
  readonly element: HTMLElement
  readonly onVisible: ((visible: boolean) => void) | undefined
  /** Nothing stands between it and the eye, as far as it was last looked. */
  clear: boolean
  /** The eye has moved since it was last looked. */
  stale: boolean
  /** Within the part of the canvas that no panel covers, seen or not. */
  onScreen: boolean
  written: { x: number; y: number; visible: boolean | null; near: boolean | null; crowd: number }
}

/** A mark that has not been placed yet. */
export const track = (
  place: MarkPlace,
  element: HTMLElement,
  onVisible?: (visible: boolean) => void,
): TrackedMark => ({
  place,
  element,
  onVisible,
  x: 0,
  y: 0,
  shown: false,
  crowd: 1,
  clear: false,
  stale: true,
  onScreen: false,
  written: { x: Number.NaN, y: Number.NaN, visible: null, near: null, crowd: -1 },
})

/** Nearer than this a mark is drawn large, metres. */
const near = 4
/** A ring nearer than this is no place to go to, metres. */
const underfoot = 0.5
/** Sight is tested for a few marks a frame; the rest keep what was seen a moment ago. */
const looksPerFrame = 5

/** A mark nearer to the edge than this would be cut by it, CSS pixels. */
const whole = 15
/** How far from the edge of the picture a focused mark out of sight waits, CSS pixels. */
const edge = 40

const _screen: Triple = [0, 0, 0]

/** What the marks are seen through in one frame. */
export interface MarkView {
  readonly pose: Pose
  readonly lens: Lens
  readonly covered: FreeArea
  /** The eye may have moved since the last frame. */
  readonly moved: boolean
  /** Id of the mark that is open: it leads its crowd. */
  readonly open: string | null
  /** The element that has the focus: keys reach marks that are out of sight as well. */
  readonly focused: Element | null
  canSee(point: Vec3): boolean
}

/** All marks of a room, and those of them that can crowd one another. */
export interface MarkGroups {
  readonly marks: readonly TrackedMark[]
  readonly hotspots: readonly TrackedMark[]
  readonly rings: readonly TrackedMark[]
}

/** The marks of a room, sorted by what can crowd what. */
export const groupMarks = (marks: readonly TrackedMark[]): MarkGroups => ({
  marks,
  hotspots: marks.filter(mark => mark.place.kind === 'hotspot'),
  rings: marks.filter(mark => mark.place.kind === 'ring'),
})

/**
 * Places all marks for this frame: projects, tests sight, gathers crowds, and writes what changed to the elements.
 * @returns true while some of them have not been looked at since the eye moved, so that another frame is wanted.
 */
export function placeMarks(groups: MarkGroups, view: MarkView): boolean {
  const { marks, hotspots, rings } = groups
  if (view.moved) for (const mark of marks) mark.stale = true
  let leader: TrackedMark | null = null
  for (const mark of marks) {
    mark.onScreen = findOnScreen(mark, view)
    mark.shown = mark.onScreen
    if (mark.place.id === view.open) leader = mark
  }
  const waiting = lookAround(marks, view)
  for (const mark of marks) mark.shown &&= mark.clear
  gatherCrowds(hotspots, leader)
  gatherCrowds(rings, null)
  for (const mark of marks) write(mark, view)
  return waiting
}

/** Where the next frame goes on looking, so that each mark has its turn while the eye keeps moving. */
let turn = 0

/** Tests sight for some of the marks on the screen. @returns true when others still wait. */
function lookAround(marks: readonly TrackedMark[], view: MarkView): boolean {
  let looks = looksPerFrame
  for (let i = 0; i < marks.length; i++) {
    const mark = marks[(turn + i) % marks.length]
    if (!mark?.shown || !mark.stale) continue
    if (looks === 0) {
      turn = (turn + i) % marks.length
      return true
    }
    mark.clear = view.canSee(mark.place.point)
    mark.stale = false
    looks--
  }
  return false
}

/** Writes the place on the screen into the mark. @returns whether it is within the part that no panel covers. */
function findOnScreen(mark: TrackedMark, { pose, lens, covered }: MarkView): boolean {
  const [x, y, z] = mark.place.anchor
  // A ring underfoot is where one is already.
  if (mark.place.kind === 'ring' && Math.hypot(x - pose.x, z - pose.z) < underfoot) return false
  if (!project(lens, pose, x, y, z, _screen)) return false
  // Half pixels: finer steps are not seen and coarser ones tremble.
  const left = Math.round((_screen[0] + mark.place.asideX) * 2) / 2
  const top = Math.round((_screen[1] + mark.place.asideY) * 2) / 2
  if (
    !(left > covered.left + whole && left < lens.width - covered.right - whole) ||
    !(top > covered.top + whole && top < lens.height - covered.bottom - whole)
  )
    return false
  mark.x = left
  mark.y = top
  return true
}

/** A mark out of sight that has the focus waits at that edge of the picture towards which one would turn to it. */
function waitAtEdge(mark: TrackedMark, { pose, lens, covered }: MarkView): void {
  const [x, , z] = mark.place.point
  const east = x - pose.x
  const south = z - pose.z
  const toTheRight = east * Math.cos(pose.heading) + south * Math.sin(pose.heading) > 0
  mark.x = toTheRight ? lens.width - covered.right - edge : covered.left + edge
  mark.y = Math.round((lens.height + covered.top - covered.bottom) / 2)
}

function write(mark: TrackedMark, view: MarkView): void {
  const { pose, lens } = view
  const { element, written, place } = mark
  const visible = mark.shown && mark.crowd > 0
  if (visible !== written.visible) {
    written.visible = visible
    element.dataset['visible'] = String(visible)
    mark.onVisible?.(visible)
  }
  if (!visible && element !== view.focused) return
  if (!mark.onScreen) waitAtEdge(mark, view)
  const x = mark.x + lens.left
  const y = mark.y + lens.top
  if (x !== written.x || y !== written.y) {
    written.x = x
    written.y = y
    element.style.transform = `translate(${x}px, ${y}px)`
  }
  const [px, py, pz] = place.point
  const isNear = Math.hypot(px - pose.x, py - pose.y, pz - pose.z) < near
  if (isNear !== written.near) {
    written.near = isNear
    element.dataset['distance'] = isNear ? 'near' : 'far'
  }
  // A ring leads to its own place however many lie about it; a slip opens the list of its crowd.
  const crowd = place.kind === 'hotspot' ? mark.crowd : 1
  if (crowd !== written.crowd) {
    written.crowd = crowd
    element.dataset['crowd'] = String(crowd)
  }
}
