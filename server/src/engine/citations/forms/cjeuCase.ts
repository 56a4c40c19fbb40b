import { deviation } from '../grammar/deviations.js';
import { matchAt } from '../grammar/match.js';
import type { CitationForm } from './form.js';

const caseNumber = /([CTF])(\s?[-‑–—]\s?|)(\d{1,4})(\s?\/\s?)(\d{2})(?:\s?(PPU|P-R|P|R|RENV))?(?![\p{L}\d/])/uy;
const courtBefore = /(?:sag|dom|kendelse|udtalelse|Retten|Domstolen|EU-)\p{L}*[^.;]{0,50}$/iu;
const euCourtBefore = /(?:EU-D|D)omstolen\p{L}*[^.;]{0,70}$/u;

/** `C-131/12`, `T-540/15`: a case before the Court of Justice of the European Union. */
export const cjeuCase: CitationForm = {
  id: 'cjeuCase',
  triggers: [{ on: 'word', words: ['c', 't', 'f'] }],
  find(text, at) {
    const match = matchAt(caseNumber, text, at);
    if (match === null) return [];
    const [whole, court = '', dash = '', number = '', slash = '', year = ''] = match;
    const before = text.slice(Math.max(0, at - 90), at);
    // Only `C-` is known well enough to stand without a word for it, and `C131/12` only beside the Court.
    if ((court !== 'C' || /\s/.test(dash + slash)) && !courtBefore.test(before)) return [];
    if (dash === '' && !euCourtBefore.test(before)) return [];
    const range = { start: at, end: at + whole.length };
    const isRight = (dash === '-' || dash === '‑') && slash === '/';
    const written = { start: at + 1, end: at + 1 + dash.length + number.length + slash.length };
    const deviations = isRight ? [] : [deviation('dash-for-hyphen', range, [{ range: written, newText: `-${number}/` }], { safe: dash !== '' })];
    return [{ kind: 'case', form: 'cjeuCase', range, deviations, url: `https://curia.europa.eu/juris/liste.jsf?num=${court}-${number}/${year}` }];
  },
};
