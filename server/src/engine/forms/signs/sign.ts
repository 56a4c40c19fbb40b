import type { Localized } from '../../text/localized.js';

/** One block of a letter as the signs see it. */
export interface SignText {
  /** The block's prose with whatever is quoted blanked out: another's words are no sign of ours. */
  readonly text: string;
  /** The same in lower case. */
  readonly lower: string;
  /** Prose of the whole block that is quoted, or '' (for the quotation sign). */
  readonly quoted: string;
  /** The office itself cites an act, a decree or a decision of principle here, or in a footnote called from here. */
  readonly citesLaw: boolean;
}

export interface SignContext {
  /** Finds a case number of the office in running text. */
  readonly caseNumber: RegExp;
  /** The blocks before and after, where there are any. */
  neighbours(text: SignText): readonly SignText[];
}

/** Tells from a block's own words that a part stands there. Cheap, linear, and rather too generous than too strict. */
export interface SignDetector {
  /** Danish, ASCII: what an `ombudsbrev.yaml` writes. */
  readonly name: string;
  readonly description: Localized;
  standsIn(text: SignText, context: SignContext): boolean;
}
