import type { VerdictReason, VerdictStatus } from '../../server/src/engine/citations/model.js';
import { fromDayNumber, isRealDate, toDanishDate, toDayNumber, toIsoDate, type CalendarDate } from '../../server/src/engine/dates/calendarDate.js';
import type { Generation } from '../../server/src/engine/register/model.js';
import { splitProvision } from '../../server/src/engine/register/splitProvision.js';
import { typeWord } from '../../server/src/engine/citations/verify/documentTypes.js';
import { configuration, engine, register, texts } from '../kit/engine.js';
import type { Figure } from './figure.js';
import { seededRandom } from './statuteSample.js';

/** A sentence with one citation, the day it is judged by, and what is to be said of it. */
interface Case {
  readonly citation: string;
  readonly on: CalendarDate;
  /** What the best proposal makes of the citation; undefined where none is looked for. */
  readonly mended?: string;
}

interface Kind {
  readonly name: string;
  readonly expected: readonly (VerdictStatus | `${VerdictStatus} ${VerdictReason}`)[];
  readonly atLeast: number;
  readonly make: (generation: Generation, random: () => number) => Case | undefined;
}

const byNumber = ({ type, number, date }: Pick<Generation, 'type' | 'number' | 'date'>): string => `${typeWord(type)} nr. ${number} af ${toDanishDate(date)}`;
const after = (date: CalendarDate): CalendarDate => fromDayNumber(toDayNumber(date) + 1);

/** A § of the generation that is not repealed, with its text where it is held. */
function someParagraph(generation: Generation, random: () => number): { readonly label: string; readonly stk: number; readonly text: string | undefined } | undefined {
  const labels = generation.provisions?.labels ?? [];
  const label = labels[Math.floor(random() * labels.length)];
  const entry = label === undefined ? undefined : generation.provisions?.paragraph(label);
  if (label === undefined || entry === undefined || entry.repealed || entry.isStkRepealed(entry.stkCount)) return undefined;
  return { label, stk: entry.stkCount, text: texts.covers(generation) ? texts.text(generation, label) : undefined };
}

/** The citation names the generation, so that it is judged by this and no other. */
const provision = (generation: Generation, label: string, levels = ''): Case => ({ citation: `§ ${label}${levels}${levels === '' ? '' : ','} i ${byNumber(generation)}`, on: generation.date });

const isFree = (date: CalendarDate, number: number): boolean => register.documents(date.year, number).length === 0;

