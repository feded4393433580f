/**
 * Where the visitor stands and looks, in the site frame: eye position in metres, heading in radians clockwise from
 * north seen from above, pitch in radians upwards, zoom as a factor of the widest view.
 */
export interface Pose {
  room: string
  x: number
  y: number
  z: number
  heading: number
  pitch: number
  zoom: number
}

/**
 * The pose of this very frame. The scene writes it; the map, the address and the list read it when they need it.
 * It is no store: nothing renders because it changes.
 */
export const pose: Pose = { room: '', x: 0, y: 0, z: 0, heading: 0, pitch: 0, zoom: 1 }
