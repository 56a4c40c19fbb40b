import type { OfficeProfile } from '../../configuration/model.js';
import { type CalendarDate, toIsoDate } from '../../dates/calendarDate.js';
import { rangeWithoutWeekday, recogniseDates } from '../../dates/recogniseDates.js';
import { titleWords } from '../../forms/titles.js';
import { isCaseNumber, isDocumentNumber } from '../../numbers/caseNumbers.js';
import type { Remark } from '../remarks.js';
import type { LetterFacts } from './facts.js';

type Label = 'dato' | 'sagsnr' | 'dokumentnr' | 'sagsbehandler' | 'office';

/** What letterheads call their fields; longer names before those that they begin with. `office` is the profile's. */
const labels: readonly (readonly [Label, RegExp])[] = [
  ['dokumentnr', /^(?:dokument|dok)\.?[ -]?(?:nr|nummer|id)(?!\p{L})\.?/iu],
  ['dokumentnr', /^akt[ -]?(?:nr|nummer|id)(?!\p{L})\.?/iu],
  ['sagsnr', /^(?:(?:vores|vor)\s+)?(?:sags?|j|journal)\.?[ -]?\s?(?:nr|nummer|id)(?!\p{L})\.?/iu],
  ['sagsbehandler', /^sagsbehandlere?(?!\p{L})/iu],
  ['dato', /^(?:brev)?dato(?!\p{L})/iu],
  ['office', /^(?:direkte\s+)?(?:telefon|tlf|e-?mail|mail|ean|web|cvr|hjemmeside|www)(?!\p{L})\.?(?:[ -]?(?:nr|nummer|lokationsnummer)(?!\p{L}))?\.?/iu],
];

/** Lines of a letterhead are short; a longer one that begins with such a word is running text. */
const longestLine = 90;

/** How a letterhead was read. */
export interface ReadLetterhead {
  /** Facts that were read from it; what is undefined was not there. */
  readonly facts: Pick<LetterFacts, 'dato' | 'sagsnr' | 'dokumentnr' | 'sagsbehandler'>;
  /** Lines that gave a fact. */
  readonly used: readonly string[];
  /** The other lines. */
  readonly rest: readonly string[];
  /** True when the lines are a letterhead: one has a fact's label, is a date alone, or is the office's own. */
  readonly recognised: boolean;
}

/** Reads the lines of a column, header or text box. A label has its value on the same line or on the next one. */
export function readLetterhead(lines: readonly string[], profile: OfficeProfile): ReadLetterhead {
  const facts: ReadLetterhead['facts'] = { dato: undefined, sagsnr: undefined, dokumentnr: undefined, sagsbehandler: undefined };
  const used: string[] = [];
  const rest: string[] = [];
  let recognised = false;
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    const labelled = labelOf(line);
    if (labelled === undefined) {
      const date = dateAlone(line);
      if (date !== undefined && facts.dato === undefined) {
        facts.dato = date;
        used.push(line);
        recognised = true;
      } else {
        recognised ||= isOfficeLine(line, profile);
        rest.push(line);
      }
      continue;
    }
    recognised = true;
    const next = lines[index + 1];
    const onNextLine = labelled.value === '' && next !== undefined && labelOf(next) === undefined;
    const value = onNextLine ? next : labelled.value;
    if (onNextLine) index += 1;
    const own = onNextLine ? [line, next] : [line];
    if (assign(facts, labelled.label, value, profile)) used.push(...own);
    else rest.push(...own);
  }
  return { facts, used, rest, recognised };
}

function labelOf(line: string): { readonly label: Label; readonly value: string } | undefined {
  if (line.length > longestLine) return undefined;
  for (const [label, pattern] of labels) {
    const match = pattern.exec(line);
    if (match !== null) return { label, value: line.slice(match[0].length).replace(/^\s*[:.]?\s*/, '') };
  }
  return undefined;
}

/** False when the value does not fit the label, or the fact is known: it then stays a line like any other. */
function assign(facts: ReadLetterhead['facts'], label: Label, value: string, profile: OfficeProfile): boolean {
  switch (label) {
    case 'dato': {
      const date = dateAlone(value);
      if (date === undefined || facts.dato !== undefined) return false;
      facts.dato = date;
      return true;
    }
    case 'sagsnr':
    case 'dokumentnr': {
      // A number of the office's form, or at least one with digits: the check will say what is wrong with it.
      const fits = label === 'sagsnr' ? isCaseNumber(value, profile) : isDocumentNumber(value, profile);
      if (facts[label] !== undefined || !(fits || (/\d/.test(value) && !/\s\S+\s/.test(value)))) return false;
      facts[label] = value;
      return true;
    }
    case 'sagsbehandler':
      if (facts.sagsbehandler !== undefined || !/^\p{Lu}[\p{L}'’.-]*(?:\s+[\p{L}'’.-]+){0,5}$/u.test(value)) return false;
      facts.sagsbehandler = value;
      return true;
    case 'office':
      return false;
  }
}

/** `18. november 2024`, `Den 18. november 2024`, `København, den 18.11.2024`. */
export function dateAlone(line: string): CalendarDate | undefined {
  if (line.length > longestLine) return undefined;
  const [found, ...more] = recogniseDates(line);
  if (found?.date === undefined || more.length > 0) return undefined;
  const range = rangeWithoutWeekday(found);
  const before = line.slice(0, Math.min(found.range.start, range.start));
  const after = line.slice(found.range.end);
  return /^(?:\p{Lu}[\p{L} ]{0,30},\s*)?(?:(?:den|d\.)\s*)?$/iu.test(before) && /^\s*\.?$/.test(after) ? found.date : undefined;
}

/** `Direkte telefon 3366 1401`, an e-mail address, or what the profile says of the office. */
export function isContact(line: string, profile: OfficeProfile): boolean {
  return labelOf(line)?.label === 'office' || /^[^\s@]+@[^\s@]+\.[a-z]{2,}$/i.test(line) || isOfficeLine(line, profile);
}

/** A line that says what the profile says of the office. */
export function isOfficeLine(line: string, profile: OfficeProfile): boolean {
  const words = titleWords(line).join(' ');
  if (words === '') return false;
  const { office, municipality, address, postcode, city, telephone, email, web, ean } = profile;
  return [office, municipality, address, `${postcode} ${city}`, telephone, email, web, ean].some((known) => {
    const own = titleWords(known).join(' ');
    // With a little more to it: `Telefon 3366 1400`. A sentence that names the office is text.
    return own !== '' && (words === own || (own.length >= 8 && words.length <= own.length + 20 && words.includes(own)));
  });
}

/** Takes over what is not known yet; what is known otherwise is told. */
export function takeOver(facts: LetterFacts, read: ReadLetterhead['facts'], remarks: Remark[]): void {
  const differ = (known: string, other: string): void => {
    if (known !== other) remarks.push({ kind: 'ambiguousValue', text: `${known} / ${other}` });
  };
  if (read.dato !== undefined) {
    if (facts.dato === undefined) facts.dato = read.dato;
    else differ(toIsoDate(facts.dato), toIsoDate(read.dato));
  }
  for (const key of ['sagsnr', 'dokumentnr', 'sagsbehandler'] as const) {
    const value = read[key];
    if (value === undefined) continue;
    if (facts[key] === undefined) facts[key] = value;
    else differ(facts[key], value);
  }
}
