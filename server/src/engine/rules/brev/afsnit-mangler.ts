import type { Fix, Severity } from '../../findings.js';
import type { FormReading, ReadPart } from '../../forms/readForm.js';
import type { LetterRule, Report } from '../rule.js';
import { insertKey, placeholder } from '../metadata/insertKey.js';
import { insertBlock, insertPart } from './insertion.js';
import { readingOf } from './reading.js';

/** A mandatory part that stands nowhere: not as a heading, a mark, in the metadata or by its sign in the text. */
export const missingPart: LetterRule = {
  scope: 'letter',
  meta: {
    id: 'brev/afsnit-mangler',
    severity: 'error',
    title: { da: 'Et obligatorisk afsnit mangler', en: 'A mandatory part is missing' },
    basis: 'Brevtypens obligatoriske dele, læst af offentliggjorte breve fra en borgerrådgiver 2024-2025; kontoret kan ændre dem i ombudsbrev.yaml.',
    fixable: 'choice',
  },
  *check(letter, context) {
    const reading = readingOf(letter, context);
    const place = letter.frontMatter.brevtype?.range;
    if (reading === undefined || place === undefined) return;
    const missing = reading.parts.filter((read) => isMissing(reading, read));
    for (const read of missing) {
      const parent = parentOf(reading, read);
      const fixes = [insertFix(reading, read), ...metadataFix(reading, read), ...markFixes(reading, read)];
      if (read === missing[0] && missing.length > 1) fixes.push(...insertAll(reading, missing));
      yield { range: parent?.addressee === undefined ? place : (parent.range ?? place), severity: severityOf(reading, read), ...describe(reading, read), fixes };
    }
  },
};

/** A recipient without a section is its own rule's; what lies in a missing part comes with it. */
function isMissing(reading: FormReading, read: ReadPart): boolean {
  if (read.evidence !== undefined || !read.required || read.addressee !== undefined) return false;
  const parent = parentOf(reading, read);
  if (read.slot.parent === undefined) return true;
  if (parent?.evidence === undefined) return false;
  return parent.addressee === undefined || parent.evidence === 'heading' || parent.evidence === 'mark';
}

function parentOf(reading: FormReading, { slot }: ReadPart): ReadPart | undefined {
  return slot.parent === undefined ? undefined : reading.parts.find((other) => other.slot === slot.parent);
}

/** Error only where a heading is missing among headings that are all known; what rests on signs is milder. */
function severityOf(reading: FormReading, read: ReadPart): Severity {
  if (read.elsewhere !== undefined) return 'info';
  if (!reading.usesHeadings || parentOf(reading, read)?.addressee !== undefined) return 'info';
  const isCertain = read.part.placement !== 'anywhere' && read.part.requirement === 'mandatory' && read.slot.parent === undefined;
  return isCertain && reading.unknownSections.length === 0 ? 'error' : 'warning';
}

function describe(reading: FormReading, read: ReadPart): Pick<Report, 'message' | 'related'> {
  const { form, outline } = reading;
  const parent = parentOf(reading, read);
  const basis = read.part.basis === undefined ? { da: '', en: '' } : { da: ` (${read.part.basis})`, en: ` (${read.part.basis})` };
  if (parent?.addressee !== undefined) {
    return {
      message: {
        da: `I afsnittet om ${parent.addressee.name} ses ikke »${read.title}«, som brevtypen ${form.name.da} skal have for hver modtager${basis.da}.`,
        en: `The section on ${parent.addressee.name} does not seem to have "${read.title}", which the form ${form.name.en} needs for each recipient${basis.en}.`,
      },
    };
  }
  if (read.elsewhere !== undefined) {
    const section = outline.sectionOf.get(read.elsewhere);
    const block = outline.letter.blocks[read.elsewhere];
    const where = section === undefined ? { da: 'i indledningen', en: 'in the introduction' } : { da: `i »${section.section.title}«`, en: `in "${section.section.title}"` };
    return {
      message: {
        da: `»${read.title}« har ikke sit eget afsnit, som brevtypen ${form.name.da} lægger op til${basis.da}. Tegn på det står ${where.da}.`,
        en: `"${read.title}" has no section of its own, as the form ${form.name.en} provides for${basis.en}. Signs of it stand ${where.en}.`,
      },
      related: block === undefined ? [] : [{ range: { start: block.offset + block.block.range.start, end: block.offset + block.block.range.end }, message: { da: 'Her', en: 'Here' } }],
    };
  }
  const advice = reading.unknownSections.length > 0 && read.part.placement !== 'anywhere'
    ? { da: ` Står det under en anden overskrift, så mærk den: <!-- afsnit: ${read.part.id} -->.`, en: ` If it stands under another heading, mark that: <!-- afsnit: ${read.part.id} -->.` }
    : { da: '', en: '' };
  return {
    message: {
      da: `»${read.title}« mangler: brevtypen ${form.name.da} skal have det${basis.da}.${advice.da}`,
      en: `"${read.title}" is missing: the form ${form.name.en} must have it${basis.en}.${advice.en}`,
    },
  };
}

function insertFix(reading: FormReading, read: ReadPart): Fix {
  return {
    title: { da: `Indsæt »${read.title}«`, en: `Insert "${read.title}"` },
    safe: false,
    preferred: true,
    edits: insertPart(reading, read),
  };
}

function metadataFix(reading: FormReading, { part }: ReadPart): readonly Fix[] {
  const key = part.frontMatterKey;
  const edit = key === undefined ? undefined : insertKey(reading.outline.letter, key, placeholder(key));
  if (key === undefined || edit === undefined) return [];
  return [{ title: { da: `Tilføj ${key} i metadata`, en: `Add ${key} to the metadata` }, safe: false, preferred: false, edits: [edit] }];
}

const mostMarks = 4;

/** The part may stand there under a heading that we do not know. */
function markFixes({ outline, unknownSections }: FormReading, { part, title, slot }: ReadPart): readonly Fix[] {
  if (slot.parent !== undefined || part.placement === 'anywhere') return [];
  return unknownSections.slice(0, mostMarks).map((section): Fix => ({
    title: { da: `Mærk »${section.section.title}« som ${title}`, en: `Mark "${section.section.title}" as ${title}` },
    safe: false,
    preferred: false,
    edits: [insertBlock(outline.letter.source, section.section.range.start, `<!-- afsnit: ${part.id} -->`)],
  }));
}

/** Numbered chapters move when one is inserted, so there they are inserted one by one. */
function insertAll(reading: FormReading, missing: readonly ReadPart[]): readonly Fix[] {
  if (reading.outline.headed.some(({ section }) => section.number !== undefined)) return [];
  return [{
    title: { da: `Indsæt alle ${missing.length} manglende afsnit`, en: `Insert all ${missing.length} missing parts` },
    safe: false,
    preferred: false,
    edits: missing.flatMap((read) => insertPart(reading, read)),
  }];
}
