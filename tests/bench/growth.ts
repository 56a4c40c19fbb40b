import { recogniseDates } from '../../server/src/engine/dates/recogniseDates.js';
import { parseLetter } from '../../server/src/engine/letter/parseLetter.js';

/** How the time grows when a text of one repeated piece gets four times as long: 4 when it grows with the text, 16 with its square. */
export interface GrowthFigure {
  readonly name: string;
  readonly growth: number;
}

const letterPieces: readonly (readonly [string, string])[] = [
  ['prose', 'Borgeren skrev *igen* til [forvaltningen](https://eksempel.dk)[^1].\n\n'],
  ['tight lists', '- Borgeren *skrev*\n'],
  ['quotations', '> Borgeren *skrev*\n>\n'],
  ['tables', '| Borgeren | *skrev* |\n|---|---|\n\n'],
  ['emphasis', `${'*a_ '.repeat(40)}\n\n`],
  ['lines of one paragraph', 'Borgeren skrev &amp; skrev\n'],
];

const datePieces: readonly (readonly [string, string])[] = [
  ['lists that never come to a month', '1., '], ['numbers', '1 2 3 '], ['undotted numbers', 'den 1, 2, 3 '], ['dates', '18. november 2024 '], ['months', 'Oktober '],
  ['halves of ranges', '1/1-'], ['blanks', '18          '], ['one long number', '1234567890'],
];

const runs = 5;

/** `time` gives milliseconds; the fastest of some runs counts, so that a busy machine does not. */
export function measureGrowth(time: (work: () => unknown) => number): readonly GrowthFigure[] {
  const fastest = (work: () => unknown): number => Math.min(...Array.from({ length: runs }, () => time(work)));
  const growth = (text: string, work: (text: string) => unknown): number => {
    const long = text.repeat(4);
    work(text);
    return fastest(() => work(long)) / fastest(() => work(text));
  };
  return [
    // Large enough that collecting garbage does not decide; four times it is still below the limits of a chunk.
    ...letterPieces.map(([name, piece]) => ({ name: `parsing ${name}`, growth: growth(piece.repeat(Math.ceil(20_000 / piece.length)), parseLetter) })),
    ...datePieces.map(([name, piece]) => ({ name: `dates: ${name}`, growth: growth(piece.repeat(20_000), recogniseDates) })),
  ];
}
