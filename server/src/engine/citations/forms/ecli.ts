import { replacement } from '../grammar/deviations.js';
import { matchAt } from '../grammar/match.js';
import type { CitationForm } from './form.js';

const identifier = /(ECLI:\s?)?([A-Z]{2}):\s?([A-Z0-9]{1,7}):\s?(\d{4}):\s?([A-Z0-9](?:[A-Z0-9.]{0,23}[A-Z0-9])?)(?![\p{L}\d])/uy;
/** The Court of Justice leaves the first part out: `EU:C:2014:317`. */
const courts = /^[CTF]$/;

/** `ECLI:EU:C:2014:317`, a decision of any European court. */
export const ecli: CitationForm = {
  id: 'ecli',
  triggers: [{ on: 'word', words: ['ecli', 'eu'] }],
  find(text, at) {
    const match = matchAt(identifier, text, at);
    if (match === null) return [];
    const [whole, prefix, country = '', court = '', year = '', number = ''] = match;
    if (prefix === undefined && (country !== 'EU' || !courts.test(court))) return [];
    const range = { start: at, end: at + whole.length };
    const identity = `${country}:${court}:${year}:${number}`;
    const right = prefix === undefined ? identity : `ECLI:${identity}`;
    const url = country === 'EU' ? `https://eur-lex.europa.eu/legal-content/DA/TXT/?uri=ECLI:${identity}` : undefined;
    return [{ kind: 'case', form: 'ecli', range, deviations: whole === right ? [] : [replacement('extra-space', range.start, range.end, right)], url }];
  },
};
