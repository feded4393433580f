import { useTranslator, useVisit } from '#panels/panel-context.ts'
import { SizeChoice } from '#panels/settings/size-choice.tsx'
import { SwitchRow } from '#panels/settings/switch-row.tsx'
import { useSetting } from '#panels/settings/use-setting.ts'
import { Row, RowGroup } from '#panels/shell/row.tsx'
import { Segments } from '#panels/shell/segments.tsx'

const sizes = [0.85, 1, 1.25, 1.5] as const
const places = ['below', 'above'] as const
const colours = ['night', 'paper', 'yellow'] as const

/** Voice and captions of narrations. */
export function ListeningSettings() {
  const { t } = useTranslator()
  const mayUseDevice = useVisit(state => state.venue?.deviceVoice !== false)
  return (
    <RowGroup title={t('settings.listening')}>
      <SwitchRow name="voice" label={t('settings.voice')} hint={t('settings.voice-hint')} />
      {mayUseDevice && (
        <SwitchRow
          name="deviceVoice"
          label={t('settings.device-voice')}
          hint={t('settings.device-voice-hint')}
        />
      )}
      <SwitchRow name="captions" label={t('settings.captions')} />
      <CaptionLook />
    </RowGroup>
  )
}

function CaptionLook() {
  const { t } = useTranslator()
  const [size, setSize] = useSetting('captionSize')
  const [place, setPlace] = useSetting('captionPlace')
  const [colour, setColour] = useSetting('captionColours')
  return (
    <>
      <SizeChoice
        label={t('settings.caption-size')}
        sizes={sizes}
        value={size}
        onChange={setSize}
      />
      <Row label={t('settings.caption-place')}>
        <Segments
          label={t('settings.caption-place')}
          value={place}
          onChange={setPlace}
          options={places.map(value => ({ value, label: t(`settings.caption-place-${value}`) }))}
        />
      </Row>
      <Row label={t('settings.caption-colours')}>
        <Segments
          label={t('settings.caption-colours')}
          value={colour}
          onChange={setColour}
          options={colours.map(value => ({
            value,
            label: t(`settings.caption-colours-${value}`),
          }))}
        />
      </Row>
    </>
  )
}
