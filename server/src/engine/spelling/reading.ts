import { commonNoun, infinitive, mayBeVerb, neuterNoun, present } from './format.js';

/** What a word is beyond doubt, of all that it may be in the dictionary. */
export interface Reading {
  /** Set for the indefinite singular of a noun of one gender. */
  readonly gender: 'common' | 'neuter' | undefined;
  /** True when a noun may also be a form of a verb (`forløb`). */
  readonly mayBeVerb: boolean;
  /** Set for what is nothing but this form of a verb. */
  readonly verb: 'infinitive' | 'present' | undefined;
}

/** The reading of a word of this class; undefined when nothing is certain. */
export function readingOfClass(wordClass: number): Reading | undefined {
  const gender = (wordClass & commonNoun) !== 0 ? 'common' : (wordClass & neuterNoun) !== 0 ? 'neuter' : undefined;
  const verb = (wordClass & infinitive) !== 0 ? 'infinitive' : (wordClass & present) !== 0 ? 'present' : undefined;
  if (gender === undefined && verb === undefined) return undefined;
  return { gender, verb, mayBeVerb: (wordClass & mayBeVerb) !== 0 };
}
