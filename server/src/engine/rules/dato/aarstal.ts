import { datesOf } from '../../dates/datesOf.js';
import type { RecognisedDate } from '../../dates/recogniseDates.js';
import type { Fix } from '../../findings.js';
import type { BlockRule } from '../rule.js';

/** Letters name days within these many years of their own date, unless they speak of history. */
const farFuture = 40;
const farPast = 200;
/** A slip of the keyboard is taken to mean a year this near to the letter's. */
const nearPast = 6;
const nearFuture = 2;

/** `18. november 2204`, `18. november 20241`. */
export const implausibleYear: BlockRule = {
  scope: 'block',
  meta: {
    id: 'dato/aarstal',
    severity: 'warning',
    title: { da: 'Usandsynligt årstal', en: 'Implausible year' },
    basis: 'Et årstal langt fra brevets dato, som er én tastefejl fra et år tæt på den.',
    fixable: 'choice',
  },
  dependsOn: ['letter-date'],
  looksAt: 'dates',
  *check(block, { letterDate }) {
    for (const date of datesOf(block)) {
      const { year, yearRange } = date;
      if (year === undefined || yearRange === undefined || date.precision !== 'day') continue;
      if (year >= letterDate.year - farPast && year <= letterDate.year + farFuture) continue;
      const meant = oneSlipFrom(block.prose.text.slice(yearRange.start, yearRange.end), letterDate.year);
      // Danske Lov is of 15 April 1683: a distant year that is no slip may well be meant.
      if (meant.length === 0) continue;
      yield {
        range: yearRange,
        message: {
          da: `Årstallet ${year} ligger langt fra brevets dato (${letterDate.year}). Det ligner en tastefejl for ${meant.join(' eller ')}.`,
          en: `The year ${year} is far from the letter's date (${letterDate.year}). It looks like a slip for ${meant.join(' or ')}.`,
        },
        fixes: meant.map((newYear) => changeYear(date, newYear)),
      };
    }
  },
};

function changeYear({ yearRange }: RecognisedDate, year: number): Fix {
  return {
    title: { da: `Ret årstallet til ${year}`, en: `Change the year to ${year}` },
    safe: false,
    preferred: false,
    edits: yearRange === undefined ? [] : [{ range: yearRange, newText: String(year) }],
  };
}

/** The years near `letterYear` that become `digits` by one wrong, swapped or doubled digit; nearest first. */
function oneSlipFrom(digits: string, letterYear: number): readonly number[] {
  const found: number[] = [];
  for (let distance = 0; distance <= nearPast; distance += 1) {
    for (const year of distance === 0 ? [letterYear] : [letterYear - distance, letterYear + distance]) {
      if (year <= letterYear + nearFuture && isOneSlip(String(year), digits)) found.push(year);
    }
  }
  return found.slice(0, 2);
}

function isOneSlip(right: string, written: string): boolean {
  if (written.length === right.length + 1) {
    return [...written].some((_digit, index) => written.slice(0, index) + written.slice(index + 1) === right);
  }
  if (written.length !== right.length) return false;
  const differing = [...right].flatMap((digit, index) => (digit === written[index] ? [] : [index]));
  const [first, second] = differing;
  if (first === undefined) return false;
  if (second === undefined) return true;
  return differing.length === 2 && second === first + 1 && right[first] === written[second] && right[second] === written[first];
}
