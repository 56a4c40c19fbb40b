import type { PlacedChunk } from '../../letter/placedChunks.js';
import { perObject } from '../../perObject.js';
import { shiftRange, type TextRange } from '../../text/range.js';
import type { DocumentBlock, DocumentFootnote, DocumentProblem, Inline, PlacedDocumentBlock, TableRow } from '../document.js';
import { contentOfChunk, type FootnoteText } from './chunkContent.js';
import { documentProblems } from './problems.js';

interface Call {
  readonly label: string;
  /** Counts from where the block's ranges count from. */
  readonly range: TextRange;
}

interface PlacedText {
  readonly text: FootnoteText;
  readonly offset: number;
}

/**
 * The notes in the order of their first calls; those called within notes follow, in the order of the notes. Of several texts under one
 * label the first counts.
 */
export function numberFootnotes(
  chunks: readonly PlacedChunk[],
  body: readonly PlacedDocumentBlock[],
): { readonly footnotes: readonly DocumentFootnote[]; readonly problems: readonly DocumentProblem[] } {
  const problems: DocumentProblem[] = [];
  const texts = new Map<string, PlacedText>();
  for (const { span, chunk } of chunks) {
    if (span.kind === 'comment') continue;
    for (const text of contentOfChunk(chunk).definitions) {
      const offset = span.range.start;
      if (texts.has(text.label)) problems.push(documentProblems.repeatedFootnote(text.label, shiftRange(text.range, offset)));
      else texts.set(text.label, { text, offset });
    }
  }

  const footnotes = new Map<string, DocumentFootnote>();
  const call = ({ label, range }: Call, callOffset: number): void => {
    if (footnotes.has(label)) return;
    const found = texts.get(label);
    if (found === undefined) problems.push(documentProblems.missingFootnote(label, shiftRange(range, callOffset)));
    else footnotes.set(label, { label, number: footnotes.size + 1, blocks: found.text.blocks, offset: found.offset });
  };
  for (const { block, offset } of body) for (const each of callsIn(block)) call(each, offset);
  // A map also goes over what is added on the way.
  for (const { blocks, offset } of footnotes.values()) for (const block of blocks) for (const each of callsIn(block)) call(each, offset);

  for (const { text, offset } of texts.values()) {
    if (!footnotes.has(text.label)) problems.push(documentProblems.unusedFootnote(text.label, shiftRange(text.range, offset)));
  }
  return { footnotes: [...footnotes.values()], problems };
}

/** In text order. */
const callsIn: (block: DocumentBlock) => readonly Call[] = perObject((block: DocumentBlock): readonly Call[] => {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return callsInText(block.children);
    case 'quotation':
      return block.blocks.flatMap(callsIn);
    case 'list':
      return block.items.flatMap(({ blocks }) => blocks.flatMap(callsIn));
    case 'table':
      return [block.header, ...block.rows].flatMap(({ cells }: TableRow) => cells.flatMap(({ children }) => callsInText(children)));
    case 'code':
    case 'rule':
      return [];
  }
});

function callsInText(inlines: readonly Inline[]): readonly Call[] {
  return inlines.flatMap((inline) => {
    if (inline.kind === 'footnote-call') return [inline];
    return 'children' in inline ? callsInText(inline.children) : [];
  });
}
