/** Where a media path of an exhibition leads. Paths have no leading slash, and are as written: not percent-encoded. */
export type MediaPlace =
  /** In the exhibition's own folder. */
  | { readonly kind: 'inside'; readonly path: string }
  /** In `../../textures/<id>/` or `../../models/<id>/` of the same id; `path` is below that folder. */
  | { readonly kind: 'shared'; readonly folder: 'textures' | 'models'; readonly path: string }
  /** On a host that the venue allows. */
  | { readonly kind: 'remote'; readonly url: string }
  | {
      readonly kind: 'refused'
      readonly reason: RefusalReason
      readonly problem: string
      readonly remedy: string
    }

type RefusalReason = 'characters' | 'climbs-out' | 'absolute' | 'scheme' | 'host' | 'form'

export interface MediaRules {
  /** Id of the exhibition. */
  readonly exhibition: string
  /** `hosts` of the venue: `images.example.org`, or with a port. */
  readonly hosts: readonly string[]
}

/**
 * Resolves one media path of the document. The only place where this is decided: `check`, `preview`, `new`, `pack` and
 * the viewer all ask here, so that none of them opens what another refuses.
 */
export function resolveMedia(path: string, rules: MediaRules): MediaPlace {
  const characters = forbiddenCharacter(path)
  if (characters !== null) return characters
  if (/^[a-z][a-z0-9+.-]*:/i.test(path)) return resolveAddress(path, rules.hosts)
  if (path.startsWith('/')) {
    return refuse(
      'absolute',
      'A media path may not start with “/”',
      'Write it from the exhibition’s folder, such as "pictures/wall.webp".',
    )
  }
  return resolveRelative(path, rules.exhibition)
}

/**
 * The address to load a media place from. `base` is the address of the exhibition's folder and ends with a slash.
 * Null for what was refused.
 */
export function mediaAddress(place: MediaPlace, base: string, exhibition: string): string | null {
  switch (place.kind) {
    case 'inside':
      return base + encodePath(place.path)
    case 'shared':
      return `${base}../../${place.folder}/${exhibition}/${encodePath(place.path)}`
    case 'remote':
      return place.url
    case 'refused':
      return null
  }
}

function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/')
}

function refuse(reason: RefusalReason, problem: string, remedy: string): MediaPlace {
  return { kind: 'refused', reason, problem, remedy }
}

/**
 * Browsers drop tabs and line ends inside addresses and read `\` as `/`, and some file systems drop invisible
 * characters: `java\tscript:` and `..\..\` get through filters that look for the plain spelling only.
 */
function forbiddenCharacter(path: string): MediaPlace | null {
  const control = /[\p{Cc}\p{Cs}\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/u.test(path)
  if (control) {
    return refuse(
      'characters',
      'The media path holds a control character or an invisible one',
      'Type the path again by hand.',
    )
  }
  if (path.includes('\\')) {
    return refuse('characters', 'The media path holds a backslash', 'Write “/” between folders.')
  }
  return path.trim() === path && path !== ''
    ? null
    : refuse('characters', 'The media path starts or ends with a space', 'Take the space away.')
}

function resolveAddress(path: string, hosts: readonly string[]): MediaPlace {
  const scheme = path.slice(0, path.indexOf(':')).toLowerCase()
  if (scheme.length === 1) {
    return refuse(
      'scheme',
      'The media path names a drive of one computer',
      'Copy the file into the exhibition’s folder and write the path from there.',
    )
  }
  if (scheme !== 'https' && scheme !== 'http') {
    return refuse(
      'scheme',
      `A media path may not start with “${scheme}:”`,
      'Use a file in the exhibition’s folder, or an https address of a host that the venue allows.',
    )
  }
  return resolveHost(path, scheme, hosts)
}

function resolveHost(path: string, scheme: string, hosts: readonly string[]): MediaPlace {
  if (!/^https?:\/\/[^/]/i.test(path) || !URL.canParse(path)) {
    return refuse('form', 'The address cannot be read', 'Copy it again from the browser.')
  }
  const url = new URL(path)
  if (url.username !== '' || url.password !== '') {
    return refuse(
      'form',
      'The address holds a user name or a password',
      'Everyone can read the document: use an address that needs neither.',
    )
  }
  const local = url.hostname === 'localhost' || url.hostname === '127.0.0.1'
  if (scheme === 'http' && !local) {
    return refuse('scheme', 'The address is not encrypted', 'Write https:// in place of http://.')
  }
  if (!hosts.includes(url.host)) {
    return refuse(
      'host',
      `The venue does not allow media from “${url.host}”`,
      `Add "${url.host}" to "hosts" in venue.json, or copy the file into the exhibition’s folder.`,
    )
  }
  return { kind: 'remote', url: url.href }
}

function resolveRelative(path: string, exhibition: string): MediaPlace {
  const wrong = /[%?#:*"<>|]/.exec(path)?.[0]
  if (wrong !== undefined) {
    return refuse(
      'characters',
      `The media path holds “${wrong}”`,
      wrong === '%'
        ? 'Write the file’s name as the folder shows it, without % codes.'
        : 'Give the file a name without it.',
    )
  }
  for (const folder of ['textures', 'models'] as const) {
    const prefix = `../../${folder}/${exhibition}/`
    if (path.startsWith(prefix)) {
      const rest = path.slice(prefix.length)
      return unsoundSegment(rest) ?? { kind: 'shared', folder, path: rest }
    }
  }
  return unsoundSegment(path) ?? { kind: 'inside', path }
}

/** Windows drops dots and spaces at the end of a name, so that `.. /` climbs there. */
function unsoundSegment(path: string): MediaPlace | null {
  for (const segment of path.split('/')) {
    if (segment === '..') {
      return refuse(
        'climbs-out',
        'The media path climbs out of the exhibition’s folder',
        'Copy the file into the folder and write the path from there.',
      )
    }
    if (segment === '' || segment === '.' || /[. ]$/.test(segment) || segment.startsWith(' ')) {
      return refuse(
        'form',
        segment === ''
          ? 'The media path has an empty step between two “/”'
          : `“${segment}” is not a name that every computer keeps`,
        'Write the path as “folder/file”, with names that do not start or end with a dot or a space.',
      )
    }
  }
  return null
}
