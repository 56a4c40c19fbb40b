import { areAdjacent, runFrom, wordsOf } from '../../language/blockWords.js';
import { cuesOf } from '../../language/cues.js';
import { replacement, reportSlips, type Slip } from '../../language/slipReport.js';
import { beforeInfinitive, conjunctions, irregularPresents, modals, personalPronouns, relatives } from '../../language/verbForms.js';
import type { SpelledWord } from '../../spelling/words.js';
import type { Spelling } from '../../spelling/spelling.js';
import type { BlockRule } from '../rule.js';

/** `at vurderer`, `skal oplyser`; `, der omfatte`. */
export const presentTenseR: BlockRule = {
  scope: 'block',
  meta: {
    id: 'sprog/nutids-r',
    severity: 'warning',
    title: { da: 'Navnemåde og nutid er forvekslet', en: 'Infinitive and present tense confused' },
    basis: 'Retskrivningsordbogen § 15: nutid ender på -r. Kun former, der efter Stavekontrolden ikke kan være andet end navnemåde eller nutid.',
    fixable: 'choice',
  },
  dependsOn: [],
  check(block, { spelling, citations }) {
    const cues = cuesOf(block).verbForms;
    if (spelling === undefined || cues.length === 0) return [];
    const words = wordsOf(block);
    const { text } = block.prose;
    const slips = cues.flatMap((index) => slipAt(text, words, index, spelling) ?? []);
    return slips.length === 0 ? slips : reportSlips(block, citations, slips);
  },
};

function slipAt(text: string, words: readonly SpelledWord[], index: number, spelling: Spelling): Slip | undefined {
  const cue = words[index];
  if (cue === undefined) return undefined;
  const word = cue.text.toLowerCase();
  if (word === 'at' || modals.has(word)) return presentForInfinitive(runFrom(text, words, index, 4), spelling);
  const isSubject = relatives.has(word) ? follows(text, cue, ',') : personalPronouns.has(word) && (cue.first || isBehindConjunction(text, words, index));
  const [, verb] = isSubject ? runFrom(text, words, index, 2) : [];
  return verb === undefined ? undefined : infinitiveForPresent(cue, verb, spelling);
}

/** `at` or a modal, and the words that follow it. */
function presentForInfinitive([cue, second, third, fourth]: readonly SpelledWord[], spelling: Spelling): Slip | undefined {
  if (cue === undefined || second === undefined) return undefined;
  const hasAdverb = third !== undefined && beforeInfinitive.has(second.text);
  const verb = hasAdverb ? third : second;
  const object = hasAdverb ? fourth : third;
  const isAt = cue.text.toLowerCase() === 'at';
  const infinitive = (isAt && verb === second ? irregularPresents.get(verb.text) : undefined) ?? infinitiveOf(verb.text, object?.text, spelling);
  if (infinitive === undefined) return undefined;
  return {
    range: { start: cue.range.start, end: verb.range.end },
    message: { da: `Efter »${cue.text}« står navnemåden: »${infinitive}«.`, en: `»${cue.text}« takes the infinitive: »${infinitive}«.` },
    remedies: [replacement(verb.range, infinitive)],
  };
}

function infinitiveOf(present: string, next: string | undefined, spelling: Spelling): string | undefined {
  if (!present.endsWith('r')) return undefined;
  const reading = spelling.readingOf(present);
  // A doer (`behandler`) is followed by its verb, the verb by its object.
  // Nothing but a verb stands before `sig`, though `udtaler` may be several pronunciations.
  const isPresent = reading?.verb === 'present' || (next === 'sig' && present.endsWith('er')) || (reading?.gender === 'common' && reading.mayBeVerb && next !== undefined && isObject(next, spelling));
  if (!isPresent) return undefined;
  const infinitive = present.slice(0, -1);
  return spelling.correct(infinitive) ? infinitive : undefined;
}

const objects: ReadonlySet<string> = new Set(['sig', 'en', 'et', 'sin', 'sit', 'sine', 'mig', 'dig', 'os', 'ham', 'hende', 'dem', 'denne', 'dette', 'disse', 'hinanden']);

/** A pronoun or an article, or a noun with its article at the end (`sagen`). */
function isObject(word: string, spelling: Spelling): boolean {
  if (objects.has(word)) return true;
  const stem = /^(\p{Ll}{3,}?)(?:e?n|e?t)$/u.exec(word)?.[1];
  return stem !== undefined && [stem, `${stem}e`].some((noun) => spelling.readingOf(noun)?.gender !== undefined) && spelling.readingOf(word) === undefined;
}

function infinitiveForPresent(subject: SpelledWord, verb: SpelledWord, spelling: Spelling): Slip | undefined {
  const present = `${verb.text}r`;
  if (spelling.readingOf(verb.text)?.verb !== 'infinitive' || !spelling.correct(present)) return undefined;
  return {
    range: { start: subject.range.start, end: verb.range.end },
    message: { da: `Efter »${subject.text}« står nutid med -r: »${present}«.`, en: `»${subject.text}« takes the present tense: »${present}«.` },
    remedies: [replacement(verb.range, present)],
  };
}

function follows(text: string, word: SpelledWord, mark: string): boolean {
  return text.charAt(word.range.start - 2) === mark;
}

/** `at jeg`, not `kan jeg`. */
function isBehindConjunction(text: string, words: readonly SpelledWord[], index: number): boolean {
  const before = words[index - 1];
  const word = words[index];
  return before !== undefined && word !== undefined && conjunctions.has(before.text.toLowerCase()) && areAdjacent(text, before, word);
}
