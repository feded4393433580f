/** Where a narration is. */
export interface Told {
  /** Seconds of its track, and how long that is. */
  readonly seconds: number
  readonly duration: number
  /** 1 as spoken. */
  readonly pace: number
  readonly running: boolean
}

/** What a film beside it is to do now. */
export interface FilmStep {
  readonly plays: boolean
  /** The second to go to at once; null where the film is near enough. */
  readonly seek: number | null
  /** How fast it runs, 1 as it was made. */
  readonly rate: number
}

/** So many seconds apart nobody notices; so many are made up by running faster or slower; more are skipped. */
const near = 0.08
const makeUp = 0.6
/** Two lengths that differ by less are of one performance, whose silence at the end was cut otherwise. */
const alike = 0.1

/**
 * Keeps a film in step with a narration. One that is as long as the narration has its clock; one that is not is spread over
 * it, so that both begin and end together: captions at reading speed and a device's voice take their own time.
 *
 * @param film seconds; `duration` is NaN until it is known.
 */
export function filmStep(
  told: Told,
  film: { readonly seconds: number; readonly duration: number },
): FilmStep {
  if (!(film.duration > 0) || !Number.isFinite(film.duration)) {
    return { plays: told.running, seek: null, rate: bounded(told.pace) }
  }
  const ratio = told.duration > 0 ? film.duration / told.duration : 1
  const scale = Math.abs(ratio - 1) <= alike ? 1 : ratio
  const wanted = Math.min(film.duration, Math.max(0, told.seconds * scale))
  const behind = wanted - film.seconds
  const far = Math.abs(behind) > (told.running ? makeUp : near)
  const hurry = far || Math.abs(behind) <= near ? 1 : 1 + 0.15 * Math.sign(behind)
  return {
    plays: told.running && wanted < film.duration - near,
    seek: far ? wanted : null,
    rate: bounded(told.pace * scale * hurry),
  }
}

/** What browsers play without complaint. */
const bounded = (rate: number): number => Math.min(4, Math.max(0.25, rate))
