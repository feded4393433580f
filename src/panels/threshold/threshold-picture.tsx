import type { Exhibition } from '#exhibition/schema.ts'
import { usePanels, useVisit } from '#panels/panel-context.ts'
import styles from '#panels/threshold/threshold-picture.module.css'

/** The picture of the exhibition as a media path: the one its document names, else the one that lies beside it. */
export function pictureOf({ picture }: Exhibition): string {
  return picture && 'picture' in picture && typeof picture.picture === 'string'
    ? picture.picture
    : 'picture.webp'
}

/** Behind the title where there is no scene to be seen there. A picture that does not come leaves the dark as it is. */
export function ThresholdPicture() {
  const { mediaAddress } = usePanels()
  const address = mediaAddress(useVisit(state => pictureOf(state.exhibition)))
  if (address === undefined) return null
  return (
    <img
      src={address}
      alt=""
      className={styles.picture}
      onLoad={({ currentTarget }) => currentTarget.toggleAttribute('data-here', true)}
    />
  )
}
