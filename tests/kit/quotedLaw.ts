import type { Generation } from '../../server/src/engine/register/model.js';
import { splitProvision } from '../../server/src/engine/register/splitProvision.js';
import { toIsoDate } from '../../server/src/engine/dates/calendarDate.js';
import { register, texts } from './engine.js';

/** A stk. of an act as printed, with what a letter needs to cite it. */
export interface LawPassage {
  /** `retssikkerhedslovens § 11, stk. 2` */
  readonly citation: string;
  /** Without `§ 11.` and `Stk. 2.`; numbers of items are kept. */
  readonly text: string;
  /** ISO date of a letter for which this is the law. */
  readonly letterDate: string;
}

/**
 * Every `every`-th stk. of the acts' newest wordings, from the `first` on. Repealed ones and very short ones (under `fewestWords`) are left
 * out, and texts with quotation marks of their own.
 */
export function lawPassages({ first = 0, every, fewestWords = 8 }: { first?: number; every: number; fewestWords?: number }): readonly LawPassage[] {
  const passages: LawPassage[] = [];
  let count = 0;
  for (const act of register.acts) {
    const name = register.names.find(({ kind, genitive, acts }) => kind === 'name' && genitive && acts.length === 1 && acts[0] === act)?.text;
    const generation = act.generations.at(-1);
    if (name === undefined || generation?.provisions === undefined || generation.repealed || generation.uncertain) continue;
    for (const label of generation.provisions.labels) {
      for (const { stk, text } of passagesOf(generation, label)) {
        count += 1;
        if (count % every !== first % every || text.split(/\s+/).length < fewestWords || /["”“„‟»«]/.test(text)) continue;
        passages.push({ citation: `${name} § ${label}${stk === undefined ? '' : `, stk. ${stk}`}`, text, letterDate: letterDateFor(generation) });
      }
    }
  }
  return passages;
}

function passagesOf(generation: Generation, label: string): readonly { readonly stk: number | undefined; readonly text: string }[] {
  const text = texts.text(generation, label);
  const parts = text === undefined ? undefined : splitProvision(text);
  if (text === undefined || parts === undefined || /^§§/.test(text)) return [];
  return parts.stk.map(({ number, range, intro }) => ({ stk: parts.stk.length === 1 ? undefined : number, text: text.slice(intro.start, range.end) }));
}

/** Two years after the signature every new act is in force. */
function letterDateFor({ date }: Generation): string {
  return toIsoDate({ ...date, year: date.year + 2, day: Math.min(date.day, 28) });
}
