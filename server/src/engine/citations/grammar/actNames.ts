import type { Act, ActName, Register } from '../../register/model.js';
import type { ActReference, FormDeviation } from '../model.js';
import { deviation } from './deviations.js';
import { lengthAt, matchAt } from './match.js';
import { apostropheGenitive, nameDeviations } from './nameDeviations.js';
import { PhraseIndex } from './phraseIndex.js';

/** The name of an act where it stands in a text. */
export interface ActNameMatch {
  readonly end: number;
  readonly reference: ActReference;
  readonly kind: ActName['kind'];
  readonly genitive: boolean;
  /** What is wrong with the name itself. */
  readonly deviations: readonly FormDeviation[];
}

/** Other countries' acts, and the Danish ones as they stand for parts of the Realm, bear the same names. */
const elsewhereAfter = /\s{1,3}for\s{1,3}(?:Grønland|Færøerne)(?!\p{L})/uy;
const elsewhereBefore = /(?:norske|svenske|finske|tyske|islandske|færøske|grønlandske)\s{1,3}$/u;
const splitEnd = /lovens?(?!\p{L})/uy;

/** The acts of a register by their names. Built once for a register. */
export class ActNames {
  readonly #index = new PhraseIndex<ActName>();

  constructor(register: Pick<Register, 'names'>) {
    for (const name of register.names) this.#index.add(name.text, name);
  }

  get firstWords(): ReadonlySet<string> {
    return this.#index.firstWords;
  }

  /** The longest name that begins at `at`. An abbreviation counts only in its own letter case. */
  readAt(text: string, at: number): ActNameMatch | undefined {
    const match = this.#index.findAt(text, at, (name, end) => name.kind !== 'abbreviation' || name.text === text.slice(at, end));
    if (match === undefined) return undefined;
    const { value: name, end } = match;
    const elsewhere = lengthAt(elsewhereAfter, text, end);
    const foreign = elsewhere > 0 || elsewhereBefore.test(text.slice(Math.max(0, at - 16), at));
    const apostrophe = lengthAt(apostropheGenitive, text, end);
    const nameEnd = end + Math.max(elsewhere, apostrophe);
    return {
      end: nameEnd,
      reference: referenceTo(text, at, nameEnd, foreign ? [] : name.acts),
      kind: name.kind,
      genitive: name.genitive || apostrophe > 0,
      deviations: nameDeviations(text, at, end, apostrophe, name),
    };
  }

  /** The acts that an abbreviation stands for, in capitals or in lower case (`fvl.`): none when it is not known. */
  abbreviated(abbreviation: string): readonly Act[] {
    const match = this.#index.findAt(abbreviation, 0);
    return match?.end === abbreviation.length && match.value.kind === 'abbreviation' ? match.value.acts : [];
  }

  /** `service loven`, `udlændinge- lovens` at the `loven` that stands at `at`: the name it should be, joined. */
  readSplitAt(text: string, at: number, floor: number): (ActNameMatch & { readonly start: number }) | undefined {
    const ending = matchAt(splitEnd, text, at)?.[0];
    if (ending === undefined) return undefined;
    const before = /(\p{L}[\p{L}-]*\p{L})([ \u00a0]|-\s?)$/u.exec(text.slice(Math.max(floor, at - 40), at));
    const first = before?.[1];
    const gap = before?.[2];
    if (first === undefined || gap === undefined) return undefined;
    const joined = first + ending;
    const match = this.#index.findAt(joined, 0);
    if (match?.end !== joined.length || match.value.kind !== 'name') return undefined;
    const end = at + ending.length;
    const start = at - gap.length - first.length;
    return {
      start,
      end,
      reference: referenceTo(text, start, end, match.value.acts),
      kind: 'name',
      genitive: match.value.genitive,
      deviations: [deviation('split-name', { start, end }, [{ range: { start: at - gap.length, end: at }, newText: '' }])],
    };
  }
}

function referenceTo(text: string, start: number, end: number, candidates: readonly Act[]): ActReference {
  return { kind: 'statute', name: text.slice(start, end), range: { start, end }, candidates };
}
