import type { Claims } from './claimSections.js';
import type { HeadedSection, Outline } from './outline.js';
import type { SignTexts } from './signTexts.js';
import type { Slot } from './slots.js';
import { indexOfTitle, isSameTitle, titleWords } from './titles.js';

/** Where and how a part is looked for that has no heading and no mark. */
export interface TextSearch {
  readonly outline: Outline;
  readonly claims: Claims;
  readonly texts: SignTexts;
  readonly usesHeadings: boolean;
  /** The letter follows its form by headings, so a sign counts only in text that is no other part's. */
  readonly strict: boolean;
  /** The text before the first heading is no other part's. */
  readonly openingIsFree: boolean;
}

export interface FoundInText {
  readonly evidence: 'opening' | 'label' | 'sign' | undefined;
  /** Index into `Letter.blocks`. */
  readonly block: number | undefined;
  /** When not found: a block in another part's section that bears the sign or names the recipient. */
  readonly elsewhere: number | undefined;
}

const notFound: FoundInText = { evidence: undefined, block: undefined, elsewhere: undefined };

/** Fewer words than this before the first heading introduce nothing. */
const shortestOpening = 4;
/** A recipient's name this many words into a paragraph still opens it: »Redegørelse fra …«, »For så vidt angår …«. */
const openingWords = 4;
const openingCharacters = 160;
const account = /(?<!\p{L})(?:redegørelse|svar|udtalelse|bemærkning|høringssvar|oplys)/u;

export function findInText(slot: Slot, search: TextSearch): FoundInText {
  return slot.addressee === undefined ? findPart(slot, search) : findRecipient(slot, slot.addressee.titles, search);
}

function findPart(slot: Slot, search: TextSearch): FoundInText {
  const { outline, texts } = search;
  const { part } = slot;
  if (part.placement === 'opening' && slot.parent === undefined) {
    const block = outline.opening.find((index) => titleWords(texts.at(index).text.slice(0, openingCharacters)).length >= shortestOpening);
    if (block !== undefined) return { evidence: 'opening', block, elsewhere: undefined };
  }
  const label = outline.body.find((index) => isLabel(texts.label(index), slot));
  if (label !== undefined) return { evidence: 'label', block: label, elsewhere: undefined };
  if (part.signs.length === 0) return notFound;
  const bears = (index: number): boolean => part.signs.some((sign) => texts.shows(sign, index));
  const area = areaOf(slot, search);
  const block = unknownHeadings(search).find(bears) ?? outline.body.find((index) => area(index) && bears(index));
  if (block !== undefined) return { evidence: 'sign', block, elsewhere: undefined };
  if (!search.strict || part.placement !== 'section' || slot.parent !== undefined) return notFound;
  // Each recipient's section has the office's assessment in it; that is no sign of a part of the letter.
  return { ...notFound, elsewhere: outline.body.find((index) => !isInRecipientsSection(index, search) && bears(index)) };
}

function isInRecipientsSection(index: number, { outline, claims }: TextSearch): boolean {
  for (let around = outline.sectionOf.get(index); around !== undefined; around = around.parent) {
    if ((claims.bySection.get(around) ?? []).some(({ slot }) => slot.addressee !== undefined)) return true;
  }
  return false;
}

/** A heading that is no part's title may bear a sign itself: »Hvorfor svarede I ikke?« is a question. */
function unknownHeadings({ outline, claims }: TextSearch): readonly number[] {
  return outline.headed.filter((section) => !claims.isClaimed(section)).map(({ index }) => index);
}

function isLabel(words: readonly string[], { titles }: Slot): boolean {
  return words.length > 0 && titles.some((title) => isSameTitle(words, title));
}

/** Which blocks may bear the part's sign. */
function areaOf({ part, parent }: Slot, { outline, claims, usesHeadings, strict, openingIsFree }: TextSearch): (block: number) => boolean {
  if (parent !== undefined) {
    const section = claims.bySlot.get(parent)?.section;
    return section === undefined ? everywhere : within(section, outline);
  }
  if (part.placement === 'anywhere') return everywhere;
  if (!usesHeadings) {
    const closing = new Set(outline.body.slice(Math.floor(outline.body.length / 2)));
    return part.placement === 'closing' ? (block) => closing.has(block) : everywhere;
  }
  if (part.placement === 'closing') {
    const last = new Set(outline.headed.slice(-2));
    return (block) => {
      const section = outline.sectionOf.get(block);
      return section !== undefined && (last.has(section) || !claims.isClaimed(section));
    };
  }
  if (!strict) return everywhere;
  return (block) => {
    const section = outline.sectionOf.get(block);
    return section === undefined ? openingIsFree : !claims.isClaimed(section);
  };
}

function everywhere(): boolean {
  return true;
}

function within(section: HeadedSection, { letter }: Outline): (block: number) => boolean {
  const { start, end } = section.section.range;
  return (index) => {
    const placed = letter.blocks[index];
    const at = placed === undefined ? -1 : placed.offset + placed.block.range.start;
    return start <= at && at < end;
  };
}

/** A recipient's part without a heading of its own: a paragraph that its name opens, or that tells what it has answered. */
function findRecipient(slot: Slot, titles: Slot['titles'], search: TextSearch): FoundInText {
  const { outline, texts } = search;
  const area = recipientArea(slot, search);
  // A table often lists the administrations without telling of any.
  const isTold = (index: number): boolean => area(index) && outline.letter.blocks[index]?.block.kind === 'paragraph';
  const label = outline.body.find((index) => isTold(index) && isLabel(texts.label(index), slot));
  if (label !== undefined) return { evidence: 'label', block: label, elsewhere: undefined };
  const opens = (index: number): boolean => {
    const beginning = texts.at(index).text.slice(0, openingCharacters);
    const words = titleWords(beginning);
    const place = Math.min(...titles.map((title) => indexOfTitle(words, title)).filter((found) => found >= 0));
    return place <= openingWords || (place < words.length && account.test(beginning.toLowerCase()));
  };
  const block = outline.body.find((index) => isTold(index) && opens(index));
  if (block !== undefined) return { evidence: 'sign', block, elsewhere: undefined };
  const isNamed = (index: number): boolean => {
    const words = titleWords(texts.at(index).text);
    return titles.some((title) => indexOfTitle(words, title) >= 0);
  };
  return { ...notFound, elsewhere: outline.body.find(isNamed) };
}

/** Where a recipient's paragraphs may stand: in the part that holds them, in text that is nobody else's; never in the introduction. */
function recipientArea(slot: Slot, search: TextSearch): (block: number) => boolean {
  const { outline, claims, usesHeadings } = search;
  const holder = slot.parent === undefined ? undefined : claims.bySlot.get(slot.parent)?.section;
  const held = holder === undefined ? undefined : within(holder, outline);
  return (block) => {
    const section = outline.sectionOf.get(block);
    if (section === undefined) return !usesHeadings;
    if (isInRecipientsSection(block, search)) return false;
    return held === undefined ? !claims.isClaimed(section) : held(block) || !claims.isClaimed(section);
  };
}
