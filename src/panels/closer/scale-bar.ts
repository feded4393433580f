/** A scale bar: its real length and how long it is drawn. */
export interface ScaleBar {
  readonly metres: number
  /** CSS pixels. */
  readonly length: number
  /** The length in words, "10 cm". */
  readonly value: number
  readonly unit: 'millimeter' | 'centimeter' | 'meter'
}

/**
 * The longest bar of a round length (1, 2 or 5 times a power of ten) that is drawn no longer than `longest` CSS pixels.
 * `perMetre` is CSS pixels per metre of the thing.
 */
export function scaleBar(perMetre: number, longest: number): ScaleBar {
  const most = longest / perMetre
  const power = 10 ** Math.floor(Math.log10(most))
  const step = [5, 2, 1].find(candidate => candidate * power <= most * (1 + 1e-9)) ?? 1
  const metres = step * power
  return { metres, length: metres * perMetre, ...inUnit(metres) }
}

function inUnit(metres: number): Pick<ScaleBar, 'value' | 'unit'> {
  const tidy = (value: number): number => Number(value.toPrecision(3))
  if (metres >= 1) return { value: tidy(metres), unit: 'meter' }
  if (metres >= 0.01) return { value: tidy(metres * 100), unit: 'centimeter' }
  return { value: tidy(metres * 1000), unit: 'millimeter' }
}
