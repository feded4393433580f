import { describe, expect, test } from 'vitest'
import type { Exhibition, Narration } from '#exhibition/schema.ts'
import {
  descriptionsIn,
  hasPlainLanguage,
  narrationToldOf,
  signFilm,
  signLanguages,
} from '#visit/narration-beside.ts'
import { smallDocument } from '../exhibition/small-document.ts'

const narration: Narration = {
  id: 'talk',
  transcript: { en: ['A wall.'] },
  sign: { ase: 'sign/ase/talk.mp4', csl: 'sign/csl/talk.mp4' },
  descriptions: { zh: 'descriptions/zh/talk.vtt', en: 'descriptions/en/talk.vtt' },
}

function cave(): Exhibition {
  const document: Exhibition = { ...smallDocument(), narrations: [narration] }
  const wall = document.rooms[0]?.hotspots?.[0]
  if (wall) wall.narration = 'talk'
  return document
}

describe('narrationToldOf', () => {
  test('finds a narration by its own id and by the id of what it is told of', () => {
    expect(narrationToldOf(cave(), 'talk')).toBe(narration)
    expect(narrationToldOf(cave(), 'wall')).toBe(narration)
  })

  test('finds nothing where a text is told that has no narration', () => {
    expect(narrationToldOf(cave(), 'panel')).toBeNull()
    expect(narrationToldOf(cave(), 'nothing')).toBeNull()
  })
})

test('a sign language has its own film, or none', () => {
  expect(signLanguages(cave())).toEqual(['ase', 'csl'])
  expect(signFilm(narration, 'csl')?.path).toBe('sign/csl/talk.mp4')
  expect(signFilm(narration, 'bfi')).toBeNull()
  expect(signFilm(narration, null)).toBeNull()
})

test('descriptions are in the first language of the chain that has them', () => {
  expect(descriptionsIn(narration, ['zh-Hans', 'en'])).toEqual({
    language: 'zh',
    path: 'descriptions/zh/talk.vtt',
  })
  expect(descriptionsIn(narration, ['fr'])).toBeNull()
})

test('plain language is offered only where something is written in it', () => {
  expect(hasPlainLanguage(cave())).toBe(false)
  const document = cave()
  const wall = document.rooms[0]?.hotspots?.[0]
  if (wall) wall.plain = { en: ['A wall.'] }
  expect(hasPlainLanguage(document)).toBe(true)
})
