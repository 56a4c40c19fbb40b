import { standalone } from './format.js';
import type { Inflections } from './inflections.js';

/**
 * `word` in the form that `form` is of `other`: `klientens` of `klient` gives `borgerens` of `borger`. Undefined when the dictionary does not
 * tell, or when it has more than one. All words in lower case.
 */
export function sameInflection(inflections: Inflections, form: string, other: string, word: string): string | undefined {
  if (form === other) return word;
  const slot = slotOf(form, other, formsOf(inflections, other));
  const forms = formsOf(inflections, word);
  const slots = [...forms].map((candidate) => ({ candidate, slot: slotOf(candidate, word, forms) }));
  const same = slots.filter((each) => each.slot.genitive === slot.genitive && each.slot.ending === slot.ending);
  const alike = same.length > 0 ? same : slots.filter((each) => each.slot.genitive === slot.genitive && each.slot.kind === slot.kind);
  return alike.length === 1 ? alike[0]?.candidate : undefined;
}

function formsOf(inflections: Inflections, word: string): ReadonlySet<string> {
  return new Set(inflections.formsOf(word, word).flatMap(({ text, role }) => ((role & standalone) === 0 ? [] : [text])));
}

interface Slot {
  readonly genitive: boolean;
  /** What stands behind what the form has in common with the base, a doubled consonant left out. */
  readonly ending: string;
  /** Endings of the same meaning have the same kind. */
  readonly kind: string;
}

const kinds: readonly (readonly [RegExp, string])[] = [
  [/^e?[nt]$/, 'definite'],
  [/^(?:e|e?r|re)$/, 'plural'],
  [/^(?:e|r|er)?ne$/, 'definite plural'],
  [/^(?:[et]?de|te)$/, 'past'],
];

function slotOf(form: string, base: string, forms: ReadonlySet<string>): Slot {
  const withoutS = form.slice(0, -1);
  const genitive = form.endsWith('s') && withoutS !== '' && forms.has(withoutS);
  const own = genitive ? withoutS : form;
  let shared = 0;
  while (shared < own.length && shared < base.length && own[shared] === base[shared]) shared += 1;
  const added = own.slice(shared);
  const ending = added.length > 1 && shared === base.length && added.startsWith(base.slice(-1)) && !forms.has(base + added.slice(1)) ? added.slice(1) : added;
  return { genitive, ending, kind: kinds.find(([pattern]) => pattern.test(ending))?.[1] ?? ending };
}
