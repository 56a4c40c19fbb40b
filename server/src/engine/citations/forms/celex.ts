import { deviation } from '../grammar/deviations.js';
import { matchAt } from '../grammar/match.js';
import type { CitationForm, FoundCitation } from './form.js';

const celexNumber = /[1-9]((?:19|20)\d{2})[A-Z]{1,2}(\d{4})(?:\(\d{2}\))?(?![\p{L}\d])/uy;

/** `32016R0679`, the number of a document in EUR-Lex. */
export const celex: CitationForm = {
  id: 'celex',
  triggers: [{ on: 'number' }],
  find(text, at, { found }) {
    const match = matchAt(celexNumber, text, at);
    if (match === null) return [];
    const [number] = match;
    const url = `https://eur-lex.europa.eu/legal-content/DA/TXT/?uri=CELEX:${number}`;
    const range = { start: at, end: at + number.length };
    const differs = differsFrom(found.at(-1), at, Number(match[1]), Number(match[2]));
    return [{ kind: 'eu', form: 'celex', range, deviations: differs ? [deviation('celex-differs', range, [])] : [], url }];
  },
};

/** How far from an act its CELEX number may stand, `forordning (EU) 2016/679 (CELEX 32016R0679)`. */
const nearby = 30;

function differsFrom(act: FoundCitation | undefined, at: number, year: number, number: number): boolean {
  if (act?.form !== 'euAct' || at - act.range.end > nearby) return false;
  return act.document?.year !== year || act.document.number !== number;
}
