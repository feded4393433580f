import { direction } from '#locale/tag.ts'
import styles from '#panels/map/plan.module.css'
import type { PlacedName } from '#panels/map/use-plan.ts'

/** A room's name on the plan; it is the button that takes one there. */
export function NameOnPlan(props: { readonly name: PlacedName; readonly onGo: () => void }) {
  const { name } = props
  return (
    <button
      type="button"
      className={styles.name}
      lang={name.language}
      dir={direction(name.language)}
      style={{
        left: `${name.box.x}px`,
        top: `${name.box.y}px`,
        width: `${name.box.width}px`,
      }}
      onClick={props.onGo}
    >
      {name.lines.map(line => (
        <span key={line}>{line} </span>
      ))}
      {name.number !== '' && <small>{name.number}</small>}
    </button>
  )
}
