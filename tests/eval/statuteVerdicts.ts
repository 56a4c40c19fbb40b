import type { VerdictStatus } from '../../server/src/engine/citations/model.js';
import { toDanishDate, toIsoDate } from '../../server/src/engine/dates/calendarDate.js';
import { typeWord } from '../../server/src/engine/citations/verify/documentTypes.js';
import type { Generation } from '../../server/src/engine/register/model.js';
import { configuration, engine, register, texts } from '../kit/engine.js';
import type { Figure } from './figure.js';
import { asMarkdown } from './statuteSample.js';

/** Every so many §§ are read. */
const every = 15;
/** §§ in the letter that holds several. */
const together = 5;

/** Not right, says the verdict. */
const wrong: ReadonlySet<VerdictStatus> = new Set(['not-found', 'mismatch']);

/** What statutes cite wrongly themselves, since the other act has been changed: the verdict is right. */
const slipsOfStatutes: readonly { readonly in: readonly string[]; readonly citation: RegExp; readonly because: string }[] = [
  {
    in: ['LBK 241/2019 § 108', 'LBK 5/2023 § 106', 'LBK 520/2019 § 104'],
    citation: /^planlovens § 6 c(?:, stk\. [23])?$/,
    because: 'the transitional rules on regional plans name planloven as it was until 2007',
  },
  { in: ['LBK 1014/2024 § 24'], citation: /^udlændingelovens § 34, stk\. /, because: 'hjemrejseloven took over most of the § in 2021' },
  { in: ['LBK 282/2017 § 75'], citation: /^lov om offentlige veje § 51, stk\. /, because: 'written for the act on roads before that of 2014' },
];

interface Frame {
  readonly name: string;
  readonly put: (act: string, generation: Generation, paragraphs: string) => string;
}

/** How a letter says which act its text is of. */
const frames: readonly Frame[] = [
  { name: 'act not named', put: (_act, _generation, text) => text },
  { name: 'act in the heading', put: (act, _generation, text) => `## ${act.charAt(0).toUpperCase()}${act.slice(1)}\n\n${text}` },
  {
    name: 'act and number before',
    put: (act, { type, number, date }, text) => `Efter ${act}, ${typeWord(type)} nr. ${number} af ${toDanishDate(date)}, gælder:\n\n${text}`,
  },
];
const severalFrame: Frame = { name: 'five §§ together', put: (act, _generation, text) => `Efter ${act} gælder:\n\n${text}` };

interface Tally {
  citations: number;
  mistaken: number;
}

/**
 * False "not found" and "mismatch" where the §§ of the statutes stand in a letter of the day of their own wording: all they cite is right, but
 * for `slipsOfStatutes`.
 */
export function statuteVerdictFigures(): readonly Figure[] {
  const tallies = new Map([...frames, severalFrame].map(({ name }): [string, Tally] => [name, { citations: 0, mistaken: 0 }]));
  const read = ({ name, put }: Frame, act: string, generation: Generation, labels: readonly string[], text: string): void => {
    const tally = tallies.get(name);
    if (tally === undefined) return;
    const source = `---\ndato: ${toIsoDate(generation.date)}\n---\n\n${put(act, generation, text)}\n`;
    for (const { citation: { citation, verdict } } of engine.cite(source, { configuration }).citations) {
      tally.citations += 1;
      if (!wrong.has(verdict.status) || isSlip(generation, labels, citation.text)) continue;
      tally.mistaken += 1;
      if (process.argv.includes('--misses')) console.log(`${name}: ${documentName(generation)} § ${labels.join(', ')}: ${citation.text}: ${verdict.explanation.da}`);
    }
  };
  let count = 0;
  for (const act of register.acts) {
    const name = register.names.find(({ kind, genitive, acts }) => kind === 'name' && !genitive && acts.length === 1 && acts[0] === act)?.text ?? act.shortName;
    for (const generation of act.generations) {
      if (!texts.covers(generation)) continue;
      let group: { readonly label: string; readonly text: string }[] = [];
      for (const label of generation.provisions?.labels ?? []) {
        count += 1;
        const text = count % every === 0 ? texts.text(generation, label) : undefined;
        if (text === undefined) continue;
        const markdown = asMarkdown(text);
        for (const frame of frames) read(frame, name, generation, [label], markdown);
        group.push({ label, text: markdown });
        if (group.length < together) continue;
        read(severalFrame, name, generation, group.map((one) => one.label), group.map((one) => one.text).join('\n\n'));
        group = [];
      }
    }
  }
  return [...tallies].map(([name, { citations, mistaken }]) => ({
    name: `no false verdict: ${name}`, value: 1 - mistaken / Math.max(1, citations), atLeast: 1 - 1 / 2000, detail: `${mistaken} of ${citations} citations`,
  }));
}

function documentName({ type, number, date }: Generation): string {
  return `${type} ${number}/${date.year}`;
}

function isSlip(generation: Generation, labels: readonly string[], text: string): boolean {
  return slipsOfStatutes.some((slip) => slip.citation.test(text) && labels.some((label) => slip.in.includes(`${documentName(generation)} § ${label}`)));
}
