import { describe, expect, it } from 'vitest'
import { extent } from '#painter/solid/mesh.ts'
import { MODELS } from '#painter/solid/model-list.ts'

describe('every model', () => {
  for (const { name, build, size } of MODELS)
    it(`has its stated size and stands on the ground: ${name}`, () => {
      const { min, max } = extent(build().map(part => part.mesh))
      for (const q of [0, 1, 2] as const)
        expect(Math.abs(max[q] - min[q] - size[q])).toBeLessThan(Math.max(0.02, size[q] * 0.02))
      expect(Math.abs(min[1])).toBeLessThan(0.01)
    }, 30_000)
})
