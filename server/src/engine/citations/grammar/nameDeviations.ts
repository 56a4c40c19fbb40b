import type { ActName } from '../../register/model.js';
import type { TextEdit } from '../../text/range.js';
import type { FormDeviation } from '../model.js';
import { deviation, insertion } from './deviations.js';
import { isMidSentence, lengthAt } from './match.js';

const sign = /\s{0,3}§/y;

/** `servicelovens’ § 9`, `serviceloven's § 9`: only before a §, where the mark cannot close a quotation. */
export const apostropheGenitive = /['’]s?(?=\s{0,3}§)/y;

/** What is wrong with the name of an act that stands from `at` to `end`, an apostrophe of that length behind it. */
export function nameDeviations(text: string, at: number, end: number, apostrophe: number, name: ActName): readonly FormDeviation[] {
  const deviations: FormDeviation[] = [];
  if (isWronglyCapital(text, at, name)) deviations.push(deviation('capital-name', { start: at, end }, [lowerCase(text, at)]));
  const capitals = titleCapitals(text, at, end, name);
  if (capitals.length > 0) deviations.push(deviation('capital-name', { start: at, end }, capitals, { safe: false, severity: 'hint' }));
  if (apostrophe > 0) deviations.push(withoutApostrophe(at, end, apostrophe, name.genitive));
  else if (name.kind === 'name' && !name.genitive && name.text.endsWith('loven')) deviations.push(...missingGenitive(text, at, end));
  return deviations;
}

/** The same for a name that no dictionary holds: whether it has a capital of its own is for the author to say. */
export function unknownNameDeviations(text: string, at: number, end: number, apostrophe: number): readonly FormDeviation[] {
  const deviations: FormDeviation[] = [];
  const written = text.slice(at, end);
  if (/^\p{Lu}\p{Ll}+lovens?$/u.test(written) && isMidSentence(text, at)) {
    deviations.push(deviation('capital-name', { start: at, end }, [lowerCase(text, at)], { safe: false, severity: 'hint' }));
  }
  if (apostrophe > 0) deviations.push(withoutApostrophe(at, end, apostrophe, written.endsWith('s')));
  else if (/\p{Ll}loven$/u.test(written)) deviations.push(...missingGenitive(text, at, end));
  return deviations;
}

function withoutApostrophe(at: number, end: number, length: number, isGenitive: boolean): FormDeviation {
  const range = { start: end, end: end + length };
  return deviation('name-apostrophe', { start: at, end: range.end }, [{ range, newText: isGenitive ? '' : 's' }]);
}

function missingGenitive(text: string, at: number, end: number): readonly FormDeviation[] {
  return lengthAt(sign, text, end) > 0 ? [insertion('missing-genitive', { start: at, end }, end, 's')] : [];
}

function lowerCase(text: string, at: number): TextEdit {
  return { range: { start: at, end: at + 1 }, newText: (text[at] ?? '').toLowerCase() };
}

const wordStart = /(?<=\s)\p{L}+/gu;

/** `lov om Social Service`: words with a capital that the act's title of today writes with a small letter; `lov om Statens Uddannelsesstøtte` had it once. */
function titleCapitals(text: string, at: number, end: number, { kind, acts: [act, ...others] }: ActName): readonly TextEdit[] {
  const written = text.slice(at, end);
  if (kind !== 'title' || act === undefined || others.length > 0 || !/\s\p{Lu}/u.test(written)) return [];
  const title = act.generations.at(-1)?.title ?? '';
  return [...written.matchAll(wordStart)].flatMap(({ index, 0: word }) => {
    const lower = word.toLowerCase();
    if (word === lower || !hasWord(title, lower) || hasWord(title, word)) return [];
    return [{ range: { start: at + index, end: at + index + word.length }, newText: lower }];
  });
}

function hasWord(title: string, word: string): boolean {
  return title.split(/[^\p{L}]+/u).includes(word);
}

/**
 * `Folkeskoleloven` inside a sentence. Not where the act's own name has the capital (`CPR-loven`, `Danmarks Riges Grundlov`), nor for
 * `Grundloven`, which many write so.
 */
function isWronglyCapital(text: string, at: number, name: ActName): boolean {
  if (name.kind === 'abbreviation' || name.text.includes('grundlov')) return false;
  const first = text[at] ?? '';
  const second = text[at + 1] ?? '';
  if (first === first.toLowerCase() || second !== second.toLowerCase()) return false;
  const isOwn = (own: string): boolean => hasCapital(own) && name.text.startsWith(own.slice(0, 3).toLowerCase());
  const ownCapital = name.kind === 'name' && name.acts.some((act) => [act.shortName, ...act.aliases].some(isOwn));
  return !ownCapital && isMidSentence(text, at);
}

function hasCapital(name: string): boolean {
  return /^\p{Lu}\p{L}*[\p{Ll}-]/u.test(name);
}
