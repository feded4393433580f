import type { Tour } from '#exhibition/schema.ts'
import { usePanels, useTranslator, useVisit } from '#panels/panel-context.ts'
import { Button } from '#panels/shell/button.tsx'
import { Leaf } from '#panels/shell/leaf.tsx'
import { useSizeClass } from '#panels/shell/use-size-class.ts'
import { beginTour } from '#panels/tour/go-on.ts'
import { tourMinutes } from '#panels/tour/stop-seconds.ts'
import styles from '#panels/tour/tours-leaf.module.css'
import { useTexts, Words } from '#panels/words.tsx'
import { closePanel } from '#visit/actions.ts'

const none: readonly Tour[] = []

/** The tours that there are: what each is about, how long it takes, and the button that begins it. */
export function ToursPanel() {
  const { visit } = usePanels()
  const { t } = useTranslator()
  const tours = useVisit(state => state.exhibition.tours ?? none)
  return (
    <Leaf
      subject="tours"
      place={<Words of={visit.getState().exhibition.title} />}
      title={t('menu.tours')}
      onClose={() => closePanel(visit)}
      rest="full"
    >
      <p className={styles.intro}>{t('tours.intro')}</p>
      <ul>
        {tours.map(tour => (
          <TourEntry key={tour.id} tour={tour} />
        ))}
      </ul>
    </Leaf>
  )
}

function TourEntry({ tour }: { readonly tour: Tour }) {
  const { visit } = usePanels()
  const { t } = useTranslator()
  const textOf = useTexts()
  const size = useSizeClass()
  const exhibition = useVisit(state => state.exhibition)
  const minutes = tourMinutes(exhibition, tour, textOf)
  const name = textOf(tour.label)?.paragraphs.join(' ') ?? ''
  return (
    <li className={styles.tour}>
      <h2>
        <Words of={tour.label} />
      </h2>
      <Words of={tour.text} as="p" className={styles.text} />
      <p className={styles.length}>{t('tour.length', { stops: tour.stops.length, minutes })}</p>
      <Button
        look="main"
        data-tour={tour.id}
        aria-label={t('tour.begin-named', { tour: name })}
        onClick={() => beginTour(visit, size, tour.id)}
      >
        {t('tour.begin')}
      </Button>
    </li>
  )
}
