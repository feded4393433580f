import { describe, expect, it } from 'vitest'
import { ATTENDANT_REACH, attendant } from '#painter/motif/attendant.ts'
import { BELONGING_REACH, bottle, satchel } from '#painter/motif/belongings.ts'
import { BIRD_REACH, bird } from '#painter/motif/bird.ts'
import { BODHISATTVA_REACH, bodhisattva } from '#painter/motif/bodhisattva.ts'
import { BUDDHA_REACH, buddha } from '#painter/motif/buddha.ts'
import { cycleColours } from '#painter/motif/buddha-colours.ts'
import { CLOUD_REACH, cloud } from '#painter/motif/cloud.ts'
import { CLUSTER_REACH, leafCluster } from '#painter/motif/leaves.ts'
import { NUN_REACH, nun } from '#painter/motif/nun.ts'
import { PHOENIX_REACH, phoenix } from '#painter/motif/phoenix.ts'
import { createSheet, type Sheet } from '#painter/sheet.ts'

const DRESS = {
  skirt: 'redOchre',
  skirtShade: 'deepOchre',
  wrap: 'malachite',
  wrapShade: 'indigo',
  scarf: 'copperGreen',
  scarfBack: 'white',
  halo: ['malachite', 'paleGreen', 'white'],
} as const

const MOTIFS: Record<string, [reach: number, draw: (sheet: Sheet) => void]> = {
  attendant: [ATTENDANT_REACH, attendant],
  nun: [NUN_REACH, nun],
  satchel: [BELONGING_REACH, satchel],
  bottle: [BELONGING_REACH, bottle],
  bird: [BIRD_REACH, sheet => bird(sheet)],
  buddha: [BUDDHA_REACH, sheet => buddha(sheet, cycleColours(3))],
  'bodhisattva with a lotus': [BODHISATTVA_REACH, sheet => bodhisattva(sheet, DRESS, 'lotus')],
  cloud: [CLOUD_REACH, sheet => cloud(sheet, ['azurite', 'white'])],
  'leaf cluster': [CLUSTER_REACH * 60, sheet => leafCluster(sheet, 60, ['malachite'], 9)],
  phoenix: [PHOENIX_REACH, sheet => phoenix(sheet, ['malachite', 'white'])],
}

describe('a motif', () => {
  for (const [name, [reach, draw]] of Object.entries(MOTIFS))
    it(`keeps within its reach: ${name}`, () => {
      const sheet = createSheet(1, 0.5)
      draw(sheet)
      expect(sheet.shapes.length).toBeGreaterThan(5)
      const far = Math.max(...sheet.shapes.flatMap(shape => shape.box.map(Math.abs)))
      expect(far).toBeLessThanOrEqual(reach)
      expect(far).toBeGreaterThan(reach * 0.5)
    })
})
