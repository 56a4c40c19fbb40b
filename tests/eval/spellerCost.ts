/**
 * What one speller costs, in a process of its own: `node --expose-gc --import tsx tests/eval/spellerCost.ts NAME` prints a {@link SpellerCost} as
 * JSON. The letter of 38 pages is made of §§ of statutes, whose words are far more varied than a real letter's.
 */
import { readStatuteTexts } from '../../dictionaries/compile/statuteWords.js';
import { sourceFolder } from '../../server/data/compile/source.js';
import { wordsIn } from '../../server/src/engine/spelling/words.js';
import { isSpellerName, loaders } from './spellers.js';
import { sample } from './statuteSample.js';

export interface SpellerCost {
  /** Milliseconds. */
  readonly load: number;
  /** Milliseconds for 38 pages that it has not seen. */
  readonly cold: number;
  /** The same words again. */
  readonly warmWordsPerSecond: number;
  /** Once loaded. */
  readonly megabytes: number;
}

const seed = 20260214;
const words38Pages = 38 * 350;
const rounds = 5;

const [, , name = ''] = process.argv;
if (!isSpellerName(name) || globalThis.gc === undefined) throw new Error('usage: node --expose-gc --import tsx tests/eval/spellerCost.ts NAME');

// Before the statutes are read: what they leave behind would be taken for the speller's.
globalThis.gc();
const memoryBefore = process.memoryUsage().rss;
const time = (work: () => void): number => {
  const start = performance.now();
  work();
  return performance.now() - start;
};

const start = performance.now();
const speller = await loaders[name]();
const load = performance.now() - start;
globalThis.gc();
const megabytes = (process.memoryUsage().rss - memoryBefore) / 1e6;

const words = sample(readStatuteTexts(sourceFolder).map(({ text }) => text), 400, seed)
  .flatMap((text) => wordsIn(text).map((word) => word.text))
  .slice(0, words38Pages);
const check = (): void => {
  for (const word of words) speller.correct(word);
};
const cold = time(check);
const warm = Math.min(...Array.from({ length: rounds }, () => time(check)));
const cost: SpellerCost = { load, cold, warmWordsPerSecond: (1000 * words.length) / warm, megabytes };
process.stdout.write(JSON.stringify(cost));
// Hunspell's module keeps the process alive.
process.exit();
