import { matchAt } from '../grammar/match.js';
import type { CitationForm } from './form.js';

const identifier = /ECLI:([A-Z]{2}):[A-Z0-9]{1,7}:\d{4}:[A-Z0-9](?:[A-Z0-9.]{0,23}[A-Z0-9])?(?![\p{L}\d])/uy;

/** `ECLI:EU:C:2014:317`, a decision of any European court. */
export const ecli: CitationForm = {
  id: 'ecli',
  triggers: [{ on: 'word', words: ['ecli'] }],
  find(text, at) {
    const match = matchAt(identifier, text, at);
    if (match === null) return [];
    const [whole, country] = match;
    const url = country === 'EU' ? `https://eur-lex.europa.eu/legal-content/DA/TXT/?uri=${whole}` : undefined;
    return [{ kind: 'case', form: 'ecli', range: { start: at, end: at + whole.length }, url }];
  },
};
