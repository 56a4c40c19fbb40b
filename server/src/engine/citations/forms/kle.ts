import { matchAt } from '../grammar/match.js';
import type { CitationForm } from './form.js';

const subject = /((\d{2})\.\d{2}\.\d{2})(-[A-ZÆØÅ]\d{2})?(?![\d.\p{L}]\d|\d)/uy;
/** Without its facet the number looks like a date. */
const kleBefore = /(?:KLE(?:-nummer|-nr\.|-emne)?|emnenummer|emnenr\.|KL's emneplan|KL’s emneplan)[\s:]{1,3}(?:nr\.?\s)?$/iu;

/** A subject of KL's filing plan: `KLE 05.04.06`, `27.36.04-G01`. */
export const kle: CitationForm = {
  id: 'kle',
  triggers: [{ on: 'number' }],
  find(text, at) {
    const match = matchAt(subject, text, at);
    if (match === null) return [];
    const [whole, number = '', group = '', facet] = match;
    if (facet === undefined && !kleBefore.test(text.slice(Math.max(0, at - 24), at))) return [];
    return [{ kind: 'case', form: 'kle', range: { start: at, end: at + whole.length }, url: `http://www.kle-online.dk/emneplan/${group}/#_${number}` }];
  },
};
