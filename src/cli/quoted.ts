/** A folder's name as one types it behind a command: in quotation marks where a shell would divide it. */
export function quoted(folder: string): string {
  return /^[\w./~@:+-]+$/.test(folder) ? folder : `"${folder.replaceAll(/(["$`\\])/g, '\\$1')}"`
}
