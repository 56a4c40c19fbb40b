import { perObject } from '../../perObject.js';
import { shiftRange } from '../../text/range.js';
import type { DocumentBlock, Inline, LetterDocument } from '../document.js';

export type DocumentImage = Extract<Inline, { kind: 'image' }>;

/** Every image of the letter, its notes included, with its letter range. In text order; one that stands twice is there twice. */
export function imagesOf({ blocks, footnotes }: LetterDocument): readonly DocumentImage[] {
  const placed = [...blocks, ...footnotes.flatMap((note) => note.blocks.map((block) => ({ block, offset: note.offset })))];
  return placed.flatMap(({ block, offset }) => imagesIn(block).map((image) => ({ ...image, range: shiftRange(image.range, offset) })));
}

const imagesIn: (block: DocumentBlock) => readonly DocumentImage[] = perObject((block: DocumentBlock): readonly DocumentImage[] => {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return imagesInText(block.children);
    case 'quotation':
      return block.blocks.flatMap(imagesIn);
    case 'list':
      return block.items.flatMap(({ blocks }) => blocks.flatMap(imagesIn));
    case 'table':
      return [block.header, ...block.rows].flatMap(({ cells }) => cells.flatMap(({ children }) => imagesInText(children)));
    case 'code':
    case 'rule':
      return [];
  }
});

function imagesInText(inlines: readonly Inline[]): readonly DocumentImage[] {
  return inlines.flatMap((inline) => {
    if (inline.kind === 'image') return [inline];
    return 'children' in inline ? imagesInText(inline.children) : [];
  });
}
