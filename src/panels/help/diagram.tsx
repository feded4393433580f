import type { ReactNode } from 'react'
import styles from '#panels/help/help.module.css'
import type { HelpLine } from '#visit/key-bindings.ts'

/** Small drawings in the house's line, one for each thing a pointer, a finger, a gamepad or a turned phone can do. */
const drawings: Readonly<Partial<Record<HelpLine['id'], () => ReactNode>>> = {
  'mouse-look': () => (
    <>
      <Sideways />
      <Mouse x={29} y={20} pressed />
    </>
  ),
  'mouse-walk': () => (
    <>
      <Floor />
      <Mouse x={42} y={26} pressed />
    </>
  ),
  'mouse-closer': () => (
    <>
      <Picture />
      <Mouse x={29} y={16} wheel />
    </>
  ),
  'touch-look': () => (
    <>
      <Sideways />
      <Finger x={36} y={26} />
    </>
  ),
  'touch-walk': () => (
    <>
      <Floor />
      <Finger x={32} y={29} />
    </>
  ),
  'touch-closer': () => (
    <>
      <Picture />
      <Finger x={24} y={26} />
      <Finger x={48} y={20} />
    </>
  ),
  'gamepad-walk': () => <Gamepad part="left" />,
  'gamepad-look': () => <Gamepad part="right" />,
  'gamepad-closer': () => <Gamepad part="triggers" />,
  'gamepad-back': () => <Gamepad part="button" />,
  'gyroscope-look': () => <Phone />,
}

/** The drawing of one line of the help card; nothing for keys, which are shown as caps. */
export function Diagram({ id }: { readonly id: HelpLine['id'] }) {
  const draw = drawings[id]
  if (!draw) return null
  return (
    <svg className={styles.diagram} width="72" height="52" viewBox="0 0 72 52" aria-hidden="true">
      {draw()}
    </svg>
  )
}

/** An arrow to both sides: the view turns. */
const Sideways = () => <path d="M6 12H66M13 6L6 12L13 18M59 6L66 12L59 18" />

/** A floor with the ring that shows where one will stand. */
const Floor = () => (
  <>
    <path d="M4 46L20 10H52L68 46Z" />
    <ellipse className={styles.meant} cx="32" cy="29" rx="11" ry="5" />
  </>
)

/** A picture that grows. */
const Picture = () => (
  <>
    <rect x="4" y="4" width="64" height="44" />
    <rect x="24" y="17" width="24" height="17" strokeDasharray="3 3" />
    <path d="M22 15L11 9M11 9V14M11 9H17M50 36L61 43M61 43V38M61 43H55" />
  </>
)

function Mouse(props: {
  readonly x: number
  readonly y: number
  readonly pressed?: boolean
  readonly wheel?: boolean
}) {
  return (
    <g transform={`translate(${props.x} ${props.y})`}>
      <rect className={styles.tool} width="15" height="24" rx="7.5" />
      {props.pressed && <path className={styles.meant} d="M7.5 1A6.5 6.5 0 0 0 1 7.5V11H7.5Z" />}
      <path d={props.wheel ? 'M7.5 0V0' : 'M1 11H14M7.5 0.5V11'} />
      {props.wheel && (
        <>
          <rect className={styles.meant} x="6" y="4.5" width="3" height="7" />
          <path d="M19 9V1M16.5 3.5L19 1L21.5 3.5" />
        </>
      )}
    </g>
  )
}

/** A fingertip, touching at (x, y). */
function Finger({ x, y }: { readonly x: number; readonly y: number }) {
  return (
    <g transform={`translate(${x} ${y})`}>
      <circle className={styles.meant} r="4" />
      <path className={styles.tool} d="M-5 24V0A5 5 0 0 1 5 0V24" />
      <path d="M-2.5 -1A2.5 2.5 0 0 1 2.5 -1" />
    </g>
  )
}

function Gamepad({ part }: { readonly part: 'left' | 'right' | 'triggers' | 'button' }) {
  const look = (named: string): string | undefined => (named === part ? styles.meant : undefined)
  return (
    <>
      <path d="M20 14H52C62 14 66 26 68 38C69 46 60 48 55 40L51 34H21L17 40C12 48 3 46 4 38C6 26 10 14 20 14Z" />
      <path className={look('triggers')} d="M14 13V7H25V13ZM47 13V7H58V13Z" />
      <circle className={look('left')} cx="24" cy="25" r="5.5" />
      <circle className={look('right')} cx="45" cy="27" r="4.5" />
      <circle className={look('button')} cx="55" cy="22" r="2.6" />
    </>
  )
}

const Phone = () => (
  <>
    <rect className={styles.tool} x="26" y="6" width="20" height="38" rx="3" />
    <path d="M33 39H39" />
    <path d="M18 14C11 20 11 30 18 36M13 35L18.5 36.5L19 31M54 14C61 20 61 30 54 36M59 35L53.5 36.5L53 31" />
  </>
)
