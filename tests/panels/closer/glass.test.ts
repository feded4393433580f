import { beforeEach, describe, expect, it } from 'vitest'
import { createGlass } from '#panels/closer/glass.ts'
import { moved, zoomed } from '#panels/closer/pan-zoom.ts'
import { closeView, setCloseView } from '#visit/close-view.ts'

const window = { width: 800, height: 600 }
const picture = { width: 4000, height: 3000 }

const place = () => {
  const { left, top, width, height } = closeView
  return { left, top, width, height }
}

beforeEach(() => setCloseView({ left: 0, top: 0, width: 0, height: 0 }))

describe('a glass', () => {
  it('says nothing until picture and window are known', () => {
    const glass = createGlass()
    glass.setWindow(window)
    glass.change(from => ({ ...from, scale: 1 }))
    expect(closeView.width).toBe(0)
  })

  it('shows the whole picture first, and goes on to while the window changes', () => {
    const glass = createGlass()
    glass.setPicture(picture)
    glass.setWindow(window)
    expect(place()).toEqual({ left: 0, top: 0, width: 800, height: 600 })
    glass.setWindow({ width: 800, height: 300 })
    expect(place()).toEqual({ left: 200, top: 0, width: 400, height: 300 })
  })

  it('writes where the picture lies as it is dragged and zoomed', () => {
    const glass = createGlass()
    glass.setPicture(picture)
    glass.setWindow(window)
    glass.change((from, p, w) => zoomed(from, 2, { x: 0, y: 0 }, p, w))
    expect(place()).toEqual({ left: -400, top: -300, width: 1600, height: 1200 })
    glass.change((from, p, w) => moved(from, 100, -50, p, w))
    expect(place()).toEqual({ left: -300, top: -350, width: 1600, height: 1200 })
  })

  it('keeps the same shares before the eyes when a picture of another size takes its place', () => {
    const glass = createGlass()
    glass.setPicture(picture)
    glass.setWindow(window)
    glass.change((from, p, w) => zoomed(from, 3, { x: 120, y: 40 }, p, w))
    const before = place()
    glass.setPicture({ width: 2000, height: 1500 })
    for (const [name, value] of Object.entries(place()))
      expect(value).toBeCloseTo(before[name as keyof typeof before], 6)
  })

  it('draws back to the closest of a picture that holds less', () => {
    const glass = createGlass()
    glass.setPicture(picture)
    glass.setWindow(window)
    glass.change((from, p, w) => zoomed(from, 100, { x: 0, y: 0 }, p, w))
    expect(closeView.width).toBe(8000)
    glass.setPicture({ width: 1000, height: 750 })
    expect(closeView.width).toBe(2000)
  })
})
