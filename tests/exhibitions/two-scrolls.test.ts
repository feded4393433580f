import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkFolder } from '#cli/check/check-folder.ts'
import type { Problem } from '#exhibition/problem.ts'
import { drawTwoScrolls } from './two-scrolls/draw.ts'

const notMeasured = 'consider no-size /works/1/size'
const told = ({ weight, code, pointer }: Problem): string => `${weight} ${code} ${pointer}`
let folder: string

beforeAll(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'two-scrolls-')), 'two-scrolls')
  await drawTwoScrolls(folder)
})

afterAll(() => rm(join(folder, '..'), { recursive: true, force: true }))

describe('the exhibition of two scrolls', () => {
  it('has nothing to mend, and nothing to consider but that one scroll was not measured', async () => {
    const { problems } = await checkFolder(folder)
    expect(problems.map(told)).toEqual([notMeasured])
  })

  it('would be told of a scroll whose picture is too short for it', async () => {
    const document = join(folder, 'exhibition.json')
    const text = await readFile(document, 'utf8')
    await writeFile(document, text.replace('"length": 6', '"length": 7'))
    const { problems } = await checkFolder(folder)
    await writeFile(document, text)
    expect(problems.map(told)).toEqual([notMeasured, 'consider scroll-proportions /works/0/length'])
  })

  it('has a picture in the proportions of its scrolls', async () => {
    const { width = 0, height = 1 } = await sharp(join(folder, 'scroll.png')).metadata()
    expect(width / height).toBeCloseTo(6 / 0.27, 1)
  })
})
