import type { Configuration } from '../../configuration/model.js';
import { areAdjacent, wordsOf } from '../../language/blockWords.js';
import { capitalisedIn } from '../../language/capitals.js';
import { changeHereOrEverywhere, isPlain, ownUses, type BlockUse, type LetterUse } from '../../language/ownUses.js';
import type { FrontMatter } from '../../letter/frontMatter.js';
import type { Block, Letter } from '../../letter/model.js';
import { perBlock } from '../../letter/perBlock.js';
import type { Spelling } from '../../spelling/spelling.js';
import type { SpelledWord } from '../../spelling/words.js';
import type { TextRange } from '../../text/range.js';
import type { LetterRule } from '../rule.js';

interface NameUse extends BlockUse {
  /** Without the s at its end, which may be the genitive's. */
  readonly form: string;
  readonly endsInS: boolean;
  /** The same for forms that differ in hyphen, space, letter case or an s. */
  readonly key: string;
  /** Has its capital because it is a name: it does not begin a sentence, or a capital stands inside. */
  readonly isName: boolean;
}

const shortest = 4;
/** Forms of fewer letters that differ in an s are different names. */
const shortestWithOtherS = 8;
const acronym = /^\p{Lu}+(?:['-]|$)/u;
const capital = /\p{Lu}/u;
const innerCapital = /\p{Ll}\p{Lu}|-\p{Lu}\p{Ll}/u;

const namesIn = perBlock((block: Block): readonly NameUse[] => {
  const { text } = block.prose;
  // Headings and tables capitalise as they like.
  if (block.kind !== 'paragraph') return [];
  const words = wordsOf(block);
  return capitalisedIn(block).flatMap((index): NameUse[] => {
    const word = words[index];
    if (word === undefined || !isCandidate(word)) return [];
    const single = use(word.text, word.range.start, word.first);
    const next = words[index + 1];
    const isPair = next !== undefined && capital.test(word.text) && capital.test(next.text) && areAdjacent(text, word, next) && !acronym.test(next.text);
    return isPair ? [single, use(`${word.text} ${next.text}`, word.range.start, word.first)] : [single];
  });
});

function isCandidate({ text }: SpelledWord): boolean {
  return text.length >= shortest && !text.endsWith('-') && !text.startsWith('-') && !acronym.test(text);
}

function use(written: string, start: number, first: boolean): NameUse {
  const form = written.endsWith('s') ? written.slice(0, written.endsWith("'s") ? -2 : -1) : written;
  return {
    form,
    endsInS: written.length === form.length + 1,
    key: form.toLowerCase().replaceAll(/[-\s's]/g, ''),
    range: { start, end: start + form.length },
    isName: innerCapital.test(form) || (!first && capital.test(form)),
  };
}

/** `eBoks` and `e-Boks`, `Holbergsskolen` and `Holbergskolen`: one name, one form. */
export const nameForm: LetterRule = {
  scope: 'letter',
  meta: {
    id: 'sprog/navneform',
    severity: 'warning',
    title: { da: 'Samme navn skrevet på flere måder', en: 'The same name written in several ways' },
    basis: 'Formen i kontorets profil eller brevets metadata, ellers flertallet i brevet. Kun forskelle i bindestreg, mellemrum, store bogstaver og s.',
    fixable: 'choice',
  },
  *check(letter, { configuration, citations, spelling }) {
    const varied = keysOfSeveralForms(letter);
    if (varied.size === 0) return;
    const uses = ownUses(letter, citations, (block) => namesIn(block).filter(({ key }) => varied.has(key)));
    for (const keyed of variantsOf(uses)) {
      const right = rightForm(keyed, knownForms(configuration, letter.frontMatter), spelling);
      const wrong = keyed.filter(({ form }) => form !== right);
      const changes = wrong.filter((name) => isPlain(letter, name)).map(({ at }) => ({ range: at, newText: right }));
      for (const name of wrong) {
        const change = changes.find(({ range }) => range === name.at);
        yield {
          range: name.at,
          message: {
            da: `Navnet er skrevet på flere måder i brevet: »${name.form}« og »${right}«. Brug én.`,
            en: `The name is written in several ways in the letter: »${name.form}« and »${right}«. Use one.`,
          },
          fixes: change === undefined ? [] : changeHereOrEverywhere(change, changes),
        };
      }
    }
  },
};

/** Keys of the names that stand in more than one form, be it in quotations only: mostly none, and no use has to be looked at then. */
function keysOfSeveralForms({ blocks }: Letter): ReadonlySet<string> {
  const formByKey = new Map<string, string>();
  const several = new Set<string>();
  for (const { block } of blocks) {
    for (const { key, form } of namesIn(block)) {
      const known = formByKey.get(key);
      if (known === undefined) formByKey.set(key, form);
      else if (known !== form) several.add(key);
    }
  }
  return several;
}

/** The uses of each name that has more than one form; a pair of words counts only beside the same name in one word. */
function variantsOf(uses: readonly LetterUse<NameUse>[]): readonly (readonly LetterUse<NameUse>[])[] {
  const byKey = new Map<string, LetterUse<NameUse>[]>();
  for (const name of uses) {
    const known = byKey.get(name.key);
    if (known === undefined) byKey.set(name.key, [name]);
    else known.push(name);
  }
  return [...byKey.values()].map(withOwnS).filter((names) => {
    const forms = [...new Set(names.map(({ form }) => form))];
    if (forms.length < 2 || forms.every((form) => form.includes(' '))) return false;
    // A word that has its capital from the sentence, or none, is no evidence alone.
    if (new Set(names.filter(({ isName }) => isName).map(({ form }) => form)).size < 2 && !names.some(({ form }) => innerCapital.test(form))) return false;
    return forms.every((form) => form.length >= shortestWithOtherS) || new Set(forms.map((form) => form.toLowerCase().replaceAll(/[-\s']/g, ''))).size === 1;
  });
}

/** A name that has the s wherever it stands ends in it: `e-Boks`. */
function withOwnS(names: readonly LetterUse<NameUse>[]): readonly LetterUse<NameUse>[] {
  if (!names.every(({ endsInS }) => endsInS)) return names;
  const longer = ({ start, end }: TextRange): TextRange => ({ start, end: end + 1 });
  return names.map((name) => ({ ...name, form: `${name.form}s`, range: longer(name.range), at: longer(name.at) }));
}

/** What the profile or the metadata write, else the majority, else what the dictionary has, else the first. */
function rightForm(names: readonly LetterUse<NameUse>[], known: ReadonlySet<string>, spelling: Spelling | undefined): string {
  const counts = new Map<string, number>();
  for (const { form } of names) counts.set(form, (counts.get(form) ?? 0) + 1);
  const weight = (form: string): number => (known.has(form) ? 1000 : 0) + (counts.get(form) ?? 0) + (spelling?.correct(form) === true && !innerCapital.test(form) ? 0.5 : 0);
  return [...counts.keys()].sort((a, b) => weight(b) - weight(a))[0] ?? '';
}

function knownForms({ profile, words }: Configuration, { modtagere, sagsbehandler, underskrivere }: FrontMatter): ReadonlySet<string> {
  const texts = [
    ...profile.recipients.flatMap(({ name, aliases }) => [name, ...aliases]),
    profile.municipality,
    ...words.map(({ word }) => word),
    ...modtagere.map(({ value }) => value),
    ...underskrivere.map(({ value }) => value.name),
    sagsbehandler?.value ?? '',
  ];
  return new Set(texts.flatMap((text) => [text, ...text.split(/[\s,]+/)]));
}
