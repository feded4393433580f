import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { mendMissing, tellMissing } from '#scene/works/notice-of.ts'
import { createVisit } from '#visit/visit.ts'
import { caveSite } from '../../fixtures/cave-site.ts'

const work = {
  ...{ id: 'wall', kind: 'mural' as const, label: { en: ['The wall'] }, room: 'cave-17' },
  ...{ rights: 'https://creativecommons.org/publicdomain/zero/1.0/', credit: { en: ['tests'] } },
  ...{ certainty: { level: 'conjectured' as const }, place: { surface: 'north', u: 0, v: 0 } },
  states: [{ id: 'now', label: { en: ['Now'] }, image: { picture: 'wall.png' } }],
}

const visitOf = () =>
  createVisit({
    ...{ exhibition: caveSite, venue: null, base: '', problems: [], language: 'en' },
    ...{ era: null, light: 'torch' },
  })

const kinds = [
  ...['offline', 'missing', 'refused-host', 'too-large', 'timeout', 'status', 'cors', 'fault'],
  ...['not-a-picture', 'truncated', 'too-many-pixels', 'wrong-size'],
] as readonly Parameters<typeof tellMissing>[2]['kind'][]

describe('a picture that does not come', () => {
  it.each(kinds)('is told of in words that every language has: %s', kind => {
    const visit = visitOf()
    tellMissing(visit, work, { kind })
    const [notice] = visit.getState().notices
    for (const language of ['en', 'zh-Hans', 'ar']) {
      const catalogue = readFileSync(`src/locale/messages/${language}.po`, 'utf8')
      expect(catalogue).toContain(`msgid "${notice?.title}"`)
      expect(catalogue).toContain(`msgid "${notice?.message}"`)
    }
  })

  it('is told of once, however often it fails, and no more when it has come', () => {
    const visit = visitOf()
    tellMissing(visit, work, { kind: 'timeout' })
    tellMissing(visit, work, { kind: 'cors' })
    expect(visit.getState().notices.map(n => n.title)).toEqual(['notice.picture-withheld'])
    mendMissing(visit, work)
    expect(visit.getState().notices).toEqual([])
  })

  it('is not told of where it is not wanted any more', () => {
    const visit = visitOf()
    tellMissing(visit, work, { kind: 'aborted' })
    expect(visit.getState().notices).toEqual([])
  })
})
