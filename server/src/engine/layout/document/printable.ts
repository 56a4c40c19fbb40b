/**
 * Text without what nobody can print: control characters but tabs and line ends, and what Unicode says is no character. HTML and Word's XML
 * may not hold them.
 */
export function printable(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufdd0-\ufdef\ufffe\uffff]/g, '');
}
