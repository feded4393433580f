import SlidersHorizontal from 'lucide-react/icons/sliders-horizontal'
import { Fragment, useMemo } from 'react'
import { devicesAtHand } from '#browser/input/devices-at-hand.ts'
import { Diagram } from '#panels/help/diagram.tsx'
import styles from '#panels/help/help.module.css'
import { usePanels, useTranslator, useVisit } from '#panels/panel-context.ts'
import { Button } from '#panels/shell/button.tsx'
import { Leaf } from '#panels/shell/leaf.tsx'
import { closePanel, openPanel } from '#visit/actions.ts'
import { type HelpLine, helpLines, type InputDevice, keyBindings } from '#visit/key-bindings.ts'

/** The help card: how to move with what is at hand. */
export function HelpPanel() {
  const { visit } = usePanels()
  const { t } = useTranslator()
  const gyroscope = useVisit(state => state.settings.gyroscope)
  const lines = useMemo(() => helpLines(devicesAtHand(gyroscope)), [gyroscope])
  const devices = [...new Set(lines.map(line => line.device))]
  return (
    <Leaf subject="help" place={t('help.title')} onClose={() => closePanel(visit)} rest="full">
      {devices.map(device => (
        <DeviceLines
          key={device}
          device={device}
          lines={lines.filter(line => line.device === device)}
        />
      ))}
      <p className={styles.comfort}>{t('help.nothing-lost')}</p>
      <Button
        icon={<SlidersHorizontal aria-hidden />}
        onClick={() => openPanel(visit, { kind: 'settings' })}
      >
        {t('menu.settings')}
      </Button>
    </Leaf>
  )
}

/** Keys that the page itself obeys, each told after the line that is used about as much. */
const pageKeys: Partial<Record<HelpLine['id'], readonly PageKey[]>> = {
  'keys-turn': [{ caps: ['Tab', 'Enter'], words: 'help.keys-tab' }],
  'keys-closer': [{ caps: ['Esc'], words: 'help.keys-escape' }],
  'keys-back': [
    { caps: ['Space'], words: 'help.keys-tour-play', onTours: true },
    { caps: ['Shift', '→', '←'], words: 'help.keys-tour-step', onTours: true },
    { caps: ['M'], words: 'help.keys-sound' },
  ],
}

interface PageKey {
  readonly caps: readonly string[]
  readonly words: string
  /** Of use only where there are tours. */
  readonly onTours?: boolean
}

function DeviceLines(props: { readonly device: InputDevice; readonly lines: readonly HelpLine[] }) {
  const { t, direction } = useTranslator()
  const hasTours = useVisit(state => (state.exhibition.tours?.length ?? 0) > 0)
  // Onward points the other way where lines run from the right.
  const capsOf = ({ caps }: PageKey) =>
    direction === 'rtl' ? caps.map(cap => ({ '→': '←', '←': '→' })[cap] ?? cap) : caps
  return (
    <section className={styles.device}>
      <h2>{t(`help.${props.device}`)}</h2>
      <ul>
        {props.lines.map(line => (
          <Fragment key={line.id}>
            <li>
              <span className={styles.how}>
                <Diagram id={line.id} />
                <Caps line={line} />
              </span>
              <span>{t(`help.${line.id}`)}</span>
            </li>
            {(pageKeys[line.id] ?? [])
              .filter(key => hasTours || !key.onTours)
              .map(key => (
                <li key={key.words}>
                  <span className={styles.how}>
                    {capsOf(key).map(cap => (
                      <kbd key={cap}>{cap}</kbd>
                    ))}
                  </span>
                  <span>{t(key.words)}</span>
                </li>
              ))}
          </Fragment>
        ))}
      </ul>
    </section>
  )
}

/** The keys as they are printed on a keyboard, from the one list that the keyboard itself obeys. */
function Caps({ line }: { readonly line: HelpLine }) {
  const caps = line.actions.flatMap(
    action => keyBindings.find(binding => binding.action === action)?.caps ?? [],
  )
  return caps.map(cap => <kbd key={cap}>{cap}</kbd>)
}
