import { finiteVerbs } from '../../language/clauses.js';
import { isOwnText, isRunningText } from '../../language/ownText.js';
import { perObject } from '../../perObject.js';
import type { Configuration } from '../../configuration/model.js';
import { allMatches } from '../../text/allMatches.js';
import type { BlockRule } from '../rule.js';

/** Authorities that are called by their noun, and its form with the article. */
const generic: Readonly<Record<string, string>> = {
  Forvaltning: 'Forvaltningen', Kommune: 'Kommunen', Myndighed: 'Myndigheden', Ministerium: 'Ministeriet', Styrelse: 'Styrelsen',
  Ankestyrelse: 'Ankestyrelsen', Borgerrådgiver: 'Borgerrådgiveren', Kommunalbestyrelse: 'Kommunalbestyrelsen', Byret: 'Byretten', Landsret: 'Landsretten',
};

interface BareNames {
  readonly pattern: RegExp;
  readonly definite: ReadonlyMap<string, string>;
}

/** The bare forms of the office's own recipients (`Socialforvaltning`) and of authorities in general. */
const bareNamesOf = perObject(({ profile }: Configuration): BareNames => {
  const own = profile.recipients.flatMap(({ name }): readonly (readonly [string, string])[] => (/\p{L}{4}en$/u.test(name) ? [[name.slice(0, -2), name]] : []));
  const definite = new Map([...own, ...Object.entries(generic)]);
  const names = [...definite.keys()].map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s'));
  return { definite, pattern: new RegExp(`(${names.join('|')})\\s(?:${finiteVerbs.join('|')})(?!\\p{L})`, 'gu') };
});
/** The sentence begins here, so neither an article nor a genitive stands before the name. */
const sentenceBeginning = /(?:^|[.!?:]\s+)$/u;
const genitiveOrArticle = /(?:s|en|et|den|det|denne|hver|ingen|som)\s+$|[\p{L}-]$/iu;

/** `Forvaltning oplyste`, `Socialforvaltning har`: the article is missing. */
export const bareAuthorityName: BlockRule = {
  scope: 'block',
  meta: {
    id: 'sprog/myndighedsnavn',
    severity: 'warning',
    title: { da: 'Myndighedens navn mangler sin endelse', en: 'The authority’s name lacks its ending' },
    basis: 'Dansk navneordsbøjning: en myndighed som sætningens grundled står i bestemt form (»Forvaltningen oplyste«); navnene er kontorets modtagere.',
    fixable: 'choice',
  },
  dependsOn: [],
  *check(block, { configuration }) {
    if (!isRunningText(block)) return;
    const { text } = block.prose;
    const { pattern, definite } = bareNamesOf(configuration);
    for (const match of allMatches(text, pattern)) {
      const name = match[1] ?? '';
      const range = { start: match.index, end: match.index + name.length };
      const before = text.slice(Math.max(0, range.start - 12), range.start);
      const right = definite.get(name.replace(/\s/g, ' '));
      if (right === undefined || !isOwnText(block, range)) continue;
      if (name in generic ? !sentenceBeginning.test(before) : genitiveOrArticle.test(before)) continue;
      const ending = right.slice(commonLength(name, right));
      yield {
        range,
        message: { da: `Som grundled står navnet i bestemt form: »${right}«.`, en: `As a subject the name has its article: »${right}«.` },
        fixes: [{
          title: { da: `Ret til »${right}«`, en: `Change to »${right}«` },
          safe: false,
          preferred: true,
          edits: [{ range: { start: range.start + commonLength(name, right), end: range.end }, newText: ending }],
        }],
      };
    }
  },
};

function commonLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a.charAt(length).replace(/\s/, ' ') === b.charAt(length)) length += 1;
  return length;
}
