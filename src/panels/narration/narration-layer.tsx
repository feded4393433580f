import { useEffect } from 'react'
import { languageNameIn } from '#locale/language-names.ts'
import { sameLanguage } from '#locale/tag.ts'
import { CaptionPlate } from '#panels/captions/caption-plate.tsx'
import { NarrationStrip } from '#panels/narration/narration-strip.tsx'
import { usePanels, useTranslator, useVisit } from '#panels/panel-context.ts'
import { hideNotice, showNotice } from '#visit/actions.ts'

/** What is seen of a narration: its captions, and its strip where no tour has one of its own. */
export function NarrationLayer({ covered }: { readonly covered: boolean }) {
  const told = useVisit(state => state.narration.kind !== 'idle')
  const toured = useVisit(state => state.tour !== null)
  useOtherVoiceNotice()
  if (!told) return null
  return (
    <>
      <CaptionPlate />
      {!toured && (
        <div inert={covered}>
          <NarrationStrip />
        </div>
      )}
    </>
  )
}

const notice = 'voice-language'

/** Says once when a voice is heard in another language than the words are read in. */
function useOtherVoiceNotice(): void {
  const { visit } = usePanels()
  const { language } = useTranslator()
  const heard = useVisit(({ narration }) =>
    narration.kind !== 'idle' && narration.track.kind === 'recording'
      ? narration.track.language
      : null,
  )
  const read = useVisit(({ narration }) =>
    narration.kind === 'idle' ? null : narration.telling.script.language,
  )
  const differ = heard !== null && read !== null && !sameLanguage(heard, read)
  useEffect(() => {
    if (!differ) return
    showNotice(visit, {
      id: notice,
      weight: 'know',
      title: 'notice.voice-language',
      message: 'notice.voice-language-text',
      values: { heard: languageNameIn(heard, language), read: languageNameIn(read, language) },
    })
    return () => hideNotice(visit, notice)
  }, [visit, differ, heard, read, language])
}
