import type { LightKind } from '#exhibition/schema.ts'
import { enter, untilShown, untilStill } from './inside.ts'
import type { Viewer } from './viewer.ts'

const SECONDS = 10

interface Case {
  readonly name: string
  readonly light: LightKind
  readonly still: boolean
}

const cases: readonly Case[] = [
  { name: 'torch', light: 'torch', still: false },
  { name: 'morning', light: 'morning', still: false },
  { name: 'study', light: 'study', still: false },
  { name: 'oil.still', light: 'oil', still: true },
  { name: 'oil.flicker', light: 'oil', still: false },
]

/** Frames drawn in ten seconds while nobody touches anything, in each light. */
export async function rendersAtRest(viewer: Viewer): Promise<Record<string, number>> {
  const { page, close } = await viewer.visitor()
  await page.goto(viewer.origin)
  await untilShown(page)
  await enter(page)
  const found: Record<string, number> = {}
  for (const { name, light, still } of cases) {
    await page.evaluate(
      ([kind, lampStill]) => {
        const visit = window.lamplight?.visit
        visit?.setState({ light: kind, settings: { ...visit.getState().settings, lampStill } })
      },
      [light, still] as const,
    )
    // The eye takes up to six seconds to adapt; a lamp that flickers never comes to rest.
    if (name === 'oil.flicker') await page.waitForTimeout(6000)
    else await untilStill(page)
    const renders = (): Promise<number> =>
      page.evaluate(() => window.lamplight?.diagnostics()?.renders ?? 0)
    const before = await renders()
    await page.waitForTimeout(SECONDS * 1000)
    found[`idle.renders.${name}`] = (await renders()) - before
  }
  await close()
  return found
}
