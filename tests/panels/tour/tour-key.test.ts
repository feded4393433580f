import { expect, test } from 'vitest'
import { tourKey } from '#panels/tour/tour-key.ts'

const press = (key: string, more: { shiftKey?: boolean; ctrlKey?: boolean } = {}) => ({
  ...{ key, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false },
  ...more,
})

test('Space plays and pauses', () => {
  expect(tourKey(press(' '), 'ltr', null)).toBe('play')
  expect(tourKey(press(' ', { ctrlKey: true }), 'ltr', null)).toBeNull()
})

test('Shift with the arrow that points onward in the script leads to the next stop', () => {
  const shiftKey = true
  expect(tourKey(press('ArrowRight', { shiftKey }), 'ltr', null)).toBe('next')
  expect(tourKey(press('ArrowLeft', { shiftKey }), 'ltr', null)).toBe('back')
  expect(tourKey(press('ArrowRight', { shiftKey }), 'rtl', null)).toBe('back')
  expect(tourKey(press('ArrowLeft', { shiftKey }), 'rtl', null)).toBe('next')
})

test('arrows alone still turn the head, and letters still walk', () => {
  for (const key of ['ArrowRight', 'ArrowLeft', 'w', 'Enter'])
    expect(tourKey(press(key), 'ltr', null)).toBeNull()
})

test('the keys of a player are known', () => {
  expect(tourKey(press('MediaPlayPause'), 'ltr', null)).toBe('play')
  expect(tourKey(press('MediaTrackNext'), 'rtl', null)).toBe('next')
  expect(tourKey(press('MediaTrackPrevious'), 'rtl', null)).toBe('back')
})
