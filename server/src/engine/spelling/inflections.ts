import { openSections } from '../register/sections.js';
import { automatonIn, type Automaton } from './automaton.js';
import { inflectionSchema, standalone } from './format.js';

/** A form of a word, and what it may be: the bits of a word class (`format.ts`). */
export interface InflectedForm {
  readonly text: string;
  readonly role: number;
}

/** A word of the dictionary that another one may be inflected as. */
export interface InflectionModel {
  /** The base of the word that was asked about: `flextrafik` for `flextrafikkens`. */
  readonly base: string;
  /** `trafik` */
  readonly model: string;
}

/** How the words of the dictionary are inflected. All words are in lower case, or as they are written within a sentence. */
export interface Inflections {
  /**
   * Every form of `word` when it is inflected as `model`, itself among them. Empty when the dictionary does not inflect `model`, or when
   * the two do not end in the same letter, so that the endings would not fit.
   */
  formsOf(word: string, model: string): readonly InflectedForm[];
  /**
   * What a word may be inflected as, by its last part: at most two, the likeliest first. Many words end in a short word by chance, so what
   * stands before one must satisfy `mayBegin`.
   */
  modelsFor(word: string, mayBegin: (text: string) => boolean): readonly InflectionModel[];
}

export const noInflections: Inflections = { formsOf: () => [], modelsFor: () => [] };

/** Letters that go, letters that come instead, and what the form may be. */
interface Ending {
  readonly cut: number;
  readonly add: string;
  readonly role: number;
}

type Paradigm = readonly Ending[];

/** A last part of fewer letters is none, and one of fewer than the second number may stand there by chance. */
const shortestPart = 3;
const longPart = 5;
const mostModels = 2;

/** @throws {UnreadableRegisterError} when the bytes are no inflections of this version */
export function openInflections(data: ArrayBuffer): Inflections {
  const sections = openSections(data, inflectionSchema);
  const automaton = automatonIn(sections);
  const sets = characters(sections.halves('paradigms')).split('\n');
  /** The ways in which a word of the dictionary is inflected. */
  const paradigmsOf = (word: string): readonly Paradigm[] => {
    const place = automaton.wordClass(word);
    return place === 0 ? [] : (sets[place - 1] ?? '').split('&').map(readParadigm);
  };
  let cuts: ReadonlyMap<string, ReadonlySet<number>> | undefined;
  /** The base words that have `form` among their forms. */
  const basesOf = function* (form: string): Iterable<string> {
    cuts ??= cutsByAddition(sets);
    for (let end = form.length; end > 0; end -= 1) {
      const kept = form.slice(0, end);
      const add = form.slice(end);
      for (const cut of cuts.get(add) ?? []) {
        for (const base of goingOn(automaton, kept, cut)) {
          if (paradigmsOf(base).some((paradigm) => paradigm.some((ending) => ending.cut === cut && ending.add === add && (ending.role & standalone) !== 0))) yield base;
        }
      }
    }
  };

  return {
    formsOf(word, model) {
      if (word.at(-1) !== model.at(-1)) return [];
      const roles = new Map<string, number>();
      for (const { cut, add, role } of paradigmsOf(model).flat()) {
        if (word.slice(word.length - cut) !== model.slice(model.length - cut)) continue;
        const text = word.slice(0, word.length - cut) + add;
        roles.set(text, (roles.get(text) ?? 0) | role);
      }
      return [...roles].map(([text, role]) => ({ text, role }));
    },
    modelsFor(word, mayBegin) {
      for (let start = 1; start <= word.length - shortestPart; start += 1) {
        const before = word.slice(0, start);
        const models = [...new Set(basesOf(word.slice(start)))].filter((base) => base.length >= longPart || (base.length >= shortestPart && mayBegin(before)));
        if (models.length > 0) return models.sort((a, b) => b.length - a.length).slice(0, mostModels).map((model) => ({ base: before + model, model }));
      }
      return [];
    },
  };
}

/** In steps, since a call takes only so many arguments. */
function characters(units: Uint16Array): string {
  const pieces: string[] = [];
  for (let start = 0; start < units.length; start += 4096) pieces.push(String.fromCharCode(...units.subarray(start, start + 4096)));
  return pieces.join('');
}

/** For every ending, how many letters of the base word it may take the place of. */
function cutsByAddition(sets: readonly string[]): ReadonlyMap<string, ReadonlySet<number>> {
  const cuts = new Map<string, Set<number>>();
  for (const { cut, add } of sets.flatMap((set) => set.split('&')).flatMap(readParadigm)) {
    const known = cuts.get(add);
    if (known === undefined) cuts.set(add, new Set([cut]));
    else known.add(cut);
  }
  return cuts;
}

/** The words of the automaton that are `start` and so many letters more. */
function goingOn(automaton: Automaton, start: string, letters: number): readonly string[] {
  let node: number | undefined = automaton.root;
  for (let index = 0; index < start.length && node !== undefined; index += 1) node = automaton.step(node, start.charCodeAt(index));
  if (node === undefined) return [];
  const found: string[] = [];
  const visit = (from: number, text: string): void => {
    if (text.length === start.length + letters) {
      if (automaton.classAt(from) !== 0) found.push(text);
    } else automaton.forEachStep(from, (unit, next) => visit(next, text + String.fromCharCode(unit)));
  };
  visit(node, start);
  return found;
}

function readParadigm(text: string): Paradigm {
  return text.split('|').map((ending) => {
    const [cut = '', add = '', role = ''] = ending.split(':');
    return { cut: Number(cut), add, role: Number(role) };
  });
}
