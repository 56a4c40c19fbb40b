/** The line break that a text uses: what is inserted into it must not mix them. */
export function lineBreakOf(text: string): '\n' | '\r\n' {
  const first = text.indexOf('\n');
  return first > 0 && text.charAt(first - 1) === '\r' ? '\r\n' : '\n';
}

/** `inserted`, which has plain line feeds, with the line breaks of `text`. */
export function withLineBreaksOf(text: string, inserted: string): string {
  return lineBreakOf(text) === '\n' ? inserted : inserted.replaceAll('\n', '\r\n');
}
