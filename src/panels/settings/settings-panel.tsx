import Hand from 'lucide-react/icons/hand'
import RotateCcw from 'lucide-react/icons/rotate-ccw'
import { usePanels, useTranslator, useVisit } from '#panels/panel-context.ts'
import { eyeHeights } from '#panels/settings/eye-heights.ts'
import { venueSettings } from '#panels/settings/kept-settings.ts'
import { LanguageChoice } from '#panels/settings/language-choice.tsx'
import { ListeningSettings } from '#panels/settings/listening-settings.tsx'
import { OtherWays } from '#panels/settings/other-ways.tsx'
import styles from '#panels/settings/settings-panel.module.css'
import { SizeChoice } from '#panels/settings/size-choice.tsx'
import { SoundSettings } from '#panels/settings/sound-settings.tsx'
import { SwitchRow } from '#panels/settings/switch-row.tsx'
import { useSetting } from '#panels/settings/use-setting.ts'
import { Button } from '#panels/shell/button.tsx'
import { Leaf } from '#panels/shell/leaf.tsx'
import { Row, RowGroup } from '#panels/shell/row.tsx'
import { Segments } from '#panels/shell/segments.tsx'
import { closePanel, openPanel, setLight, setSettings } from '#visit/actions.ts'

/** Everything a visitor may set, each at once in effect. */
export function SettingsPanel() {
  const { visit } = usePanels()
  const { t } = useTranslator()
  const venue = useVisit(state => state.venue)
  return (
    <Leaf
      subject="settings"
      width="settings"
      place={t('settings.title')}
      onClose={() => closePanel(visit)}
      foot={
        <>
          <Button
            look="foot"
            icon={<RotateCcw aria-hidden />}
            onClick={() => setSettings(visit, venueSettings(venue))}
          >
            {t('settings.back-to-venue')}
          </Button>
          <Button
            look="foot"
            icon={<Hand aria-hidden />}
            onClick={() => openPanel(visit, { kind: 'help' })}
          >
            {t('settings.how-to-move')}
          </Button>
        </>
      }
    >
      <div className={styles.columns}>
        <Words />
        <ListeningSettings />
        <SoundSettings />
        <Moving />
        <LightAndPicture />
      </div>
    </Leaf>
  )
}

const textSizes = [0.85, 1, 1.25, 1.5] as const
const grounds = ['paper', 'ink', 'white'] as const

function Words() {
  const { t } = useTranslator()
  const [textSize, setTextSize] = useSetting('textSize')
  const [wallText, setWallText] = useSetting('wallText')
  return (
    <RowGroup title={t('settings.words')}>
      <LanguageChoice />
      <SizeChoice
        label={t('settings.text-size')}
        sizes={textSizes}
        value={textSize}
        onChange={setTextSize}
      />
      <Row label={t('settings.wall-text')}>
        <Segments
          label={t('settings.wall-text')}
          value={wallText}
          onChange={setWallText}
          options={grounds.map(value => ({ value, label: t(`settings.wall-text-${value}`) }))}
        />
      </Row>
      <OtherWays />
    </RowGroup>
  )
}

/** A device that can be turned in the hand; the browser does not say so outright. */
const canBeTurned = (): boolean =>
  typeof DeviceOrientationEvent !== 'undefined' && matchMedia('(any-pointer: coarse)').matches

function Moving() {
  const { t } = useTranslator()
  const venue = useVisit(state => state.venue)
  const [eyeHeight, setEyeHeight] = useSetting('eyeHeight')
  return (
    <RowGroup title={t('settings.moving')}>
      <Row label={t('settings.eye-height')}>
        <Segments
          label={t('settings.eye-height')}
          value={eyeHeight}
          onChange={setEyeHeight}
          options={eyeHeights(venue).map(({ name, metres }) => ({
            value: metres,
            label: t(`settings.eye-height-${name}`),
          }))}
        />
      </Row>
      <SwitchRow
        name="calmMovement"
        label={t('settings.calm-movement')}
        hint={t('settings.calm-movement-hint')}
      />
      {canBeTurned() && (
        <SwitchRow
          name="gyroscope"
          label={t('settings.gyroscope')}
          hint={t('settings.gyroscope-hint')}
        />
      )}
    </RowGroup>
  )
}

const lights = ['torch', 'oil', 'morning', 'study'] as const
const qualities = ['auto', 'high', 'medium', 'low'] as const

function LightAndPicture() {
  const { visit, twinAddress } = usePanels()
  const { t } = useTranslator()
  const light = useVisit(state => state.light)
  const [quality, setQuality] = useSetting('quality')
  return (
    <RowGroup title={t('settings.light-and-picture')}>
      <Row label={t('light.title')}>
        <Segments
          label={t('light.title')}
          value={light}
          onChange={kind => setLight(visit, kind)}
          options={lights.map(value => ({ value, label: t(`settings.lamp-${value}`) }))}
        />
      </Row>
      <SwitchRow
        name="lampStill"
        label={t('settings.lamp-still')}
        hint={t('settings.lamp-still-hint')}
      />
      <SwitchRow
        name="showConjecture"
        label={t('settings.show-conjecture')}
        hint={t('settings.show-conjecture-hint')}
      />
      <Row label={t('settings.quality')}>
        <Segments
          label={t('settings.quality')}
          value={quality}
          onChange={setQuality}
          options={qualities.map(value => ({ value, label: t(`settings.quality-${value}`) }))}
        />
      </Row>
      <Row label={t('settings.as-pages')} hint={t('settings.as-pages-hint')}>
        <a className={styles.link} href={twinAddress}>
          {t('settings.text-version')}
        </a>
      </Row>
    </RowGroup>
  )
}
