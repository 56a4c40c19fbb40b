import { commonNoun, infinitive, mayBeVerb, neuterNoun, present } from '../../server/src/engine/spelling/format.js';
import type { Entry } from './entries.js';

/** Ways to read a form: bits, of which a form has as many as there are entries that make it. */
export const reading = { commonNoun: 1, neuterNoun: 2, infinitive: 4, present: 8, otherVerb: 16, other: 32 } as const;

/** da.aff's flags by what their comments say they are for. */
const commonGender: ReadonlySet<string> = new Set(['2', '7', '14', '19', '44', '48', '50', '58', '65', '75']);
const neuterGender: ReadonlySet<string> = new Set(['3', '4', '15', '18', '45', '47', '51', '57', '66', '70', '76', '84', '87']);
const verb: ReadonlySet<string> = new Set(['1', '20', '21', '22']);

/** How an entry reads one of its forms: a noun's stem is its indefinite singular, a verb's its infinitive. */
export function readingOf({ word, flags, stem, inflections }: Entry, form: string): number {
  if (stem !== undefined) return ofIrregularForm(form, stem);
  const isStem = form === word;
  const isVerb = flags.some((each) => verb.has(each)) || inflections.includes(`${word}r`);
  let readings = 0;
  if (isVerb) readings |= isStem ? reading.infinitive : form === `${word}r` ? reading.present : reading.otherVerb;
  if (isStem && flags.some((each) => commonGender.has(each))) readings |= reading.commonNoun;
  if (isStem && flags.some((each) => neuterGender.has(each))) readings |= reading.neuterNoun;
  return readings === 0 ? reading.other : readings;
}

/** A line of its own for a form: `skriver st:skrive`, `større st:stor`. */
function ofIrregularForm(form: string, stem: string): number {
  if (form === `${stem}r`) return reading.present;
  return /[eiouyæøå]$/.test(stem) ? reading.otherVerb : reading.other;
}

/** The bits of a word class for a form with these readings: only what all of them leave certain. */
export function certainly(readings: number): number {
  const nominal = readings & ~(reading.infinitive | reading.present | reading.otherVerb);
  const verbal = nominal === readings ? 0 : mayBeVerb;
  if (nominal === reading.commonNoun) return commonNoun | verbal;
  if (nominal === reading.neuterNoun) return neuterNoun | verbal;
  if (readings === reading.infinitive) return infinitive;
  return readings === reading.present ? present : 0;
}
