import { deviation } from '../grammar/deviations.js';
import { matchAt } from '../grammar/match.js';
import type { CitationForm } from './form.js';

const caseNumber =
  /(FOB?(?:-sag)?|(?:folketingets\s{1,3})?ombudsmand(?:en)?s)\s{1,3}(?:sag(?:en)?\s{1,3})?(?:med\s{1,3})?(?:j\.\s?nr\.?|jnr\.?|journalnr\.?|journalnummer|sagsnr\.?|sagsnummer|dok\.\s?nr\.?|sag\s{1,3}(?:nr\.?)?|nr\.)\s{0,3}(\d{2}\/\d{5}(?:-\d{1,4}(?:\/[A-ZÆØÅ]{2,4})?)?|\d{4}-\d{4}-\d{3,4}|\d{1,4}\/\d{2})(?![\p{L}\d])/iuy;

/** A case of the Ombudsman that is not published: `FO j.nr. 2008-0001-810`, `Folketingets Ombudsmands sag j.nr. 12/00005-32/CLA`. */
export const ombudsmanCase: CitationForm = {
  id: 'ombudsmanCase',
  triggers: [{ on: 'word', words: ['fo', 'fob', 'folketingets', 'ombudsmandens', 'ombudsmands'] }],
  find(text, at) {
    const match = matchAt(caseNumber, text, at);
    if (match === null) return [];
    const [whole, name = ''] = match;
    const range = { start: at, end: at + whole.length };
    const deviations = name.startsWith('FOB') ? [deviation('ombudsman-case-name', range, [{ range: { start: at + 2, end: at + 3 }, newText: '' }])] : [];
    return [{ kind: 'ombudsman', form: 'ombudsmanCase', range, deviations }];
  },
};
