import { neighbour, type QualityStep } from '#scene/quality/choose-step.ts'

/** What a run of frames says: stay, or go one step. `ms` is the median that decided. */
type Verdict =
  | { readonly kind: 'stay' }
  | { readonly kind: 'down' | 'up'; readonly to: QualityStep; readonly ms: number }

/** Measures frames that follow one another and corrects the step, slowly and never to and fro. */
export interface FrameWatch {
  /** Milliseconds between two frames that followed one another without a rest. */
  add(ms: number, step: QualityStep): Verdict
}

/** Frames looked at before a verdict. */
const run = 40

/** Medians above `slow` go down, below `fast` may go up; between them nothing happens. */
const slow = 34
const fast = 12

/** Runs in a row that must be fast before a step is tried upwards. */
const patience = 6

/** A watch that has seen nothing. A step that was once too slow is not tried again. */
export function createFrameWatch(): FrameWatch {
  let times: number[] = []
  let calm = 0
  const tooSlow = new Set<QualityStep>()
  return {
    add: (ms, step) => {
      times.push(ms)
      if (times.length < run) return { kind: 'stay' }
      const median = [...times].sort((a, b) => a - b)[run / 2] ?? 0
      times = []
      const down = neighbour(step, -1)
      if (median > slow && down !== null) {
        calm = 0
        tooSlow.add(step)
        return { kind: 'down', to: down, ms: median }
      }
      calm = median < fast ? calm + 1 : 0
      const up = neighbour(step, 1)
      if (calm < patience || up === null || tooSlow.has(up)) return { kind: 'stay' }
      calm = 0
      return { kind: 'up', to: up, ms: median }
    },
  }
}
