import { unknownAct } from '../../server/src/engine/rules/henvisning/ukendt-lov.js';
import type { BlockRuleContext, Report } from '../../server/src/engine/rules/rule.js';
import { parseLetter } from '../../server/src/engine/letter/parseLetter.js';
import { proseBlock } from '../kit/block.js';
import { recognise } from '../kit/citations.js';
import { configuration, register, spelling, today } from '../kit/engine.js';
import type { Figure } from './figure.js';
import { humanSlips, misspell, randomEdits } from './misspell.js';

const { frontMatter } = parseLetter('');
const misspelt = 400;

/** What is said of the act's name in a text. */
function reportsOn(text: string): readonly Report[] {
  const block = proseBlock(text);
  const context: BlockRuleContext = { configuration, register, spelling, letterDate: today, letterDateIsAssumed: false, frontMatter, citations: recognise(block) };
  return [...unknownAct.check(block, context)];
}

/** Acts' names that are misspelt and have no § behind them, and right ones in statutes that are called misspelt. */
export function misspeltActFigures(texts: readonly string[], seed: number): readonly Figure[] {
  const names = register.names.filter(({ text, kind }) => kind === 'name' && /^\p{Ll}{6,}lovens?$/u.test(text)).map(({ text }) => text);
  const isWord = (word: string): boolean => register.actsNamed(word).length > 0 || spelling.correct(word);
  const figures = [{ kind: 'as people do', slips: humanSlips }, { kind: 'at random', slips: randomEdits }].map(({ kind, slips }): Figure => {
    const drawn = misspell(names, slips, misspelt, seed, isWord);
    const right = drawn.filter(({ word, written }) => {
      const text = `Forvaltningen mener, at ${written} ikke er til hinder for det.`;
      const first = reportsOn(text)[0];
      const good = first !== undefined && text.slice(first.range.start, first.range.end) === written && first.fixes?.[0]?.edits[0]?.newText === word;
      if (!good && process.argv.includes('--misses')) console.log(`act misspelt ${kind}: ${written} (${word}) ⇒ ${first?.message.da ?? ''}`);
      return good;
    });
    return { name: `best proposal: act misspelt ${kind}, without a §`, value: right.length / drawn.length, atLeast: 0.9, detail: `${right.length} of ${drawn.length}` };
  });
  // Titles that a statute cites with a word too few (`lov om indkomstregister`) are wrong indeed.
  const alarms = texts.flatMap((text) => reportsOn(text).filter(({ range }) => !text.slice(range.start, range.end).includes(' ')).map(({ message }) => message.da));
  if (process.argv.includes('--misses')) for (const alarm of alarms) console.log(`statute: ${alarm}`);
  return [...figures, { name: 'no act that a statute names is called misspelt', value: alarms.length === 0 ? 1 : 0, atLeast: 1, detail: `${alarms.length} in ${texts.length} §§` }];
}
