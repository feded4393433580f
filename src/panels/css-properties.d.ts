import 'react'

declare module 'react' {
  /** Custom properties may be set through React's `style`, which goes through the CSSOM and so passes the CSP. */
  interface CSSProperties {
    [property: `--${string}`]: string | number | undefined
  }
}
