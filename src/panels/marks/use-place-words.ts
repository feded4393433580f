import { placeSentence } from '#panels/marks/place-sentence.ts'
import { usePanels } from '#panels/panel-context.ts'
import { useTexts } from '#panels/words.tsx'
import { placeInWords } from '#space/place-in-words.ts'
import type { Placement } from '#space/placement.ts'
import { workById } from '#visit/selectors.ts'
import { pose } from '#visit/view.ts'

/** Says where a placed thing is, seen from where the visitor stands at the moment of asking; '' without a placement. */
export function usePlaceWords(): (placement: Placement | null, except?: string) => string {
  const { visit, site, translator } = usePanels()
  const texts = useTexts()
  return (placement, except) => {
    if (!placement) return ''
    const { exhibition, era } = visit.getState()
    const place = placeInWords(site, exhibition, era, placement, [pose.x, pose.y, pose.z], except)
    return placeSentence(
      translator,
      place,
      id => workById(exhibition, id)?.label,
      map => texts(map)?.paragraphs.join(' '),
    )
  }
}
