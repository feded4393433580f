import type { LightKind } from '#exhibition/schema.ts'
import { isLightKind } from '#visit/light-kinds.ts'

/**
 * What an address says: a public promise (design.md section 1). Positions are written in whole centimetres of the site
 * frame, angles in whole degrees, zoom with one decimal; everything is optional and defaults are left out.
 */
export interface Address {
  readonly exhibition?: string
  readonly lang?: string
  /** Id of a room, work, hotspot, standpoint or stop. */
  readonly at?: string
  readonly era?: string
  readonly light?: LightKind
  readonly view?: AddressView
  readonly tour?: string
  readonly venue?: string
}

/** Metres and radians; heading clockwise from north. */
export interface AddressView {
  readonly x: number
  readonly y: number
  readonly z: number
  readonly heading: number
  readonly pitch: number
  readonly zoom: number
}

/** A parameter that was there but could not be read, with the value as it was found. */
export interface Unread {
  readonly parameter: string
  readonly value: string
}

/** A QR code of this length is still read from a metre away. */
export const LONGEST_QUERY = 200

const parameters = ['exhibition', 'lang', 'at', 'era', 'light', 'view', 'tour', 'venue'] as const
const idPattern = /^[a-z0-9][a-z0-9-]{0,39}$/
const tagPattern = /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}$/
const degrees = (radians: number): number => Math.round((radians * 180) / Math.PI)
const radians = (d: number): number => (d * Math.PI) / 180

function readView(text: string): AddressView | null {
  const parts = text.split(',')
  const n = parts.map(Number)
  if (n.length !== 6 || parts.some(p => p.trim() === '') || !n.every(Number.isFinite)) return null
  const [x, y, z, heading, pitch, zoom] = n as [number, number, number, number, number, number]
  if (Math.max(Math.abs(x), Math.abs(y), Math.abs(z)) > 1e6) return null
  return {
    x: x / 100,
    y: y / 100,
    z: z / 100,
    heading: radians(((heading % 360) + 360) % 360),
    pitch: radians(Math.min(89, Math.max(-89, pitch))),
    zoom: Math.min(40, Math.max(1, zoom)),
  }
}

/** Reads a query string; what cannot be read is listed, not guessed. Unknown parameters are other people's. */
export function readAddress(query: string): {
  readonly address: Address
  readonly unread: readonly Unread[]
} {
  const params = new URLSearchParams(query)
  const unread: Unread[] = []
  const take = <K extends keyof Address>(
    parameter: K,
    read: (value: string) => Address[K] | null,
  ): Pick<Address, K> | undefined => {
    const value = params.get(parameter)
    if (value === null || value === '') return undefined
    const found = read(value)
    if (found !== null) return { [parameter]: found } as Pick<Address, K>
    unread.push({ parameter, value })
    return undefined
  }
  const id = (value: string): string | null => (idPattern.test(value) ? value : null)
  const address: Address = {
    ...take('exhibition', id),
    ...take('lang', value => (tagPattern.test(value) ? value : null)),
    ...take('at', id),
    ...take('era', id),
    ...take('light', value => (isLightKind(value) ? value : null)),
    ...take('view', readView),
    ...take('tour', id),
    ...take('venue', id),
  }
  return { address, unread }
}

/**
 * The shortest query that says this, starting with `?`, or '' when there is nothing to say. Where it would be too long
 * for a QR code the view is left out: `at` alone is enough to share a thing.
 */
export function writeAddress(address: Address): string {
  const { view, ...rest } = address
  const parts = parameters
    .map(name =>
      name === 'view' ? view && `view=${writeView(view)}` : rest[name] && `${name}=${rest[name]}`,
    )
    .filter(part => part !== undefined && part !== '')
  if (parts.length === 0) return ''
  const query = `?${parts.join('&')}`
  return query.length > LONGEST_QUERY && view ? writeAddress(rest) : query
}

function writeView(view: AddressView): string {
  const centimetres = (m: number): number => Math.round(m * 100) + 0
  const heading = ((degrees(view.heading) % 360) + 360) % 360
  return [
    centimetres(view.x),
    centimetres(view.y),
    centimetres(view.z),
    heading,
    degrees(view.pitch) + 0,
    Math.round(view.zoom * 10) / 10,
  ].join(',')
}
