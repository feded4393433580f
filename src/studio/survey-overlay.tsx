import { useEffect, useRef } from 'react'
import { useTranslator } from '#panels/panel-context.ts'
import { lens, project } from '#scene/moving/lens.ts'
import type { Vec3 } from '#space/vector.ts'
import type { Survey } from '#studio/survey.ts'
import styles from '#studio/survey-overlay.module.css'
import { figurePoint, type ScreenPoint, surveyPath } from '#studio/survey-path.ts'
import { pose } from '#visit/view.ts'

/** The chosen thing with its survey dimensions, drawn over the scene as long as it is there. */
export function SurveyOverlay({ survey }: { readonly survey: Survey }) {
  const translator = useTranslator()
  const drawing = useRef<SVGSVGElement>(null)
  useEffect(() => {
    const { current } = drawing
    return current ? follow(current, survey) : undefined
  }, [survey])
  const metres = (value: number): string =>
    new Intl.NumberFormat(translator.language, {
      style: 'unit',
      unit: 'meter',
      minimumFractionDigits: 2,
      maximumFractionDigits: 2,
    }).format(value)
  return (
    <svg ref={drawing} className={styles.overlay} aria-hidden="true">
      {survey.lines.map((line, i) => (
        <g key={line.points.join()} data-line={i}>
          {line.kind !== 'guide' && <path className={styles.edge} />}
          <path className={line.kind === 'guide' ? styles.guide : styles.line} />
          {line.figure && (
            <g data-figure="">
              <rect className={styles.plate} x="-44" y="-14" width="88" height="28" />
              <text className={styles.figure} textAnchor="middle" dominantBaseline="central">
                {translator.t(`studio.axis.${line.figure.axis}`)} {metres(line.figure.metres)}
              </text>
            </g>
          )}
        </g>
      ))}
      <g data-thing="">
        <rect className={styles.thing} x="-5.5" y="-16.5" width="11" height="33" rx="1" />
      </g>
    </svg>
  )
}

const _screen: [number, number, number] = [0, 0, 0]

/** Where a site point is seen in the window, or null behind the eye. */
function onScreen([x, y, z]: Vec3): ScreenPoint | null {
  return project(lens, pose, x, y, z, _screen)
    ? [lens.left + _screen[0], lens.top + _screen[1]]
    : null
}

const seenFrom = (): string => [...Object.values(pose), ...Object.values(lens)].map(String).join()

/** Draws anew whenever the eye or the picture has moved. Returns the function that ends it. */
function follow(drawing: SVGSVGElement, survey: Survey): () => void {
  let drawn = ''
  let frame = requestAnimationFrame(function step() {
    const now = seenFrom()
    if (now !== drawn) draw(drawing, survey)
    drawn = now
    frame = requestAnimationFrame(step)
  })
  return () => cancelAnimationFrame(frame)
}

function draw(drawing: SVGSVGElement, survey: Survey): void {
  for (const [i, line] of survey.lines.entries()) {
    const points = line.points.map(onScreen).filter(p => p !== null)
    const group = drawing.querySelector<SVGGElement>(`[data-line="${i}"]`)
    if (!group) continue
    const whole = points.length === line.points.length
    group.style.display = whole ? '' : 'none'
    const d = surveyPath(points, line.kind === 'measure')
    for (const path of group.querySelectorAll('path')) path.setAttribute('d', d)
    const figure = group.querySelector<SVGGElement>('[data-figure]')
    const place = figurePoint(points, lens)
    if (!figure) continue
    figure.style.display = place ? '' : 'none'
    if (place) figure.setAttribute('transform', `translate(${place[0]} ${place[1]})`)
  }
  const thing = drawing.querySelector<SVGGElement>('[data-thing]')
  const at = onScreen(survey.thing)
  if (!thing) return
  thing.style.display = at ? '' : 'none'
  if (at) thing.setAttribute('transform', `translate(${at[0]} ${at[1]})`)
}
