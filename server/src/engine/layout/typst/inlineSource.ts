import type { Inline } from '../document.js';
import { stringLiteral } from './literals.js';
import { proseSource } from './proseSource.js';

/**
 * A piece of a block's source. What hangs on the rest of the letter is left open, so that the pieces can be kept with the block: a
 * note's text and whether this is its first call, a heading's rank, whether an image is there.
 */
export type Piece =
  | string
  | { readonly kind: 'call'; readonly label: string }
  | { readonly kind: 'heading'; readonly level: number }
  | { readonly kind: 'image'; readonly file: string; readonly description: string; readonly alone: boolean };

/** Inline content as Typst markup that holds nothing but code expressions. */
export function inlinePieces(inlines: readonly Inline[]): readonly Piece[] {
  return piecesWithin(inlines, new Set());
}

type Style = Extract<Inline, { readonly children: readonly Inline[] }>['kind'];

const functions = { emphasis: 'emph', strong: 'strong' } as const;

/** Styles inside themselves change nothing, and would nest as deep as there are asterisks: Typst's parser has a limit. */
function piecesWithin(inlines: readonly Inline[], styles: ReadonlySet<Style>): readonly Piece[] {
  return inlines.flatMap((inline): readonly Piece[] => {
    switch (inline.kind) {
      case 'text':
        return [proseSource(inline.value)];
      case 'emphasis':
      case 'strong':
      case 'link': {
        if (styles.has(inline.kind)) return piecesWithin(inline.children, styles);
        const open = inline.kind === 'link' ? `link(${stringLiteral(inline.url)})` : functions[inline.kind];
        return [`#${open}[`, ...piecesWithin(inline.children, new Set([...styles, inline.kind])), ']'];
      }
      case 'code':
        return [`#raw(${stringLiteral(inline.value)})`];
      case 'image':
        return [{ kind: 'image', file: inline.file, description: inline.description, alone: false }];
      case 'footnote-call':
        return [{ kind: 'call', label: inline.label }];
      case 'line-break':
        return ['#linebreak()'];
    }
  });
}
