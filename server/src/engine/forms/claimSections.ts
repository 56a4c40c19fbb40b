import type { TextRange } from '../text/range.js';
import type { HeadedSection, Outline, PartMark } from './outline.js';
import type { Slot } from './slots.js';
import { matchTitle, titleWords, type TitleCandidate } from './titles.js';

/** A part that its heading or its mark shows. */
export interface Claim {
  readonly slot: Slot;
  readonly evidence: 'mark' | 'heading';
  /** Undefined for a mark before running text. */
  readonly section: HeadedSection | undefined;
  /** The heading is a title of the part and nothing more, or the author marked it. */
  readonly exact: boolean;
  /** Letter range of the heading's text or of the mark. */
  readonly range: TextRange;
}

export interface Claims {
  readonly bySlot: ReadonlyMap<Slot, Claim>;
  /** Every claim on a section, also on those that repeat a part already found. */
  readonly bySection: ReadonlyMap<HeadedSection, readonly Claim[]>;
  /** Blocks (index into `Letter.blocks`) that a mark gives to a part. */
  readonly byBlock: ReadonlyMap<number, Claim>;
  readonly unknownMarks: readonly PartMark[];
  /** True when the section or one that it lies in is a known part's. */
  isClaimed(section: HeadedSection): boolean;
}

/** Which sections and marked blocks are which parts, by heading and by mark. Signs are asked later, for what is still missing. */
export function claimSections(outline: Outline, slots: readonly Slot[]): Claims {
  const bySlot = new Map<Slot, Claim>();
  const bySection = new Map<HeadedSection, Claim[]>();
  const byBlock = new Map<number, Claim>();
  const unknownMarks: PartMark[] = [];

  const claim = (made: Claim): void => {
    const earlier = bySlot.get(made.slot);
    if (earlier === undefined || (!earlier.exact && made.exact)) bySlot.set(made.slot, made);
    if (made.section === undefined) return;
    const onSection = bySection.get(made.section);
    if (onSection === undefined) bySection.set(made.section, [made]);
    else onSection.push(made);
  };

  for (const mark of outline.marks) {
    // A mark is written for us, so it must be right to the letter; a heading is not.
    const named = titleWords(mark.part).join(' ');
    const slot = slots.find(({ part }) => part.id === mark.part) ?? slots.find(({ titles }) => titles.some((title) => title.join(' ') === named));
    if (slot === undefined) {
      unknownMarks.push(mark);
      continue;
    }
    const made: Claim = { slot, evidence: 'mark', section: mark.section, exact: true, range: mark.valueRange };
    claim(made);
    for (const block of mark.blocks) byBlock.set(block, made);
  }

  const marked = new Set(outline.marks.flatMap(({ section }) => section ?? []));
  const general = slots.filter((slot) => slot.parent?.addressee === undefined).map(candidate);
  for (const section of outline.headed) {
    if (marked.has(section)) continue;
    const within = repeatedAround(section, bySection);
    const own = within.length === 0 ? [] : slots.filter((slot) => slot.parent !== undefined && within.includes(slot.parent)).map(candidate);
    const inner = matchTitle(section.words, own);
    for (const { value, exact } of inner.length > 0 ? inner : matchTitle(section.words, general)) {
      claim({ slot: value, evidence: 'heading', section, exact, range: section.headingRange });
    }
  }

  const isClaimed = (section: HeadedSection): boolean =>
    bySection.has(section) || (section.parent !== undefined && isClaimed(section.parent));
  return { bySlot, bySection, byBlock, unknownMarks, isClaimed };
}

function candidate(slot: Slot): TitleCandidate<Slot> {
  return { value: slot, titles: slot.titles };
}

/** The recipients' parts that a section lies in. */
function repeatedAround(section: HeadedSection, bySection: ReadonlyMap<HeadedSection, readonly Claim[]>): readonly Slot[] {
  for (let around = section.parent; around !== undefined; around = around.parent) {
    const slots = (bySection.get(around) ?? []).map(({ slot }) => slot).filter(({ addressee }) => addressee !== undefined);
    if (slots.length > 0) return slots;
  }
  return [];
}
