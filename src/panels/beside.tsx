import { Descriptions } from '#panels/descriptions/descriptions.tsx'
import { useVisit } from '#panels/panel-context.ts'
import { SignFilm } from '#panels/sign/sign-film.tsx'

/** What runs beside a narration for those who wish it: its film in sign language, and what can be seen in words. */
export function Beside(props: { readonly covered: boolean }) {
  const signed = useVisit(state => state.settings.signLanguage !== null)
  const described = useVisit(state => state.settings.descriptions !== 'off')
  return (
    <>
      {signed && <SignFilm covered={props.covered} />}
      {described && <Descriptions />}
    </>
  )
}
