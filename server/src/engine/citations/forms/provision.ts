import type { ActNames } from '../grammar/actNames.js';
import { writtenSigns } from '../grammar/paragraphGroup.js';
import { readProvisionList } from '../grammar/provisionList.js';
import type { ActReference } from '../model.js';
import type { CitationForm } from './form.js';

/** `lov om offentlige veje §§ 51-56` with a title that no dictionary holds. */
const unknownTitleBefore = /(?<!\p{L})((?:lov|bekendtgørelse) om (?:(?!skal |kan |er |har |må |efter |jf\. |i medfør |følger |fremgår )[^.,;:()§»«”"]){3,120})\s$/iu;

/** `sfbl. § 57`, `ABL § 105`: an abbreviation for an act, known or not. */
const abbreviationBefore = /(?<![\p{L}\d.-])(?!(?:ifl|evtl|inkl|ekskl|eksl|kl|til)\.)(\p{Ll}{1,6}l\.|(?!JF|STK|PKT|NR|OG|EFTER)\p{Lu}{2,5})\s{0,3}$/u;

/** `§ 9, stk. 2`, `§§ 10-12 og 14`, `§ 117 a i serviceloven`. With the act's name before it, the form `actName` finds it. */
export const provision: CitationForm = {
  id: 'provision',
  triggers: [{ on: 'character', characters: '§' }, { on: 'word', words: writtenSigns }],
  find(text, at, { names, floor }) {
    return readProvisionList(text, at, names, actBefore(text, at, floor, names));
  },
};

/** Unlike `fvl.`, words that end a sentence have a vowel before their last `l`: `tal. § 9`. */
const wordLike = /[aeiouyæøå]l\.$/u;

function actBefore(text: string, at: number, floor: number, names: ActNames): ActReference | undefined {
  const before = text.slice(Math.max(floor, at - 140), at);
  const name = unknownTitleBefore.exec(before)?.[1] ?? abbreviationBefore.exec(before)?.[1];
  if (name === undefined) return undefined;
  const start = at - before.length + before.lastIndexOf(name);
  const end = start + name.length;
  const candidates = names.abbreviated(name.replace(/\.$/, ''));
  if (candidates.length === 0 && wordLike.test(name)) return undefined;
  return { kind: 'statute', name, range: { start, end }, candidates };
}
