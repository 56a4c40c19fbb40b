import { areAdjacent, runFrom, wordsOf } from '../../language/blockWords.js';
import { cuesOf } from '../../language/cues.js';
import { determiners, type Determiner } from '../../language/determiners.js';
import { replacement, reportSlips, type Slip } from '../../language/slipReport.js';
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
  const [word, second, third] = runFrom(text, words, index, 3);
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
  if (reading.mayBeVerb && (determiner.mayStandAlone || adjective !== undefined)) return undefined;
  return mismatch(word, adjective, noun, determiner);
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

function mismatch(word: SpelledWord, adjective: SpelledWord | undefined, noun: SpelledWord, { gender, other }: Determiner): Slip {
  const written = word.text.charAt(0) === word.text.charAt(0).toLowerCase() ? other : other.charAt(0).toUpperCase() + other.slice(1);
  const name = gender === 'common' ? { da: 'intetkøn', en: 'neuter' } : { da: 'fælleskøn', en: 'of common gender' };
  const range = { start: word.range.start, end: noun.range.end };
  // What the adjective becomes is the author's to write: `stort` → `stor`.
  if (adjective !== undefined) {
    return {
      range,
      message: { da: `»${noun.text}« er ${name.da}, så »${word.text} ${adjective.text}« passer ikke: »${written} … ${noun.text}«.`, en: `»${noun.text}« is ${name.en}, so »${word.text} ${adjective.text}« does not agree: »${written} … ${noun.text}«.` },
      remedies: [replacement(word.range, written)],
    };
  }
  return {
    range,
    message: { da: `»${noun.text}« er ${name.da}: skriv »${written} ${noun.text}«.`, en: `»${noun.text}« is ${name.en}: write »${written} ${noun.text}«.` },
    remedies: [{ ...replacement(word.range, written), title: { da: `Ret til »${written} ${noun.text}«`, en: `Change to »${written} ${noun.text}«` } }],
  };
}
