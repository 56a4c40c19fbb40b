/** A pattern's special characters, taken literally. */
function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/**
 * The words and phrases of a sign as one linear expression. In a phrase, `*` at a word's end stands for any ending (`vurder*`),
 * a word `…` for up to six words of any kind (`foretager … ikke yderligere`). Match it against lower-case text.
 */
export function compileWords(phrases: readonly string[]): RegExp {
  const alternatives = phrases.map((phrase) => {
    let source = '';
    for (const word of phrase.trim().toLowerCase().split(/\s+/)) {
      if (word === '…' || word === '...') source += '(?:\\s+[^\\s.!?]{1,40}){0,6}';
      else source += (source === '' ? '' : '\\s+') + (word.endsWith('*') ? `${literal(word.slice(0, -1))}[\\p{L}-]{0,40}` : literal(word));
    }
    return source;
  });
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives.join('|')})(?![\\p{L}\\p{N}])`, 'u');
}
