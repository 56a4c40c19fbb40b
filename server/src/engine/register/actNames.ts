import type { ActName } from './model.js';

/** A name in one of its forms, not yet tied to an act. */
export type NameForm = Pick<ActName, 'text' | 'kind' | 'genitive'>;

/**
 * Every form in which a letter may write an act's name: `serviceloven` gives serviceloven, servicelovens, servicelov, servicelovs;
 * `lov om almene boliger m.v.` is found with `m.v.`, `mv.` and without. A bracket that only tells homonyms apart is left out.
 */
export function nameForms(name: string): NameForm[] {
  const plain = name.replace(/\s*\([^)]*\)$/, '').trim();
  if (isAbbreviation(plain)) return inflect(plain, ['', 's', '’s', "'s"], 'abbreviation');
  const lower = plain.toLowerCase();
  if (/^lov om /.test(lower)) return titleForms(lower);
  if (lower.endsWith('loven')) return inflect(lower.slice(0, -2), ['en', 'ens', '', 's'], 'name');
  if (lower.endsWith('lov')) return inflect(lower, /\s/.test(lower) ? ['', 's'] : ['', 's', 'en', 'ens'], 'name');
  return inflect(lower, ['', 's'], 'name');
}

/** Short and not a Danish word for an act: `RSL`, `fvl`, `STRFL`. */
function isAbbreviation(name: string): boolean {
  return /^\p{L}{2,6}$/u.test(name) && !/love?n?$/i.test(name);
}

function inflect(stem: string, endings: readonly string[], kind: NameForm['kind']): NameForm[] {
  return endings.map((ending) => ({ text: stem + ending, kind, genitive: ending.endsWith('s') }));
}

/** The ways of writing "and more", as they end a title or stand inside one. */
const andMore = / (?:m\.? ?v\.?|m\.? ?m\.?|m\.? ?fl\.?)(?= |$)/;
const spellings: Readonly<Record<string, readonly string[]>> = { v: [' m.v.', ' mv.'], m: [' m.m.', ' mm.'], f: [' m.fl.', ' mfl.'] };

function titleForms(title: string): NameForm[] {
  return [title, title.replace(/^lov/, 'loven')].flatMap(andMoreForms).map((text) => ({ text, kind: 'title', genitive: false }));
}

function andMoreForms(title: string): string[] {
  const match = andMore.exec(title);
  if (match === null) return [title];
  const before = title.slice(0, match.index);
  const after = title.slice(match.index + match[0].length);
  const key = match[0].replace(/[ .]/g, '').slice(1, 2);
  return [...(spellings[key] ?? []), ''].flatMap((written) => andMoreForms(after).map((rest) => before + written + rest));
}

/**
 * The names that a document's title holds: the title without `Bekendtgørelse af` and end stop, and the popular name in brackets.
 *
 * @param title `Bekendtgørelse af lov om merværdiafgift (momsloven)`
 */
export function namesInTitle(title: string): string[] {
  const clean = title
    .replace(/^Bekendtgørelse af /i, '')
    .replace(/^(lov om) om /i, '$1 ')
    .replace(/\s+/g, ' ')
    .trim();
  const popular = /^(.*\S) \(([^()]*lov(?:en)?)\)$/i.exec(clean);
  return popular === null ? [withoutStop(clean)] : [withoutStop(popular[1] ?? ''), popular[2] ?? ''];
}

/** `hunde.` → `hunde`, but `m.v.` stays. */
function withoutStop(title: string): string {
  return /(?:^|[ .])\p{L}{1,2}\.$/u.test(title) ? title : title.replace(/\.$/, '');
}
