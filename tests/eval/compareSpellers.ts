import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { SpelledWord } from '../../server/src/engine/spelling/words.js';
import { percentile } from '../bench/statistics.js';
import type { SpellerCost } from './spellerCost.js';
import { loaders, type Speller, type SpellerName } from './spellers.js';

/** A misspelling and the word that was meant. */
interface Misspelling {
  readonly word: string;
  readonly written: string;
}

interface Compared {
  /** Per 1,000 words, names included: by the word alone, as all of them can be asked. */
  readonly falseAlarms: number;
  readonly foundRandom: number;
  readonly foundHuman: number;
  /** Of those found: the right word first, and among the first five. Percent. */
  readonly first: number;
  readonly firstFive: number;
  /** Milliseconds. */
  readonly suggestP50: number;
  readonly suggestP95: number;
  readonly cost: SpellerCost;
}

/** The figures for ours: at most, or (words a second) at least. */
const bounds = { load: 500, cold: 1000, warmWordsPerSecond: 200_000, megabytes: 60, suggestP95: 100 };
/** Others take up to a second for one. */
const suggestionsAKind = 25;

/** Prints a table of our speller beside others, in words, misspellings and costs. False when ours is slower or larger than it may be. */
export async function compareSpellers(ours: Speller, correct: readonly SpelledWord[], random: readonly Misspelling[], human: readonly Misspelling[]): Promise<boolean> {
  const all: (readonly [SpellerName, Compared])[] = [];
  for (const name of ['ombudsbrev', 'nspell', 'nspell, cleaned', 'Hunspell'] as const) {
    all.push([name, compare(name === 'ombudsbrev' ? ours : await loaders[name](), correct, random, human, costOf(name))]);
  }
  const rows: readonly (readonly [string, (compared: Compared) => string])[] = [
    ['false alarms per 1,000 words, by word', ({ falseAlarms }) => falseAlarms.toFixed(1)],
    ['random edits found, %', ({ foundRandom }) => foundRandom.toFixed(1)],
    ['slips of people found, %', ({ foundHuman }) => foundHuman.toFixed(1)],
    [`right word first (${2 * suggestionsAKind} tries), %`, ({ first }) => first.toFixed(0)],
    ['  among the first five, %', ({ firstFive }) => firstFive.toFixed(0)],
    ['suggestions p50, ms', ({ suggestP50 }) => suggestP50.toFixed(1)],
    [`suggestions p95, ms (at most ${bounds.suggestP95})`, ({ suggestP95 }) => suggestP95.toFixed(1)],
    [`words per second, warm (at least ${bounds.warmWordsPerSecond})`, ({ cost }) => cost.warmWordsPerSecond.toFixed(0)],
    [`38 pages not seen, ms (at most ${bounds.cold})`, ({ cost }) => cost.cold.toFixed(0)],
    [`load, ms (at most ${bounds.load})`, ({ cost }) => cost.load.toFixed(0)],
    [`memory, MB (at most ${bounds.megabytes})`, ({ cost }) => cost.megabytes.toFixed(0)],
  ];
  console.log(`${''.padEnd(48)}${all.map(([name]) => name.padStart(18)).join('')}`);
  for (const [name, value] of rows) console.log(`${name.padEnd(48)}${all.map(([, compared]) => value(compared).padStart(18)).join('')}`);
  const own = all[0]?.[1];
  if (own === undefined) return false;
  const { cost, suggestP95 } = own;
  const isGood = cost.load <= bounds.load && cost.cold <= bounds.cold && cost.warmWordsPerSecond >= bounds.warmWordsPerSecond && cost.megabytes <= bounds.megabytes && suggestP95 <= bounds.suggestP95;
  if (!isGood) console.log('✗ the speller is slower or larger than it may be');
  return isGood;
}

function compare(speller: Speller, correct: readonly SpelledWord[], random: readonly Misspelling[], human: readonly Misspelling[], cost: SpellerCost): Compared {
  const verdicts = new Map<string, boolean>();
  const isCorrect = (word: string): boolean => {
    const known = verdicts.get(word) ?? speller.correct(word);
    verdicts.set(word, known);
    return known;
  };
  const alarms = correct.filter(({ text, beforeFullStop }) => !isCorrect(text) && !(beforeFullStop && isCorrect(`${text}.`)));
  const found = (misspellings: readonly Misspelling[]): readonly Misspelling[] => misspellings.filter(({ written }) => !isCorrect(written));
  const [foundRandom, foundHuman] = [found(random), found(human)];
  const times: number[] = [];
  const ranks = [...foundRandom.slice(0, suggestionsAKind), ...foundHuman.slice(0, suggestionsAKind)].map(({ word, written }) => {
    const start = performance.now();
    const rank = speller.suggest(written).indexOf(word);
    times.push(performance.now() - start);
    return rank;
  });
  const percent = (part: number, whole: number): number => (100 * part) / whole;
  return {
    falseAlarms: (1000 * alarms.length) / correct.length,
    foundRandom: percent(foundRandom.length, random.length),
    foundHuman: percent(foundHuman.length, human.length),
    first: percent(ranks.filter((rank) => rank === 0).length, ranks.length),
    firstFive: percent(ranks.filter((rank) => rank >= 0 && rank < 5).length, ranks.length),
    suggestP50: percentile(times, 50),
    suggestP95: percentile(times, 95),
    cost,
  };
}

function costOf(name: SpellerName): SpellerCost {
  const program = fileURLToPath(new URL('./spellerCost.ts', import.meta.url));
  // What our own program printed.
  return JSON.parse(execFileSync(process.execPath, ['--expose-gc', '--import', 'tsx', program, name], { encoding: 'utf8' })) as SpellerCost;
}
