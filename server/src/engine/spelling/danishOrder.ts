/** Letters that stand behind z, and those of our neighbours that are filed with them. */
const filedAs: Readonly<Record<string, string>> = { æ: '{', ä: '{', ø: '|', ö: '|', å: '}', ü: 'y', ß: 'ss', ð: 'd', þ: '~' };

/** The order of a Danish dictionary: case and accents count only between words that are otherwise the same; æ, ø, å come last. */
export function compareDanish(a: string, b: string): number {
  const [keyA, keyB] = [keyOf(a), keyOf(b)];
  if (keyA !== keyB) return keyA < keyB ? -1 : 1;
  return a === b ? 0 : a < b ? -1 : 1;
}

function keyOf(word: string): string {
  return word.toLowerCase().replace(/[^a-z]/g, (character) => filedAs[character] ?? character.normalize('NFD').charAt(0));
}
