import { areAdjacent, runFrom, wordsOf } from '../../language/blockWords.js';
import { cuesOf } from '../../language/cues.js';
import { determiners, type Determiner } from '../../language/determiners.js';
import { reportSlips, type Slip } from '../../language/slipReport.js';
import type { SpelledWord } from '../../spelling/words.js';
import type { Spelling } from '../../spelling/spelling.js';
import type { BlockRule } from '../rule.js';

const prepositions: ReadonlySet<string> = new Set(['i', 'på', 'om', 'til', 'af', 'for', 'med', 'ved', 'under', 'efter', 'over', 'fra', 'mod', 'uden', 'hos', 'gennem', 'vedrørende']);

/** `al materiale`, `et afgørelse`, `i denne brev`. */
export const grammaticalGender: BlockRule = {
  scope: 'block',
  meta: {
    id: 'sprog/koen',
    severity: 'warning',
    title: { da: 'Ordets køn passer ikke', en: 'The gender does not agree' },
    basis: 'Stavekontroldens oplysninger om substantivers køn; en sammensætning har sit sidste leds. Kun ord, der ikke kan være andet end substantiv i ental af ét køn.',
    fixable: 'choice',
  },
  dependsOn: [],
  check(block, { spelling, citations }) {
    const cues = cuesOf(block).determiners;
    if (spelling === undefined || cues.length === 0) return [];
    const words = wordsOf(block);
    const slips = cues.flatMap((index) => slipAt(block.prose.text, words, index, spelling) ?? []);
    return slips.length === 0 ? slips : reportSlips(block, citations, slips);
  },
};

function slipAt(text: string, words: readonly SpelledWord[], index: number, spelling: Spelling): Slip | undefined {
  const [word, second, third, fourth] = runFrom(text, words, index, 4);
  const determiner = determiners.get(word?.text.toLowerCase() ?? '');
  if (word === undefined || second === undefined || determiner === undefined) return undefined;
  if (determiner.mayStandAlone && !word.first && !isBehindPreposition(text, words, index)) return undefined;
  // `i alt`, `fra alt`: the word stands alone.
  if (word.text === 'alt' && words[index - 1]?.text === 'i') return undefined;
  const hasAdjective = third !== undefined && isAdjective(second, determiner, spelling);
  const noun = hasAdjective ? third : second;
  const adjective = hasAdjective ? second : undefined;
  if (noun.text.length < 3 || !lowerCase.test(noun.text)) return undefined;
  const reading = spelling.readingOf(noun.text);
  if (reading?.gender === undefined || reading.gender === determiner.gender) return undefined;
  // `en princip afgørelse`: the parts of one word, whose last has the right gender; `i denne hensyn` is another word (`henseende`).
  const follower = hasAdjective ? fourth : third;
  if (follower !== undefined && lowerCase.test(follower.text) && spelling.readingOf(follower.text)?.gender === determiner.gender) return undefined;
  if (noun.text === 'hensyn' && words[index - 1]?.text === 'i') return undefined;
  if (reading.mayBeVerb && (determiner.mayStandAlone || adjective !== undefined)) return undefined;
  return mismatch(word, adjective, noun, determiner, spelling);
}

const lowerCase = /^\p{Ll}+(?:-\p{Ll}+)*$/u;

/** Endings that adjectives have, and nouns only seldom: behind `en` and `sin`, behind `et` and `alt`, and behind `den` and `dette`. */
const endings = {
  common: /(?:lig|ig|isk|ende|ere|el|ell|bar|som|^ny|^stor|^kort|^lang|^konkret|^samlet|^klar|^fast|^relevant)$/,
  neuter: /(?:ligt|igt|isk|ende|ere|elt|bart|somt|^nyt|^stort|^kort|^langt|^konkret|^samlet|^klart|^fast|^relevant)$/,
  definite: /(?:lige|ige|iske|ende|ere|elle|bare|somme|sendte|nævnte|anførte|^nye|^store|^korte|^lange|^konkrete|^samlede|^klare|^faste|^relevante)$/,
} as const;

function isAdjective({ text }: SpelledWord, { gender, mayStandAlone }: Determiner, spelling: Spelling): boolean {
  return lowerCase.test(text) && endings[mayStandAlone ? 'definite' : gender].test(text) && spelling.readingOf(text) === undefined;
}

function isBehindPreposition(text: string, words: readonly SpelledWord[], index: number): boolean {
  const before = words[index - 1];
  const word = words[index];
  return before !== undefined && word !== undefined && prepositions.has(before.text.toLowerCase()) && areAdjacent(text, before, word);
}

/** The adjective with its ending of the other gender; undefined when that is not certain. */
function agreeing(adjective: string, { gender, mayStandAlone }: Determiner, spelling: Spelling): string | undefined {
  if (mayStandAlone || unchanged.test(adjective)) return adjective;
  const other = gender === 'common' ? `${adjective}t` : adjective.slice(0, -1);
  return spelling.correct(other) ? other : undefined;
}

const unchanged = /(?:isk|ende|ere|konkret|samlet|fast|kort|relevant)$/;

function mismatch(word: SpelledWord, adjective: SpelledWord | undefined, noun: SpelledWord, determiner: Determiner, spelling: Spelling): Slip {
  const { gender, other } = determiner;
  const written = word.text.charAt(0) === word.text.charAt(0).toLowerCase() ? other : other.charAt(0).toUpperCase() + other.slice(1);
  const name = gender === 'common' ? { da: 'intetkøn', en: 'neuter' } : { da: 'fælleskøn', en: 'of common gender' };
  const changed = adjective === undefined ? undefined : agreeing(adjective.text, determiner, spelling);
  const right = [written, ...(adjective === undefined ? [] : [changed ?? '…']), noun.text].join(' ');
  return {
    range: { start: word.range.start, end: noun.range.end },
    message: { da: `»${noun.text}« er ${name.da}: skriv »${right}«.`, en: `»${noun.text}« is ${name.en}: write »${right}«.` },
    remedies:
      adjective !== undefined && changed === undefined
        ? []
        : [{
            title: { da: `Ret til »${right}«`, en: `Change to »${right}«` },
            edits: [
              { range: word.range, newText: written },
              ...(adjective === undefined || changed === undefined || changed === adjective.text ? [] : [{ range: adjective.range, newText: changed }]),
            ],
          }],
  };
}
