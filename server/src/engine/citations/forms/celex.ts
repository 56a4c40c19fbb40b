import { matchAt } from '../grammar/match.js';
import type { CitationForm } from './form.js';

const celexNumber = /[1-9](?:19|20)\d{2}[A-Z]{1,2}\d{4}(?:\(\d{2}\))?(?![\p{L}\d])/uy;

/** `32016R0679`, the number of a document in EUR-Lex. */
export const celex: CitationForm = {
  id: 'celex',
  triggers: [{ on: 'number' }],
  find(text, at) {
    const number = matchAt(celexNumber, text, at)?.[0];
    if (number === undefined) return [];
    const url = `https://eur-lex.europa.eu/legal-content/DA/TXT/?uri=CELEX:${number}`;
    return [{ kind: 'eu', form: 'celex', range: { start: at, end: at + number.length }, url }];
  },
};
