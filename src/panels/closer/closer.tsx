import { useMemo } from 'react'
import { ClosePicture } from '#panels/closer/close-picture.tsx'
import { picturesOf } from '#panels/closer/picture-of.ts'
import { useVisit } from '#panels/panel-context.ts'
import { workById } from '#visit/selectors.ts'

/** A work's picture by itself, as near as it goes. Everything about it is a single touch or key. */
export function Closer(props: { readonly work: string; readonly onClose: () => void }) {
  const work = useVisit(state => workById(state.exhibition, props.work))
  const era = useVisit(state => state.era)
  const pictures = useMemo(() => (work ? picturesOf(work, era) : []), [work, era])
  const [first] = pictures
  return work && first ? (
    <ClosePicture
      key={first.path}
      work={work}
      pictures={pictures}
      first={first}
      onClose={props.onClose}
    />
  ) : null
}
