import type { OfficeProfile } from '../../configuration/model.js';
import { titleWords } from '../../forms/titles.js';
import type { Letter } from '../../letter/model.js';
import type { Inline, LayoutKind, LetterClosing, LetterSignature, PlacedDocumentBlock } from '../document.js';

const usualGreeting = 'Venlig hilsen';
const greeting = /^(?:med[ \t]+)?(?:venlig|venlige|bedste|de[ \t]+bedste)[ \t]+hilsen(?:er)?(?![\p{L}\p{N}])/iu;
/** A greeting with the names below it; anything longer is text of the letter. */
const longestClosing = { blocks: 8, words: 40 };

/**
 * The letter's closing, and its body without one that the author wrote there. Names that the author wrote and the front matter does
 * not have stay in the body, and nothing is printed below them.
 */
export function closingOf(
  letter: Letter,
  blocks: readonly PlacedDocumentBlock[],
  layout: LayoutKind,
  profile: OfficeProfile,
): { readonly closing: LetterClosing | undefined; readonly body: readonly PlacedDocumentBlock[] } {
  const own = letter.frontMatter.underskrivere;
  // A report, memo or note is signed only where the letter says by whom.
  if (layout !== 'letter' && own.length === 0) return { closing: undefined, body: blocks };
  const signatures = signaturesOf(letter, profile);
  const written = writtenClosing(letter, blocks);
  if (written === undefined) return { closing: { greeting: usualGreeting, signatures }, body: blocks };
  const known = new Set([...signatures.flatMap(({ name, title }) => [name, title ?? '']), profile.office, profile.municipality].flatMap(titleWords));
  if (written.words.every((word) => known.has(word))) {
    return { closing: { greeting: written.greeting, signatures }, body: blocks.slice(0, written.firstBlock) };
  }
  return written.alone ? { closing: undefined, body: blocks } : { closing: { greeting: usualGreeting, signatures }, body: blocks };
}

/** The front matter's signatories, else the profile's, else the office itself. */
function signaturesOf({ frontMatter }: Letter, profile: OfficeProfile): readonly LetterSignature[] {
  if (frontMatter.underskrivere.length > 0) return frontMatter.underskrivere.map(({ value, range }) => ({ ...value, range }));
  if (profile.signatories.length > 0) return profile.signatories.map(({ name, title }) => ({ name, title, range: undefined }));
  return [{ name: profile.office, title: profile.municipality === '' ? undefined : profile.municipality, range: undefined }];
}

interface WrittenClosing {
  readonly greeting: string;
  /** The words after the greeting. */
  readonly words: readonly string[];
  /** The greeting has its line to itself: it is one, whatever follows. */
  readonly alone: boolean;
  /** Index of the block that begins with the greeting. */
  readonly firstBlock: number;
}

/** A greeting after which there is nothing but a few paragraphs of names. */
function writtenClosing({ source }: Letter, blocks: readonly PlacedDocumentBlock[]): WrittenClosing | undefined {
  const after: string[] = [];
  for (let index = blocks.length - 1; index >= Math.max(0, blocks.length - longestClosing.blocks); index -= 1) {
    const placed = blocks[index];
    if (placed?.block.kind !== 'paragraph') return undefined;
    const text = plainText(placed.block.children);
    const found = greeting.exec(text)?.[0];
    after.unshift(found === undefined ? text : text.slice(found.length));
    const words = titleWords(after.join(' '));
    if (words.length > longestClosing.words) return undefined;
    if (found === undefined) continue;
    const { start, end } = placed.block.range;
    const [firstLine = ''] = source.slice(placed.offset + start, placed.offset + end).split(/\r\n|\n|\r/);
    return { greeting: found, words, alone: titleWords(firstLine).length === titleWords(found).length, firstBlock: index };
  }
  return undefined;
}

function plainText(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (inline.kind === 'text' || inline.kind === 'code') return inline.value;
      return 'children' in inline ? plainText(inline.children) : ' ';
    })
    .join('');
}
