import type { Finding } from '#cli/check/check-picture.ts'

const largest = 100_000_000

/** What is wrong with a glTF model's container, from all of its bytes: the mesh itself is for the viewer's loader. */
export function checkModel(path: string, bytes: Uint8Array): Finding[] {
  const found = isBinary(bytes) ? checkBinary(path, bytes) : checkJson(path, bytes)
  if (bytes.length <= largest) return found
  return [
    ...found,
    {
      weight: 'mend',
      code: 'model-too-large',
      problem: `The model “${path}” is too large to be loaded over a network`,
      found: `${Math.round(bytes.length / 1e6)} MB`,
      expected: 'at most 100 MB, better 5',
      remedy: 'Reduce it with “lamplight models”.',
    },
  ]
}

function isBinary(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 4)).toString('latin1') === 'glTF'
}

function checkBinary(path: string, bytes: Uint8Array): Finding[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 20) return [truncated(path)]
  const version = view.getUint32(4, true)
  if (version !== 2) return [oldVersion(path, `${version}`)]
  return view.getUint32(8, true) > bytes.length ? [truncated(path)] : []
}

function checkJson(path: string, bytes: Uint8Array): Finding[] {
  let parsed: unknown
  try {
    parsed = JSON.parse(Buffer.from(bytes).toString('utf8'))
  } catch {
    return [notAModel(path)]
  }
  const asset: unknown = property(parsed, 'asset')
  const version = property(asset, 'version')
  if (typeof version !== 'string') return [notAModel(path)]
  return version.startsWith('2.') ? [] : [oldVersion(path, version)]
}

function property(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? Reflect.get(value, name)
    : undefined
}

function truncated(path: string): Finding {
  return {
    weight: 'mend',
    code: 'truncated',
    problem: `The end of the model “${path}” is missing`,
    remedy: 'Copy the file again from where it came from.',
  }
}

function notAModel(path: string): Finding {
  return {
    weight: 'mend',
    code: 'not-a-model',
    problem: `“${path}” is not a glTF model`,
    expected: 'a .glb file',
    remedy: 'Export it as glTF 2.0, binary (.glb).',
  }
}

function oldVersion(path: string, version: string): Finding {
  return {
    weight: 'mend',
    code: 'not-a-model',
    problem: `The model “${path}” is of another glTF version`,
    found: version,
    expected: '2.0',
    remedy: 'Export it as glTF 2.0, binary (.glb).',
  }
}
