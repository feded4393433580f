import ArrowLeft from 'lucide-react/icons/arrow-left'
import ArrowRight from 'lucide-react/icons/arrow-right'
import { Facts } from '#panels/leaf/facts.tsx'
import { HangingSlip } from '#panels/leaf/hanging-slip.tsx'
import { LookCloser } from '#panels/leaf/look-closer.tsx'
import { PlaceLine, surfaceOf } from '#panels/leaf/place-line.tsx'
import { Reading } from '#panels/leaf/reading.tsx'
import { Unroll } from '#panels/leaf/unroll.tsx'
import { WallStates } from '#panels/leaf/wall-states.tsx'
import { Listen } from '#panels/narration/listen.tsx'
import { useOpenHotspot } from '#panels/open-hotspot.ts'
import { usePanels, useTranslator, useVisit } from '#panels/panel-context.ts'
import { PersonPanel } from '#panels/people/person-panel.tsx'
import { Button } from '#panels/shell/button.tsx'
import { Leaf } from '#panels/shell/leaf.tsx'
import { Words } from '#panels/words.tsx'
import { closePanel } from '#visit/actions.ts'
import { hotspotById, nextHotspot, workById } from '#visit/selectors.ts'

/** The leaf of a hotspot: label, text, how we know, sources, the work, and the way on to the next. */
export function HotspotPanel(props: { readonly id: string }) {
  const { visit } = usePanels()
  const { t, direction } = useTranslator()
  const openHotspot = useOpenHotspot()
  const exhibition = useVisit(state => state.exhibition)
  const era = useVisit(state => state.era)
  const found = hotspotById(exhibition, props.id)
  if (!found) return null
  const { room, hotspot } = found
  const work = hotspot.work === undefined ? undefined : workById(exhibition, hotspot.work)
  if (work?.kind === 'figure') return <PersonPanel figure={work} />
  const next = nextHotspot(exhibition, hotspot.id, era)
  const surface = surfaceOf(hotspot.place)
  return (
    <Leaf
      subject={hotspot.id}
      place={<PlaceLine room={room} surface={surface} />}
      title={<Words of={hotspot.label} />}
      onClose={() => closePanel(visit)}
      slip={<HangingSlip name={hotspot.name ?? work?.name} title={hotspot.label} />}
      foot={
        <>
          {next && (
            <Button
              look="foot"
              icon={direction === 'rtl' ? <ArrowLeft aria-hidden /> : <ArrowRight aria-hidden />}
              onClick={() => openHotspot(next.hotspot.id)}
            >
              {t('leaf.next')}
            </Button>
          )}
          {work && <LookCloser work={work} />}
        </>
      }
    >
      <Listen id={hotspot.id} />
      <Reading
        key={hotspot.id}
        text={hotspot.text}
        plain={hotspot.plain}
        id={`rooms/${room.id}/hotspots/${hotspot.id}/text`}
        more={hotspot.more}
      />
      <WallStates work={work} />
      <Unroll work={work} />
      <Facts certainty={hotspot.certainty} work={work} />
    </Leaf>
  )
}
