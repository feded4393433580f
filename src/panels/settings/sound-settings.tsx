import { useId } from 'react'
import { usePanels, useTranslator, useVisit } from '#panels/panel-context.ts'
import { Row, RowGroup } from '#panels/shell/row.tsx'
import { Switch } from '#panels/shell/switch.tsx'
import { setSettings } from '#visit/actions.ts'

/** What a visitor may set about the sounds of the place. */
export function SoundSettings() {
  const { t } = useTranslator()
  return (
    <RowGroup title={t('settings.sound')}>
      <SoundRow name="ambience" />
      <SoundRow name="mono" />
    </RowGroup>
  )
}

function SoundRow(props: { readonly name: 'ambience' | 'mono' }) {
  const { name } = props
  const { visit } = usePanels()
  const { t } = useTranslator()
  const id = useId()
  const checked = useVisit(state => state.settings[name])
  return (
    <Row id={id} label={t(`settings.${name}`)} hint={t(`settings.${name}-hint`)}>
      <Switch
        labelledBy={id}
        describedBy={`${id}-hint`}
        checked={checked}
        onChange={next => setSettings(visit, { [name]: next })}
      />
    </Row>
  )
}
