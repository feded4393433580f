import type { Exhibition } from '#exhibition/schema.ts'
import { lens } from '#scene/moving/lens.ts'
import { Studio } from '#studio/studio.tsx'
import { type Shown, showPanel } from '../panels/show-panel.tsx'

/** The studio over a gallery without a scene, seen through a lens as wide as the page leaves. */
export async function showStudio(
  exhibition: Exhibition,
  options: {
    readonly language?: string
    readonly room?: string
    readonly reloadDocument?: () => Promise<boolean>
  } = {},
): Promise<Shown> {
  Object.assign(lens, { left: 0, top: 60, width: 896, height: 648, widest: 0.6 })
  const { reloadDocument = async () => true, ...others } = options
  return showPanel(
    exhibition,
    { kind: 'none' },
    { ...others, children: <Studio reloadDocument={reloadDocument} /> },
  )
}
