import type { OfficeProfile } from '../configuration/model.js';
import type { Letter } from '../letter/model.js';
import type { TextRange } from '../text/range.js';
import { addresseesOf, type Addressee } from './addressees.js';
import { claimSections, type Claims } from './claimSections.js';
import { findInText } from './findInText.js';
import { hasValue } from './hasValue.js';
import type { FormPart, LetterForm } from './model.js';
import { outlineOf, textRange, type HeadedSection, type Outline, type PartMark } from './outline.js';
import { createSignTexts } from './signTexts.js';
import { slotsOf, type Slot } from './slots.js';

/** What the reading needs to know beside the letter. */
export interface FormSurroundings {
  readonly profile: OfficeProfile;
  /** True when the office cites law in the block (index into `Letter.blocks`) or in a footnote called from it. */
  readonly citesLaw: (block: number) => boolean;
}

/** How a part showed itself. `parts`: by parts of its own, or by being the only one that is repeated. */
export type Evidence = 'mark' | 'heading' | 'parts' | 'front-matter' | 'opening' | 'label' | 'sign';

export interface ReadPart {
  readonly slot: Slot;
  readonly part: FormPart;
  readonly addressee: Addressee | undefined;
  /** Heading of the part in this letter: `Socialforvaltningen`, `Borgerrådgiverens bemærkninger`. */
  readonly title: string;
  /** Undefined when the part was not found. */
  readonly evidence: Evidence | undefined;
  /** The section it is, when it has a heading of its own. */
  readonly section: HeadedSection | undefined;
  /** The heading is the part's title or alias and nothing more. */
  readonly exact: boolean;
  /** Letter range of the heading, mark or block that shows the part. */
  readonly range: TextRange | undefined;
  /** Not found where it belongs, but its sign stands in this block (index into `Letter.blocks`), which is another part's. */
  readonly elsewhere: number | undefined;
  /** False when a condition frees the letter from the part. */
  readonly required: boolean;
}

/** A letter read as a letter of its form. */
export interface FormReading {
  readonly form: LetterForm;
  readonly outline: Outline;
  readonly addressees: readonly Addressee[];
  /** Every part that the form asks for, once per recipient where it is repeated. Parents before their children, in the form's order. */
  readonly parts: readonly ReadPart[];
  /** The letter is divided by headings, so a missing one means something. */
  readonly usesHeadings: boolean;
  /** Sections directly under the letter whose headings name no part. */
  readonly unknownSections: readonly HeadedSection[];
  /** Marks that name no part of the form. */
  readonly unknownMarks: readonly PartMark[];
}

/** Parts by their headings from which a letter follows its form so closely that a sign in another part's section proves little. */
const closeFollowing = 2 / 3;

/** Finds every part of the form in the letter. Linear in the letter for a given form. */
export function readForm(letter: Letter, form: LetterForm, { profile, citesLaw }: FormSurroundings): FormReading {
  const outline = outlineOf(letter);
  const addressees = addresseesOf(letter.frontMatter, profile);
  const slots = slotsOf(form, addressees, profile, letter.frontMatter.sagsnr?.value);
  const claims = claimSections(outline, slots);
  const usesHeadings = outline.headed.length >= 2 || [...claims.bySection.values()].flat().some(({ slot }) => slot.part.placement !== 'anywhere');
  const holdsParts = new Set([...claims.bySection.keys()].flatMap((section) => [...ancestors(section)]));
  const unknownSections = outline.headed.filter(
    (section) => section.parent === undefined && !claims.bySection.has(section) && !holdsParts.has(section),
  );
  const strict = usesHeadings && unknownSections.length === 0 && shareByHeading(slots, claims) >= closeFollowing;
  const texts = createSignTexts(letter, outline.body, citesLaw, new RegExp(`(?<![\\p{L}\\p{N}])(?:${profile.caseNumberPattern})(?![\\p{L}\\p{N}])`, 'iu'));
  const openingIsFree = !slots.some((slot) => slot.part.placement === 'opening' && !claims.bySlot.has(slot));
  const search = { outline, claims, texts, usesHeadings, strict, openingIsFree };

  const read = new Map<Slot, ReadPart>();
  // Children first: a part shows itself by them.
  for (const slot of [...slots].reverse()) {
    const children = slots.filter((child) => child.parent === slot).flatMap((child) => read.get(child) ?? []);
    read.set(slot, readSlot(slot, children));
  }
  for (const slot of slots) standInForParent(slot);
  const parts = slots.flatMap((slot) => read.get(slot) ?? []);
  return { form, outline, addressees, parts, usesHeadings, unknownSections, unknownMarks: claims.unknownMarks };

  function readSlot(slot: Slot, children: readonly ReadPart[]): ReadPart {
    const { part, addressee, title } = slot;
    const base = { slot, part, addressee, title, required: isRequired(slot), elsewhere: undefined, exact: false, section: undefined };
    const claim = claims.bySlot.get(slot);
    if (claim !== undefined) {
      return { ...base, evidence: claim.evidence, section: claim.section, exact: claim.exact, range: claim.range };
    }
    const child = children.find(({ evidence }) => evidence === 'heading' || evidence === 'mark' || evidence === 'label');
    if (child !== undefined && part.parts.length > 0) return { ...base, evidence: 'parts', range: child.range };
    const { frontMatterKey } = part;
    if (frontMatterKey !== undefined && hasValue(letter.frontMatter, frontMatterKey)) {
      return { ...base, evidence: 'front-matter', range: letter.frontMatter.keys.get(frontMatterKey) };
    }
    const found = findInText(slot, search);
    const placed = found.block === undefined ? undefined : letter.blocks[found.block];
    return { ...base, evidence: found.evidence, range: placed === undefined ? undefined : textRange(placed), elsewhere: found.elsewhere };
  }

  /** With one recipient, or a common account of all, the parent is the recipient's section. */
  function standInForParent(slot: Slot): void {
    const own = read.get(slot);
    const parent = slot.parent === undefined ? undefined : read.get(slot.parent);
    if (own === undefined || own.evidence !== undefined || slot.part.repeat === undefined || parent?.evidence === undefined) return;
    const isOnly = addressees.length === 1;
    if (!isOnly && !isCommon(parent)) return;
    read.set(slot, { ...own, evidence: 'parts', section: parent.section, range: parent.range });
  }

  function isCommon({ section }: ReadPart): boolean {
    return outline.headed.some(
      (candidate) => (candidate === section || candidate.parent === section) && candidate.words.some((word) => /^(?:fælles|samle[td]e?)$/.test(word)),
    );
  }

  function isRequired({ part }: Slot): boolean {
    if (part.requirement === 'optional') return false;
    if (part.requirement === 'mandatory') return true;
    const condition = { kind: 'detector', name: part.requirement.mandatoryUnless } as const;
    return !outline.body.some((index) => search.texts.shows(condition, index));
  }
}

function* ancestors(section: HeadedSection): Iterable<HeadedSection> {
  for (let around = section.parent; around !== undefined; around = around.parent) yield around;
}

/** How many of the parts that ought to have headings do. Introductions and running text ought to only where they have. */
function shareByHeading(slots: readonly Slot[], claims: Claims): number {
  const expected = slots.filter((slot) => {
    const { parent, part } = slot;
    if (parent !== undefined || part.requirement === 'optional') return false;
    return part.placement === 'section' || part.placement === 'closing' || claims.bySlot.has(slot);
  });
  return expected.length === 0 ? 0 : expected.filter((slot) => claims.bySlot.has(slot)).length / expected.length;
}
