import type { Register } from '../../register/model.js';
import type { ResolvedCitation } from '../model.js';
import { genusOfName, hasUnit } from '../resolve/genus.js';
import { judgement, type Judgement } from './judgement.js';
import { joined, registerClause, worded } from './wording.js';

/** Acts that put a convention into force: its articles are cited by the act's name. */
const actsOfConventions: ReadonlySet<string> = new Set(['EMRK-loven']);

/**
 * `artikel 5 i databeskyttelsesloven`, `§ 6 i databeskyttelsesforordningen`: Danish acts have §§, EU regulations and conventions have
 * articles. Undefined when the unit is right, or the text is not named by the citation itself.
 */
export function judgeUnit(register: Register, { citation, act, antecedent, provisions }: ResolvedCitation): Judgement | undefined {
  const [first] = citation.provisions;
  if (citation.act === undefined || antecedent !== 'own' || first?.paragraph === undefined || provisions.length === 0) return undefined;
  const clause = registerClause(register);
  const name = act?.shortName ?? citation.act.name;
  if (first.unit === 'article' && act !== undefined && !actsOfConventions.has(act.shortName)) {
    const explanation = worded({ da: '{0} er inddelt i §§, ikke i artikler.', en: '{0} is divided into §§, not into articles.' }, name);
    const title = worded({ da: 'Ret til § {0}', en: 'Change to § {0}' }, first.paragraph);
    return judgement('mismatch', 'wrong-unit', joined(explanation, clause), {
      part: { of: 'provision', index: 0 },
      changes: [{ to: 'unit', index: 0, unit: 'paragraph', title }],
    });
  }
  const { kind } = citation.act;
  if (first.unit === 'paragraph' && (kind === 'eu' || kind === 'treaty') && !hasUnit(genusOfName(name), 'paragraph')) {
    const explanation = worded({ da: '{0} er inddelt i artikler, ikke i §§.', en: '{0} is divided into articles, not into §§.' }, name.replace(/s$/u, ''));
    const title = worded({ da: 'Ret til artikel {0}', en: 'Change to artikel {0}' }, first.paragraph);
    return judgement('mismatch', 'wrong-unit', joined(explanation, clause), {
      part: { of: 'provision', index: 0 },
      changes: [{ to: 'unit', index: 0, unit: 'article', title }],
    });
  }
  return undefined;
}
