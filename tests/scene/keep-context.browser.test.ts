import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { keepContext, renewAfter } from '#scene/keep-context.ts'

let canvas: HTMLCanvasElement
const said: string[] = []
let fresh: HTMLCanvasElement | null
let keep: { dispose(): void }

const lose = (of: HTMLCanvasElement): boolean =>
  of.dispatchEvent(new Event('webglcontextlost', { cancelable: true }))

beforeEach(() => {
  vi.useFakeTimers()
  said.length = 0
  canvas = document.createElement('canvas')
  fresh = document.createElement('canvas')
  keep = keepContext(canvas, {
    onLost: () => said.push('lost'),
    onRestored: () => said.push('restored'),
    renew: () => {
      said.push('renew')
      return fresh
    },
  })
})

afterEach(() => {
  keep.dispose()
  vi.useRealTimers()
})

describe('the care for a graphics context', () => {
  it('lets the browser give the context back, and asks for no other then', () => {
    expect(lose(canvas)).toBe(false)
    canvas.dispatchEvent(new Event('webglcontextrestored'))
    vi.advanceTimersByTime(2 * renewAfter)
    expect(said).toEqual(['lost', 'restored'])
  })

  it('asks for a new canvas after 130 seconds and not before', () => {
    lose(canvas)
    vi.advanceTimersByTime(129_999)
    expect(said).toEqual(['lost'])
    vi.advanceTimersByTime(1)
    expect(said).toEqual(['lost', 'renew', 'restored'])
  })

  it('goes on asking as slowly while the browser refuses', () => {
    fresh = null
    lose(canvas)
    vi.advanceTimersByTime(3 * renewAfter)
    expect(said).toEqual(['lost', 'renew', 'renew', 'renew'])
  })

  it('follows the new canvas and no longer the old one', () => {
    lose(canvas)
    vi.advanceTimersByTime(renewAfter)
    said.length = 0
    lose(canvas)
    expect(said).toEqual([])
    if (fresh) lose(fresh)
    expect(said).toEqual(['lost'])
  })

  it('does nothing more when it is over', () => {
    lose(canvas)
    keep.dispose()
    vi.advanceTimersByTime(2 * renewAfter)
    expect(said).toEqual(['lost'])
  })
})
