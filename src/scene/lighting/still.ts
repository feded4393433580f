/** A picture of the scene that stands before it while something else is put in its place. */
export interface Still {
  /** Takes the picture that the canvas has now; right after a frame was drawn, for a canvas forgets it. */
  take(): void
  /** Lets it go in so many milliseconds, at once in 0. Does nothing where there is none. */
  letGo(ms: number): void
  dispose(): void
}

/** No picture, before the scene's canvas. It is an element beside it: its fading costs no frame of the scene. */
export function createStill(canvas: HTMLCanvasElement): Still {
  let picture: HTMLCanvasElement | null = null
  const take = (): void => {
    const next = document.createElement('canvas')
    next.width = canvas.width
    next.height = canvas.height
    const context = next.getContext('2d', { alpha: false })
    if (!context) return
    context.drawImage(canvas, 0, 0)
    if (picture !== null) {
      // One that is still fading is a part of what is seen.
      context.globalAlpha = Number(getComputedStyle(picture).opacity)
      context.drawImage(picture, 0, 0, next.width, next.height)
    }
    next.dataset['still'] = ''
    next.ariaHidden = 'true'
    Object.assign(next.style, look)
    canvas.after(next)
    drop(picture)
    picture = next
  }
  const letGo = (ms: number): void => {
    const going = picture
    if (going === null) return
    const gone = (): void => {
      drop(going)
      if (picture === going) picture = null
    }
    if (ms === 0) {
      gone()
      return
    }
    const fade = { opacity: [1, 0] }
    going.animate(fade, { duration: ms, easing: 'ease-in-out', fill: 'forwards' }).onfinish = gone
  }
  return {
    take,
    letGo,
    dispose: () => {
      drop(picture)
      picture = null
    },
  }
}

/** As large as the scene's own canvas, and nothing to touch. */
const look = {
  position: 'fixed',
  inset: '0',
  width: '100%',
  height: '100%',
  pointerEvents: 'none',
} as const

/** Its memory goes now, not when somebody collects it. */
function drop(picture: HTMLCanvasElement | null): void {
  picture?.remove()
  if (picture !== null) picture.width = 0
}
