import type { ReactNode } from 'react'
import type { Certainty, Source, Work } from '#exhibition/schema.ts'
import { CertaintyLine, HowWeKnow } from '#panels/leaf/certainty-line.tsx'
import styles from '#panels/leaf/facts.module.css'
import { OutwardLink } from '#panels/leaf/outward-link.tsx'
import { rightsName } from '#panels/leaf/rights-name.ts'
import { useTranslator, useVisit } from '#panels/panel-context.ts'
import { Button } from '#panels/shell/button.tsx'
import { useRest } from '#panels/shell/leaf.tsx'
import { TextRun } from '#panels/shell/text-run.tsx'
import { useTexts, Words } from '#panels/words.tsx'

/** One ruled row: the name of a fact, and the fact. */
function Fact(props: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className={styles.fact}>
      <dt>{props.name}</dt>
      <dd>{props.children}</dd>
    </div>
  )
}

/** What is known of a thing and by whom, as ruled rows. What the document does not say has no row. */
export function Facts(props: {
  readonly certainty?: Certainty | undefined
  readonly work?: Work | undefined
  /** In the leaf of the work itself its name is the title already. */
  readonly ofWorkItself?: boolean
}) {
  const { t } = useTranslator()
  const { work } = props
  const certainty = props.certainty ?? work?.certainty
  const sources = useVisit(state => state.exhibition.sources)
  const named = sources?.filter(source => certainty?.sources?.includes(source.id)) ?? []
  const { rest, setRest } = useRest()
  if (rest !== 'full' && certainty) {
    return (
      <p className={styles.short}>
        <CertaintyLine level={certainty.level} />
        <Button look="link" onClick={() => setRest('full')}>
          {t('leaf.how-we-know')}
        </Button>
      </p>
    )
  }
  return (
    <dl className={styles.facts}>
      {certainty && (
        <Fact name={t('leaf.how-we-know')}>
          <HowWeKnow
            certainty={certainty}
            schematic={work !== undefined && work.schematic !== false}
          />
        </Fact>
      )}
      {named.length > 0 && (
        <Fact name={t('leaf.sources')}>
          <ul>
            {named.map(source => (
              <li key={source.id}>
                <SourceLine source={source} />
              </li>
            ))}
          </ul>
        </Fact>
      )}
      {work && <WorkFacts work={work} itself={props.ofWorkItself ?? false} />}
    </dl>
  )
}

function SourceLine(props: { readonly source: Source }) {
  const words = <Words of={props.source.label} as="bdi" />
  return props.source.url ? <OutwardLink address={props.source.url}>{words}</OutwardLink> : words
}

function WorkFacts(props: { readonly work: Work; readonly itself: boolean }) {
  const { t } = useTranslator()
  const { work } = props
  return (
    <>
      <Fact name={t('leaf.work')}>
        {!props.itself && (
          <p>
            <Words of={work.label} />
          </p>
        )}
        <OwnName work={work} />
        <WorkLines work={work} />
      </Fact>
      {work.holder && (
        <Fact name={t('leaf.holder')}>
          <Words of={work.holder} as="bdi" />
          {work.home && (
            <p>
              <OutwardLink address={work.home}>{t('leaf.home')}</OutwardLink>
            </p>
          )}
        </Fact>
      )}
      {work.shelfmark && (
        <Fact name={t('leaf.shelf-mark')}>
          <bdi>{work.shelfmark}</bdi>
        </Fact>
      )}
      <Fact name={t('leaf.rights')}>
        <OutwardLink address={work.rights}>
          {rightsName(work.rights) ?? t('leaf.rights')}
        </OutwardLink>
        <p>
          <Words of={work.credit} />
        </p>
      </Fact>
    </>
  )
}

/** The name in its own language, where it is not the label already. */
function OwnName(props: { readonly work: Work }) {
  const textOf = useTexts()
  const own = Object.entries(props.work.name ?? {})[0]
  const name = own?.[1].join(' ')
  if (!own || !name || name === textOf(props.work.label)?.paragraphs.join(' ')) return null
  return (
    <TextRun as="p" language={own[0]}>
      {name}
    </TextRun>
  )
}

/** Date, material and, only where it has been measured, the size. */
function WorkLines(props: { readonly work: Work }) {
  const { language } = useTranslator()
  const { date, material, size } = props.work
  const measured = size && size.certainty !== 'conjectured' ? size : undefined
  const sides =
    measured && props.work.kind === 'scroll'
      ? [props.work.width, props.work.length]
      : [measured?.height, measured?.width, measured?.depth]
  const metres = sides.filter(m => m !== undefined)
  const centimetres = new Intl.NumberFormat(language, {
    style: 'unit',
    unit: 'centimeter',
    maximumFractionDigits: 1,
  })
  return (
    <>
      {[date, material].map(
        map =>
          map && (
            <p key={JSON.stringify(map)}>
              <Words of={map} />
            </p>
          ),
      )}
      {metres.length > 0 && (
        <p>
          <bdi>{metres.map(m => centimetres.format(m * 100)).join(' × ')}</bdi>
        </p>
      )}
    </>
  )
}
