/** Directives that a venue's hosts are added to. */
const hostDirectives = new Set(['img-src', 'media-src', 'connect-src'])

const policy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  "font-src 'self'",
  "media-src 'self' blob:",
  "connect-src 'self' blob:",
  "worker-src 'self' blob:",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
  "object-src 'none'",
] as const

/**
 * The Content-Security-Policy of the viewer. `hosts` are those of the venue, such as `images.example.org`: pictures,
 * sound and documents may come from there, scripts and styles never.
 */
export function contentSecurityPolicy(hosts: readonly string[] = []): string {
  return policy
    .map(directive => {
      const name = directive.slice(0, directive.indexOf(' '))
      return hostDirectives.has(name) ? [directive, ...hosts.map(source)].join(' ') : directive
    })
    .join('; ')
}

/** A host without a scheme would allow http as well on a page that came by http. */
function source(host: string): string {
  return /^(localhost|127\.0\.0\.1)(:|$)/.test(host) ? `http://${host}` : `https://${host}`
}

/** The headers that every answer carries. */
export function securityHeaders(hosts: readonly string[] = []): Readonly<Record<string, string>> {
  return {
    'Content-Security-Policy': contentSecurityPolicy(hosts),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
  }
}

/** Names with a hash in them never change: `assets/` is written by the build. The rest is asked for again. */
export function cacheControl(pathname: string): string {
  if (/\/assets\/[^/]+-[\w-]{8}\.\w+$/.test(pathname)) return 'public, max-age=31536000, immutable'
  return /\.(webp|jpe?g|png|gif|avif|glb|ktx2|mp3|m4a|opus|webm|mp4)$/i.test(pathname)
    ? 'public, max-age=600'
    : 'no-cache'
}
