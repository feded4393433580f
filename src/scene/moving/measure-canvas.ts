import type { Movement } from '#scene/moving/movement.ts'

/** Keeps the lens as large as the canvas. Its size is read when it changes, never in a frame: reading it there would lay the page out. */
export function measureCanvas(
  movement: Movement,
  canvas: HTMLCanvasElement,
  wake: () => void,
  signal: AbortSignal,
): void {
  const { lens } = movement
  const read = (): void => {
    const box = canvas.getBoundingClientRect()
    lens.left = box.left
    lens.top = box.top
    lens.width = Math.max(1, box.width)
    lens.height = Math.max(1, box.height)
    wake()
  }
  const observer = new ResizeObserver(read)
  observer.observe(canvas)
  window.addEventListener('scroll', read, { signal, passive: true })
  window.addEventListener('resize', read, { signal })
  signal.addEventListener('abort', () => observer.disconnect())
  read()
}
