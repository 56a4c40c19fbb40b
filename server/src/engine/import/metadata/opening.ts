import type { OfficeProfile } from '../../configuration/model.js';
import { linesOf, plainText, type WordBlock, type WordParagraph } from '../word/model.js';
import type { Remark } from '../remarks.js';
import type { LetterFacts } from './facts.js';
import { isOfficeLine, readLetterhead, takeOver } from './letterhead.js';
import { recipientIn } from './recipients.js';

/** Blocks that stand above a letter's text at the most: sender, recipients with addresses, fields, title. */
const mostBlocks = 40;
const longestLine = 120;
const mostTitleParagraphs = 3;

/**
 * Reads sender, recipients, fields and title off the beginning of the body, as far as they are sure, and answers the blocks after them.
 * What was used as it stands is added to `used`; the rest of what is taken away becomes remarks.
 */
export function readOpening(
  blocks: readonly WordBlock[],
  profile: OfficeProfile,
  { facts, remarks, used }: { readonly facts: LetterFacts; readonly remarks: Remark[]; readonly used: string[] },
): readonly WordBlock[] {
  const title = titleAt(blocks, profile);
  const end = title?.first ?? endOfOpening(blocks, profile);
  const kept: WordBlock[] = [];
  let afterRecipient = false;
  let sender = false;
  for (const block of blocks.slice(0, end)) {
    if (holdsMore(block)) {
      kept.push(block);
      continue;
    }
    const lines = linesOf([block]);
    const head = readLetterhead(lines, profile);
    if (head.used.length > 0) {
      takeOver(facts, head.facts, remarks);
      used.push(...head.used);
    }
    const inLetterhead = head.used.length > 0 || (head.recognised && lines.length > 1);
    const unread: string[] = [];
    for (const line of head.used.length > 0 ? head.rest : lines) {
      const isOffice = line === profile.office;
      if (isOffice && sender && !inLetterhead) {
        // The office's name once more is no longer the sender's.
        facts.modtagere.push(line);
        used.push(line);
      } else if (isOfficeLine(line, profile)) remarks.push({ kind: 'letterhead', text: line });
      else if (!takesRecipient(line, inLetterhead)) unread.push(line);
      sender ||= isOffice && !inLetterhead;
    }
    if (unread.length === 0) continue;
    if (head.recognised || unread.length < lines.length) remarks.push(...unread.map((text): Remark => ({ kind: 'letterhead', text })));
    else kept.push(block);
  }
  if (title === undefined) return [...kept, ...blocks.slice(end)];
  facts.titel = title.text;
  used.push(...title.lines);
  const [next] = blocks.slice(title.end);
  const isSubject = next?.kind === 'paragraph' && next.style === 'subtitle' && linesOf([next]).length > 0;
  if (isSubject) {
    const lines = linesOf([next]);
    facts.vedr = lines.join(' ').replace(/^vedr(?:\.|ørende)?:?\s+/i, '');
    used.push(...lines);
  }
  return [...kept, ...blocks.slice(isSubject ? title.end + 1 : title.end)];

  /** A name of the profile is a recipient; so is what stands under »Til:« or, above a title that is sure and in no letterhead, has no digit. */
  function takesRecipient(line: string, inLetterhead: boolean): boolean {
    const { value, known } = recipientIn(line, profile);
    if (!known && (inLetterhead || (title === undefined && value === line))) return false;
    if (!known && afterRecipient && /\d/.test(line)) {
      remarks.push({ kind: 'address', text: line });
      return true;
    }
    if (value === '') used.push(line);
    if (value === '' || (!known && (/\d|[.!?]$/.test(line) || line.length > 80))) return value === '';
    facts.modtagere.push(value);
    used.push(line);
    afterRecipient = true;
    return true;
  }
}

interface ReadTitle {
  readonly first: number;
  /** Index of the block after the title. */
  readonly end: number;
  readonly text: string;
  readonly lines: readonly string[];
}

