/**
 * Cases of the caption corpus that come out otherwise than the file beside them says, and why. Whatever is not named
 * here must come out exactly.
 *
 * What no case is compared by, since the expectations are older than the standard, or speak of another program:
 *
 * - `middle` is what vtt.js calls `center`; its `positionAlign` is the computed one (`start`, `middle`, `end`), ours the
 *   written one, so that ours is computed before the two are compared.
 * - `style` in the files NAME-proc.json is where vtt.js puts a box over a film of 292 × 146 pixels. Captions are drawn here
 *   as the visitor set them, so that only the elements, classes, voices, languages and words are compared.
 * - `pauseOnExit` is no part of a file.
 */
export const deviations: Readonly<Record<string, string>> = {
  'vttjs/cue-times/min-top-digits.json':
    '000:00.000 is no time: a first number of other than two digits is hours, and hours need minutes and seconds',
  'vttjs/cue-times/min-top-digits-proc.json': 'the same file',
  'vttjs/cue-times/minimum-spots-over-sixty.json':
    '120:00.000 is no time: a first number above 59 is hours, and hours need minutes and seconds',
  'vttjs/cue-times/minimum-spots-over-sixty-proc.json': 'the same file',
  'vttjs/file-layout/header-no-new-line-proc.json':
    'times right below WEBVTT end the header and begin a cue, as in header-timings of the Web Platform Tests',
  'vttjs/integration/id.json':
    'a line that holds only an arrow is a cue without times, and the times below it begin another, as in arrows of the Web Platform Tests',
  'vttjs/integration/id-proc.json': 'the same file',
  'vttjs/integration/regions.json':
    'regions stand in blocks of their own; in the header, where the draft of 2014 had them, they are text to pass over',
}
