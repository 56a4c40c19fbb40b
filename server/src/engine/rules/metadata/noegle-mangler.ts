import type { Fix } from '../../findings.js';
import { hasValue } from '../../forms/hasValue.js';
import { frontMatterKeys, isListKey } from '../../letter/frontMatterKeys.js';
import type { Letter } from '../../letter/model.js';
import type { LetterRule } from '../rule.js';
import { insertKey, placeholder } from './insertKey.js';
import { openingFence } from './openingFence.js';

/** Metadata that the form requires and the letter does not give. */
export const missingKey: LetterRule = {
  scope: 'letter',
  meta: {
    id: 'metadata/noegle-mangler',
    severity: 'warning',
    title: { da: 'Metadata, som brevtypen kræver, mangler', en: 'Front matter that the form requires is missing' },
    basis: 'Kolofonen: dato, sagsnr., dokumentnr. og sagsbehandler, så brevet kan journaliseres og besvares. Brevtypen afgør hvilke.',
    fixable: 'choice',
  },
  *check(letter, { form }) {
    const { frontMatter } = letter;
    if (form === undefined || frontMatter.problems.some(({ kind }) => kind === 'syntax' || kind === 'not-closed')) return;
    for (const key of form.requiredKeys) {
      const place = frontMatter.keys.get(key);
      if (hasValue(frontMatter, key) || (place !== undefined && isToldWrong(letter, place))) continue;
      const description = frontMatterKeys.find(({ name }) => name === key)?.description;
      yield {
        range: place ?? frontMatter.brevtype?.range ?? openingFence(letter),
        message: {
          da: `${key} ${place === undefined ? 'mangler' : 'er tom'}; brevtypen ${form.name.da} kræver den. ${description?.da ?? ''}`.trim(),
          en: `${key} ${place === undefined ? 'is missing' : 'is empty'}; the form ${form.name.en} requires it. ${description?.en ?? ''}`.trim(),
        },
        fixes: fixesFor(letter, key),
      };
    }
  },
};

/** A value that could not be read has its own finding, on the key's lines. */
function isToldWrong({ frontMatter }: Letter, key: { readonly start: number }): boolean {
  const next = [...frontMatter.keys.values()].find(({ start }) => start > key.start)?.start ?? frontMatter.range.end;
  return frontMatter.problems.some(({ kind, range }) => (kind === 'wrong-type' || kind === 'wrong-date') && range.start >= key.start && range.start < next);
}

function fixesFor(letter: Letter, key: string): readonly Fix[] {
  const isList = frontMatterKeys.some((known) => known.name === key && isListKey(known));
  const edit = insertKey(letter, key, isList ? `[${placeholder(key)}]` : placeholder(key));
  return edit === undefined ? [] : [{ title: { da: `Tilføj ${key}`, en: `Add ${key}` }, safe: false, preferred: true, edits: [edit] }];
}
