/** A catalogue, compiled by @lingui/vite-plugin while bundling. */
declare module '*.po' {
  import type { Messages } from '@lingui/core'
  export const messages: Messages
}

/** What of it is said before the first picture: src/cli/build/first-words.ts. */
declare module '*.po?first' {
  import type { Messages } from '@lingui/core'
  export const messages: Messages
}
