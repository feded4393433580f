import { useEffect } from 'react'
import { isolated } from '#locale/isolated.ts'
import { usePanels } from '#panels/panel-context.ts'
import { useTexts } from '#panels/words.tsx'
import { inEra } from '#space/era.ts'
import { compareEras, hideNotice, showNotice } from '#visit/actions.ts'
import { eraById, roomById } from '#visit/selectors.ts'

/** Ends the comparison of two eras where the visitor comes into a room that one of them does not have, and says so. */
export function useBesideEnds(): void {
  const { visit } = usePanels()
  const textOf = useTexts()
  useEffect(
    () =>
      visit.subscribe((now, before) => {
        if (now.besideEra !== before.besideEra && now.besideEra !== null) hideNotice(visit, ended)
        if (now.besideEra === null || (now.room === before.room && now.era === before.era)) return
        const room = roomById(now.exhibition, now.room)
        if (!room || inEra(room, now.besideEra)) return
        const era = eraById(now.exhibition, now.besideEra)
        const name = (map: typeof room.label | undefined): string =>
          isolated(textOf(map)?.paragraphs.join(' ') ?? '')
        compareEras(visit, null)
        showNotice(visit, {
          id: ended,
          weight: 'know',
          title: 'era.beside-ended',
          message: 'era.beside-ended-text',
          values: { room: name(room.label), era: name(era?.label) },
        })
      }),
    [visit, textOf],
  )
}

const ended = 'era-beside-ended'
