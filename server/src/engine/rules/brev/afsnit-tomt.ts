import type { Fix } from '../../findings.js';
import { fillIn } from '../../forms/fillIn.js';
import type { HeadedSection } from '../../forms/outline.js';
import type { ReadPart } from '../../forms/readForm.js';
import type { LetterRule } from '../rule.js';
import { insertBlock } from './insertion.js';
import { readingOf } from './reading.js';

/** A heading with nothing below it. */
export const emptySection: LetterRule = {
  scope: 'letter',
  meta: {
    id: 'brev/afsnit-tomt',
    severity: 'warning',
    title: { da: 'Et afsnit er tomt', en: 'A section is empty' },
    basis: 'Et afsnit, som brevtypen kræver, er ikke skrevet, før der står noget i det; i et statusnotat står der »-«, når der intet er.',
    fixable: 'choice',
  },
  *check(letter, context) {
    const reading = readingOf(letter, context);
    if (reading === undefined) return;
    const isFlat = new Set(reading.outline.headed.map(({ section }) => section.level)).size === 1;
    const holders = new Set(reading.outline.headed.map(({ parent }) => parent));
    for (const [index, section] of reading.outline.headed.entries()) {
      const end = Math.min(section.ownRange.end, reading.outline.end);
      if (section.words.length === 0 || holders.has(section) || end < section.headingRange.end) continue;
      const content = contentOf(letter.source.slice(headingEnd(section), end));
      const part = reading.parts.find((read) => read.section === section && read.addressee === undefined) ?? reading.parts.find((read) => read.section === section);
      if (content !== '' && !(isDash(content) && part?.part.emptyText === undefined)) continue;
      if (content === '' && isHeadOf(reading.parts, section, reading.outline.headed[index + 1], isFlat)) continue;
      yield {
        range: section.headingRange,
        severity: part === undefined ? 'info' : 'warning',
        message: messageOf(section, part, content),
        fixes: part === undefined || content !== '' ? [] : fixesOf(letter.source, section, part),
      };
    }
  },
};

function headingEnd({ heading }: HeadedSection): number {
  return heading.offset + heading.block.range.end;
}

/** What a reader sees: comments and a table's or list's empty frame are nothing. */
function contentOf(source: string): string {
  return source.replace(/<!--[\s\S]*?(?:-->|$)/g, '').trim();
}

/** `-`, also written so that Markdown does not take it for a list. */
function isDash(content: string): boolean {
  return /^(?:\\?[-–—*+]|>)$/.test(content);
}

/** In letters whose headings are all of one rank, the next one may lie below this one all the same. */
function isHeadOf(parts: readonly ReadPart[], section: HeadedSection, next: HeadedSection | undefined, isFlat: boolean): boolean {
  if (next === undefined || next.section.level !== section.section.level) return false;
  const { number } = section.section;
  if (number !== undefined && next.section.number?.startsWith(`${number}.`) === true) return true;
  const ofNext = parts.filter((read) => read.section === next);
  if (ofNext.length === 0) return isFlat;
  return ofNext.every(({ slot }) => slot.parent !== undefined && parts.some((read) => read.slot === slot.parent && read.section === section));
}

function messageOf({ section }: HeadedSection, read: ReadPart | undefined, content: string): { da: string; en: string } {
  const emptyText = read?.part.emptyText;
  if (emptyText !== undefined) {
    return {
      da: `»${section.title}« er tomt. Når der intet er at oplyse, skal der stå »${emptyText}«, så læseren kan se, at afsnittet ikke er glemt.`,
      en: `"${section.title}" is empty. When there is nothing to tell, it must say "${emptyText}", so that the reader sees it was not forgotten.`,
    };
  }
  return content === ''
    ? { da: `»${section.title}« er tomt: der står intet under overskriften.`, en: `"${section.title}" is empty: nothing stands below the heading.` }
    : { da: `»${section.title}« er tomt: der står kun »${content}« under overskriften.`, en: `"${section.title}" is empty: only "${content}" stands below the heading.` };
}

function fixesOf(source: string, section: HeadedSection, { part, slot, title }: ReadPart): readonly Fix[] {
  const insert = (da: string, en: string, text: string, preferred: boolean): Fix => ({
    title: { da, en },
    safe: false,
    preferred,
    edits: [insertBlock(source, headingEnd(section), text)],
  });
  const skeleton = part.skeleton === '' ? undefined : fillIn(part.skeleton, slot.fillIns);
  return [
    ...(part.emptyText === undefined ? [] : [insert(`Skriv »${part.emptyText}«`, `Write "${part.emptyText}"`, part.emptyText, true)]),
    ...(skeleton === undefined || skeleton === part.emptyText
      ? []
      : [insert(`Indsæt skabelonen for »${title}«`, `Insert the skeleton of "${title}"`, skeleton, part.emptyText === undefined)]),
  ];
}
