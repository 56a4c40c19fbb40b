import type { Localized } from '../../text/localized.js';
import type { TextEdit, TextRange } from '../../text/range.js';
import { worded } from '../verify/wording.js';
import type { Difference } from './align.js';
import { lawWordsAt, type LawText } from './lawText.js';
import type { QuotedWord } from './quotedText.js';

/** A quotation beside the act's text. */
export interface Compared {
  /** The texts of the pieces. */
  readonly pieces: readonly string[];
  readonly quoted: readonly QuotedWord[];
  readonly law: LawText;
}

/** Where a difference is marked: the words themselves, or the two that something is missing between. Offsets of the piece. */
export function placeOf({ quoted }: Compared, { quoted: { start, end } }: Difference): { readonly piece: number; readonly range: TextRange } {
  const first = quoted[start];
  const before = quoted[start - 1];
  if (end > start && first !== undefined) {
    const last = quoted.slice(start, end).findLast(({ piece }) => piece === first.piece) ?? first;
    return { piece: first.piece, range: { start: first.range.start, end: last.range.end } };
  }
  const place = first ?? before;
  if (place === undefined) return { piece: 0, range: { start: 0, end: 0 } };
  const from = before?.piece === place.piece ? before : place;
  return { piece: place.piece, range: { start: from.range.start, end: place.range.end } };
}

/** So much of a text is shown in a message. UTF-16 units. */
const shown = 140;
const contextWords = 3;

/** What stands in the letter and what in the act, with some words around it. */
export function sayDifference(compared: Compared, difference: Difference): Localized {
  const { law } = compared;
  const quoted = cut(quotedWordsAt(compared, difference));
  const own = cut(lawWordsAt(law, difference.law.start, difference.law.end));
  const context = cut(inContext(law, difference));
  if (quoted === '') {
    return worded({ da: 'loven har »{0}« her, og udeladelsen er ikke markeret: »{1}«', en: 'the act has “{0}” here, and the omission is not marked: “{1}”' }, own, context);
  }
  if (own === '') return worded({ da: '»{0}« står ikke i loven: »{1}«', en: '“{0}” is not in the act: “{1}”' }, quoted, context);
  return worded({ da: '»{0}« i citatet, men »{1}« i loven: »{2}«', en: '“{0}” in the quotation, but “{1}” in the act: “{2}”' }, quoted, own, context);
}

/** The act's words around a difference, of one §. */
function inContext(law: LawText, { law: { start, end } }: Difference): string {
  const paragraph = law.words[start === end ? Math.max(0, start - 1) : start]?.paragraph;
  let from = start;
  let to = end;
  while (from > 0 && start - from < contextWords && law.words[from - 1]?.paragraph === paragraph) from -= 1;
  while (to - end < contextWords && law.words[to]?.paragraph === paragraph && to < law.words.length) to += 1;
  return lawWordsAt(law, from, to);
}

function quotedWordsAt({ pieces, quoted }: Compared, { quoted: { start, end } }: Difference): string {
  const first = quoted[start];
  if (end <= start || first === undefined) return '';
  const last = quoted.slice(start, end).findLast(({ piece }) => piece === first.piece) ?? first;
  return pieces[first.piece]?.slice(first.range.start, last.range.end).replace(/\s+/gu, ' ') ?? '';
}

function cut(text: string): string {
  if (text.length <= shown) return text;
  const half = Math.floor(shown / 2);
  return `${text.slice(0, text.lastIndexOf(' ', half))} … ${text.slice(text.indexOf(' ', text.length - half) + 1)}`;
}

export interface QuotationFix {
  readonly title: Localized;
  /** Offsets of the difference's piece. */
  readonly edit: TextEdit;
}

/** Words that one would rather leave out than have inserted. UTF-16 units. */
const longestInsertion = 400;

/** What may be done about a difference. Each is the author's choice. */
export function fixesFor(compared: Compared, difference: Difference): readonly QuotationFix[] {
  const { quoted, law, pieces } = compared;
  const { start, end } = difference.quoted;
  const first = quoted[start];
  const next = quoted[end];
  if (quoted.slice(start, end).some(({ piece }) => piece !== first?.piece)) return [];
  const own = lawWordsAt(law, difference.law.start, difference.law.end);
  if (end > start && first !== undefined) {
    const range = { start: first.range.start, end: quoted[end - 1]?.range.end ?? first.range.end };
    if (own !== '') return own.length > longestInsertion ? [] : [{ title: insertTitle(own), edit: { range, newText: capitalisedLike(own, pieces[first.piece]?.slice(range.start) ?? '') } }];
    const whole = next?.piece === first.piece ? { start: range.start, end: next.range.start } : range;
    const title = worded({ da: 'Fjern »{0}« fra citatet', en: 'Remove “{0}” from the quotation' }, cut(quotedWordsAt(compared, difference)));
    return [{ title, edit: { range: whole, newText: '' } }];
  }
  if (next === undefined || own === '') return [];
  const at = { start: next.range.start, end: next.range.start };
  const mark: QuotationFix = { title: { da: 'Markér udeladelsen med (…)', en: 'Mark the omission with (…)' }, edit: { range: at, newText: '(…) ' } };
  const follows = law.words[difference.law.end];
  const lastMissing = law.words[difference.law.end - 1];
  if (follows === undefined || lastMissing === undefined || follows.paragraph !== lastMissing.paragraph) return [mark];
  const between = law.paragraphs[follows.paragraph]?.text.slice(lastMissing.range.end, follows.range.start) ?? ' ';
  return own.length > longestInsertion ? [mark] : [{ title: insertTitle(own), edit: { range: at, newText: own + between } }, mark];
}

function insertTitle(own: string): Localized {
  return worded({ da: 'Indsæt lovens ord: »{0}«', en: 'Insert the words of the act: “{0}”' }, cut(own));
}

function capitalisedLike(own: string, written: string): string {
  return /^\p{Lu}/u.test(written) ? own.charAt(0).toUpperCase() + own.slice(1) : own;
}
