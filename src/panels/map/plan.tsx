import { type CSSProperties, type RefObject, useCallback, useId, useRef } from 'react'
import { NameOnPlan } from '#panels/map/name-on-plan.tsx'
import styles from '#panels/map/plan.module.css'
import type { PlanFrame } from '#panels/map/plan-frame.ts'
import { isRing, jambs, pathOf, rockRuns } from '#panels/map/plan-lines.ts'
import type { Ring } from '#panels/map/plan-rings.ts'
import { ARROW, edgeOf, ringUnder } from '#panels/map/ring-under.ts'
import { type PlacedName, ROCK } from '#panels/map/use-plan.ts'
import { useVisitor } from '#panels/map/use-visitor.ts'
import { useTranslator } from '#panels/panel-context.ts'
import type { Minimap } from '#space/minimap.ts'
import type { Vec2 } from '#space/vector.ts'
import type { Pose } from '#visit/view.ts'

/** Half the angle of the view wedge, radians: about what a laptop shows. */
const HALF_VIEW = 0.52

/** The wedge from the visitor's point up the page, `reach` pixels long. */
function wedge(reach: number): string {
  const x = Math.sin(HALF_VIEW) * reach
  const y = Math.cos(HALF_VIEW) * reach
  return `M0 0L${-x} ${-y}A${reach} ${reach} 0 0 1 ${x} ${-y}Z`
}

/** The floor plan in ink, with the visitor on it. Names and rings are laid over it as buttons. */
export function Plan(props: {
  readonly map: Minimap
  readonly frame: PlanFrame
  readonly page: { readonly width: number; readonly height: number }
  readonly rings: readonly Ring[]
  readonly names: readonly PlacedName[]
  readonly onRing: (ring: Ring) => void
  readonly onRoom: (room: string) => void
}) {
  const { t } = useTranslator()
  const { map, frame, page } = props
  const plan = useRef<HTMLDivElement>(null)
  return (
    // The plan lies as the world does: it is not mirrored in right-to-left scripts.
    <div ref={plan} className={styles.plan} dir="ltr">
      <svg width={page.width} height={page.height} aria-hidden="true" className={styles.drawing}>
        <Drawing map={map} frame={frame} />
        {props.names.map(
          ({ id, leader }) =>
            leader && <path key={id} d={pathOf(leader, false)} className={styles.leader} />,
        )}
      </svg>
      {map.rooms.map(room => (
        <button
          key={room.id}
          type="button"
          tabIndex={-1}
          aria-hidden="true"
          className={styles.ground}
          style={{ clipPath: `path("${pathOf(room.outline.map(frame.toPage), true)}")` }}
          onClick={() => props.onRoom(room.id)}
        />
      ))}
      {props.names.map(name => (
        <NameOnPlan key={name.id} name={name} onGo={() => props.onRoom(name.id)} />
      ))}
      {props.rings.map(ring => (
        <button
          key={ring.points.map(p => p.id).join()}
          type="button"
          className={styles.ring}
          data-ring=""
          style={placed(ring.at)}
          aria-label={t('map.stand-here', { n: ring.numbers })}
          onClick={() => props.onRing(ring)}
        >
          <span data-long={ring.numbers.length > 2 ? '' : undefined}>{ring.numbers}</span>
        </button>
      ))}
      <svg width={page.width} height={page.height} aria-hidden="true" className={styles.over}>
        <VisitorPoint frame={frame} plan={plan} />
      </svg>
      <NorthArrow />
    </div>
  )
}

const placed = ([x, y]: Vec2): CSSProperties => ({ left: `${x}px`, top: `${y}px` })

