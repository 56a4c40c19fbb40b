/**
 * `npm run bench [-- --json]`: what a check costs, for letters of 3, 12 and 38 pages, of very many citations and of many quotations. The
 * machines it runs on are noisy, so every figure is a median over interleaved rounds, and the ratios within one run are what to quote.
 */
import { performance } from 'node:perf_hooks';
import { bareParse } from '../../server/src/engine/letter/bareParse.js';
import { analyse, engine, configuration } from '../kit/engine.js';
import { measureLoad } from './citationLoad.js';
import { measureGrowth } from './growth.js';
import { measureServerStart, type ServerFigures } from './serverStart.js';
import { syntheticLetter, type SyntheticLetter } from './syntheticLetter.js';
import { measureCommandStart, measureTypesetting, measureTypesettingMemory, type TypesettingFigures } from './typesetting.js';
import { median, percentile } from './statistics.js';

const rounds = 15;
const editsPerLetter = 120;

interface LetterFigures extends ServerFigures, TypesettingFigures {
  readonly pages: number;
  readonly characters: number;
  readonly citations: number;
  /** Milliseconds, medians. */
  readonly bareParse: number;
  readonly fullCheck: number;
  readonly fullCheckRatio: number;
  readonly editP50: number;
  readonly editP95: number;
}

function time(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** A different letter each time in its first line, so that nothing can be taken from a cache. */
function fresh({ source }: SyntheticLetter, round: number): string {
  return source.replaceAll('Borgeren skrev', `Borger ${round} skrev`).replaceAll(/(?<=\p{Ll}\.) /gu, round % 2 === 0 ? ' ' : '\u00A0');
}

function measureChecks(letter: SyntheticLetter): Pick<LetterFigures, 'bareParse' | 'fullCheck'> {
  const parse: number[] = [];
  const check: number[] = [];
  for (let round = -3; round < rounds; round += 1) {
    const parseTime = time(() => bareParse(fresh(letter, round + 100)));
    const checkTime = time(() => analyse(fresh(letter, round + 100)));
    if (round < 0) continue;
    parse.push(parseTime);
    check.push(checkTime);
  }
  return { bareParse: median(parse), fullCheck: median(check) };
}

/** Types a word in the middle of the letter, a character at a time, as the server would see it. */
function measureEdits(letter: SyntheticLetter): Pick<LetterFigures, 'editP50' | 'editP95'> {
  const times: number[] = [];
  let source = letter.source;
  let analysis = analyse(source);
  const middle = source.indexOf(' at ', source.length >> 1) + 4;
  const typed = 'efter retssikkerhedslovens § 11 skal kommunen ';
  for (let edit = 0; edit < editsPerLetter; edit += 1) {
    const at = middle + edit;
    source = source.slice(0, at) + (typed[edit % typed.length] ?? '') + source.slice(at);
    const edited = source;
    times.push(time(() => (analysis = engine.analyse(edited, { configuration, previous: analysis }))));
  }
  const warm = times.slice(20);
  return { editP50: median(warm), editP95: percentile(warm, 95) };
}

async function measure(pages: number): Promise<LetterFigures> {
  const letter = syntheticLetter(pages);
  const checks = measureChecks(letter);
  const server = await measureServerStart(letter.source);
  return {
    pages,
    characters: letter.source.length,
    citations: analyse(letter.source).citations.length,
    ...checks,
    fullCheckRatio: checks.fullCheck / checks.bareParse,
    ...measureEdits(letter),
    ...server,
    ...(await measureTypesetting(letter)),
  };
}

// These figures are of a warm process, as an editor's server is after its first minutes; the cold first check is in the server's start.
const warmUp = syntheticLetter(12);
for (let round = 0; round < 8; round += 1) measureChecks(warmUp);
measureEdits(warmUp);

const figures: LetterFigures[] = [];
for (const pages of [3, 12, 38]) figures.push(await measure(pages));
const load = measureLoad(time);
const growth = measureGrowth(time);
const commandStart = measureCommandStart();
const typesettingMemory = measureTypesettingMemory();

if (process.argv.includes('--json')) {
  process.stdout.write(`${JSON.stringify({ version: 1, node: process.version, letters: figures, load, growth, typesettingMemory }, undefined, 2)}\n`);
} else {
  const rows: readonly (readonly [string, (figure: LetterFigures) => string])[] = [
    ['pages', (figure) => String(figure.pages)],
    ['characters', (figure) => String(figure.characters)],
    ['citations', (figure) => String(figure.citations)],
    ['bare parse, ms', (figure) => figure.bareParse.toFixed(1)],
    ['full check, ms', (figure) => figure.fullCheck.toFixed(1)],
    ['full check / bare parse (budget 2.0)', (figure) => figure.fullCheckRatio.toFixed(2)],
    ['edit to findings p50, ms', (figure) => figure.editP50.toFixed(2)],
    ['edit to findings p95, ms', (figure) => figure.editP95.toFixed(2)],
    ['server start to first findings, ms (budget 600)', (figure) => figure.serverStart.toFixed(0)],
    ['server memory, MB (budget 120)', (figure) => figure.serverMemory.toFixed(0)],
    ['server memory after 100 edits, MB (budget 120)', (figure) => figure.editedMemory.toFixed(0)],
    ['first pages, cold, ms (budget 600 for 3 pages)', (figure) => figure.coldPages.toFixed(0)],
    ['edit to pages, ms (budget 50, 150, 300)', (figure) => figure.editPages.toFixed(0)],
    ['export to PDF, cold process, ms', (figure) => figure.coldPdf.toFixed(0)],
    ['the same with the check, ms (budget 1500 for 12)', (figure) => figure.checkedPdf.toFixed(0)],
  ];
  for (const [name, value] of rows) {
    process.stdout.write(`${name.padEnd(50)}${figures.map((figure) => value(figure).padStart(10)).join('')}\n`);
  }
  const loads: (readonly [string, string])[] = [
    ...load.citations.map(({ count, time: spent }) => [`full check of ${count} citations, ms`, spent.toFixed(0)] as const),
    ['start of a command, ms', commandStart.toFixed(0)],
    ['typesetter after 500 edits of 12 pages, MB (budget 400)', typesettingMemory.toFixed(0)],
    ['twice the citations / once (budget 2.3)', load.doubling.toFixed(2)],
    [`check of ${load.quotations.count} quotations as printed, ms`, load.quotations.asPrinted.toFixed(0)],
    [`check of ${load.quotations.count} quotations, a word changed, ms`, load.quotations.oneWordChanged.toFixed(0)],
  ];
  for (const { name, growth: ratio } of growth) loads.push([`time of four times as much (budget 9), ${name}`, ratio.toFixed(1)]);
  for (const [name, value] of loads) process.stdout.write(`${name.padEnd(76)}${value.padStart(10)}\n`);
}
