import type { OfficeProfile } from '../../configuration/model.js';
import { linesOf, plainText, type WordBlock } from '../word/model.js';
import type { LetterFacts } from './facts.js';
import { isContact, isOfficeLine } from './letterhead.js';

const greeting = /^(?:med\s+)?(?:venlig|bedste|de\s+bedste|mange)\s+hilsen(?:er)?[,.]?$|^(?:med\s+)?venlige?\s+hilsner?[,.]?$/i;
/** First and last name, with small words and initials between. */
const personName = /^\p{Lu}[\p{L}'’-]+(?:\s+(?:\p{Lu}\.|\p{Lu}[\p{L}'’-]+|af|de|den|van|von|der|el|al|bin)){1,5}$/u;
const academicTitle = /,?\s*cand\.\s?[\p{L}.]+$/iu;
const title = /^\p{Lu}[\p{L}'’,&/-]*(?: [\p{L}'’,&/-]+){0,6}$/u;
const longestTitle = 70;
const role = /(?:jurist|chef|leder|konsulent|direktør|rådgiver|ombudsmand|fuldmægtig|sekretær|medarbejder)(?:en)?$/i;
const attachmentHeading = /^bilag(?:sliste|soversigt)?\s*:?$/i;
const attachmentLine = /^(?:vedlagt|bilag)\s*:\s*(\S.*)$/i;

export interface ReadClosing {
  /** Index of the block that is the greeting. */
  readonly first: number;
  readonly underskrivere: LetterFacts['underskrivere'];
  readonly bilag: readonly string[];
  /** How to reach those who sign, which the front matter has no place for. */
  readonly contact: readonly string[];
  readonly used: readonly string[];
}

/**
 * The letter's end: a greeting that stands alone, and below it nothing but names, titles and enclosures. Undefined when there is anything
 * else, so that no text is taken for a signature.
 */
export function readClosing(blocks: readonly WordBlock[], profile: OfficeProfile): ReadClosing | undefined {
  const first = blocks.findLastIndex((block) => block.kind === 'paragraph' && greeting.test(linesOf([block])[0] ?? ''));
  if (first < 0 || blocks.slice(first).some((block) => block.kind === 'paragraph' && block.inlines.some(({ kind }) => kind === 'note' || kind === 'image'))) return undefined;
  const rows = blocks.slice(first).flatMap(rowsOf);
  const underskrivere: LetterFacts['underskrivere'] = [];
  const bilag: string[] = [];
  const contact: string[] = [];
  let inAttachments = false;
  for (const row of rows.slice(1)) {
    const [line = ''] = row;
    const single = attachmentLine.exec(line)?.[1];
    const above = underskrivere.slice(-row.length);
    if (attachmentHeading.test(line)) inAttachments = true;
    else if (single !== undefined) bilag.push(single);
    else if (inAttachments) bilag.push(row.join(' ').replace(/^(?:[-–•]|\d{1,3}[.)])\s+/, ''));
    else if (above.length === row.length && above.every(({ titel }) => titel === undefined) && row.every((text) => isTitle(text) && !personName.test(text))) {
      underskrivere.splice(-row.length, row.length, ...above.map(({ navn }, index) => ({ navn, titel: row[index] })));
    } else if (row.every((text) => personName.test(text) && !isOfficeLine(text, profile))) underskrivere.push(...row.map((navn) => ({ navn, titel: undefined })));
    else if (row.every((text) => isContact(text, profile))) contact.push(...row);
    else if (row.every((text) => nameWithTitle(text) !== undefined)) underskrivere.push(...row.flatMap((text) => nameWithTitle(text) ?? []));
    else return undefined;
  }
  const told = new Set(contact);
  return { first, underskrivere: withTitles(underskrivere), bilag, contact, used: rows.flat().filter((line) => !told.has(line)) };
}

/** `Karla Lindebæk, jurist` */
function nameWithTitle(text: string): LetterFacts['underskrivere'][number] | undefined {
  const comma = text.indexOf(',');
  const navn = text.slice(0, comma).trim();
  const titel = text.slice(comma + 1).trim();
  return comma > 0 && personName.test(navn) && isTitle(titel) ? { navn, titel } : undefined;
}

/** A few words without a full stop: `Chefkonsulent, cand.jur.`. */
function isTitle(text: string): boolean {
  const words = text.replace(academicTitle, '');
  return text.length <= longestTitle && (words === '' || title.test(words) || (/^\p{Ll}[\p{L} -]*$/u.test(words) && role.test(words)));
}

/** Enclosures at the very end of a letter that no greeting closes: a line »Bilag« that is no heading, and a list below it. */
export function readAttachments(blocks: readonly WordBlock[]): Pick<ReadClosing, 'first' | 'bilag' | 'used'> | undefined {
  const first = blocks.findLastIndex((block) => block.kind === 'paragraph' && block.heading === undefined && attachmentHeading.test(linesOf([block])[0] ?? ''));
  const listed = blocks.slice(first + 1).filter((block) => linesOf([block]).length > 0);
  if (first < 0 || listed.length === 0 || !listed.every((block) => block.kind === 'paragraph' && block.list !== undefined && linesOf([block]).length === 1)) return undefined;
  return { first, bilag: linesOf(listed), used: linesOf(blocks.slice(first)) };
}

/** The lines of the end, each parted into the columns that stand beside each other. */
function rowsOf(block: WordBlock): readonly (readonly string[])[] {
  if (block.kind === 'paragraph') return plainText(block.inlines).split('\n').map(columns).filter((row) => row.length > 0);
  return block.rows.flatMap((cells) => {
    const inCells = cells.map(({ blocks }) => blocks.flatMap(rowsOf)).filter((rows) => rows.length > 0);
    return inCells.every((rows) => rows.length === 1) ? [inCells.flat(2)].filter((row) => row.length > 0) : inCells.flat();
  });
}

function columns(line: string): readonly string[] {
  return line.split(/\t| {3,}/).map((text) => text.replace(/\s+/g, ' ').trim()).filter((text) => text !== '');
}

/** `Viggo Holst` above `Ledende Jurist`: a title of two capitals looks like a name; it is one when every second line has none otherwise. */
function withTitles(people: LetterFacts['underskrivere']): LetterFacts['underskrivere'] {
  const paired = people.length >= 2 && people.length % 2 === 0 && people.every(({ titel }) => titel === undefined);
  if (!paired || !people.every(({ navn }, index) => role.test(navn) === (index % 2 === 1))) return people;
  return people.flatMap(({ navn }, index) => (index % 2 === 0 ? [{ navn, titel: people[index + 1]?.navn }] : []));
}
