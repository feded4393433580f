import { offeredLanguages } from '#app/languages.ts'
import { textIn } from '#exhibition/language-map.ts'
import type { LanguageMap } from '#exhibition/schema.ts'
import { fallbackChain } from '#locale/fallback-chain.ts'
import { isolated } from '#locale/isolated.ts'
import { planOf } from '#space/plan-of.ts'
import { closePanel, hideNotice, showNotice } from '#visit/actions.ts'
import { ledTo, lostThing } from '#visit/lost-in-era.ts'
import type { Ground } from '#visit/resolve-address.ts'
import { eraById, roomById } from '#visit/selectors.ts'
import { pose } from '#visit/view.ts'
import type { Notice, Visit, VisitStore } from '#visit/visit.ts'

/** What another era took from the visitor: the panel that they read, or the place where they stood. */
type Loss =
  | { readonly kind: 'thing'; readonly thing: LanguageMap }
  | { readonly kind: 'place'; readonly room: string }

const noticeIds = { thing: 'era-lost-thing', place: 'era-lost-place' } as const

/**
 * What an era does beside the scene, whoever asked for it: a panel whose thing is not there closes, be it that the era has
 * changed or that an address led to it, and visitors are told what they miss and where they were led. The names follow their language. For the life of the page.
 */
export function keepEra(visit: VisitStore, ground: Ground): void {
  let losses: readonly Loss[] = []

  const tell = (isNew: boolean): void => {
    const { language, exhibition, venue } = visit.getState()
    const languages = offeredLanguages(exhibition, venue)
    const chain = [...fallbackChain(language, languages), ...exhibition.languages]
    for (const loss of losses) {
      const notice = noticeOf(loss, visit.getState(), chain)
      if (isNew || visit.getState().notices.some(n => n.id === notice.id)) showNotice(visit, notice)
    }
  }
  const lose = (now: Visit, before: Visit): void => {
    const isOther = now.era !== before.era
    const thing = lostThing(now.exhibition, now.panel, now.era)
    if (!isOther && thing === null) return
    if (isOther) for (const id of Object.values(noticeIds)) hideNotice(visit, id)
    // Who is taken somewhere at the same time, by a tour or by an address, is not led.
    const isTaken = !isOther || now.journey !== before.journey
    const room = isTaken ? null : ledTo(planOf(ground.site, now.exhibition, now.era), pose)
    losses = [
      ...(thing ? [{ kind: 'thing', thing } as const] : []),
      ...(room !== null ? [{ kind: 'place', room } as const] : []),
    ]
    if (thing) closePanel(visit)
    tell(true)
  }

  lose(visit.getState(), visit.getState())
  let last = visit.getState()
  let waits = false
  visit.subscribe((now, before) => {
    if (now.language !== before.language) tell(false)
    const isNews = now.era !== before.era || now.panel !== before.panel || !before.entered
    if (!isNews || waits) return
    // What changes in the same breath belongs to it: a journey that is asked for right after.
    last = before
    waits = true
    queueMicrotask(() => {
      waits = false
      const then = visit.getState()
      if (then.entered) lose(then, last)
    })
  })
}

function noticeOf(loss: Loss, { exhibition, era }: Visit, chain: readonly string[]): Notice {
  const name = (map: LanguageMap | undefined): string =>
    isolated(textIn(map, chain)?.paragraphs.join(' ') ?? '')
  const now = name(eraById(exhibition, era)?.label)
  return {
    id: noticeIds[loss.kind],
    weight: 'know',
    title: 'era.lost',
    ...(loss.kind === 'thing'
      ? { message: 'era.lost-thing', values: { thing: name(loss.thing), era: now } }
      : {
          message: 'era.lost-place',
          values: { room: name(roomById(exhibition, loss.room)?.label), era: now },
        }),
  }
}
