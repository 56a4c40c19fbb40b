import { writtenSigns } from '../grammar/paragraphGroup.js';
import { readProvisionList } from '../grammar/provisionList.js';
import type { CitationForm } from './form.js';

/** `lov om offentlige veje §§ 51-56` with a title that no dictionary holds. */
const unknownTitleBefore = /(?<!\p{L})((?:lov|bekendtgørelse) om (?:(?!skal |kan |er |har |må |efter |jf\. |i medfør |følger |fremgår )[^.,;:()§»«”"]){3,120})\s$/iu;

/** `§ 9, stk. 2`, `§§ 10-12 og 14`, `§ 117 a i serviceloven`. With the act before it, the form `actName` finds it. */
export const provision: CitationForm = {
  id: 'provision',
  triggers: [{ on: 'character', characters: '§' }, { on: 'word', words: writtenSigns }],
  find(text, at, { names, floor }) {
    const title = unknownTitleBefore.exec(text.slice(Math.max(floor, at - 140), at))?.[1];
    if (title === undefined) return readProvisionList(text, at, names);
    const end = text.slice(0, at).trimEnd().length;
    return readProvisionList(text, at, names, { kind: 'statute', name: title, range: { start: end - title.length, end }, candidates: [] });
  },
};
