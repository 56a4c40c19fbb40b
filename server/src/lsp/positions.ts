import type { Range, TextEdit as ProtocolEdit } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextEdit, TextRange } from '../engine/index.js';

/** UTF-16 offsets to the protocol's line and UTF-16 character. */
export function toRange(document: TextDocument, { start, end }: TextRange): Range {
  return { start: document.positionAt(start), end: document.positionAt(end) };
}

export function toOffsets(document: TextDocument, { start, end }: Range): TextRange {
  return { start: document.offsetAt(start), end: document.offsetAt(end) };
}

export function toEdit(document: TextDocument, { range, newText }: TextEdit): ProtocolEdit {
  return { range: toRange(document, range), newText };
}

/** The range without the white space at its end. */
export function trimmedEnd(text: string, { start, end }: TextRange): TextRange {
  let lastText = end;
  while (lastText > start && /\s/u.test(text.charAt(lastText - 1))) lastText -= 1;
  return { start, end: lastText };
}
