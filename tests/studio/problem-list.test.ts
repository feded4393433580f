import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Problem } from '#exhibition/problem.ts'
import { countProblems, readProblems, sortProblems } from '#studio/problem-list.ts'
import { problemReport } from '#studio/problem-report.ts'

const problem = (weight: Problem['weight'], pointer: string): Problem => ({
  weight,
  code: 'test',
  file: 'exhibition.json',
  pointer,
  problem: 'Something is missing',
  remedy: 'write it',
})
const list = [
  problem('consider', '/works/0'),
  problem('mend', '/rooms/1'),
  problem('mend', '/rooms/0'),
]

describe('the list of problems', () => {
  test('has first what must be mended, else the order of the document', () => {
    expect(sortProblems(list).map(p => p.pointer)).toEqual(['/rooms/1', '/rooms/0', '/works/0'])
  })
  test('is counted by weight', () => {
    expect(countProblems(list)).toEqual({ mend: 2, consider: 1 })
    expect(countProblems([])).toEqual({ mend: 0, consider: 0 })
  })
  test('is read from the server as it was sent', () => {
    const sent = [{ ...problem('mend', '/rooms/0'), found: 'nothing' }, problem('consider', '')]
    const text = JSON.stringify({ exhibition: 'small', revision: 3, problems: sent })
    expect(readProblems(text)).toEqual(sent)
  })
  test('is null where the server sent something else', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), text => {
        const read = readProblems(text)
        expect(read === null || Array.isArray(read)).toBe(true)
      }),
    )
    expect(readProblems('<!doctype html>')).toBeNull()
  })
  test('is told in the report line by line, as the command prints it', () => {
    const report = problemReport('small', list, '2026-11-24')
    expect(report.split('\n')[0]).toBe('small · 2026-11-24 · 2 must be mended, 1 to consider')
    expect(report).toContain('exhibition.json#/rooms/1: Something is missing – write it')
  })
})
