import type { Configuration } from '../../configuration/model.js';
import { changeHereOrEverywhere, isPlain, ownUses, type BlockUse, type LetterUse } from '../../language/ownUses.js';
import type { Block } from '../../letter/model.js';
import { perBlock } from '../../letter/perBlock.js';
import { allMatches } from '../../text/allMatches.js';
import type { LetterRule } from '../rule.js';

type Family = 'for-eksempel' | 'med-videre' | 'med-flere' | 'på-grund-af';

interface Use extends BlockUse {
  readonly family: Family;
  readonly form: string;
}

/** Each form with its family: both are right, so one letter keeps to one. */
const families: ReadonlyMap<string, Family> = new Map<string, Family>([
  ['f.eks.', 'for-eksempel'], ['fx', 'for-eksempel'],
  ['mv.', 'med-videre'], ['m.v.', 'med-videre'], ['m.m.', 'med-videre'],
  ['mfl.', 'med-flere'], ['m.fl.', 'med-flere'],
  ['pga.', 'på-grund-af'], ['p.g.a.', 'på-grund-af'],
]);
const written = /(?:f\.eks\.|m\.v\.|m\.m\.|m\.fl\.|p\.g\.a\.|mv\.|mfl\.|pga\.|fx)/g;
/** The act's or the board's own name: `lov om vægtafgift af køretøjer m.v.`, `Ankenævnet for ATP m.m.` */
const ofName = /(?:(?<!\p{L})[Ll]ov\som\s[^.,;:]{3,90}|(?<!\p{L})\p{Lu}[\p{L}-]*)\s$/u;
const longestTitle = 100;
const letterOrDot = /[\p{L}\p{N}.@]/u;

const usesIn = perBlock((block: Block): readonly Use[] => {
  const { text } = block.prose;
  if (block.kind === 'code' || block.kind === 'mark') return [];
  return allMatches(text, written).flatMap(({ 0: form, index }): Use[] => {
    const range = { start: index, end: index + form.length };
    const family = families.get(form);
    const isPart = letterOrDot.test(text.charAt(index - 1)) || /[\p{L}\p{N}@]/u.test(text.charAt(range.end));
    if (family === undefined || isPart) return [];
    const isOfName = family === 'med-videre' && ofName.test(text.slice(Math.max(0, index - longestTitle), index));
    return isOfName ? [] : [{ family, form, range }];
  });
});

/** `f.eks.` here and `fx` there, `mv.` and `m.v.`: one letter keeps to one way of writing. */
export const sameAbbreviation: LetterRule = {
  scope: 'letter',
  meta: {
    id: 'sprog/ens-forkortelse',
    severity: 'hint',
    title: { da: 'Samme forkortelse skrevet på to måder', en: 'The same abbreviation written in two ways' },
    basis: 'Retskrivningsordbogen tillader både »f.eks.« og »fx«, »mv.« og »m.v.«; kontorets valg (»sprog:«) eller flertallet i brevet afgør.',
    fixable: 'choice',
  },
  *check(letter, { configuration, citations }) {
    const uses = ownUses(letter, citations, usesIn);
    for (const family of new Set(uses.map((use) => use.family))) {
      const ofFamily = uses.filter((use) => use.family === family);
      const chosen = chosenForm(configuration, family);
      const right = chosen ?? commonest(ofFamily);
      const wrong = ofFamily.filter(({ form }) => form !== right);
      const changes = wrong.filter((use) => isPlain(letter, use)).map(({ at }) => ({ range: at, newText: right }));
      for (const use of wrong) {
        const change = changes.find(({ range }) => range === use.at);
        yield {
          range: use.at,
          message:
            chosen === undefined
              ? { da: `Brevet skriver ellers »${right}«. Brug én skrivemåde.`, en: `Elsewhere the letter writes »${right}«. Use one way.` }
              : { da: `Kontoret skriver »${right}«.`, en: `The office writes »${right}«.` },
          // `m.m.` is another expression than `m.v.`.
          fixes: change === undefined ? [] : changeHereOrEverywhere(change, changes, chosen !== undefined && use.form !== 'm.m.'),
        };
      }
    }
  },
};

function chosenForm({ language }: Configuration, family: Family): string | undefined {
  return family === 'for-eksempel' ? language.forExample : family === 'med-videre' ? language.andSoOn : undefined;
}

/** Of forms that are equally common, the first. */
function commonest(uses: readonly LetterUse<Use>[]): string {
  const counts = new Map<string, number>();
  for (const { form } of uses) counts.set(form, (counts.get(form) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? '';
}
