/** Letters that a line may break beside. */
const breaksAnywhere = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u

/** Letters of the longest run that no line may break in; 1 for scripts whose lines break anywhere. */
export function longestWord(text: string): number {
  const words = text.split(/[\s\u00ad-]+/u).filter(word => !breaksAnywhere.test(word))
  return Math.max(1, ...words.map(word => [...word].length))
}
