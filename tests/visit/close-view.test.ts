import { afterEach, describe, expect, it, vi } from 'vitest'
import { closeView, setCloseView, watchCloseView } from '#visit/close-view.ts'

afterEach(() => setCloseView({ left: 0, wipe: 0.5 }))

describe('the close view', () => {
  it('is the same object before and after a change', () => {
    const held = closeView
    setCloseView({ left: 12 })
    expect(held.left).toBe(12)
  })

  it('tells a change once to each listener, until it is let go', () => {
    const hear = vi.fn()
    const stop = watchCloseView(hear)
    setCloseView({ left: 3, wipe: 0.2 })
    expect(hear).toHaveBeenCalledTimes(1)
    stop()
    setCloseView({ left: 4 })
    expect(hear).toHaveBeenCalledTimes(1)
  })

  it('says nothing where nothing has changed', () => {
    setCloseView({ left: 5 })
    const hear = vi.fn()
    const stop = watchCloseView(hear)
    setCloseView({ left: 5 })
    expect(hear).not.toHaveBeenCalled()
    stop()
  })
})
