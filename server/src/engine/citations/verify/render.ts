import { monthNames, toDanishDate, type CalendarDate } from '../../dates/calendarDate.js';
import type { TextRange } from '../../text/range.js';
import type { Citation, DocumentReference, VerdictProposal } from '../model.js';
import { typeWord } from './documentTypes.js';
import type { Change, Part } from './judgement.js';

/** Where a part of a citation stands. Prose offsets; the whole citation when the part cannot be told. */
export function rangeOf(citation: Citation, part: Part): TextRange {
  switch (part.of) {
    case 'citation':
      return citation.range;
    case 'document':
      return documentPart(citation.document, part.field) ?? citation.range;
    case 'provision':
      return citation.provisions[part.index]?.range ?? citation.range;
    case 'label':
      return citation.provisions[part.index]?.paragraphRange ?? citation.provisions[part.index]?.range ?? citation.range;
  }
}

function documentPart(document: DocumentReference | undefined, field: 'type' | 'number' | 'date' | 'all'): TextRange | undefined {
  switch (field) {
    case 'type':
      return document?.typeRange;
    case 'number':
      return document?.numberRange;
    case 'date':
      return document?.dateRange;
    case 'all':
      return undefined;
  }
}

/** A change in the citation's own way of writing; undefined when it has no place for it. */
export function proposalFor(citation: Citation, change: Change): VerdictProposal | undefined {
  switch (change.to) {
    case 'document':
      return documentProposal(citation, change);
    case 'label': {
      const range = citation.provisions[change.index]?.paragraphRange;
      if (range === undefined) return undefined;
      const start = textAt(citation, range).indexOf(lastWord(textAt(citation, range)));
      return { ...letterOnly(citation, { start: range.start + Math.max(0, start), end: range.end }, change.label), title: change.title, safe: change.safe };
    }
    case 'unit':
      return unitProposal(citation, change);
  }
}

/** The fields that change, with what stands between them kept: `LBK nr 261 af 13/03/2024` → `LBK nr 354 af 02/04/2025`. */
function documentProposal(citation: Citation, { type, number, date, title }: Extract<Change, { to: 'document' }>): VerdictProposal | undefined {
  const { document } = citation;
  if (document === undefined) return undefined;
  const pieces: { readonly range: TextRange; readonly newText: string }[] = [];
  const put = (range: TextRange | undefined, newText: (written: string) => string): boolean => {
    if (range === undefined) return false;
    const written = textAt(citation, range);
    const text = newText(written);
    if (text !== written) pieces.push({ range, newText: text });
    return true;
  };
  if (type !== undefined && !put(document.typeRange, (written) => (/^\p{Lu}{2,3}$/u.test(written) ? type : matchingCase(typeWord(type), written)))) return undefined;
  if (number !== undefined && !put(document.numberRange, () => String(number))) return undefined;
  if (date !== undefined && !put(document.dateRange, (written) => dateLike(date, written))) return undefined;
  pieces.sort((a, b) => a.range.start - b.range.start);
  const first = pieces[0];
  const last = pieces.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const range = { start: first.range.start, end: last.range.end };
  let newText = '';
  let from = range.start;
  for (const piece of pieces) {
    newText += textAt(citation, { start: from, end: piece.range.start }) + piece.newText;
    from = piece.range.end;
  }
  return { range, newText, title, safe: false };
}

/** A date as the one it replaces is written: `13. marts 2024`, `13/03/2024`, `13.3.2024`, `19/12 1985`, `2014-06-20`; else in full. */
export function dateLike(date: CalendarDate, written: string): string {
  const numeric = /^(\d{1,2})([./-])(\d{1,2})([./-]|\s)(\d{4})$/u.exec(written);
  if (numeric !== null) {
    const [, day = '', first = '', month = '', second = ''] = numeric;
    // `16/11/2023` may be either way: noughts belong to Retsinformation's form with strokes, not to `7.12.2001`.
    const padded = day.startsWith('0') || month.startsWith('0') || (day.length === 2 && month.length === 2 && first !== '.' && first === second);
    const two = (part: number): string => (padded ? String(part).padStart(2, '0') : String(part));
    return `${two(date.day)}${first}${two(date.month)}${second}${date.year}`;
  }
  if (/^\d{4}-\d{2}-\d{2}$/u.test(written)) {
    return `${date.year}-${String(date.month).padStart(2, '0')}-${String(date.day).padStart(2, '0')}`;
  }
  const worded = /^(\d{1,2}\.?\s*)(\p{L}+)(\s+)(\d{4})$/u.exec(written);
  if (worded === null) return toDanishDate(date);
  const [, day = '', , gap = ' '] = worded;
  return `${day.replace(/^\d{1,2}/u, String(date.day))}${monthNames[date.month - 1] ?? ''}${gap}${date.year}`;
}

function matchingCase(word: string, written: string): string {
  return /^\p{Lu}/u.test(written) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}

/** Only the letters that differ at the end, so that the fix survives markup and line breaks within the label. */
function letterOnly(citation: Citation, range: TextRange, label: string): { readonly range: TextRange; readonly newText: string } {
  const written = textAt(citation, range);
  const last = written.at(-1) ?? '';
  const own = label.at(-1) ?? '';
  const isLetterCase = last !== own && last.toLowerCase() === own.toLowerCase();
  return isLetterCase ? { range: { start: range.end - 1, end: range.end }, newText: own } : { range, newText: label };
}

/** The label without the sign: `§ 9 C` → `9 C`. */
function lastWord(text: string): string {
  return /\d.*$/su.exec(text)?.[0] ?? text;
}

/** `§ 6` → `artikel 6`, `artikel 5` → `§ 5`: the sign alone is replaced. */
function unitProposal(citation: Citation, { index, unit, title }: Extract<Change, { to: 'unit' }>): VerdictProposal | undefined {
  const label = citation.provisions[index]?.paragraphRange;
  if (label === undefined) return undefined;
  const before = citation.text.slice(0, label.end - citation.range.start);
  const sign = /(?:§{1,2}|artiklerne|artiklen|artikler|artikel|art\.)(?=\s*\d[\d\s\p{L}]*$)/iu.exec(before);
  if (sign === null) return undefined;
  const start = citation.range.start + sign.index;
  return { range: { start, end: start + sign[0].length }, newText: unit === 'article' ? 'artikel' : '§', title, safe: false };
}

function textAt(citation: Citation, { start, end }: TextRange): string {
  return citation.text.slice(start - citation.range.start, end - citation.range.start);
}
