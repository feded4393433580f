/** The command was called in a way that it cannot follow: told in one line, exit code 2. */
export class Misuse extends Error {
  override readonly name = 'Misuse'
}
