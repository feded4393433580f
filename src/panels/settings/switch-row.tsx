import { type ReactNode, useId } from 'react'
import { useSetting } from '#panels/settings/use-setting.ts'
import { Row } from '#panels/shell/row.tsx'
import { Switch } from '#panels/shell/switch.tsx'
import type { Settings } from '#visit/visit.ts'

/** The settings that are on or off. */
type SwitchName = {
  [K in keyof Settings]: Settings[K] extends boolean ? K : never
}[keyof Settings]

/** A setting that is on or off, with its words. */
export function SwitchRow(props: {
  readonly name: SwitchName
  readonly label: ReactNode
  readonly hint?: ReactNode
}) {
  const id = useId()
  const [checked, set] = useSetting(props.name)
  const described = props.hint === undefined ? {} : { describedBy: `${id}-hint` }
  return (
    <Row id={id} label={props.label} hint={props.hint}>
      <Switch labelledBy={id} checked={checked} onChange={set} {...described} />
    </Row>
  )
}
