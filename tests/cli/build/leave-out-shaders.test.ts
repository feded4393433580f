import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { withoutParts, withoutShaders } from '#cli/build/leave-out-shaders.ts'

const three = readFileSync('node_modules/three/build/three.module.js', 'utf8')

test('a shader that is left out says so when it is compiled', () => {
  expect(withoutShaders(three)).toContain(
    '#error left out by leave-out-shaders.ts: lights_physical_pars_fragment',
  )
})

test('the chunks before every program stay as they were', () => {
  const [chunk] = /^var colorspace_pars_fragment = .*$/m.exec(three) ?? []
  expect(chunk).toBeDefined()
  expect(withoutShaders(three)).toContain(chunk)
})

test('what only lit materials and headsets use is left out, and what stands in its place is still a program', () => {
  const lean = withoutParts(withoutShaders(three))
  expect(three.length - lean.length).toBeGreaterThan(150_000)
  expect(lean).not.toContain('requestReferenceSpace')
  expect(lean).toContain('PMREMGenerator is left out of this build')
  expect(lean).toMatch(/^export \{ .*PMREMGenerator.* \};$/m)
})

test('what stands in the place of headsets answers everything that is asked while there is none', () => {
  const [stub] = /^class WebXRManager .*$/m.exec(withoutParts(three)) ?? []
  const inherited = ['addEventListener', 'removeEventListener']
  // Asked for only while a headset is on.
  const whilePresenting = ['cameraAutoUpdate', 'updateCamera', 'getCamera', 'getDepthSensingMesh']
  const asked = new Set([...three.matchAll(/\bxr\.(\w+)/g)].map(([, name]) => name ?? ''))
  expect(asked.size).toBeGreaterThan(8)
  for (const name of asked)
    expect([...inherited, ...whilePresenting].includes(name) || stub?.includes(name), name).toBe(
      true,
    )
})

test('a build of three that is written in another way stops the build', () => {
  expect(() => withoutShaders('const a = 1')).toThrow(/found 0 shaders/)
  expect(() => withoutParts('const a = 1')).toThrow(/PMREMGenerator/)
})
