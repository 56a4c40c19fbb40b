import type { Citation } from '../citations/model.js';
import { withOwnActs } from '../citations/ownActs.js';
import { createQuotationChecker, type QuotationChecker } from '../citations/quotations/checkQuotations.js';
import { createRecogniser } from '../citations/recognise.js';
import { createResolver, type Resolver } from '../citations/resolve.js';
import { createVerifier, type Verifier } from '../citations/verify.js';
import type { Configuration } from '../configuration/model.js';
import type { Block } from '../letter/model.js';
import { perObject } from '../perObject.js';
import type { Register } from '../register/model.js';
import type { ProvisionTexts } from '../register/provisionTexts.js';
import type { BlockRule, CitationRule } from '../rules/rule.js';
import { createBlockChecker, type BlockChecker } from './blockFindings.js';
import { createCitationJudge, type CitationJudge } from './citationFindings.js';

/** Everything that hangs on which acts are known, with what it has kept of the letters it has seen. */
export interface Checkers {
  /** With the office's own acts. */
  readonly register: Register;
  /** The same citations for the same block. */
  readonly citationsOf: (block: Block) => readonly Citation[];
  readonly resolve: Resolver;
  readonly verify: Verifier;
  readonly judge: CitationJudge;
  readonly checkQuotations: QuotationChecker;
  readonly checkBlock: BlockChecker;
}

export interface CheckerServices {
  readonly register: Register;
  readonly texts: ProvisionTexts;
  readonly blockRules: readonly BlockRule[];
  readonly citationRules: readonly CitationRule[];
  readonly onRuleFailure: (rule: string, error: unknown) => void;
}

/** Lists of own acts whose checkers are kept: a session works in the folders of one office, seldom of several. */
const mostLists = 4;

/** The checkers for a configuration. Configurations with the same acts of their own share them, so that reading a file anew costs nothing. */
export function createCheckers(services: CheckerServices): (configuration: Configuration) => Checkers {
  const byActs = new Map<string, Checkers>();
  return perObject(({ acts }: Configuration) => {
    const key = JSON.stringify(acts);
    const known = byActs.get(key);
    if (known !== undefined) return known;
    const [oldest] = byActs.keys();
    if (byActs.size >= mostLists && oldest !== undefined) byActs.delete(oldest);
    const made = checkersFor(withOwnActs(services.register, acts), services);
    byActs.set(key, made);
    return made;
  });
}

function checkersFor(register: Register, { texts, blockRules, citationRules, onRuleFailure }: CheckerServices): Checkers {
  const citationsOf = perObject(createRecogniser(register));
  const verify = createVerifier(register, texts);
  return {
    register,
    citationsOf,
    verify,
    resolve: createResolver(register),
    judge: createCitationJudge(citationRules, verify, onRuleFailure),
    checkQuotations: createQuotationChecker(register, texts),
    checkBlock: createBlockChecker(blockRules, citationsOf, onRuleFailure),
  };
}
