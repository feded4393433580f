import { createStore } from 'zustand/vanilla'
import type { Problem } from '#exhibition/problem.ts'
import type { Exhibition, LightKind } from '#exhibition/schema.ts'
import type { Venue } from '#exhibition/venue-schema.ts'
import { idleNarrator, type Narrator } from '#narration/machine/narrator.ts'
import type { OnTour } from '#visit/tour/on-tour.ts'

/** What is open beside the scene. One at a time: never a modal over a modal. */
export type Panel =
  | { readonly kind: 'none' }
  | { readonly kind: 'hotspot'; readonly id: string }
  | { readonly kind: 'work'; readonly id: string }
  | { readonly kind: 'room'; readonly id: string }
  | { readonly kind: 'list' }
  | { readonly kind: 'search' }
  | { readonly kind: 'map' }
  | { readonly kind: 'light' }
  | { readonly kind: 'menu' }
  | { readonly kind: 'settings' }
  | { readonly kind: 'help' }
  | { readonly kind: 'diagnostics' }
  | { readonly kind: 'twin' }
  | { readonly kind: 'tours' }
  /** The stops of the tour that the visitor is on. */
  | { readonly kind: 'tour' }
  /** The whole text of what is told. */
  | { readonly kind: 'transcript' }
  | { readonly kind: 'closer'; readonly work: string }

/** Where the visitor asks to be taken; the scene consumes it. Site frame, radians. */
export interface Journey {
  readonly id: number
  readonly to: {
    readonly room: string
    readonly x: number
    readonly z: number
    readonly heading: number
    readonly pitch: number
    readonly zoom: number
  }
  /** `walk` follows a path through the doors; `cut` is a short fade. Reduced motion turns walks into cuts. */
  readonly by: 'walk' | 'cut'
}

/** Something the visitor should know: shown until hidden or cured. `message` is an id of the interface's catalogue. */
export interface Notice {
  readonly id: string
  readonly weight: 'missing' | 'know'
  readonly title: string
  readonly message: string
  readonly values?: Readonly<Record<string, string | number>>
}

/** How much of the scene there is. */
type SceneState =
  | { readonly kind: 'coming'; readonly share: number }
  | { readonly kind: 'shown' }
  | { readonly kind: 'absent'; readonly reason: 'no-webgl2' | 'lost' }

/** What a visitor may set for themselves; kept in their browser. */
export interface Settings {
  /** 0.85, 1, 1.25 or 1.5 of the type scale. */
  readonly textSize: 0.85 | 1 | 1.25 | 1.5
  readonly wallText: 'paper' | 'ink' | 'white'
  /** Metres above the floor: child 1.05, wheelchair 1.2, standing 1.6. */
  readonly eyeHeight: number
  readonly calmMovement: boolean
  readonly lampStill: boolean
  readonly gyroscope: boolean
  readonly showConjecture: boolean
  readonly quality: 'auto' | 'high' | 'medium' | 'low'
  /** Whether narrations are heard; without a voice they are captions at reading speed. */
  readonly voice: boolean
  /** Whether the device's own voice may speak where there is no human recording. */
  readonly deviceVoice: boolean
  readonly captions: boolean
  /** Of the caption size that the look has for each script. */
  readonly captionSize: 0.85 | 1 | 1.25 | 1.5
  readonly captionPlace: 'below' | 'above'
  readonly captionColours: 'night' | 'paper' | 'yellow'
  /** Tag of the sign language whose film is shown beside a narration, such as `ase`; null for none. */
  readonly signLanguage: string | null
  /** Whether texts are shown and told in plain language where they have been written so. */
  readonly plainLanguage: boolean
  /** Who says what can be seen meanwhile: the visitor's screen reader, the device's voice, nobody. */
  readonly descriptions: 'screen-reader' | 'aloud' | 'off'
  /** Whether the sounds of the place are heard. */
  readonly ambience: boolean
  /** Whether both ears hear the same. */
  readonly mono: boolean
}

/** The visitor and what they are doing now, at human speed. */
export interface Visit {
  readonly exhibition: Exhibition
  readonly venue: Venue | null
  /** Where the exhibition's relative media paths start. */
  readonly base: string
  readonly problems: readonly Problem[]
  readonly entered: boolean
  readonly language: string
  readonly era: string | null
  readonly light: LightKind
  /** Id of the room the visitor is in; the finer pose is in `#visit/view.ts`. */
  readonly room: string
  readonly panel: Panel
  readonly seen: ReadonlySet<string>
  /** Metres that scrolls are unrolled, by work; those that nobody has touched are not in it: see `unrolledOf`. */
  readonly unrolled: ReadonlyMap<string, number>
  /** By work, the state that the visitor chose for its wall; walls that are not in it show their usual one. */
  readonly wallStates: ReadonlyMap<string, string>
  /** Id of the work of which two states stand side by side on the wall now. */
  readonly compared: string | null
  /** Whether the line of eras stands under the view. */
  readonly eraLine: boolean
  /** The era that is seen beside the visitor's own, right of the line; null where there is only one. */
  readonly besideEra: string | null
  readonly journey: Journey | null
  readonly notices: readonly Notice[]
  readonly scene: SceneState
  readonly settings: Settings
  /** What is told, and where in it; written when a caption or a state changes. The finer clock is `#visit/narration-clock.ts`. */
  readonly narration: Narrator
  /** The tour that the visitor is on, and where in it. */
  readonly tour: OnTour | null
}

/** The store of one visit: `getState`, `setState`, `subscribe`. */
export type VisitStore = ReturnType<typeof createVisit>

/** The settings of a visitor who has set nothing. */
export const defaultSettings: Settings = {
  textSize: 1,
  wallText: 'paper',
  eyeHeight: 1.6,
  calmMovement: false,
  lampStill: false,
  gyroscope: false,
  showConjecture: false,
  quality: 'auto',
  voice: true,
  deviceVoice: true,
  captions: true,
  captionSize: 1,
  captionPlace: 'below',
  captionColours: 'night',
  signLanguage: null,
  plainLanguage: false,
  descriptions: 'screen-reader',
  ambience: true,
  mono: false,
}

/** One visit's state at human speed. Zustand, without React, so that it is tested in Node. */
export function createVisit(
  initial: Pick<
    Visit,
    'exhibition' | 'venue' | 'base' | 'problems' | 'language' | 'era' | 'light'
  > &
    Partial<Visit>,
) {
  return createStore<Visit>(() => ({
    entered: false,
    room: initial.exhibition.start.room ?? initial.exhibition.rooms[0]?.id ?? '',
    panel: { kind: 'none' },
    seen: new Set<string>(),
    unrolled: new Map<string, number>(),
    wallStates: new Map<string, string>(),
    compared: null,
    eraLine: false,
    besideEra: null,
    journey: null,
    notices: [],
    scene: { kind: 'coming', share: 0 },
    settings: defaultSettings,
    narration: idleNarrator,
    tour: null,
    ...initial,
  }))
}
