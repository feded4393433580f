import { expect, it } from 'vitest'
import { isSheet, sizeClassOf } from '#panels/size-class.ts'

it('is a phone where the shorter side is under 600, whichever way it is held', () => {
  expect(sizeClassOf({ width: 390, height: 844, kiosk: false })).toBe('P')
  expect(sizeClassOf({ width: 844, height: 390, kiosk: false })).toBe('P')
  expect(sizeClassOf({ width: 599, height: 2000, kiosk: false })).toBe('P')
})

it('is a laptop from 600 on', () => {
  expect(sizeClassOf({ width: 600, height: 600, kiosk: false })).toBe('L')
  expect(sizeClassOf({ width: 1366, height: 768, kiosk: false })).toBe('L')
})

it('is a kiosk wherever the venue says so, even on a small screen', () => {
  expect(sizeClassOf({ width: 1080, height: 1920, kiosk: true })).toBe('K')
  expect(sizeClassOf({ width: 400, height: 700, kiosk: true })).toBe('K')
})

it('opens leaves as sheets only where the page stands upright', () => {
  expect(isSheet('P', { width: 390, height: 844 })).toBe(true)
  expect(isSheet('P', { width: 844, height: 390 })).toBe(false)
  expect(isSheet('K', { width: 1920, height: 1080 })).toBe(false)
  expect(isSheet('L', { width: 800, height: 1200 })).toBe(false)
})
