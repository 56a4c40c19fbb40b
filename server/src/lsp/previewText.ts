import type { Range } from 'vscode-languageserver/node';
import { letterDocument } from '../engine/layout/document/letterDocument.js';
import { letterTree } from '../engine/layout/html/letterTree.js';
import { locateWord } from '../engine/layout/locateWord.js';
import { toRange } from './positions.js';
import type { WordParams } from './previewProtocol.js';
import type { LetterView } from './workspace.js';

/** The letter as an HTML tree with headings and landmarks; images stand as their descriptions. */
export function previewText({ analysis, options }: LetterView): ReturnType<typeof letterTree> {
  return letterTree(letterDocument(analysis.letter, options.configuration), new Map());
}

/** The word of the letter that a word on a page was set from. */
export function previewWord({ analysis, document }: LetterView, { near, text, offset }: WordParams): Range | null {
  const range = locateWord(analysis.letter, { text, offset, near: document.offsetAt(near) });
  return range === undefined ? null : toRange(document, range);
}