const kinds: readonly Kind[] = [
  { name: 'right document', expected: ['ok'], atLeast: 1, make: (generation) => ({ citation: byNumber(generation), on: generation.date }) },
  {
    name: 'replaced document', expected: ['outdated superseded', 'outdated consolidated'], atLeast: 1,
    make: (generation) => {
      const next = generation.successor;
      if (next === undefined || next.act !== generation.act || next.type !== 'LBK') return undefined;
      return { citation: byNumber(generation), on: after(next.date), mended: byNumber(next) };
    },
  },
  {
    name: 'wrong day', expected: ['mismatch fields-disagree'], atLeast: 0.97,
    make: (generation) => {
      const { date } = generation;
      const wrong = { ...date, day: date.day > 14 ? date.day - 10 : date.day + 10 };
      return isRealDate(wrong) && date.year >= 1998 ? { citation: byNumber({ ...generation, date: wrong }), on: after(after(date)), mended: byNumber(generation) } : undefined;
    },
  },
  {
    name: 'wrong year', expected: ['mismatch fields-disagree'], atLeast: 0.97,
    make: (generation) => {
      const wrong = { ...generation.date, year: generation.date.year - 1 };
      return isRealDate(wrong) && wrong.year >= 1998 && isFree(wrong, generation.number) ? { citation: byNumber({ ...generation, date: wrong }), on: after(generation.date) } : undefined;
    },
  },
  {
    name: 'wrong type', expected: ['mismatch fields-disagree'], atLeast: 0.99,
    make: (generation) => (generation.date.year >= 1998 && generation.type === 'LBK' ? { citation: `lov nr. ${generation.number} af ${toDanishDate(generation.date)}`, on: generation.date, mended: byNumber(generation) } : undefined),
  },
  {
    name: 'number with two digits swapped', expected: ['mismatch fields-disagree'], atLeast: 0.97,
    make: (generation) => {
      const [first = '', second = '', ...rest] = String(generation.number);
      const swapped = Number(second + first + rest.join(''));
      if (rest.length === 0 || swapped === generation.number || second === '0' || generation.date.year < 1998) return undefined;
      return { citation: byNumber({ ...generation, number: swapped }), on: generation.date };
    },
  },
  { name: 'right §', expected: ['ok confirmed'], atLeast: 1, make: (generation, random) => { const found = someParagraph(generation, random); return found && provision(generation, found.label); } },
  { name: 'right stk.', expected: ['ok confirmed'], atLeast: 1, make: (generation, random) => { const found = someParagraph(generation, random); return found && provision(generation, found.label, `, stk. ${found.stk}`); } },
  { name: '§ that is not there', expected: ['not-found paragraph-missing'], atLeast: 0.8, make: (generation) => (generation.provisions === undefined ? undefined : provision(generation, '1998')) },
  { name: 'stk. that is not there', expected: ['not-found stk-missing'], atLeast: 0.97, make: (generation, random) => { const found = someParagraph(generation, random); return found && provision(generation, found.label, `, stk. ${found.stk + 30}`); } },
  {
    name: 'right litra', expected: ['ok confirmed', 'unchecked unread-levels'], atLeast: 1,
    make: (generation, random) => { const found = someLitra(generation, random); return found && provision(generation, found.label, `${found.levels}, litra ${found.letters.at(-1) ?? 'a'}`); },
  },
  {
    name: 'nr. that is not there', expected: ['not-found nr-missing'], atLeast: 0.99,
    make: (generation, random) => {
      const found = someParagraph(generation, random);
      const has = found === undefined ? 0 : (generation.provisions?.paragraph(found.label)?.nrCount(found.stk) ?? 0);
      return found !== undefined && has > 1 ? provision(generation, found.label, `, stk. ${found.stk}, nr. ${has + 20}`) : undefined;
    },
  },
  {
    name: 'nr. where nothing is numbered', expected: ['not-found nr-missing'], atLeast: 0.97,
    make: (generation, random) => {
      const found = someParagraph(generation, random);
      return found?.text !== undefined && !/\d\)/.test(found.text) ? provision(generation, found.label, `, stk. ${found.stk}, nr. 2`) : undefined;
    },
  },
  {
    name: 'repealed §', expected: ['repealed provision-repealed'], atLeast: 0.99,
    make: (generation, random) => {
      const labels = (generation.provisions?.labels ?? []).filter((label) => generation.provisions?.paragraph(label)?.repealed === true);
      const label = labels[Math.floor(random() * labels.length)];
      return label === undefined ? undefined : provision(generation, label);
    },
  },
  {
    name: 'letter of a § in the wrong case', expected: ['mismatch letter-case'], atLeast: 0.99,
    make: (generation, random) => {
      const labels = (generation.provisions?.labels ?? []).filter((label) => /\p{L}$/u.test(label));
      const label = labels[Math.floor(random() * labels.length)];
      const other = label === label?.toLowerCase() ? label?.toUpperCase() : label?.toLowerCase();
      return other === undefined || labels.includes(other) ? undefined : provision(generation, other);
    },
  },
  {
    name: 'litra that is not there', expected: ['not-found litra-missing'], atLeast: 0.99,
    make: (generation, random) => { const found = someLitra(generation, random); return found && found.letters.length < 12 ? provision(generation, found.label, `${found.levels}, litra y`) : undefined; },
  },
  {
    name: 'first sentence', expected: ['ok confirmed'], atLeast: 1,
    make: (generation, random) => { const found = someParagraph(generation, random); return found?.text !== undefined && splitProvision(found.text)?.stk.length === found.stk ? provision(generation, found.label, `, stk. ${found.stk}, 1. pkt.`) : undefined; },
  },
  {
    name: '90th sentence', expected: ['not-found pkt-missing'], atLeast: 0.99,
    make: (generation, random) => { const found = someParagraph(generation, random); return found?.text !== undefined && splitProvision(found.text)?.stk.length === found.stk ? provision(generation, found.label, `, stk. ${found.stk}, 90. pkt.`) : undefined; },
  },
];

