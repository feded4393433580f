import type { Plugin } from 'vite'

/** Chunks that three puts before every program, whatever its material. */
const kept: ReadonlySet<string> = new Set(['colorspace_pars_fragment', 'tonemapping_pars_fragment'])

/** Strings of three's build that are shader source: one constant each, in quotes, on one line. */
const shaderSource = /^(var|const) ([\w$]+) = "(?:[^"\\]|\\.)*";$/gm

/** three 0.187 has 143; many fewer would mean that its build is written in another way. */
const fewest = 120

/** What serves three's own lit materials or headsets and nothing else, with what stands in its place. */
const parts: readonly { readonly name: string; readonly is: RegExp; readonly instead: string }[] = [
  {
    name: 'PMREMGenerator',
    is: /^class PMREMGenerator \{$[\s\S]*?^\}$/m,
    instead:
      "class PMREMGenerator { constructor() { throw new Error('three: PMREMGenerator is left out of this build: see leave-out-shaders.ts') } }",
  },
  {
    name: 'the DFG table',
    is: /^const DATA = new Uint16Array\( \[$[\s\S]*?^\] \);$/m,
    instead: 'const DATA = null;',
  },
  {
    name: 'WebXRManager',
    is: /^class WebXRManager extends EventDispatcher \{$[\s\S]*?^\}$/m,
    // What the renderer and @react-three/fiber ask of it in every frame, with the answer that no headset is there.
    instead:
      'class WebXRManager extends EventDispatcher { enabled = false; isPresenting = false; setAnimationLoop() {} dispose() {} hasDepthSensing() { return false } getEnvironmentBlendMode() {} }',
  },
]

/**
 * Leaves the shaders of three's own materials out of the build, with what only they use, and headsets: 37 kB of 227, for the
 * scene draws with its own. A material that needs one of them does not compile, and its error says why.
 */
export function leaveOutShaders(): Plugin {
  return {
    name: 'leave-out-shaders',
    apply: 'build',
    transform(code, id) {
      if (!id.endsWith('/three/build/three.module.js')) return null
      return { code: withoutParts(withoutShaders(code)), map: null }
    },
  }
}

/** @throws Error where three's build no longer looks as it did. */
export function withoutShaders(code: string): string {
  let found = 0
  const lean = code.replace(shaderSource, (whole, word: string, name: string) => {
    found += 1
    return kept.has(name)
      ? whole
      : `${word} ${name} = "#error left out by leave-out-shaders.ts: ${name}";`
  })
  if (found < fewest) {
    throw new Error(
      `leaveOutShaders: found ${found} shaders in three, expected at least ${fewest} – look at how its build writes them now`,
    )
  }
  return lean
}

/** @throws Error where three's build no longer looks as it did. */
export function withoutParts(code: string): string {
  return parts.reduce((lean, { name, is, instead }) => {
    if (!is.test(lean)) {
      throw new Error(
        `leaveOutShaders: found no ${name} in three, expected one – look at how its build writes it now`,
      )
    }
    return lean.replace(is, instead)
  }, code)
}
