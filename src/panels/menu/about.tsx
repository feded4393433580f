import { OutwardLink } from '#panels/leaf/outward-link.tsx'
import { rightsName } from '#panels/leaf/rights-name.ts'
import styles from '#panels/menu/menu-panel.module.css'
import { useTranslator, useVisit } from '#panels/panel-context.ts'
import { Words } from '#panels/words.tsx'

/** Who made this, under which terms, and what is drawn rather than captured. */
export function About() {
  const { t } = useTranslator()
  const exhibition = useVisit(state => state.exhibition)
  const venue = useVisit(state => state.venue)
  const drawn = exhibition.works?.some(work => work.schematic !== false) ?? false
  return (
    <section className={styles.about}>
      <h2>{t('menu.about')}</h2>
      <Words of={exhibition.summary} as="p" />
      <dl>
        <dt>{t('leaf.credit')}</dt>
        <dd>
          <Words of={exhibition.credit} />
          {venue?.credit && <Words of={venue.credit} as="p" />}
        </dd>
        <dt>{t('leaf.rights')}</dt>
        <dd>
          <OutwardLink address={exhibition.rights}>
            {rightsName(exhibition.rights) ?? exhibition.rights}
          </OutwardLink>
        </dd>
        {drawn && (
          <>
            <dt>{t('leaf.how-we-know')}</dt>
            <dd>{t('leaf.schematic')}</dd>
          </>
        )}
        <dt>{t('menu.viewer')}</dt>
        <dd>
          {t('menu.viewer-text')}
          <p>{t('menu.interface-words')}</p>
        </dd>
      </dl>
    </section>
  )
}
