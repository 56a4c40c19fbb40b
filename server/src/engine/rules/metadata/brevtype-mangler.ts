import type { Fix } from '../../findings.js';
import type { Letter } from '../../letter/model.js';
import type { LetterRule } from '../rule.js';
import { insertKey } from './insertKey.js';
import { openingFence } from './openingFence.js';

/** Front matter without `brevtype`, or with an empty one. */
export const missingForm: LetterRule = {
  scope: 'letter',
  meta: {
    id: 'metadata/brevtype-mangler',
    severity: 'warning',
    title: { da: 'Brevtypen mangler', en: 'The form is missing' },
    basis: 'Brevtypen afgør, hvilke dele og metadata brevet skal have.',
    fixable: 'choice',
  },
  *check(letter, { configuration }) {
    const { frontMatter } = letter;
    if (!frontMatter.present || frontMatter.brevtype !== undefined || isUnreadable(letter)) return;
    const ids = [...configuration.forms.keys()].join(', ');
    yield {
      range: frontMatter.keys.get('brevtype') ?? openingFence(letter),
      message: {
        da: `brevtype mangler, så brevets dele er ikke kontrolleret. Vælg en: ${ids}.`,
        en: `brevtype is missing, so the letter's parts are not checked. Choose one: ${ids}.`,
      },
      fixes: [...configuration.forms.values()].flatMap(({ id, name }): Fix[] => {
        const edit = insertKey(letter, 'brevtype', id);
        return edit === undefined ? [] : [{ title: { da: `Sæt brevtypen til ${name.da}`, en: `Set the form to ${name.en}` }, safe: false, preferred: false, edits: [edit] }];
      }),
    };
  },
};

/** The key may be in what could not be read, or has been told to be wrong. */
function isUnreadable({ frontMatter }: Letter): boolean {
  const key = frontMatter.keys.get('brevtype');
  return frontMatter.problems.some(({ kind, range }) => kind === 'syntax' || kind === 'not-closed' || (kind === 'wrong-type' && key !== undefined && range.start >= key.start));
}
