import { describe, expect, it } from 'vitest'
import type { MarkPlace } from '#scene/marks/mark-places.ts'
import { groupMarks, type MarkView, placeMarks, track } from '#scene/marks/mark-tracker.ts'
import { createLens } from '#scene/moving/lens.ts'

const place = (id: string, x: number, y = 1.6, z = -3): MarkPlace => ({
  id,
  kind: 'hotspot',
  point: [x, y, z],
  anchor: [x, y, z],
  asideX: 0,
  asideY: 0,
})

function setUp(places: readonly MarkPlace[], view: Partial<MarkView> = {}) {
  const marks = places.map(p => track(p, document.createElement('button')))
  const groups = groupMarks(marks)
  const all: MarkView = {
    pose: { room: 'hall', x: 0, y: 1.6, z: 0, heading: 0, pitch: 0, zoom: 1 },
    lens: { ...createLens(), width: 900, height: 600 },
    covered: { left: 0, right: 0, top: 0, bottom: 0 },
    moved: true,
    open: null,
    focused: null,
    canSee: () => true,
    ...view,
  }
  const frame = (change: Partial<MarkView> = {}): boolean =>
    placeMarks(groups, { ...all, ...change })
  const element = (i: number): HTMLElement => marks[i]?.element as HTMLElement
  return { marks, frame, element, view: all }
}

describe('marks in a frame', () => {
  it('are moved to where their places are seen, and say that they are in sight and near', () => {
    const { frame, element } = setUp([place('a', 0)])
    frame()
    expect(element(0).style.transform).toBe('translate(450px, 300px)')
    expect({ ...element(0).dataset }).toEqual({ visible: 'true', distance: 'near', crowd: '1' })
  })

  it('are hidden behind the eye, behind a wall, outside the canvas and under a panel', () => {
    const { frame, element } = setUp([place('behind', 0, 1.6, 3)])
    frame()
    expect(element(0).dataset['visible']).toBe('false')
    const hidden: [MarkPlace, Partial<MarkView>][] = [
      [place('wall', 0), { canSee: () => false }],
      [place('outside', 40), {}],
      [place('panel', 1), { covered: { left: 0, right: 400, top: 0, bottom: 0 } }],
    ]
    for (const [where, view] of hidden) {
      const other = setUp([where], view)
      other.frame()
      expect(other.element(0).dataset['visible']).toBe('false')
    }
  })

  it('wait at the edge one would turn to, out of sight, while the keys have reached them', () => {
    const { frame, element } = setUp([place('left', -9, 1.6, 1), place('right', 9, 1.6, 1)])
    frame({ focused: element(0) })
    expect(element(0).style.transform).toBe('translate(40px, 300px)')
    expect(element(1).style.transform).toBe('')
    frame({ focused: element(1) })
    expect(element(1).style.transform).toBe('translate(860px, 300px)')
    expect(element(1).dataset['visible']).toBe('false')
  })

  it('are far from four metres on', () => {
    const { frame, element } = setUp([place('a', 0, 1.6, -5)])
    frame()
    expect(element(0).dataset['distance']).toBe('far')
  })

  it('are written only when something changes', async () => {
    const { frame, element } = setUp([place('a', 0)])
    frame()
    let writes = 0
    const observer = new MutationObserver(list => (writes += list.length))
    observer.observe(element(0), { attributes: true })
    frame({ moved: false })
    frame()
    await Promise.resolve()
    expect(writes).toBe(0)
    observer.disconnect()
  })

  it('gather in one where they crowd, and the open one leads', () => {
    const { frame, element } = setUp([place('a', 0), place('b', 0.05), place('c', 1)])
    frame()
    expect([0, 1, 2].map(i => element(i).dataset['visible'])).toEqual(['true', 'false', 'true'])
    expect(element(0).dataset['crowd']).toBe('2')
    frame({ open: 'b' })
    expect([0, 1].map(i => element(i).dataset['visible'])).toEqual(['false', 'true'])
  })

  it('are looked for a few at a time, and ask for more frames until all have been', () => {
    let looks = 0
    const many = Array.from({ length: 17 }, (_, i) => place(`m${i}`, -1.6 + i * 0.2))
    const { frame, element } = setUp(many, { canSee: () => ++looks > 0 })
    let frames = 1
    let wanted = frame()
    while (wanted && frames < 20) {
      wanted = frame({ moved: false })
      frames++
    }
    expect(looks).toBe(17)
    expect(frames).toBe(4)
    expect(element(16).dataset['visible']).toBe('true')
  })
})
