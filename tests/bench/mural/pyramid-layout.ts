/** Side of a tile of the bench's pyramids. */
export const tileSide = 512

/** Deep Zoom counts its levels from a single pixel upwards; level 0 here is full size. */
export const deepZoomLevel = (width: number, height: number, level: number): number =>
  Math.ceil(Math.log2(Math.max(width, height))) - level

/** The Deep Zoom description of a picture of the bench. */
export const deepZoomDescription = (width: number, height: number): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<Image xmlns="http://schemas.microsoft.com/deepzoom/2008" Format="jpg" Overlap="0" TileSize="${tileSide}"><Size Width="${width}" Height="${height}"/></Image>\n`
