import { afterEach, expect, it, vi } from 'vitest'
import { createStill, type Still } from '#scene/lighting/still.ts'

let still: Still | null = null
afterEach(() => {
  still?.dispose()
  document.body.replaceChildren()
})

function painted(colour: string): { canvas: HTMLCanvasElement; paint: (colour: string) => void } {
  const canvas = document.createElement('canvas')
  canvas.width = 4
  canvas.height = 2
  document.body.append(canvas)
  const pen = canvas.getContext('2d')
  const paint = (now: string): void => {
    if (pen) pen.fillStyle = now
    pen?.fillRect(0, 0, 4, 2)
  }
  paint(colour)
  return { canvas, paint }
}
const stills = () => [...document.querySelectorAll<HTMLCanvasElement>('[data-still]')]
const colourOf = (of: HTMLCanvasElement | undefined) =>
  [...(of?.getContext('2d')?.getImageData(0, 0, 1, 1).data ?? [])].slice(0, 3)

it('keeps what was seen while something else is drawn, right above the canvas', () => {
  const { canvas, paint } = painted('rgb(200 0 0)')
  still = createStill(canvas)
  still.take()
  paint('rgb(0 0 200)')
  expect(canvas.nextElementSibling).toBe(stills()[0])
  expect(colourOf(stills()[0])).toEqual([200, 0, 0])
  expect(stills()[0]?.style.pointerEvents).toBe('none')
})

it('goes at once in no time, and fades in some', async () => {
  const { canvas } = painted('red')
  still = createStill(canvas)
  still.take()
  still.letGo(0)
  expect(stills()).toHaveLength(0)
  still.take()
  still.letGo(120)
  expect(stills()).toHaveLength(1)
  await vi.waitUntil(() => stills().length === 0, { timeout: 3000 })
})

it('takes what is still fading into the next one, which is alone then', () => {
  const { canvas, paint } = painted('rgb(200 0 0)')
  still = createStill(canvas)
  still.take()
  const [first] = stills()
  if (first) first.style.opacity = '0.5'
  paint('rgb(0 0 200)')
  still.take()
  expect(stills()).toHaveLength(1)
  const [red = 0, , blue = 0] = colourOf(stills()[0])
  expect(red).toBeCloseTo(100, -1)
  expect(blue).toBeCloseTo(100, -1)
  // Its memory does not wait for somebody to collect it.
  expect(first?.width).toBe(0)
})

it('does nothing where there is no picture to let go of, and leaves none behind', () => {
  const { canvas } = painted('red')
  still = createStill(canvas)
  still.letGo(900)
  still.take()
  still.dispose()
  expect(stills()).toHaveLength(0)
})
