/**
 * Text as a Typst string. All of a letter's text reaches Typst in this form and in no other: within a string only `"` and `\` mean
 * anything, so no text can become code or markup, and quotation marks, dashes and blanks stay what they are. Control characters, which
 * no font has, are left out; a tab is a blank, and half of a surrogate pair is U+FFFD.
 */
export function stringLiteral(text: string): string {
  return `"${text.replace(special, escape)}"`;
}

// Line separators would otherwise end a line of the source; the rest can be told apart only when written out.
const special = /["\\\u0000-\u001f\u007f-\u009f\u2028\u2029]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

function escape(character: string): string {
  if (character === '"' || character === '\\') return `\\${character}`;
  if (character === '\t' || character === '\n' || character === '\u2028' || character === '\u2029') return ' ';
  return character >= '\ud800' ? '\ufffd' : '';
}
