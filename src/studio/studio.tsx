import Download from 'lucide-react/icons/download'
import { type ReactNode, useCallback, useMemo, useState } from 'react'
import { createPortal } from 'react-dom'
import type { Problem } from '#exhibition/problem.ts'
import { usePanels, useTranslator, useVisit } from '#panels/panel-context.ts'
import { Segments } from '#panels/shell/segments.tsx'
import { Words } from '#panels/words.tsx'
import { lens } from '#scene/moving/lens.ts'
import { planOf } from '#space/plan-of.ts'
import { FramedScreen } from '#studio/framed-screen.tsx'
import { locateProblem } from '#studio/locate-problem.ts'
import { PlaceStrip } from '#studio/place-strip.tsx'
import { countProblems, problemKey, problemsInRoom, sortProblems } from '#studio/problem-list.ts'
import { problemReport } from '#studio/problem-report.ts'
import { ProblemRow } from '#studio/problem-row.tsx'
import styles from '#studio/studio.module.css'
import { surveyOf } from '#studio/survey.ts'
import { SurveyOverlay } from '#studio/survey-overlay.tsx'
import { useProblems } from '#studio/use-problems.ts'
import { useStudioPlace } from '#studio/use-studio-place.ts'
import { viewOfProblem } from '#studio/view-of-problem.ts'
import type { FrameKind } from '#studio/viewer-frame.ts'
import { closePanel, goTo } from '#visit/actions.ts'

/** The curator's side: the folder's problems beside the scene, and the screens that visitors have. */
export function Studio(props: {
  /** Reads the document again and shows it in place; false where it cannot be read, and the last good one stays. */
  readonly reloadDocument: () => Promise<boolean>
}) {
  const { reloadDocument } = props
  const place = useStudioPlace()
  const found = useVisit(state => state.problems)
  const [revision, setRevision] = useState(0)
  const onSave = useCallback(async () => {
    const isShown = await reloadDocument()
    setRevision(before => before + 1)
    return isShown
  }, [reloadDocument])
  const { problems, saved, stale } = useProblems(found, onSave)
  const [chosen, setChosen] = useState<string | null>(null)
  const [frame, setFrame] = useState<FrameKind>('laptop')
  const translator = useTranslator()
  const current = problems.find(problem => problemKey(problem) === chosen) ?? null
  return createPortal(
    <div className={styles.studio} lang={translator.language} dir={translator.direction}>
      <Head frame={frame} onFrame={setFrame}>
        <Shown saved={saved} problems={stale ? countProblems(problems).mend : null} />
      </Head>
      <Chosen problem={current} framed={frame !== 'laptop'} />
      {frame !== 'laptop' && <FramedScreen kind={frame} revision={revision} />}
      <ProblemList problems={problems} chosen={chosen} onChoose={setChosen} />
    </div>,
    place,
  )
}

const frames = ['laptop', 'phone', 'kiosk'] as const

function Head(props: {
  readonly children: ReactNode
  readonly frame: FrameKind
  readonly onFrame: (frame: FrameKind) => void
}) {
  const { t } = useTranslator()
  const title = useVisit(state => state.exhibition.title)
  return (
    <header className={styles.head}>
      <p className={styles.title}>
        <Words of={title} />
      </p>
      {props.children}
      <Segments
        label={t('studio.frame')}
        value={props.frame}
        onChange={props.onFrame}
        options={frames.map(value => ({ value, label: t(`studio.${value}`) }))}
      />
    </header>
  )
}

/**
 * Which document it is that is shown: the one on disk, or the last that could be.
 *
 * @param props.saved when it was saved, null where that was before this page was opened; @param props.problems what must be
 * mended in the one on disk, null where that one is shown.
 */
function Shown(props: { readonly saved: Date | null; readonly problems: number | null }) {
  const { t, language } = useTranslator()
  const [opened] = useState(() => new Date())
  const hour = (date: Date): string =>
    date.toLocaleTimeString(language, { hour: '2-digit', minute: '2-digit' })
  const words =
    props.problems !== null
      ? t('studio.stale', { time: hour(props.saved ?? opened), n: props.problems })
      : props.saved
        ? t('studio.saved', { time: hour(props.saved) })
        : t('studio.watching')
  return (
    <p role="status" className={styles.saved} data-stale={props.problems === null ? undefined : ''}>
      {words}
    </p>
  )
}

