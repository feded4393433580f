import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { atRest, type Drive, type IntentSink, isAtRest } from '#browser/input/intents.ts'
import { listenToInput } from '#browser/input/listen-to-input.ts'

let canvas: HTMLCanvasElement
let mark: HTMLButtonElement
let end: AbortController
let said: string[]
let drive: Drive

const sink: IntentSink = {
  look: (h, p) => said.push(`look ${h.toFixed(2)} ${p.toFixed(2)}`),
  zoom: factor => said.push(factor > 1 ? 'closer' : 'farther'),
  tap: (x, y, device) => said.push(`tap ${x} ${y} ${device}`),
  hover: place => place && said.push('hover'),
  drive: d => {
    drive = d
  },
  back: () => said.push('back'),
}

beforeEach(() => {
  canvas = document.createElement('canvas')
  mark = document.createElement('button')
  mark.dataset['mark'] = 'gap'
  document.body.append(canvas, mark)
  end = new AbortController()
  said = []
  drive = atRest
  listenToInput(canvas, sink, () => 0.01, end.signal)
})

afterEach(() => {
  end.abort()
  canvas.remove()
  mark.remove()
})

const pointer = (type: string, x: number, y: number, more: PointerEventInit = {}): void => {
  const pressed = type === 'pointerdown' || type === 'pointermove'
  canvas.dispatchEvent(
    new PointerEvent(type, {
      pointerId: 1,
      pointerType: 'touch',
      clientX: x,
      clientY: y,
      buttons: pressed ? 1 : 0,
      bubbles: true,
      cancelable: true,
      ...more,
    }),
  )
}
const key = (type: string, code: string, more: KeyboardEventInit = {}, at: EventTarget = window) =>
  at.dispatchEvent(new KeyboardEvent(type, { code, bubbles: true, cancelable: true, ...more }))

describe('fingers on the canvas', () => {
  it('pull the picture along', () => {
    pointer('pointerdown', 0, 0)
    pointer('pointermove', 50, 0)
    pointer('pointermove', 60, -5)
    pointer('pointerup', 60, -5)
    expect(said).toEqual(['look -0.10 -0.05'])
  })

  it('tap', () => {
    pointer('pointerdown', 7, 8)
    pointer('pointerup', 7, 8)
    expect(said).toEqual(['tap 7 8 touch'])
  })

  it('leave nothing moving after ten of them, a cancelled touch or a lost capture', () => {
    for (const how of ['pointerup', 'pointercancel', 'lostpointercapture']) {
      for (let id = 1; id <= 10; id++) pointer('pointerdown', id * 20, 10, { pointerId: id })
      for (let id = 1; id <= 10; id++) pointer(how, id * 20, 10, { pointerId: id })
      said = []
      for (let id = 1; id <= 10; id++) pointer('pointermove', id * 20 + 90, 90, { pointerId: id })
      expect(said).toEqual([])
    }
  })

  it('forget a mouse button that was let go outside the window', () => {
    pointer('pointerdown', 0, 0, { pointerType: 'mouse' })
    pointer('pointermove', 50, 0, { pointerType: 'mouse' })
    pointer('pointermove', 90, 0, { pointerType: 'mouse', buttons: 0 })
    pointer('pointermove', 130, 0, { pointerType: 'mouse', buttons: 0 })
    expect(said).toEqual(['hover'])
  })

  it('are forgotten when the window loses the focus', () => {
    pointer('pointerdown', 0, 0)
    window.dispatchEvent(new Event('blur'))
    pointer('pointermove', 50, 0)
    pointer('pointermove', 90, 0)
    expect(said).toEqual([])
  })
})

