import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { hang } from '#cli/new/hang.ts'
import { parseExhibition } from '#exhibition/parse.ts'
import { buildCommand, lamplight, temporaryFolder } from './program.ts'

const { folder, remove } = temporaryFolder()
beforeAll(buildCommand, 120_000)
afterAll(remove)

const documentOf = (show: string) =>
  parseExhibition(readFileSync(join(folder, show, 'exhibition.json'), 'utf8'), 'f').exhibition

const jpeg = (file: string, width: number, height: number, orientation = 1) =>
  sharp({ create: { width, height, channels: 3, background: '#875' } })
    .withMetadata({ orientation })
    .jpeg()
    .toFile(file)

test('an empty folder becomes an exhibition that passes the check', async () => {
  expect((await lamplight(folder, 'new', 'first')).code).toBe(0)
  const { code, lines } = await lamplight(folder, 'check', 'first')
  expect(code).toBe(0)
  expect(lines.at(-1)).toBe('Nothing to mend, 4 to consider.')
  expect(readFileSync(join(folder, 'first/README.txt'), 'utf8')).toContain(
    'lamplight preview first',
  )
})

test('pictures that lie there are hung upright, awkward names and sizes included, and damaged ones left out', async () => {
  const show = join(folder, 'Our Caves, 100%')
  mkdirSync(show)
  await jpeg(join(show, 'b-2.jpg'), 400, 300)
  await jpeg(join(show, 'b-10.JPG'), 400, 300, 6)
  await jpeg(join(show, '壁 100%.jpg'), 300, 300)
  await jpeg(join(show, 'huge.jpg'), 20_000, 60)
  copyFileSync(
    join(import.meta.dirname, '../fixtures/hostile/images/truncated.png'),
    join(show, 'cut.png'),
  )
  const made = await lamplight(folder, 'new', 'Our Caves, 100%')
  expect(made).toMatchObject({ code: 0, errors: '' })
  expect(made.lines).toContain('cut.png is damaged or no picture, and was left out.')
  const checked = await lamplight(folder, 'check', 'Our Caves, 100%')
  expect(checked.lines.filter(line => !line.startsWith('consider: '))).toEqual([
    'Nothing to mend, 23 to consider.',
  ])
  const works = documentOf('Our Caves, 100%')?.works ?? []
  expect(works.map(work => work.label['en']?.[0])).toEqual(['B 2', 'B 10', 'Huge', '壁 100%'])
  const turned = works[1]?.kind === 'panel' ? works[1].place : undefined
  expect(turned).toMatchObject({ width: 1.2, height: 1.6 })
}, 30_000)

test('every sentence that is still to be written is told, with its place and what to do', async () => {
  const show = join(folder, 'written')
  mkdirSync(show)
  await jpeg(join(show, 'wall.jpg'), 400, 300)
  await lamplight(folder, 'new', 'written')
  const document = readFileSync(join(show, 'exhibition.json'), 'utf8')
  const { code, lines } = await lamplight(folder, 'check', 'written')
  expect(code).toBe(0)
  const told = lines.filter(line => line.includes('the one that the exhibition began with'))
  expect(told.length).toBe(document.match(/Write here|Nobody has written/g)?.length)
  expect(told).toContain(
    'consider: exhibition.json#/summary/en/0: The text is still the one that the exhibition began with, and visitors read it (found "Write here what visitors will see, in two sentences.") – Write your own in its place, or take it away where nothing needs to be said.',
  )
  const own = document.replaceAll(
    /"(Write here|Nobody has written)[^"]*"/g,
    '"A sentence of our own."',
  )
  writeFileSync(join(show, 'exhibition.json'), own)
  expect((await lamplight(folder, 'check', 'written')).lines.join()).not.toContain('began with')
})

test('an exhibition that is there is never written over', async () => {
  const show = join(folder, 'mine')
  mkdirSync(show)
  writeFileSync(join(show, 'exhibition.json'), '{"mine":true}')
  const { code, errors } = await lamplight(folder, 'new', 'mine')
  expect(code).toBe(2)
  expect(errors).toContain('has an exhibition.json already – see it with “lamplight preview mine”')
  expect(readFileSync(join(show, 'exhibition.json'), 'utf8')).toBe('{"mine":true}')
})

test('a file is no place for an exhibition', async () => {
  writeFileSync(join(folder, 'file.txt'), '')
  expect(await lamplight(folder, 'new', 'file.txt')).toMatchObject({ code: 2, lines: [] })
})

test('panels never overlap, nor leave their wall, however many there are', () => {
  const side = fc.double({ min: 0.05, max: 3, noNaN: true })
  fc.assert(
    fc.property(fc.array(fc.record({ width: side, height: side }), { maxLength: 40 }), panels => {
      const plan = hang(panels)
      expect(plan.hung).toHaveLength(panels.length)
      for (const wall of ['north', 'east', 'south', 'west']) {
        const span = wall === 'north' || wall === 'south' ? plan.width : plan.depth
        let end = 0
        plan.hung.forEach((place, i) => {
          const panel = panels[i]
          if (place.wall !== wall || panel === undefined) return
          expect(place.u).toBeGreaterThan(end + 0.3)
          end = place.u + panel.width
          expect(place.v + panel.height).toBeLessThan(plan.height)
        })
        expect(end).toBeLessThan(span)
      }
    }),
  )
})
