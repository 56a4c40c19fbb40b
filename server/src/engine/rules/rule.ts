import type { Citation, VerifiedCitation } from '../citations/model.js';
import type { Misquotation } from '../citations/quotations/checkQuotations.js';
import type { Configuration } from '../configuration/model.js';
import type { CalendarDate } from '../dates/calendarDate.js';
import type { Fix, RelatedPlace, Severity } from '../findings.js';
import type { LetterForm } from '../forms/model.js';
import type { FrontMatter } from '../letter/frontMatter.js';
import type { Block, Letter } from '../letter/model.js';
import type { Register } from '../register/model.js';
import type { Spelling } from '../spelling/spelling.js';
import type { Localized } from '../text/localized.js';
import type { TextRange } from '../text/range.js';

/** What a rule says of itself. The rule's page, the settings, the schemas and `ombudsbrev rules` are made from it. */
export interface RuleMeta {
  /** `gruppe/navn`, Danish, ASCII. Never changes once released. */
  readonly id: `${string}/${string}`;
  /** The gravest it reports; a finding may be milder. */
  readonly severity: Severity;
  readonly title: Localized;
  /** The decree, style guide or measurement it rests on. */
  readonly basis: string;
  /** The best fix it offers. */
  readonly fixable: 'safe' | 'choice' | 'none';
}

/**
 * What a rule reports; the engine fills in the rest. Block and citation rules give *prose* offsets of their block, letter rules give
 * *letter* offsets. The engine takes prose offsets back to the source; there it drops a fix whose text does not stand together in
 * the source (markup lies between), and takes `safe` from a fix that touches a quotation. So keep edits small: insert the missing
 * comma rather than replace the whole citation.
 */
export interface Report {
  readonly range: TextRange;
  readonly message: Localized;
  /** Milder than the rule's own severity, where a case calls for it. */
  readonly severity?: Severity;
  readonly fixes?: readonly Fix[];
  readonly related?: readonly RelatedPlace[];
  readonly deprecated?: boolean;
  /**
   * The word in the range, when it is misspelt and other words may be offered for it on request: finding them takes too long for every
   * check. The engine drops it in quotations, and where markup stands inside the word.
   */
  readonly misspelling?: string;
  /** The word in the range, when no list has it and it may be added to one. */
  readonly unknownWord?: string;
}

/** What every rule may ask. */
export interface RuleContext {
  readonly configuration: Configuration;
  readonly register: Register;
  /** Undefined when the dictionary could not be read: then nothing is said of spelling. */
  readonly spelling: Spelling | undefined;
  /** The day the letter is judged by: its own date, else today. */
  readonly letterDate: CalendarDate;
  /** True when the letter itself gives no valid date. */
  readonly letterDateIsAssumed: boolean;
}

/**
 * Looks at one block on its own. Its result is kept as long as the block's text and the rule's dependencies stand, so it must not
 * look elsewhere.
 */
export interface BlockRule {
  readonly scope: 'block';
  readonly meta: RuleMeta;
  /** What else the result hangs on. A rule without them is checked once per block text. */
  readonly dependsOn: readonly ('letter-date' | 'front-matter')[];
  /**
   * What a block must hold for the rule to have anything to look at: a date, a citation, a citation with deviations in form, or text that a
   * pattern (neither global nor sticky) finds. Most blocks hold none, and are not shown to the rule. A rule without it sees every block.
   */
  readonly looksAt?: 'dates' | 'citations' | 'deviations' | RegExp;
  check(block: Block, context: BlockRuleContext): Iterable<Report>;
}

export interface BlockRuleContext extends RuleContext {
  /** The citations recognised in the block, in order. */
  readonly citations: readonly Citation[];
  readonly frontMatter: FrontMatter;
}

/** Looks at one verified citation. */
export interface CitationRule {
  readonly scope: 'citation';
  readonly meta: RuleMeta;
  check(citation: VerifiedCitation, context: RuleContext): Iterable<Report>;
}

/** Looks at the whole letter, after every edit: it must be cheap. Ranges in reports are *letter* offsets. */
export interface LetterRule {
  readonly scope: 'letter';
  readonly meta: RuleMeta;
  check(letter: Letter, context: LetterRuleContext): Iterable<Report>;
}

export interface LetterRuleContext extends RuleContext {
  /** The form that `brevtype` names; undefined when it is missing or unknown. */
  readonly form: LetterForm | undefined;
  readonly citations: readonly PlacedCitation[];
  /** Quotations that are not what the act says which they are attributed to. Worked out when asked for. */
  readonly misquotations: () => readonly Misquotation[];
}

/** A verified citation with its place in the letter. */
export interface PlacedCitation {
  readonly citation: VerifiedCitation;
  /** Index into `Letter.blocks`. */
  readonly block: number;
  /** Letter range. */
  readonly range: TextRange;
}

export type Rule = BlockRule | CitationRule | LetterRule;
