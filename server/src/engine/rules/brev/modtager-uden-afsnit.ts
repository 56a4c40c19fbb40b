import type { Severity } from '../../findings.js';
import type { FormReading, ReadPart } from '../../forms/readForm.js';
import type { LetterRule, Report } from '../rule.js';
import { insertPart } from './insertion.js';
import { readingOf } from './reading.js';

/** An addressed administration that the letter has no section on. */
export const recipientWithoutSection: LetterRule = {
  scope: 'letter',
  meta: {
    id: 'brev/modtager-uden-afsnit',
    severity: 'error',
    title: { da: 'En modtager har ikke fået sit afsnit', en: 'A recipient has no section' },
    basis: 'Brevtypens del for hver modtager: den, som brevet er stilet til, skal kunne finde sin egen redegørelse og vurderingen af den.',
    fixable: 'choice',
  },
  *check(letter, context) {
    const reading = readingOf(letter, context);
    if (reading === undefined) return;
    for (const read of reading.parts) {
      if (read.addressee === undefined || read.evidence !== undefined || !read.required || isUnknown(read) || !parentStands(reading, read)) continue;
      yield {
        range: read.addressee.placed.range,
        severity: severityOf(reading, read),
        ...describe(reading, read, read.addressee.name),
        fixes: [{
          title: { da: `Indsæt afsnittet om ${read.addressee.name}`, en: `Insert the section on ${read.addressee.name}` },
          safe: false,
          preferred: true,
          edits: insertPart(reading, read),
        }],
      };
    }
  },
};

/** A name that is in no list is first to be put right, see `modtager-ukendt`. */
function isUnknown({ addressee }: ReadPart): boolean {
  return addressee !== undefined && addressee.recipient === undefined;
}

/** When the part that holds the recipients' sections is missing, its own fix brings them. */
function parentStands({ parts }: FormReading, { slot }: ReadPart): boolean {
  return slot.parent === undefined || parts.some((other) => other.slot === slot.parent && other.evidence !== undefined);
}

/** An error only when the others have theirs by heading and this one is not even named. */
function severityOf(reading: FormReading, read: ReadPart): Severity {
  if (!reading.usesHeadings) return 'info';
  const others = reading.parts.some((other) => other.addressee !== undefined && (other.evidence === 'heading' || other.evidence === 'mark'));
  return others && read.elsewhere === undefined ? 'error' : 'warning';
}

function describe({ form, outline }: FormReading, { elsewhere }: ReadPart, name: string): Pick<Report, 'message' | 'related'> {
  const block = elsewhere === undefined ? undefined : outline.letter.blocks[elsewhere];
  const named = block === undefined ? { da: '', en: '' } : { da: ' Navnet er kun nævnt i forbifarten.', en: ' The name is only mentioned in passing.' };
  return {
    message: {
      da: `Brevet er stilet til ${name}, men har intet afsnit om den; brevtypen ${form.name.da} har et for hver modtager.${named.da}`,
      en: `The letter is addressed to ${name} but has no section on it; the form ${form.name.en} has one for each recipient.${named.en}`,
    },
    related: block === undefined ? [] : [{ range: { start: block.offset + block.block.range.start, end: block.offset + block.block.range.end }, message: { da: 'Nævnt her', en: 'Mentioned here' } }],
  };
}
