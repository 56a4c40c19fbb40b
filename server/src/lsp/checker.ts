import { createEngine, type Engine, type Localized } from '../engine/index.js';
import { forgivingProvisionTexts } from '../engine/register/emptyProvisionTexts.js';
import { emptyRegister } from '../engine/register/emptyRegister.js';
import type { Register } from '../engine/register/model.js';
import type { ProvisionTexts } from '../engine/register/provisionTexts.js';
import type { Spelling } from '../engine/spelling/spelling.js';
import type { Fail } from './answer.js';
import type { LanguageServerHost } from './host.js';

export interface Checker {
  readonly engine: Engine;
  readonly texts: ProvisionTexts;
  /** Undefined when the dictionary could not be read. */
  readonly spelling: Spelling | undefined;
}

/**
 * The engine on the host's register, loaded when first asked for. A register or a dictionary that cannot be read is told to the user,
 * once; everything that does not need it is checked all the same.
 */
export function createChecker(host: LanguageServerHost, fail: Fail, tell: (message: Localized) => void): () => Checker {
  const failedRules = new Set<string>();
  const onRuleFailure = (rule: string, error: unknown): void => {
    if (failedRules.has(rule)) return;
    failedRules.add(rule);
    fail(rule, error);
  };
  const loadRegister = (): Register => {
    try {
      return host.loadRegister(tell);
    } catch (error) {
      fail('register', error);
      tell(host.explainRegisterFailure(error));
      return emptyRegister;
    }
  };
  const loadSpelling = (): Spelling | undefined => {
    try {
      return host.loadSpelling();
    } catch (error) {
      fail('spelling', error);
      tell(host.explainSpellingFailure(error));
      return undefined;
    }
  };
  const loadTexts = (): ProvisionTexts =>
    forgivingProvisionTexts(host.loadProvisionTexts(), (error) => {
      fail('provision texts', error);
      tell(host.explainRegisterFailure(error));
    });
  let checker: Checker | undefined;
  return () => {
    if (checker === undefined) {
      const register = loadRegister();
      const texts = loadTexts();
      const spelling = loadSpelling();
      checker = { texts, spelling, engine: createEngine({ register, texts, spelling, today: host.clock.today, onRuleFailure }) };
    }
    return checker;
  };
}
