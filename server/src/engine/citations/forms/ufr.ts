import { deviation } from '../grammar/deviations.js';
import { matchAt } from '../grammar/match.js';
import type { DocumentReference } from '../model.js';
import type { CitationForm } from './form.js';

const decision = /(?:UfR|U)[ .\u00a0]{0,2}((?:18[67]|19\d|20\d)\d(?!\d))(B?)(?:[./]\s?|,\s?(?:s\.\s?|side\s)?|\s(?:s\.\s?|side\s)?)(\d{1,5})(?:\/\d(?=\s?[HØVSBKR]))?(?:[ \u00a0/.]?(SH|H|Ø|V|S|B|K|R)(?![\p{L}\d]))?(?!\d)/uy;

/** Ugeskrift for Retsvæsen: `U 2020.1234 H`, `U.2010.1234H`, `UfR 2020.1234 Ø`; articles `U 2009B.192`. */
export const ufr: CitationForm = {
  id: 'ufr',
  triggers: [{ on: 'word', words: ['u', 'ufr'] }],
  find(text, at) {
    const match = matchAt(decision, text, at);
    if (match === null) return [];
    const [whole, year, articles = '', page, court] = match;
    const range = { start: at, end: at + whole.length };
    const document: DocumentReference = { type: 'UfR', number: Number(page), date: undefined, year: Number(year), typeRange: undefined, numberRange: undefined, dateRange: undefined };
    const deviations = articles === '' && court === undefined ? [deviation('missing-court', range, [])] : [];
    return [{ kind: 'case', form: 'ufr', range, document, deviations }];
  },
};
