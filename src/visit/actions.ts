import type { LightKind } from '#exhibition/schema.ts'
import { usualLight } from '#visit/selectors.ts'
import type { Journey, Notice, Panel, Settings, VisitStore } from '#visit/visit.ts'

/** The visitor has touched the threshold: the visit begins, in this language. */
export function enter(visit: VisitStore, language: string): void {
  visit.setState({ entered: true, language })
}

/** Back to the threshold, as the next visitor should find it: nothing seen, nothing open. */
export function leave(visit: VisitStore): void {
  visit.setState({
    entered: false,
    panel: { kind: 'none' },
    seen: new Set<string>(),
    unrolled: new Map<string, number>(),
    notices: [],
    wallStates: new Map<string, string>(),
    compared: null,
    eraLine: false,
    besideEra: null,
    tour: null,
  })
}

/** Opens a panel in place of the one that is open. */
export function openPanel(visit: VisitStore, panel: Panel): void {
  visit.setState({ panel })
}

/** Closes the panel that is open, if one is. */
export function closePanel(visit: VisitStore): void {
  if (visit.getState().panel.kind !== 'none') visit.setState({ panel: { kind: 'none' } })
}

/** Opens a hotspot and remembers that it was seen. */
export function openHotspot(visit: VisitStore, id: string): void {
  const { seen } = visit.getState()
  visit.setState({
    panel: { kind: 'hotspot', id },
    seen: seen.has(id) ? seen : new Set(seen).add(id),
  })
}

/** Remembers that something was seen, and opens nothing. */
export function see(visit: VisitStore, id: string): void {
  const { seen } = visit.getState()
  if (!seen.has(id)) visit.setState({ seen: new Set(seen).add(id) })
}

/** Asks the scene to take the visitor somewhere; a newer journey replaces an older one. */
export function goTo(visit: VisitStore, to: Journey['to'], by: Journey['by']): void {
  const id = (visit.getState().journey?.id ?? 0) + 1
  visit.setState({ journey: { id, to, by } })
}

/** Gives the visitor another lamp. */
export function setLight(visit: VisitStore, light: LightKind): void {
  visit.setState({ light })
}

/**
 * Takes the visitor to another era, where they stand. Its light comes with it, but for visitors who hold another lamp than
 * the usual one. The era that stands beside theirs stays there unless it is this one.
 */
export function setEra(visit: VisitStore, era: string | null): void {
  const { exhibition, venue, light, besideEra, era: before } = visit.getState()
  const isOwnLamp = light !== usualLight(exhibition, venue, before)
  visit.setState({
    era,
    light: isOwnLamp ? light : usualLight(exhibition, venue, era),
    besideEra: besideEra === era ? null : besideEra,
  })
}

/** Puts the line of eras under the view, or takes it away; two eras side by side need it. */
export function showEraLine(visit: VisitStore, shown: boolean): void {
  const { besideEra } = visit.getState()
  visit.setState({ eraLine: shown, besideEra: shown ? besideEra : null })
}

/** Shows another era beside the visitor's own; null ends it. Two states of a wall cannot be compared meanwhile. */
export function compareEras(visit: VisitStore, beside: string | null): void {
  const { era } = visit.getState()
  visit.setState(
    beside === null || beside === era
      ? { besideEra: null }
      : { besideEra: beside, compared: null, eraLine: true },
  )
}

/** Changes some of the settings and leaves the others. */
export function setSettings(visit: VisitStore, change: Partial<Settings>): void {
  visit.setState({ settings: { ...visit.getState().settings, ...change } })
}

/** Turns the sounds of the place off, or on again. */
export function turnSounds(visit: VisitStore): void {
  setSettings(visit, { ambience: !visit.getState().settings.ambience })
}

/** Shows a notice once: one with the same id takes the place of the older. */
export function showNotice(visit: VisitStore, notice: Notice): void {
  const others = visit.getState().notices.filter(n => n.id !== notice.id)
  visit.setState({ notices: [...others, notice] })
}

/** Takes a notice away, if it is still shown. */
export function hideNotice(visit: VisitStore, id: string): void {
  const { notices } = visit.getState()
  if (notices.some(n => n.id === id)) visit.setState({ notices: notices.filter(n => n.id !== id) })
}

/** Shows a wall in one of its states, alone, for the rest of the visit. */
export function showWallState(visit: VisitStore, work: string, state: string): void {
  const { wallStates, compared } = visit.getState()
  visit.setState({
    wallStates: new Map(wallStates).set(work, state),
    compared: compared === work ? null : compared,
  })
}

/** Shows two states of a work's wall side by side; null ends it. */
export function compareStates(visit: VisitStore, work: string | null): void {
  visit.setState(work === null ? { compared: null } : { compared: work, besideEra: null })
}
