import { createRecogniser } from '../../server/src/engine/citations/recognise.js';
import { createResolver } from '../../server/src/engine/citations/resolve.js';
import { createVerifier } from '../../server/src/engine/citations/verify.js';
import type { Citation, VerifiedCitation } from '../../server/src/engine/citations/model.js';
import { parseIsoDate, type CalendarDate } from '../../server/src/engine/dates/calendarDate.js';
import type { Block } from '../../server/src/engine/letter/model.js';
import { parseLetter } from '../../server/src/engine/letter/parseLetter.js';
import { register, texts } from './engine.js';

const recognise = createRecogniser(register);
const verify = createVerifier(register, texts);
const recognised = new WeakMap<Block, readonly Citation[]>();

/** The same citations for the same block, as the engine answers. */
export function citationsOf(block: Block): readonly Citation[] {
  const known = recognised.get(block) ?? recognise(block);
  recognised.set(block, known);
  return known;
}

/** `2024-11-18` */
export function day(iso: string): CalendarDate {
  const date = parseIsoDate(iso);
  if (date === undefined) throw new Error(`no date: ${iso}`);
  return date;
}

/** The citations of a text, resolved and judged as of a day, in text order. */
export function verified(source: string, date = '2024-11-18'): VerifiedCitation[] {
  const resolve = createResolver(register);
  return resolve(parseLetter(source), citationsOf).map(({ resolved }) => verify(resolved, day(date)));
}

/** The one citation whose text holds `part`. */
export function citation(source: string, part: string, date?: string): VerifiedCitation {
  const found = verified(source, date).filter(({ citation: { text } }) => text.replace(/\s+/g, ' ').includes(part));
  const [only] = found;
  if (only === undefined || found.length > 1) throw new Error(`${found.length} citations with »${part}« in »${source}«`);
  return only;
}

/** `ok confirmed`, `not-found stk-missing?` (with ? when not certain). */
export function verdictOf(source: string, part: string, date?: string): string {
  const { verdict } = citation(source, part, date);
  return `${verdict.status} ${verdict.reason}${verdict.certain ? '' : '?'}`;
}
