import type { Place, Room } from '#exhibition/schema.ts'
import { surfaceName } from '#panels/marks/place-sentence.ts'
import { useTranslator } from '#panels/panel-context.ts'
import { Words } from '#panels/words.tsx'

/** The small line of a leaf's head: "Cave 17 · north wall". */
export function PlaceLine(props: { readonly room: Room; readonly surface?: string | undefined }) {
  const translator = useTranslator()
  return (
    <>
      <Words of={props.room.number ?? props.room.label} />
      {props.surface !== undefined && ` · ${surfaceName(translator, props.surface)}`}
    </>
  )
}

/** The surface that a thing is on; undefined for what stands free. */
export function surfaceOf(place: Place): string | undefined {
  return 'surface' in place && typeof place.surface === 'string' ? place.surface : undefined
}
