import { nameForms } from '../../register/actNames.js';
import type { Register } from '../../register/model.js';
import { editDistance } from '../../text/editDistance.js';
import { perObject } from '../../perObject.js';

/** Short names and the real acts are so near one another that more would be guessing. */
const longestSlip = 2;
/** A run of letters that fell out (`folkeskovens` for `folkeskolelovens`) is as long as this, and leaves this much on either side. */
const longestLoss = 5;
const leastBefore = 6;
const leastAfter = 3;
const mostProposals = 3;

/** What a word that stands where an act's name should may be a slip for, best first. */
export type SlipFinder = (name: string) => readonly string[];

/**
 * Acts whose §§ are not held and whose names are as near to a held one's as a slip is: all that the titles of the register have (a test
 * holds the list to them).
 */
const realNames = ['dødsboskatteloven', 'udbygningsloven', 'lov om læhegn', 'barselorloven', 'barselsorloven'];
const realForms: ReadonlySet<string> = new Set(realNames.flatMap(nameForms).map(({ text }) => text));

/** The finder of a register's names; it keeps its answers, so there is one for each register. */
export const slipFinder: (register: Register) => SlipFinder = perObject(createSlipFinder);

function createSlipFinder(register: Register): SlipFinder {
  const kept = new Map<string, readonly string[]>();
  return (name) => {
    const wanted = name.toLowerCase().replace(/\s+/gu, ' ');
    const known = kept.get(wanted);
    if (known !== undefined) return known;
    const found = proposals(register, wanted);
    kept.set(wanted, found);
    return found;
  };
}

function proposals(register: Register, wanted: string): readonly string[] {
  if (register.actsNamed(wanted).length > 0 || realForms.has(wanted)) return [];
  const isTitle = /^lov(?:en)? om /u.test(wanted);
  const genitive = !isTitle && wanted.endsWith('s');
  const limit = slipLimit(wanted, isTitle);
  const found: { readonly text: string; readonly distance: number }[] = [];
  for (const { text, kind, genitive: own } of register.names) {
    if (kind === 'abbreviation' || (kind === 'title') !== isTitle || own !== genitive) continue;
    const distance = limit === 0 ? 1 : editDistance(wanted, text, limit);
    if (limit > 0 && distance <= limit) found.push({ text, distance });
    else if (hasLostRun(wanted, text)) found.push({ text, distance: longestSlip + 1 });
  }
  // Running text has the definite form: »servicelovn« is »serviceloven« before »servicelov«.
  return found.sort((a, b) => a.distance - b.distance || Number(isDefinite(b.text)) - Number(isDefinite(a.text)) || a.text.localeCompare(b.text)).slice(0, mostProposals).map(({ text }) => text);
}

function isDefinite(name: string): boolean {
  return /lovens?$/u.test(name);
}

/** By what the name has besides `lov`: none for four letters or less, one up to seven. */
function slipLimit(wanted: string, isTitle: boolean): number {
  const own = isTitle ? wanted.length - 'lov om '.length : wanted.replace(/lov(?:en)?s?$/u, '').length;
  return own <= 4 ? 0 : own <= 7 ? 1 : longestSlip;
}

function hasLostRun(wanted: string, whole: string): boolean {
  const lost = whole.length - wanted.length;
  if (lost < 2 || lost > longestLoss) return false;
  let before = 0;
  while (before < wanted.length && wanted[before] === whole[before]) before += 1;
  let after = 0;
  while (after < wanted.length - before && wanted[wanted.length - 1 - after] === whole[whole.length - 1 - after]) after += 1;
  return before + after === wanted.length && before >= leastBefore && after >= leastAfter;
}
