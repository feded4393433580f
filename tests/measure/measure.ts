/**
 * `npm run measure`: opens the production build in headless Chromium and prints a table of counters and, as its last
 * line, one flat JSON object of them. `--check` fails above the budgets of budgets.ts.
 */
import { muralCounters } from '../bench/counters.ts'
import { unreachable, violations } from './accessibility.ts'
import { budgets } from './budgets.ts'
import { captionConformance } from './captions.ts'
import { contentMissing } from './content.ts'
import { eraChanges } from './eras.ts'
import { firstPicture } from './first-picture.ts'
import { languageSwitch, missingInCatalogues } from './locales.ts'
import { narrationDrift } from './narration-drift.ts'
import { clippedTexts } from './overflow.ts'
import { rendersAtRest } from './rest.ts'
import { leaks, worstFrame } from './rooms.ts'
import { toursUnreached } from './tours.ts'
import { startViewer } from './viewer.ts'

const PORT = 4198

/** Told beside the table, so that a number above its budget says where to look. */
const remarks: string[] = []

async function measure(): Promise<Record<string, number>> {
  const viewer = await startViewer(PORT)
  try {
    const english = await firstPicture(viewer, 'en-GB')
    const chinese = await firstPicture(viewer, 'zh-CN')
    for (const { path, bytes } of english.files.slice(0, 8))
      remarks.push(`first picture: ${bytes} ${path}`)
    const atRest = await rendersAtRest(viewer)
    const worst = await worstFrame(viewer)
    remarks.push(`most draw calls: ${worst.where}`)
    const leaked = await leaks(viewer)
    const eras = await eraChanges(viewer)
    for (const file of eras.again) remarks.push(`came again with an era: ${file}`)
    const drift = await narrationDrift(viewer)
    remarks.push(`captions compared with the voice: ${drift.seen}`)
    const axe = await violations(viewer)
    for (const v of axe) remarks.push(`axe: ${v.rule} ${v.target} (${v.state})`)
    const captions = captionConformance()
    remarks.push(
      `captions: ${captions.of - captions.missed.length} of ${captions.of} cases as expected`,
    )
    for (const name of captions.missed) remarks.push(`captions: otherwise than expected: ${name}`)
    const content = await contentMissing()
    for (const name of content.missing.slice(0, 20)) remarks.push(`not translated: ${name}`)
    for (const name of content.doubtful.slice(0, 20)) remarks.push(`translation: ${name}`)
    const missing = await unreachable(viewer)
    for (const id of missing) remarks.push(`not reached by Tab or the list: ${id}`)
    const tours = await toursUnreached(viewer)
    remarks.push(`tours: ${tours.of} stops, each by address and by keys`)
    for (const name of tours.missed) remarks.push(`stop not reached ${name}`)
    remarks.push(...viewer.counts.offOrigin.map(url => `off origin: ${url}`))
    remarks.push(...viewer.counts.violations.map(text => `policy: ${text}`))
    const { languages, missing: owed } = await missingInCatalogues()
    for (const m of owed) remarks.push(`message ${m.why}: ${m.id} (${m.language})`)
    const change = await languageSwitch(viewer)
    remarks.push(`dearest change of language: to ${change.language}`)
    const clipped = await clippedTexts(viewer, languages)
    for (const c of clipped)
      remarks.push(`clipped: ${c.language}, ${c.screen}, ${c.state}: ${c.text}`)
    return {
      'js.firstRoute.gz': Math.max(english.scripts, chinese.scripts),
      'requests.offOrigin': viewer.counts.offOrigin.length,
      'csp.violations': viewer.counts.violations.length,
      ...atRest,
      'draws.max': worst.draws,
      'triangles.max': worst.triangles,
      contexts: worst.contexts,
      'firstPicture.bytes.en': english.bytes,
      'firstPicture.bytes.zh-Hans': chinese.bytes,
      'leak.textures': leaked.textures,
      'leak.geometries': leaked.geometries,
      'leak.listeners': leaked.listeners,
      'era.again': eras.again.length,
      'era.leak.textures': eras.textures,
      'era.leak.geometries': eras.geometries,
      'era.leak.listeners': eras.listeners,
      'era.idle.renders': eras.idle,
      'narration.drift.ms': drift.percentile95,
      'narration.drift.worst.ms': drift.worst,
      'axe.violations': axe.length,
      'tab.stops.unreachable': missing.length,
      'tour.reachable': tours.missed.length,
      'captions.conformance': captions.missed.length,
      'locales.contentMissing': content.missing.length,
      'locales.contentDoubtful': content.doubtful.length,
      'locales.missingMessages': owed.length,
      'locale.switch.bytes': change.bytes,
      overflow: clipped.length,
      ...(await muralCounters()),
    }
  } finally {
    await viewer.close()
  }
}

const found = await measure()
const over = budgets.filter(b => b.limit !== null && (found[b.name] ?? Number.NaN) > b.limit)
const unmeasured = budgets.filter(b => found[b.name] === undefined)

for (const { name, limit, means } of budgets) {
  const mark = over.some(b => b.name === name) ? '!' : ' '
  console.log(
    `${mark} ${name.padEnd(28)} ${String(found[name]).padStart(9)} ${limit === null ? '' : `≤ ${limit}`.padEnd(10)} ${means}`,
  )
}
for (const remark of remarks) console.log(`  ${remark}`)
if (process.argv.includes('--check') && over.length + unmeasured.length > 0) {
  console.error(`\nOver budget: ${[...over, ...unmeasured].map(b => b.name).join(', ')}`)
  process.exitCode = 1
}
console.log(JSON.stringify(found))
