import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getBounds } from '@gltf-transform/core'
import { describe, expect, it } from 'vitest'
import { modelFiles, models } from '#cli/models.ts'
import { MODELS } from '#painter/solid/model-list.ts'

const FOLDER = 'public/models/library-cave'

describe('the models of the first exhibition', () => {
  for (const { name, size, triangles, bytes } of MODELS)
    it(`is stored within its budget, at true size, with its note: ${name}`, async () => {
      const file = join(FOLDER, `${name}.glb`)
      expect((await stat(file)).size).toBeLessThanOrEqual(bytes)
      const root = (await (await modelFiles()).read(file)).getRoot()
      expect(JSON.stringify(root.getAsset().extras)).toContain(
        'Schematic reconstruction drawn by this project',
      )
      const [scene] = root.listScenes()
      if (!scene) throw new Error(`${file}: found no scene`)
      const { min, max } = getBounds(scene)
      for (const q of [0, 1, 2] as const) {
        const found = (max[q] as number) - (min[q] as number)
        expect(Math.abs(found - size[q])).toBeLessThan(Math.max(0.02, size[q] * 0.02))
      }
      const primitives = root.listMeshes().flatMap(mesh => mesh.listPrimitives())
      const counted = primitives.reduce((sum, p) => sum + (p.getIndices()?.getCount() ?? 0) / 3, 0)
      expect(counted).toBeGreaterThan(100)
      expect(counted).toBeLessThanOrEqual(triangles)
      expect(root.listExtensionsUsed().map(e => e.extensionName)).toContain(
        'EXT_meshopt_compression',
      )
    })
})

describe('models', () => {
  it('builds one model by name, the same twice', async () => {
    const into = await mkdtemp(join(tmpdir(), 'models-'))
    const report = () => {}
    const [first] = await models({ only: 'lamp', into, report })
    const [second] = await models({ only: 'lamp', into, report })
    expect(second).toEqual(first)
    await rm(into, { recursive: true })
  })

  it('says which names there are when it is asked for another', async () => {
    await expect(models({ only: 'lantern' })).rejects.toThrow('found no model "lantern"')
  })
})
