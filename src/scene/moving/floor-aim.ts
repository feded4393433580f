/** Where the ring lies on the floor, site frame. */
export interface FloorAim {
  /**
   * `pointed` under a resting mouse, `going` until the visitor has arrived, `refused` (dashed) for a moment where there
   * is no way.
   */
  kind: 'none' | 'pointed' | 'going' | 'refused'
  x: number
  y: number
  z: number
}

/** The ring of this very frame: written by the mover, drawn by the floor ring. It is no store. */
export const floorAim: FloorAim = { kind: 'none', x: 0, y: 0, z: 0 }

/** Puts the ring down, or away. */
export function aimAtFloor(kind: FloorAim['kind'], x = 0, y = 0, z = 0): void {
  floorAim.kind = kind
  floorAim.x = x
  floorAim.y = y
  floorAim.z = z
}
