import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  ask,
  beginTalk,
  goBack,
  type Line,
  lineOf,
  reachedLines,
  waysOf,
} from '#exhibition/dialogue.ts'

const line = (id: string, ...to: string[]): Line => ({
  id,
  says: { en: [id] },
  answers: to.map(target => ({ text: { en: [`${id} to ${target}`] }, to: target })),
})

/** Any graph: lines that lead nowhere, to themselves, round in circles, to lines that are not there. */
const graph = fc
  .uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), { minLength: 1 })
  .chain(ids =>
    fc.tuple(
      ...ids.map(id =>
        fc.array(fc.constantFrom(...ids, 'gone'), { maxLength: 4 }).map(to => line(id, ...to)),
      ),
    ),
  )

const choicesOf = (lines: readonly Line[], talk: Parameters<typeof waysOf>[1]): string[] => {
  const { answers, earlier } = waysOf(lines, talk)
  return [...answers, ...earlier].map(answer => answer.to)
}

describe('a conversation', () => {
  it('begins with the first line and offers its questions', () => {
    const lines = [line('hello', 'who', 'why'), line('who'), line('why')]
    const talk = beginTalk(lines)
    expect(talk && choicesOf(lines, talk)).toEqual(['who', 'why'])
    expect(beginTalk([])).toBeNull()
  })

  it('offers the questions of the line before at a line that has none, without the one just answered', () => {
    const lines = [line('hello', 'who', 'why'), line('who'), line('why')]
    const talk = ask(lines, { said: 'hello', way: [] }, 'who')
    expect(waysOf(lines, talk)).toMatchObject({ answers: [], back: 'hello' })
    expect(choicesOf(lines, talk)).toEqual(['why'])
  })

  it('goes back the way it came', () => {
    const lines = [line('a', 'b'), line('b', 'c'), line('c')]
    const there = ask(lines, ask(lines, { said: 'a', way: [] }, 'b'), 'c')
    expect(there).toEqual({ said: 'c', way: ['a', 'b'] })
    expect(goBack(goBack(there))).toEqual({ said: 'a', way: [] })
    expect(goBack({ said: 'a', way: [] })).toEqual({ said: 'a', way: [] })
  })

  it('does not offer a question that leads to no line', () => {
    const lines = [line('a', 'gone', 'b'), line('b')]
    expect(choicesOf(lines, { said: 'a', way: [] })).toEqual(['b'])
    expect(ask(lines, { said: 'a', way: [] }, 'gone')).toEqual({ said: 'a', way: [] })
  })

  it('says the first line where the one it was at is in the document no more', () => {
    expect(lineOf([line('a')], { said: 'gone', way: [] })?.id).toBe('a')
  })

  it('never ends: whatever is asked, every line but a lonely first has a way on or back to the beginning', () => {
    fc.assert(
      fc.property(graph, fc.array(fc.nat(6), { maxLength: 40 }), (lines, steps) => {
        let talk = beginTalk(lines)
        if (talk === null) return
        for (const step of steps) {
          const choices = choicesOf(lines, talk)
          if (talk.way.length > 0) expect(waysOf(lines, talk).back).not.toBeNull()
          expect(talk.way.length).toBeLessThan(lines.length)
          const next: string | undefined = choices[step % Math.max(1, choices.length)]
          talk = next === undefined || step === 6 ? goBack(talk) : ask(lines, talk, next)
          expect(reachedLines(lines).has(talk.said)).toBe(true)
        }
        for (let i = 0; i < lines.length; i++) talk = goBack(talk)
        expect(talk).toEqual(beginTalk(lines))
      }),
      { numRuns: 2000 },
    )
  })

  it('leads to every line that questions reach', () => {
    fc.assert(
      fc.property(graph, lines => {
        const heard = new Set<string>()
        const open = [beginTalk(lines)]
        for (let talk = open.pop(); talk; talk = open.pop()) {
          if (heard.has(talk.said)) continue
          heard.add(talk.said)
          for (const to of choicesOf(lines, talk)) open.push(ask(lines, talk, to))
        }
        expect(heard).toEqual(reachedLines(lines))
      }),
    )
  })
})
