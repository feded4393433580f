import { createHash } from 'node:crypto'

/** One part of a folder's pictures: the `index`-th of `count`, from 1. */
export interface Shard {
  readonly index: number
  readonly count: number
}

/** Reads `2/5`; null where it is no such thing. */
export function parseShard(text: string): Shard | null {
  const [, index, count] = /^(\d{1,6})\/(\d{1,6})$/.exec(text)?.map(Number) ?? []
  if (index === undefined || count === undefined || index < 1 || index > count) return null
  return { index, count }
}

/**
 * Whether a file belongs to a shard. By a hash of its name, so that every machine knows without a coordinator, and
 * without reading a file that is another's.
 */
export function inShard(name: string, { index, count }: Shard): boolean {
  const hash = createHash('sha256').update(name.normalize('NFC')).digest()
  return hash.readUInt32BE(0) % count === index - 1
}
