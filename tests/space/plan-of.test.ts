import { expect, test } from 'vitest'
import { planOf } from '#space/plan-of.ts'
import { buildSite } from '#space/site.ts'
import { caveSite } from '../fixtures/cave-site.ts'

test('the plan of an era is the same object each time, and another for another era or site', () => {
  const site = buildSite(caveSite)
  const today = planOf(site, caveSite, 'today')
  expect(planOf(site, caveSite, 'today')).toBe(today)
  expect(planOf(site, caveSite, 'sealed')).not.toBe(today)
  expect(planOf(site, caveSite, 'sealed').era).toBe('sealed')
  expect(planOf(buildSite(caveSite), caveSite, 'today')).not.toBe(today)
})