/** The chosen problem's place: drawn over the scene, and in words under it. */
function Chosen(props: { readonly problem: Problem | null; readonly framed: boolean }) {
  const { site } = usePanels()
  const exhibition = useVisit(state => state.exhibition)
  const where = useMemo(
    () => props.problem && locateProblem(exhibition, props.problem.pointer),
    [exhibition, props.problem],
  )
  const survey = useMemo(() => {
    const room = where && site.rooms.get(where.room)
    return room && where.place && where.kind !== 'surface' ? surveyOf(room, where.place) : null
  }, [site, where])
  const here = useVisit(state => state.room === where?.room)
  return (
    <>
      {survey && here && !props.framed && <SurveyOverlay survey={survey} />}
      <PlaceStrip where={where} survey={survey} asked={props.problem !== null} />
    </>
  )
}

const scopes = ['all', 'this-room'] as const

function ProblemList(props: {
  readonly problems: readonly Problem[]
  readonly chosen: string | null
  readonly onChoose: (key: string | null) => void
}) {
  const { t } = useTranslator()
  const show = useShowInRoom()
  const exhibition = useVisit(state => state.exhibition)
  const room = useVisit(state => state.room)
  const [scope, setScope] = useState<(typeof scopes)[number]>('all')
  const { mend, consider } = countProblems(props.problems)
  const listed = sortProblems(
    scope === 'all' ? props.problems : problemsInRoom(exhibition, props.problems, room),
  )
  return (
    <section className={styles.panel} data-ground="day" aria-label={t('studio.title')}>
      <header className={styles.counts}>
        <p role="status">
          <strong data-any={mend > 0 ? '' : undefined}>
            {t('studio.must-be-mended', { n: mend })}
          </strong>
          {' · '}
          {t('studio.to-consider', { n: consider })}
        </p>
        <Segments
          label={t('studio.scope')}
          value={scope}
          onChange={setScope}
          options={scopes.map(value => ({ value, label: t(`studio.${value}`) }))}
        />
      </header>
      {listed.length === 0 ? (
        <p className={styles.none}>
          {t(props.problems.length === 0 ? 'studio.none' : 'studio.none-in-room')}
        </p>
      ) : (
        <ul className={styles.problems}>
          {listed.map(problem => {
            const key = problemKey(problem)
            return (
              <ProblemRow
                key={key}
                problem={problem}
                chosen={key === props.chosen}
                onChoose={() => props.onChoose(key === props.chosen ? null : key)}
                onShow={locateProblem(exhibition, problem.pointer) && (() => show(problem))}
              />
            )
          })}
        </ul>
      )}
      <Report problems={props.problems} />
    </section>
  )
}

/** Moves the camera to the thing that a problem speaks of. */
function useShowInRoom(): (problem: Problem) => void {
  const { visit, site } = usePanels()
  return problem => {
    const { exhibition, era, settings } = visit.getState()
    const where = locateProblem(exhibition, problem.pointer)
    const to =
      where &&
      viewOfProblem({ exhibition, site, plan: planOf(site, exhibition, era) }, where, {
        fov: 2 * Math.atan(lens.widest),
        aspect: lens.width / lens.height,
        eyeHeight: settings.eyeHeight,
      })
    if (!to) return
    closePanel(visit)
    goTo(visit, to, 'walk')
  }
}

/** The list as a text file, for whoever mends it. */
function Report({ problems }: { readonly problems: readonly Problem[] }) {
  const { t } = useTranslator()
  const id = useVisit(state => state.exhibition.id)
  const save = (): void => {
    const text = problemReport(id, problems, new Date().toISOString().slice(0, 16))
    const address = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }))
    const link = document.createElement('a')
    link.href = address
    link.download = `${id}-problems.txt`
    link.click()
    URL.revokeObjectURL(address)
  }
  return (
    <footer className={styles.foot}>
      <button type="button" onClick={save}>
        <Download aria-hidden />
        {t('studio.report')}
      </button>
    </footer>
  )
}
