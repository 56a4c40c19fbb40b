import type { Register } from '../../register/model.js';
import type { Localized } from '../../text/localized.js';
import type { Citation, CitationKind } from '../model.js';
import { judgement, type Judgement } from './judgement.js';
import { joined, registerClause, worded } from './wording.js';

/** What each kind of source is called when it is said that the register does not hold it. */
const names: Readonly<Partial<Record<CitationKind, Localized>>> = {
  eu: { da: 'EU-retsakter', en: 'EU acts' },
  article: { da: 'artikler i EU-retsakter og traktater', en: 'articles of EU acts and treaties' },
  treaty: { da: 'traktater og konventioner', en: 'treaties and conventions' },
  principle: { da: 'Ankestyrelsens principmeddelelser', en: 'decisions of principle of Ankestyrelsen' },
  ombudsman: { da: 'Folketingets Ombudsmands sager', en: 'cases of the Parliamentary Ombudsman' },
  case: { da: 'domme og kendelser', en: 'judgments and orders' },
  parliament: { da: 'Folketingets dokumenter', en: 'documents of parliament' },
  url: { da: 'netadresser', en: 'web addresses' },
};

/** Subjects of a filing plan stand among the case numbers, but are no case. */
const kleSubjects: Localized = { da: 'KLE-emner', en: 'KLE subjects' };

/** Sources that the register does not hold are never called right or wrong. */
export function judgeOtherSource(register: Register, { kind, form }: Pick<Citation, 'kind'> & Partial<Pick<Citation, 'form'>>): Judgement {
  const name = form === 'kle' ? kleSubjects : names[kind] ?? { da: 'kilder af denne art', en: 'sources of this kind' };
  const explanation = worded({ da: 'Ikke kontrolleret: {0} er ikke i registeret.', en: 'Not checked: {0} are not in the register.' }, name);
  return judgement('unchecked', 'other-source', joined(explanation, registerClause(register)));
}