interface LetteredItem {
  readonly label: string;
  readonly levels: string;
  readonly letters: readonly string[];
}

/** Few §§ have letters, so all of the generation are looked through. */
function someLitra(generation: Generation, random: () => number): LetteredItem | undefined {
  const found = letteredItems(generation);
  return found[Math.floor(random() * found.length)];
}

const itemsOf = new Map<Generation, readonly LetteredItem[]>();

function letteredItems(generation: Generation): readonly LetteredItem[] {
  const known = itemsOf.get(generation);
  if (known !== undefined) return known;
  const items = !texts.covers(generation) ? [] : (generation.provisions?.labels ?? []).flatMap((label): LetteredItem[] => {
    const text = texts.text(generation, label) ?? '';
    return (/\sa\) /.test(text) ? (splitProvision(text)?.stk ?? []) : []).flatMap(({ number, litra, nr }) => [
      ...(nr.length === 0 ? [{ label, levels: `, stk. ${number}`, letters: litra.map(({ letter }) => letter) }] : []),
      ...nr.map((item) => ({ label, levels: `, stk. ${number}, nr. ${item.number}`, letters: item.litra.map(({ letter }) => letter) })),
    ].filter(({ letters }) => letters.length > 1));
  });
  itemsOf.set(generation, items);
  return items;
}

const perKind = 400;
const mostDraws = 20_000;

/** How often the verdict, and the text after the best proposal, are what they should be. Drawn from the register and the §§' texts. */
export function verdictFigures(seed: number): readonly Figure[] {
  const generations = register.acts.flatMap((act) => act.generations);
  return kinds.flatMap(({ name, expected, atLeast, make }): Figure[] => {
    const random = seededRandom(seed);
    let all = 0;
    let right = 0;
    let proposals = 0;
    let mended = 0;
    for (let draw = 0; draw < mostDraws && all < perKind; draw += 1) {
      const generation = generations[Math.floor(random() * generations.length)];
      const made = generation && make(generation, random);
      if (made === undefined) continue;
      const source = `---\ndato: ${toIsoDate(made.on)}\n---\n\nDet følger af ${made.citation}.\n`;
      const { citations } = engine.cite(source, { configuration });
      const judged = citations.find(({ citation: { citation } }) => made.citation.startsWith(citation.text)) ?? citations[0];
      const verdict = judged?.citation.verdict;
      all += 1;
      const isRight = expected.some((each) => each === verdict?.status || each === `${verdict?.status ?? ''} ${verdict?.reason ?? ''}`);
      if (isRight) right += 1;
      else if (process.argv.includes('--misses')) console.log(`${name}: ${made.citation} ${toIsoDate(made.on)}: ${verdict?.status ?? '-'} ${verdict?.reason ?? ''}`);
      if (made.mended === undefined || judged === undefined) continue;
      proposals += 1;
      const { citation } = judged.citation;
      const [best] = verdict?.proposals ?? [];
      const by = citation.range.start;
      const result = best === undefined ? citation.text : citation.text.slice(0, best.range.start - by) + best.newText + citation.text.slice(best.range.end - by);
      if (result === made.mended) mended += 1;
    }
    const verdicts: Figure = { name: `verdict: ${name}`, value: right / Math.max(1, all), atLeast, detail: `${right} of ${all}` };
    return proposals === 0 ? [verdicts] : [verdicts, { name: `best proposal: ${name}`, value: mended / proposals, atLeast: 0.95, detail: `${mended} of ${proposals}` }];
  });
}
