import { matchAt } from '../grammar/match.js';
import type { CitationForm } from './form.js';

const decision = /(?:KFE|MAD|TfS|FED|TfK|TBB|SKM)\s{0,2}(?:19|20)\d{2}(?:[.,]\s?|\s|\/|,?\s(?:s\.|side)\s?)\d{1,5}(?:[.,\s]?\s?(?:HR|ØLR|VLR|LSR|SR|BR|DEP|SKAT|TSS|SKTST|MFKN|NMK|NKN|H|Ø|V|B|S|SH)(?![\p{L}\d]))?(?!\d)/uy;

/** The other series of decisions: `MAD 2015.123`, `TfS 2020, 123 H`, `SKM2020.123.LSR`, `KFE 2018.12`, `TfK 2019.45`. */
export const lawReport: CitationForm = {
  id: 'lawReport',
  triggers: [{ on: 'word', words: ['kfe', 'mad', 'tfs', 'fed', 'tfk', 'tbb', 'skm'] }],
  find(text, at) {
    const whole = matchAt(decision, text, at)?.[0];
    return whole === undefined ? [] : [{ kind: 'case', form: 'lawReport', range: { start: at, end: at + whole.length } }];
  },
};
