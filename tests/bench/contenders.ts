import { curvedTiles, curvedTouches } from './figures/curved-wall.ts'
import { idealTiles, type Size, type Tile, touches, type View } from './views.ts'

/** A viewer of the bench, in the settings that it is judged in. */
export interface Contender {
  readonly name: string
  /** Page and settings; what the run adds follows with `&`. */
  readonly page: string
  readonly flat: boolean
  /** How much farther than before a flat wall one stands to see the whole of it. */
  readonly standBack: number
}

const contender = (name: string, page: string, flat = true, standBack = 1): Contender => ({
  name,
  page,
  flat,
  standBack,
})

export const lamplightFlat = contender('Lamplight, flat', 'lamplight.html?shape=flat')
export const lamplightCurved = contender(
  'Lamplight, curved',
  'lamplight.html?shape=curved',
  false,
  1.3,
)
export const seadragon = contender('OpenSeadragon, default', 'openseadragon.html?default')
const seadragonTuned = contender('OpenSeadragon, tuned', 'openseadragon.html?tuned')
const tilesRenderer = contender('3DTilesRendererJS, default', 'tiles-renderer.html?default')
export const tilesRendererTuned = contender('3DTilesRendererJS, tuned', 'tiles-renderer.html?tuned')

export const peers: readonly Contender[] = [
  seadragon,
  seadragonTuned,
  tilesRenderer,
  tilesRendererTuned,
]

/** The fewest tiles that make a view sharp for this contender's wall. */
export const idealFor = (who: Contender, picture: Size, view: View): readonly Tile[] =>
  who.flat ? idealTiles(picture, view) : curvedTiles(picture, view)

/** Whether a tile shows any of a view on this contender's wall. */
export const touchesFor = (who: Contender, picture: Size, tile: Tile, view: View): boolean =>
  who.flat ? touches(tile, view) : curvedTouches(picture, tile, view)