/** Rock, floors, walls, works and the visitor, from the back to the front. */
function Drawing({ map, frame }: { readonly map: Minimap; readonly frame: PlanFrame }) {
  const id = useId()
  const hatch = `${id}hatch`
  const floor = `${id}floor`
  const onPage = (points: readonly Vec2[]): Vec2[] => points.map(frame.toPage)
  const open = map.doors.filter(door => !door.closed)
  const outlines = map.rooms.map(room => room.outline)
  const floors = [...outlines, ...open.map(door => door.outline)]
  return (
    <>
      <defs>
        <pattern id={hatch} width="7" height="7" patternUnits="userSpaceOnUse">
          <path className={styles.hatch} d="M-1 8L8 -1M-1 1L1 -1M6 8L8 6" />
        </pattern>
        <clipPath id={floor}>
          {floors.map(outline => (
            <path key={outline.join()} d={pathOf(onPage(outline), true)} />
          ))}
        </clipPath>
      </defs>
      {map.rooms.flatMap(room =>
        rockRuns(room.walls).map(run => (
          <path
            key={room.id + run.join()}
            d={pathOf(onPage(run), isRing(run))}
            className={styles.rock}
            stroke={`url(#${hatch})`}
            strokeWidth={2 * ROCK * frame.scale}
          />
        )),
      )}
      {floors.map(outline => (
        <path key={outline.join()} d={pathOf(onPage(outline), true)} className={styles.floor} />
      ))}
      <VisitorLight frame={frame} clip={floor} />
      {map.works.map(work => (
        <path key={work.id} d={pathOf(onPage(work.outline), true)} className={styles.work} />
      ))}
      {open.flatMap(door =>
        door.steps.map(step => (
          <path
            key={`${door.id}${step.from}`}
            d={pathOf(onPage([step.from, step.to]), false)}
            className={styles.step}
          />
        )),
      )}
      {map.rooms.flatMap(room =>
        room.walls.map(wall => (
          <path
            key={`${room.id}${wall.from}${wall.to}`}
            d={pathOf(onPage([wall.from, wall.to]), false)}
            className={wall.open ? styles.open : styles.wall}
          />
        )),
      )}
      {open.flatMap(door =>
        jambs(door.outline, outlines).map(edge => (
          <path key={edge.join()} d={pathOf(onPage(edge), false)} className={styles.wall} />
        )),
      )}
    </>
  )
}

/** Where the visitor stands on the page, and which way they look, degrees clockwise from up. */
function onPlan(frame: PlanFrame, at: Pose): { readonly x: number; y: number; degrees: number } {
  const [x, y] = frame.toPage([at.x, at.z])
  return { x, y, degrees: (at.heading * 180) / Math.PI }
}

/**
 * The visitor's point, over everything. On a ring it would hide the number: there the ring takes its colour, and only the
 * arrow stays, outside of the ring.
 */
function VisitorPoint(props: {
  readonly frame: PlanFrame
  readonly plan: RefObject<HTMLElement | null>
}) {
  const { frame, plan } = props
  const moved = useRef<SVGGElement>(null)
  const draw = useCallback(
    (element: SVGGElement, at: Pose) => {
      const { x, y, degrees } = onPlan(frame, at)
      const under = ringUnder(plan.current, [x, y])
      element.toggleAttribute('data-on-ring', under !== null)
      element.setAttribute(
        'transform',
        under
          ? `translate(${under.at.join(' ')}) rotate(${degrees}) translate(0 ${ARROW - edgeOf(under, at.heading)})`
          : `translate(${x} ${y}) rotate(${degrees})`,
      )
    },
    [frame, plan],
  )
  useVisitor(moved, draw)
  return (
    <g ref={moved} className={styles.visitor}>
      <path d={`M0 ${-ARROW - 7}L5 ${-ARROW}L-5 ${-ARROW}Z`} className={styles.point} />
      <circle r="9.5" className={styles.halo} />
      <circle r="7.5" className={styles.point} />
    </g>
  )
}

/** The visitor's pool of light and view, on the floor and under the walls. */
function VisitorLight({ frame, clip }: { readonly frame: PlanFrame; readonly clip: string }) {
  const id = useId()
  const moved = useRef<SVGGElement>(null)
  const draw = useCallback(
    (element: SVGGElement, at: Pose) => {
      const { x, y, degrees } = onPlan(frame, at)
      element.setAttribute('transform', `translate(${x} ${y}) rotate(${degrees})`)
    },
    [frame],
  )
  useVisitor(moved, draw)
  const reach = Math.max(34, frame.scale * 1.6)
  return (
    <g clipPath={`url(#${clip})`}>
      <radialGradient id={id}>
        <stop offset="0" className={styles.glow} />
        <stop offset="1" className={styles.glowEdge} />
      </radialGradient>
      <g ref={moved}>
        <circle r={reach * 1.15} fill={`url(#${id})`} />
        <path d={wedge(reach)} className={styles.wedge} />
      </g>
    </g>
  )
}

function NorthArrow() {
  const { t } = useTranslator()
  return (
    <div className={styles.north}>
      <span>{t('map.north-short')}</span>
      <svg width="14" height="46" viewBox="0 0 14 46" aria-hidden="true">
        <path d="M7 45V2M1.5 12L7 2L12.5 12" />
      </svg>
    </div>
  )
}
