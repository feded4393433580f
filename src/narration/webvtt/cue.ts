/** Where a cue asks to be drawn (WebVTT section 6.3): lines are counted, other numbers are percentages. */
export interface CueSettings {
  readonly vertical: '' | 'rl' | 'lr'
  readonly line: number | 'auto'
  /** Whether `line` counts lines (from the end where negative) or is a percentage. */
  readonly snapToLines: boolean
  readonly lineAlign: 'start' | 'center' | 'end'
  readonly position: number | 'auto'
  readonly positionAlign: 'auto' | 'line-left' | 'center' | 'line-right'
  readonly size: number
  readonly align: 'start' | 'center' | 'end' | 'left' | 'right'
  readonly region: CueRegion | null
}

/** A region of the picture that cues scroll in; percentages, `lines` counted. */
export interface CueRegion {
  readonly id: string
  readonly width: number
  readonly lines: number
  readonly anchor: readonly [x: number, y: number]
  readonly viewportAnchor: readonly [x: number, y: number]
  readonly scroll: '' | 'up'
}

/** What stands around other nodes. */
interface Span {
  readonly classes: readonly string[]
  readonly children: readonly CueNode[]
}

/** One node of a cue's text (WebVTT section 6.4). Plain values: whoever draws chooses the elements. */
export type CueNode =
  | { readonly kind: 'text'; readonly text: string }
  /** From here on the text is said `seconds` after the start of the recording. */
  | { readonly kind: 'timestamp'; readonly seconds: number }
  | (Span & { readonly kind: 'class' | 'italic' | 'bold' | 'underline' })
  /** Base text, with its readings as `ruby-text` nodes between. */
  | (Span & { readonly kind: 'ruby' | 'ruby-text' })
  /** `voice` is the speaker's name, '' where it is not told. */
  | (Span & { readonly kind: 'voice'; readonly voice: string })
  /** `language` is a BCP 47 tag as written, '' where it is not told. */
  | (Span & { readonly kind: 'language'; readonly language: string })

/** One caption, with the time it is to be seen: from `start` to `end`, in seconds of the recording. */
export interface Cue {
  /** '' where the file gives none; not necessarily unique. */
  readonly id: string
  readonly start: number
  readonly end: number
  readonly settings: CueSettings
  /** The text as the file has it, tags and character references included. */
  readonly payload: string
  readonly text: readonly CueNode[]
}

/** What a cue asks for that asks for nothing. */
export const plainSettings: CueSettings = {
  vertical: '',
  line: 'auto',
  snapToLines: true,
  lineAlign: 'start',
  position: 'auto',
  positionAlign: 'auto',
  size: 100,
  align: 'center',
  region: null,
}
