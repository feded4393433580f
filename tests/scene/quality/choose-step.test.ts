import { describe, expect, it } from 'vitest'
import { chooseStep, type DeviceFacts, pixelRatio } from '#scene/quality/choose-step.ts'

const strong: DeviceFacts = {
  maxTextureSize: 16384,
  memory: 16,
  cores: 12,
  pixels: 2_000_000,
  renderer: 'ANGLE (a card)',
}

const messages = (facts: Partial<DeviceFacts>) =>
  chooseStep({ ...strong, ...facts }, 'auto').reasons.map(reason => reason.message)
const step = (facts: Partial<DeviceFacts>) => chooseStep({ ...strong, ...facts }, 'auto').step

describe('the step of quality', () => {
  it('is high for a strong device, without a reason to tell', () => {
    expect(chooseStep(strong, 'auto')).toEqual({ step: 'high', reasons: [] })
  })

  it('is lowered by what the device lacks, and says by what', () => {
    expect(step({ memory: 4 })).toBe('medium')
    expect(messages({ memory: 4 })).toEqual(['quality.memory'])
    expect(step({ renderer: 'Google SwiftShader' })).toBe('low')
    expect(messages({ renderer: 'Google SwiftShader', cores: 2 })).toEqual(['quality.software'])
    expect(step({ pixels: 33_000_000 })).toBe('medium')
  })

  it('does not suffer from a browser that hides its memory', () => {
    expect(step({ memory: null })).toBe('high')
  })

  it('is what the visitor chose, whatever the device', () => {
    expect(chooseStep({ ...strong, renderer: 'llvmpipe' }, 'high').step).toBe('high')
  })

  it('never asks for more pixels than the screen has', () => {
    expect(pixelRatio('high', 1)).toBe(1)
    expect(pixelRatio('high', 3)).toBe(2)
    expect(pixelRatio('low', 3)).toBe(1)
  })
})
