import { useEffect } from 'react'
import { EraLine } from '#panels/eras/era-line.tsx'
import { SideBySide } from '#panels/eras/side-by-side.tsx'
import { useBesideEnds } from '#panels/eras/use-beside-ends.ts'
import { useVisit } from '#panels/panel-context.ts'

/** What stands under the view for the exhibition's moments in time, and over it where two of them are compared. */
export function Eras() {
  const line = useVisit(state => state.eraLine && (state.exhibition.eras?.length ?? 0) > 1)
  const sure = useVisit(state => state.settings.showConjecture && state.scene.kind === 'shown')
  const beside = useVisit(state => state.besideEra !== null && state.scene.kind === 'shown')
  useBesideEnds()
  useEffect(() => {
    document.documentElement.toggleAttribute('data-era-line', line)
    return () => document.documentElement.removeAttribute('data-era-line')
  }, [line])
  return (
    <>
      {(line || sure) && <EraLine line={line} legend={sure} />}
      {beside && <SideBySide />}
    </>
  )
}