describe('a mark over the canvas', () => {
  const onMark = (type: string, x: number, y: number): void => {
    mark.dispatchEvent(
      new PointerEvent(type, {
        pointerId: 1,
        pointerType: 'touch',
        clientX: x,
        clientY: y,
        buttons: type === 'pointerup' ? 0 : 1,
        bubbles: true,
      }),
    )
  }

  it('can be dragged like the picture it stands on', () => {
    onMark('pointerdown', 0, 0)
    onMark('pointermove', 40, 0)
    onMark('pointermove', 60, 0)
    onMark('pointerup', 60, 0)
    expect(said).toEqual(['look -0.20 0.00'])
  })

  it('keeps its taps', () => {
    onMark('pointerdown', 0, 0)
    onMark('pointerup', 0, 0)
    expect(said).toEqual([])
    pointer('pointerdown', 3, 3)
    pointer('pointerup', 3, 3)
    expect(said).toEqual(['tap 3 3 touch'])
  })

  it('lets the wheel through', () => {
    mark.dispatchEvent(new WheelEvent('wheel', { deltaY: 100, bubbles: true, cancelable: true }))
    expect(said).toEqual(['farther'])
  })
})

describe('a panel beside the canvas', () => {
  it('is neither dragged nor tapped nor wheeled through', () => {
    const panel = document.createElement('section')
    document.body.append(panel)
    const options = { bubbles: true, cancelable: true, pointerId: 1, buttons: 1 }
    panel.dispatchEvent(new PointerEvent('pointerdown', options))
    panel.dispatchEvent(new PointerEvent('pointermove', { ...options, clientX: 90 }))
    panel.dispatchEvent(new PointerEvent('pointerup', { ...options, clientX: 90 }))
    panel.dispatchEvent(new WheelEvent('wheel', { deltaY: 100, bubbles: true, cancelable: true }))
    expect(said).toEqual([])
    panel.remove()
  })
})

describe('keys', () => {
  it('drive while they are held', () => {
    key('keydown', 'KeyW')
    key('keydown', 'ArrowLeft')
    expect(drive).toMatchObject({ forward: 1, turn: -1 })
    key('keyup', 'KeyW')
    key('keyup', 'ArrowLeft')
    expect(isAtRest(drive)).toBe(true)
  })

  it('are let go with the window, with a system shortcut and with the listener', () => {
    const ends = [
      () => window.dispatchEvent(new Event('blur')),
      () => key('keydown', 'KeyR', { metaKey: true }),
      () => end.abort(),
    ]
    for (const stop of ends) {
      key('keydown', 'KeyD')
      expect(drive.strafe).toBe(1)
      stop()
      expect(isAtRest(drive)).toBe(true)
      key('keyup', 'KeyD')
    }
  })

  it('are left alone in a field and in a panel, and held ones are let go on the way there', () => {
    const field = document.createElement('input')
    const panel = document.createElement('section')
    panel.setAttribute('role', 'dialog')
    const button = document.createElement('button')
    panel.append(button)
    document.body.append(field, panel)
    key('keydown', 'KeyW', {}, field)
    key('keydown', 'KeyW', {}, button)
    expect(isAtRest(drive)).toBe(true)
    key('keydown', 'KeyW')
    field.focus()
    expect(isAtRest(drive)).toBe(true)
    field.remove()
    panel.remove()
  })

  it('ask once for the way back', () => {
    key('keydown', 'Home')
    key('keydown', 'Home', { repeat: true })
    expect(said).toEqual(['back'])
  })
})

describe('the wheel', () => {
  it('comes closer and keeps the page from scrolling', () => {
    const event = new WheelEvent('wheel', { deltaY: -100, bubbles: true, cancelable: true })
    canvas.dispatchEvent(event)
    expect(said).toEqual(['closer'])
    expect(event.defaultPrevented).toBe(true)
  })
})

describe('after the end', () => {
  it('nothing is heard any more', () => {
    end.abort()
    said = []
    pointer('pointerdown', 7, 8)
    pointer('pointerup', 7, 8)
    key('keydown', 'KeyW')
    canvas.dispatchEvent(new WheelEvent('wheel', { deltaY: -100 }))
    expect(said).toEqual([])
    expect(isAtRest(drive)).toBe(true)
    expect(canvas.style.touchAction).toBe('')
  })
})