/** The paragraphs of the style `Title`; else the bold or larger ones that stand before the first running text. */
function titleAt(blocks: readonly WordBlock[], profile: OfficeProfile): ReadTitle | undefined {
  const styled = blocks.findIndex((block) => block.kind === 'paragraph' && isTitleStyle(block) && linesOf([block]).length > 0);
  if (styled >= 0 && styled < mostBlocks) return titleFrom(blocks, styled, (block) => isTitleStyle(block));
  const size = usualSize(blocks);
  for (let index = 0; index < Math.min(blocks.length, mostBlocks); index += 1) {
    const block = blocks[index];
    if (block?.kind !== 'paragraph') continue;
    const lines = linesOf([block]);
    const [line = ''] = lines;
    if (lines.length === 0 || isOfficeLine(line, profile) || recipientIn(line, profile).known || readLetterhead(lines, profile).recognised) continue;
    if (block.heading !== undefined) return isOnlyOfItsRank(blocks, block) ? titleFrom(blocks, index, (next) => next === block) : undefined;
    if (stands(block) || block.size > size) return titleFrom(blocks, index, (next) => next.heading === undefined && next.list === undefined && (stands(next) || next.size > size));
    if (line.length > longestLine || /[.:;]$/.test(line)) return undefined;
  }
  return undefined;
}

function titleFrom(blocks: readonly WordBlock[], first: number, belongs: (block: WordParagraph) => boolean): ReadTitle | undefined {
  let end = first;
  const lines: string[] = [];
  for (let next = blocks[end]; next?.kind === 'paragraph' && end - first < mostTitleParagraphs && belongs(next); next = blocks[end]) {
    if (next.inlines.some(({ kind }) => kind === 'note' || kind === 'image')) break;
    lines.push(...linesOf([next]));
    end += 1;
    if (linesOf([next]).length === 0) break;
  }
  const text = lines.join(' ');
  return lines.length === 0 || text.length > 300 ? undefined : { first, end, text, lines };
}

function isTitleStyle({ style }: WordParagraph): boolean {
  return style === 'title' || style === 'titel';
}

/** All its text is bold, and there is no full stop at its end. */
function stands(block: WordParagraph): boolean {
  const text = plainText(block.inlines).trim();
  return text !== '' && text.length <= 200 && !/[.:;]$/.test(text) && block.inlines.every((inline) => inline.kind !== 'text' || inline.value.trim() === '' || inline.bold);
}

function isOnlyOfItsRank(blocks: readonly WordBlock[], heading: WordParagraph): boolean {
  return blocks.every((block) => block === heading || block.kind !== 'paragraph' || block.heading !== heading.heading);
}

/** The size of most of the text. */
function usualSize(blocks: readonly WordBlock[]): number {
  const lengths = new Map<number, number>();
  for (const block of blocks) {
    if (block.kind === 'paragraph') lengths.set(block.size, (lengths.get(block.size) ?? 0) + plainText(block.inlines).length);
  }
  return [...lengths].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

/** Images and calls of notes are no metadata. */
function holdsMore(block: WordBlock): boolean {
  if (block.kind === 'table') return block.rows.flat().some(({ blocks }) => blocks.some(holdsMore));
  return block.rule || block.inlines.some(({ kind }) => kind === 'image' || kind === 'note');
}

/** Without a title: the blocks up to the first one that is neither the office's, a recipient's nor a field. */
function endOfOpening(blocks: readonly WordBlock[], profile: OfficeProfile): number {
  const index = blocks.findIndex((block) => {
    const lines = linesOf([block]);
    return holdsMore(block) || lines.some((line) => line.length > longestLine || !(isOfficeLine(line, profile) || recipientIn(line, profile).known || readLetterhead(lines, profile).used.includes(line)));
  });
  return Math.min(index < 0 ? blocks.length : index, mostBlocks);
}
