import { securityHeaders } from '#cli/serving/headers.ts'

export type HeaderForm = 'nginx' | 'caddy' | 'plain'

/** The security headers as lines for another server's configuration. */
export function printHeaders(form: HeaderForm, hosts: readonly string[]): string {
  const headers = Object.entries(securityHeaders(hosts))
  switch (form) {
    case 'nginx':
      return headers.map(([name, value]) => `add_header ${name} "${value}" always;`).join('\n')
    case 'caddy':
      return `header {\n${headers.map(([name, value]) => `\t${name} "${value}"`).join('\n')}\n}`
    case 'plain':
      return headers.map(([name, value]) => `${name}: ${value}`).join('\n')
  }
}
