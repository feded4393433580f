import { FloorRing } from '#scene/marks/floor-ring.tsx'
import { Marks } from '#scene/marks/marks.tsx'
import { TourOutline } from '#scene/marks/tour-outline.tsx'
import type { StageDeps } from '#scene/stage-deps.ts'

/** What helps a visitor who is inside: marks on things, rings on the floor, and the line of a tour. The first picture has neither. */
export function RingsAndMarks({ visit, site }: StageDeps) {
  return (
    <>
      <Marks visit={visit} site={site} />
      <FloorRing visit={visit} site={site} />
      <TourOutline visit={visit} site={site} />
    </>
  )
}
