const damage = /premature|truncat|corrupt|read error|end of (file|data|stream)|unexpected end/i

/** The sentence for a picture that could not be made into tiles. */
export function whyNot(name: string, error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  const [first = ''] = message.split('\n')
  const reason = first.replace(/^Input (file|buffer) (has|contains) /, '').slice(0, 120)
  return damage.test(message)
    ? `${name}: the picture is damaged, or its end is missing (${reason}) – Copy it again from where it came from.`
    : `${name}: the picture cannot be read (${reason}) – Save it again as TIFF, PNG or JPEG.`
}

/** Whether the fault is the disk's and not the picture's: nothing after it would fare better. */
export function isDiskFault(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  const message = error instanceof Error ? error.message : ''
  return (
    ['ENOSPC', 'EROFS', 'EACCES', 'EPERM', 'EDQUOT', 'EMFILE'].includes(String(code)) ||
    /No space left|Read-only file system|Permission denied|Disk quota/i.test(message)
  )
}
