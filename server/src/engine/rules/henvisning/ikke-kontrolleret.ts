import type { VerifiedCitation } from '../../citations/model.js';
import { slipFinder } from '../../citations/verify/actNameSlips.js';
import type { Register } from '../../register/model.js';
import type { LetterRule, PlacedCitation } from '../rule.js';
import { andOthers } from './andOthers.js';

/** Sources that cannot be checked offline: said once for each kind, at the first of them. */
export const uncheckedSource: LetterRule = {
  scope: 'letter',
  meta: {
    id: 'henvisning/ikke-kontrolleret',
    severity: 'info',
    title: { da: 'Ikke kontrolleret', en: 'Not checked' },
    basis: 'Registeret rummer Lovtidende A. Det, der ikke kan kontrolleres uden net, siges hverken at være rigtigt eller forkert.',
    fixable: 'none',
  },
  *check(_letter, { citations, register }) {
    const groups = new Map<string, PlacedCitation[]>();
    for (const placed of citations) {
      const kind = uncheckedKind(placed.citation, register);
      if (kind === undefined) continue;
      const group = groups.get(kind);
      if (group === undefined) groups.set(kind, [placed]);
      else group.push(placed);
    }
    for (const [first, ...others] of groups.values()) {
      if (first === undefined) continue;
      yield { range: first.range, message: andOthers(first.citation.verdict.explanation, others.length) };
    }
  },
};

/** What is named together; undefined for what is checked, is another rule's, or is not worth saying (an address, a filing number, a `§ 4` of nothing). */
function uncheckedKind({ citation, verdict, provisions }: VerifiedCitation, register: Register): string | undefined {
  switch (verdict.reason) {
    case 'other-source':
      return citation.kind === 'url' || citation.form === 'kle' ? undefined : citation.kind;
    case 'not-in-register':
      // Said of all acts and orders in the same words, of `vejledninger` in others.
      return verdict.explanation.da;
    case 'act-unknown':
      // A misspelt name is `henvisning/ukendt-lov`'s.
      return slipFinder(register)(citation.act?.name ?? '').length > 0 ? undefined : verdict.reason;
    case 'no-index':
      return verdict.reason;
    case 'unread-levels':
      return `${verdict.reason} ${provisions[0]?.unit ?? ''}`;
    default:
      return undefined;
  }
}
