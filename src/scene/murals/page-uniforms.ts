import {
  type DataArrayTexture,
  DataTexture,
  type IUniform,
  NearestFilter,
  RGBAIntegerFormat,
  UnsignedShortType,
  Vector2,
} from 'three'
import type { ImageSource } from '#imagery/source.ts'
import type { PageTable } from '#imagery/stream.ts'
import { maxWindows } from '#scene/murals/pages-glsl.ts'

/** What a material needs to show a streamed picture: see `pagesGlsl`. */
export type PageUniforms = {
  readonly uPages: IUniform<DataArrayTexture>
  readonly uTable: IUniform<DataTexture>
  readonly uPixels: IUniform<Vector2>
  readonly uCells: IUniform<Vector2>
  /** Level, column and row of each window. */
  readonly uWindows: IUniform<Int32Array>
  readonly uWindowCount: IUniform<number>
}

/** Uniforms of a picture of which no page has come. */
export function pageUniforms(
  { width, height }: Pick<ImageSource, 'width' | 'height'>,
  pages: DataArrayTexture,
): PageUniforms {
  return {
    uPages: { value: pages },
    uTable: { value: tableTexture(new Uint16Array(4), 1, 1) },
    uPixels: { value: new Vector2(width, height) },
    uCells: { value: new Vector2(1, 1) },
    uWindows: { value: new Int32Array(3 * maxWindows) },
    uWindowCount: { value: 0 },
  }
}

/** Lets a material see a page table as it is now. */
export function showTable(uniforms: PageUniforms, table: PageTable): void {
  const { columns, rows, windows, entries } = table
  const before = uniforms.uTable.value
  if (before.image.data === entries) before.needsUpdate = true
  else {
    before.dispose()
    uniforms.uTable.value = tableTexture(entries, columns, rows * windows.length)
  }
  uniforms.uCells.value.set(columns, rows)
  uniforms.uWindowCount.value = windows.length
  uniforms.uWindows.value.set(windows.flatMap(({ level, column, row }) => [level, column, row]))
}

function tableTexture(entries: Uint16Array, columns: number, rows: number): DataTexture {
  const texture = new DataTexture(entries, columns, rows, RGBAIntegerFormat, UnsignedShortType)
  texture.internalFormat = 'RGBA16UI'
  texture.magFilter = NearestFilter
  texture.minFilter = NearestFilter
  texture.unpackAlignment = 1
  texture.needsUpdate = true
  return texture
}
