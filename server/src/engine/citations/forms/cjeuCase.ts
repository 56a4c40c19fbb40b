import { replacement } from '../grammar/deviations.js';
import { matchAt } from '../grammar/match.js';
import type { CitationForm } from './form.js';

const caseNumber = /([CTF])([-‑–])(\d{1,4})\/(\d{2})(?:\s?(PPU|P-R|P|R|RENV))?(?![\p{L}\d/])/uy;
const courtBefore = /(?:sag|dom|kendelse|udtalelse|Retten|Domstolen|EU-)\p{L}*[^.;]{0,50}$/iu;

/** `C-131/12`, `T-540/15`: a case before the Court of Justice of the European Union. */
export const cjeuCase: CitationForm = {
  id: 'cjeuCase',
  triggers: [{ on: 'word', words: ['c', 't', 'f'] }],
  find(text, at) {
    const match = matchAt(caseNumber, text, at);
    if (match === null) return [];
    const [whole, court = '', dash = '', number = '', year = ''] = match;
    // Only `C-` is known well enough to stand without a word for it.
    if (court !== 'C' && !courtBefore.test(text.slice(Math.max(0, at - 70), at))) return [];
    const deviations = dash === '–' ? [replacement('dash-for-hyphen', at + 1, at + 2, '-')] : [];
    return [
      {
        kind: 'case',
        form: 'cjeuCase',
        range: { start: at, end: at + whole.length },
        deviations,
        url: `https://curia.europa.eu/juris/liste.jsf?num=${court}-${number}/${year}`,
      },
    ];
  },
};
