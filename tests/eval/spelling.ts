/**
 * `npm run eval`, its part on spelling: false alarms on statutes, and misspellings found and mended, with a dictionary that has not seen the
 * statutes it is tried on, and a comparison with nspell and Hunspell on the same words. Prints tables, and fails when a figure falls below its bound.
 */
import { compileDictionary } from '../../dictionaries/compile/compileDictionary.js';
import { readStatuteTexts } from '../../dictionaries/compile/statuteWords.js';
import { sourceFolder } from '../../server/data/compile/source.js';
import { openAutomaton } from '../../server/src/engine/spelling/automaton.js';
import { standalone } from '../../server/src/engine/spelling/format.js';
import { createSpelling, type Spelling } from '../../server/src/engine/spelling/spelling.js';
import { wordsIn } from '../../server/src/engine/spelling/words.js';
import { spelling as rule } from '../../server/src/engine/rules/sprog/stavning.js';
import type { BlockRuleContext } from '../../server/src/engine/rules/rule.js';
import { parseLetter } from '../../server/src/engine/letter/parseLetter.js';
import { proseBlock } from '../kit/block.js';
import { configuration, register, today } from '../kit/engine.js';
import { exampleLetters } from '../kit/examples.js';
import { compareSpellers } from './compareSpellers.js';
import { humanSlips, misspell, randomEdits, type Slip } from './misspell.js';
import { sample } from './statuteSample.js';

const seed = 20260214;
const misspellings = 1000;

interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly isGood: boolean;
}

const figures: Figure[] = [];
const atMost = (name: string, value: number, unit: string, bound: number): void => void figures.push({ name, value, unit, isGood: value <= bound });
const atLeast = (name: string, value: number, unit: string, bound: number): void => void figures.push({ name, value, unit, isGood: value >= bound });
const noted = (name: string, value: number, unit: string): void => void figures.push({ name, value, unit, isGood: true });

const { frontMatter } = parseLetter('');

/** What the rule reports, as the texts that are reported. */
function reported(text: string, spelling: Spelling): readonly { readonly severity: string; readonly written: string }[] {
  const context: BlockRuleContext = { configuration, register, spelling, letterDate: today, letterDateIsAssumed: false, frontMatter, citations: [] };
  return [...rule.check(proseBlock(text), context)].map(({ severity = 'warning', range }) => ({ severity, written: text.slice(range.start, range.end) }));
}

function falseAlarms(texts: readonly string[], spelling: Spelling): void {
  const words = texts.reduce((count, text) => count + [...wordsIn(text)].length, 0);
  const found = texts.flatMap((text) => reported(text, spelling));
  if (process.argv.includes('--misses')) for (const { severity, written } of found) console.log(`${severity} ${written}`);
  const perThousand = (count: number): number => (1000 * count) / words;
  noted('words of statutes the dictionary has not seen', words, '');
  noted('  warnings', perThousand(found.filter(({ severity }) => severity === 'warning').length), 'per 1,000');
  noted('  hints', perThousand(found.filter(({ severity }) => severity === 'hint').length), 'per 1,000');
  atMost('  all', perThousand(found.length), 'per 1,000', 1);
}

function detection(name: string, words: readonly string[], slips: readonly Slip[], spelling: Spelling, isWord: (word: string) => boolean): void {
  const drawn = misspell(words, slips, misspellings, seed, isWord);
  const found = drawn.filter(({ written }) => !spelling.correct(written));
  const times: number[] = [];
  const ranks = found.map(({ word, written }) => {
    const started = performance.now();
    const rank = spelling.suggest(written).indexOf(word);
    times.push(performance.now() - started);
    return rank;
  });
  const share = (count: number, all: number): number => (100 * count) / all;
  atLeast(`${name}: found`, share(found.length, drawn.length), '%', 97);
  atLeast(`${name}: right word first`, share(ranks.filter((rank) => rank === 0).length, found.length), '%', 80);
  atLeast(`${name}: among the first five`, share(ranks.filter((rank) => rank >= 0 && rank < 5).length, found.length), '%', 90);
  noted(`${name}: suggestions, p95`, times.sort((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? 0, 'ms');
}

const statutes = readStatuteTexts(sourceFolder);
const acts = [...new Set(statutes.map(({ act }) => act))].sort();
const isHeldBack = (act: string): boolean => acts.indexOf(act) % 2 === 0;
const automaton = openAutomaton(Uint8Array.from(compileDictionary(statutes.filter(({ act }) => !isHeldBack(act)))).buffer);
const spelling = createSpelling(automaton);
const isWord = (word: string): boolean => (automaton.wordClass(word) & standalone) !== 0;
const longWords = (texts: readonly string[]): readonly string[] => [
  ...new Set(texts.flatMap((text) => [...wordsIn(text)].map((word) => word.text)).filter((word) => /^\p{Ll}{6,}$/u.test(word) && spelling.correct(word))),
];

const heldBack = sample(statutes.filter(({ act }) => isHeldBack(act)).map(({ text }) => text), 3000, seed);
falseAlarms(heldBack, spelling);
const sources = [
  ['statutes', longWords(heldBack)],
  ['example letters', longWords(exampleLetters.filter(({ wrong }) => !wrong).map(({ source }) => source))],
] as const;
for (const [source, words] of sources) {
  detection(`${source}, random edits`, words, randomEdits, spelling, isWord);
  detection(`${source}, slips of people`, words, humanSlips, spelling, isWord);
}

for (const { name, value, unit, isGood } of figures) console.log(`${isGood ? ' ' : '✗'} ${name.padEnd(52)} ${value.toFixed(2).padStart(10)} ${unit}`);

const words = heldBack.flatMap((text) => wordsIn(text));
const misspelt = (slips: readonly Slip[]): ReturnType<typeof misspell> => misspell(longWords(heldBack), slips, misspellings, seed, isWord);
console.log();
const isFastEnough = await compareSpellers(spelling, words, misspelt(randomEdits), misspelt(humanSlips));
if (!isFastEnough || figures.some(({ isGood }) => !isGood)) process.exitCode = 1;
// Hunspell's module keeps the process alive.
process.exit();
