import { replacement } from '../grammar/deviations.js';
import { matchAt } from '../grammar/match.js';
import { numberSignDeviations } from '../grammar/numberSign.js';
import type { DocumentReference } from '../model.js';
import type { CitationForm } from './form.js';

const report = /(?:betænkning(?:en|ens|s)?|bet\.)\s{1,3}(?:(nr)(\.?)(\s{0,3}))?(\d{1,4})(\s?\/\s?|\s{1,2}(?:af|fra)\s{1,2})((?:18|19|20)\d{2})(?!\d)/iuy;

/** `betænkning nr. 1510/2009`, the report of a commission. */
export const commissionReport: CitationForm = {
  id: 'commissionReport',
  triggers: [{ on: 'word', words: ['betænkning', 'betænkningen', 'betænkningens', 'betænknings', 'bet'] }],
  find(text, at) {
    const match = matchAt(report, text, at);
    if (match === null) return [];
    const [whole, sign, dot = '', gap = '', number = '', slash = '', year = ''] = match;
    const range = { start: at, end: at + whole.length };
    const numberStart = range.end - (whole.length - whole.lastIndexOf(number, whole.length - year.length - 1));
    const numberRange = { start: numberStart, end: numberStart + number.length };
    const deviations = [...numberSignDeviations(range, numberStart, sign, dot, gap)];
    if (slash.includes('/') && slash !== '/') deviations.push(replacement('extra-space', numberRange.end, numberRange.end + slash.length, '/'));
    const document: DocumentReference = { type: 'betænkning', number: Number(number), date: undefined, year: Number(year), typeRange: undefined, numberRange, dateRange: undefined };
    return [{ kind: 'document', form: 'commissionReport', range, document, deviations }];
  },
};
