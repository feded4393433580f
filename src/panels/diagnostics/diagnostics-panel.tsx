import Copy from 'lucide-react/icons/copy'
import { useEffect, useState } from 'react'
import styles from '#panels/diagnostics/diagnostics-panel.module.css'
import {
  type DiagnosticLine,
  deviceLines,
  diagnosticsReport,
  type PageFacts,
  reasonSentences,
  sceneLines,
} from '#panels/diagnostics/diagnostics-report.ts'
import { usePanels, useTranslator, useVisit } from '#panels/panel-context.ts'
import { Button } from '#panels/shell/button.tsx'
import { Leaf } from '#panels/shell/leaf.tsx'
import { closePanel } from '#visit/actions.ts'
import type { Diagnostics } from '#visit/diagnostics.ts'

/** How often the counts are read anew, in milliseconds. */
const INTERVAL = 1000

function pageFacts(exhibition: string): PageFacts {
  const memory: unknown = 'deviceMemory' in navigator ? navigator.deviceMemory : null
  return {
    browser: navigator.userAgent,
    window: { width: window.innerWidth, height: window.innerHeight },
    pixelRatio: window.devicePixelRatio,
    cores: navigator.hardwareConcurrency ?? null,
    memory: typeof memory === 'number' ? memory : null,
    exhibition,
    address: window.location.href,
  }
}

/** Why the picture is as it is on this device, and a report to send. */
export function DiagnosticsPanel() {
  const { visit } = usePanels()
  const translator = useTranslator()
  const { t } = translator
  const found = useDiagnostics()
  const facts = pageFacts(useVisit(state => state.exhibition.id))
  const [outcome, setOutcome] = useState<'copied' | 'refused' | null>(null)
  const report = diagnosticsReport(translator, facts, found)
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(report)
      setOutcome('copied')
    } catch {
      setOutcome('refused')
    }
  }
  const reasons = reasonSentences(translator, found)
  return (
    <Leaf
      subject="diagnostics"
      place={t('diagnostics.title')}
      onClose={() => closePanel(visit)}
      rest="full"
    >
      {reasons.length > 0 && (
        <section className={styles.reasons}>
          <h2>{t('diagnostics.reasons')}</h2>
          <ul>
            {reasons.map(sentence => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </section>
      )}
      <Lines lines={sceneLines(translator, found)} />
      <h2 className={styles.title}>{t('diagnostics.device')}</h2>
      <Lines lines={deviceLines(translator, facts, found)} />
      <Button icon={<Copy aria-hidden />} onClick={() => void copy()}>
        {t('diagnostics.copy')}
      </Button>
      <p role="status" className={styles.outcome}>
        {outcome === 'copied' && t('diagnostics.copied')}
      </p>
      {outcome === 'refused' && (
        <textarea
          readOnly
          dir="ltr"
          className={styles.report}
          aria-label={t('diagnostics.title')}
          value={report}
          onFocus={event => event.currentTarget.select()}
        />
      )}
    </Leaf>
  )
}

/** The scene's own account, once a second while the panel is open. */
function useDiagnostics(): Diagnostics | null {
  const { diagnostics } = usePanels()
  const [found, setFound] = useState(diagnostics)
  useEffect(() => {
    const timer = setInterval(() => setFound(diagnostics()), INTERVAL)
    return () => clearInterval(timer)
  }, [diagnostics])
  return found
}

function Lines({ lines }: { readonly lines: readonly DiagnosticLine[] }) {
  return (
    <dl className={styles.lines}>
      {lines.map(({ name, value }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <bdi>{value}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  )
}
