import { createEngine } from '../../server/src/engine/index.js';
import { configuration, engine, register, spelling, texts, today } from '../kit/engine.js';
import { lawPassages } from '../kit/quotedLaw.js';
import { median } from './statistics.js';

export interface LoadFigures {
  /** Milliseconds, medians, by the number of citations. */
  readonly citations: readonly { readonly count: number; readonly time: number }[];
  /** The time of twice as many citations (5,000 and 10,000) by that of once. */
  readonly doubling: number;
  readonly quotations: { readonly count: number; readonly asPrinted: number; readonly oneWordChanged: number };
}

const counts = [1_000, 2_500, 5_000, 10_000];
const rounds = 7;

/** Letters of very many citations, and letters of many quotations that are compared with the law. `time` gives milliseconds. */
export function measureLoad(time: (work: () => unknown) => number): LoadFigures {
  const measured = counts.map((count) => ({ count, times: [] as number[] }));
  for (let round = -2; round < rounds; round += 1) {
    for (const { count, times } of measured) {
      const source = citingLetter(count, round);
      const spent = time(() => engine.analyse(source, { configuration }));
      if (round >= 0) times.push(spent);
    }
  }
  const citations = measured.map(({ count, times }) => ({ count, time: median(times) }));
  const [, , half, whole] = citations;
  return { citations, doubling: (whole?.time ?? 0) / (half?.time ?? 1), quotations: measureQuotations(time) };
}

const acts = ['servicelovens', 'forvaltningslovens', 'retssikkerhedslovens', 'folkeskolelovens', 'aktivlovens', 'almenboliglovens'];

/** Four citations a paragraph, no two paragraphs the same. */
function citingLetter(count: number, round: number): string {
  const sentence = (index: number): string =>
    `Det fremgår af ${acts[index % acts.length] ?? ''} § ${1 + ((index * 7 + round) % 140)}, stk. ${1 + (index % 3)}, at borgeren skal høres (forløb ${index}, ${round}).`;
  const paragraphs = Array.from({ length: Math.ceil(count / 4) }, (_, index) => [0, 1, 2, 3].map((part) => sentence(index * 4 + part)).join(' '));
  return `---\ndato: 2024-11-18\n---\n\n${paragraphs.join('\n\n')}\n`;
}

function measureQuotations(time: (work: () => unknown) => number): LoadFigures['quotations'] {
  const passages = lawPassages({ every: 211, fewestWords: 15 }).slice(0, 100);
  const letterOf = (changed: boolean): string => {
    const quoted = passages.map(({ citation, text }) => `Det fremgår af ${citation}, at:\n\n> »${changed ? text.replace(/ \p{L}+ /u, ' ændret ') : text}«`);
    return `---\ndato: 2026-01-15\n---\n\n${quoted.join('\n\n')}\n`;
  };
  const measure = (source: string): number =>
    median(Array.from({ length: rounds }, () => {
      // A comparison is kept under its words, so each round has an engine of its own.
      const own = createEngine({ register, texts, spelling, today: () => today, onRuleFailure: () => undefined });
      return time(() => own.analyse(source, { configuration }));
    }));
  return { count: passages.length, asPrinted: measure(letterOf(false)), oneWordChanged: measure(letterOf(true)) };
}
