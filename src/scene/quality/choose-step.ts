/** The three steps of quality; each keeps gates, bounce, the lamp's offset and dithering. */
export type QualityStep = 'high' | 'medium' | 'low'

/** Why a step was chosen: `message` is an id of the interface's catalogue, `values` fill it. */
interface Reason {
  readonly message: string
  readonly values: Readonly<Record<string, string | number>>
}

/** What is known of the device before a frame is drawn. */
export interface DeviceFacts {
  readonly maxTextureSize: number
  /** Gigabytes as the browser rounds them; null where it does not tell. */
  readonly memory: number | null
  readonly cores: number
  /** CSS pixels of the canvas times the device's pixel ratio, squared. */
  readonly pixels: number
  /** The name the graphics card gives itself. */
  readonly renderer: string
}

export interface Choice {
  readonly step: QualityStep
  readonly reasons: readonly Reason[]
}

const order: readonly QualityStep[] = ['low', 'medium', 'high']

/** The lower of two steps. */
const lower = (a: QualityStep, b: QualityStep): QualityStep =>
  order.indexOf(a) < order.indexOf(b) ? a : b

/** One step up or down, or null at the end. */
export const neighbour = (step: QualityStep, by: -1 | 1): QualityStep | null =>
  order[order.indexOf(step) + by] ?? null

interface Rule {
  readonly holds: (facts: DeviceFacts) => boolean
  readonly step: QualityStep
  readonly reason: (facts: DeviceFacts) => Reason
}

/** Each rule that holds may only lower the step. */
const rules: readonly Rule[] = [
  {
    holds: f => /swiftshader|llvmpipe|software|basic render/i.test(f.renderer),
    step: 'low',
    reason: f => ({ message: 'quality.software', values: { renderer: f.renderer } }),
  },
  {
    holds: f => f.maxTextureSize < 4096,
    step: 'low',
    reason: f => ({ message: 'quality.texture-size', values: { size: f.maxTextureSize } }),
  },
  {
    holds: f => f.memory !== null && f.memory <= 2,
    step: 'low',
    reason: f => ({ message: 'quality.memory', values: { gigabytes: f.memory ?? 0 } }),
  },
  {
    holds: f => f.maxTextureSize < 8192,
    step: 'medium',
    reason: f => ({ message: 'quality.texture-size', values: { size: f.maxTextureSize } }),
  },
  {
    holds: f => f.memory !== null && f.memory <= 4,
    step: 'medium',
    reason: f => ({ message: 'quality.memory', values: { gigabytes: f.memory ?? 0 } }),
  },
  {
    holds: f => f.cores <= 4,
    step: 'medium',
    reason: f => ({ message: 'quality.cores', values: { cores: f.cores } }),
  },
  {
    holds: f => f.pixels > 9_000_000,
    step: 'medium',
    reason: f => ({
      message: 'quality.pixels',
      values: { megapixels: Math.round(f.pixels / 100_000) / 10 },
    }),
  },
]

/** The first step for a device, with every reason that lowered it; what the visitor chose overrules all. */
export function chooseStep(facts: DeviceFacts, wish: 'auto' | QualityStep): Choice {
  if (wish !== 'auto')
    return { step: wish, reasons: [{ message: 'quality.chosen', values: { step: wish } }] }
  const held = rules.filter(rule => rule.holds(facts))
  const step = held.reduce<QualityStep>((s, rule) => lower(s, rule.step), 'high')
  const reasons = held.filter(rule => rule.step === step).map(rule => rule.reason(facts))
  return { step, reasons }
}

/** Canvas pixels per CSS pixel for a step. */
export function pixelRatio(step: QualityStep, device: number): number {
  return Math.min(device, { high: 2, medium: 1.5, low: 1 }[step])
}
