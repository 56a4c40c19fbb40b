import { paragraphOrder } from '../../src/engine/register/paragraphLabel.js';
import type { SourceAct } from './acts.js';
import { headingOf, readHeading } from './headings.js';
import { documentName, readTable } from './source.js';

/** The text of one § as printed, heading included. */
export interface SourceText {
  /** What the § sign is followed by: `9 c`, `22-29`, `63 og 64`; empty when there is none. */
  readonly heading: string;
  readonly text: string;
  /** Not of this act: a commencement clause of an amending act, which consolidations reprint at their end. */
  readonly foreign: boolean;
}

/** The § texts of each generation that has them, by the index of its document, as the collection orders them. */
export function readTexts(folder: string, acts: readonly SourceAct[]): Map<number, SourceText[]> {
  const rows = readTable(folder, 'provision_texts.tsv.br', ['type', 'number', 'date', 'text']);
  const places = new Map(acts.flatMap((act) => act.generations.map((generation) => [generation.name, generation.document])));
  const texts = new Map<number, string[]>();
  for (const row of rows) {
    const name = documentName(row.type, row.number, row.date);
    const document = places.get(name);
    if (document === undefined) throw new Error(`provision_texts.tsv: ${name} is no generation of an act`);
    const list = texts.get(document) ?? [];
    texts.set(document, list);
    list.push(row.text);
  }
  return new Map([...texts].map(([document, list]) => [document, markForeign(list)]));
}

/** Reprinted clauses follow the act's own last §: their numbers fall back, and they repeat a number or tell of commencement. */
function markForeign(list: readonly string[]): SourceText[] {
  const seen = new Set<string>();
  let highest = -1;
  let hasFallenBack = false;
  return list.map((text): SourceText => {
    const heading = headingOf(text);
    const [range] = readHeading(heading);
    const order = range === undefined ? highest : paragraphOrder(range.first);
    hasFallenBack ||= order < highest;
    highest = Math.max(highest, order);
    const foreign = hasFallenBack && (seen.has(heading) || /træder i kraft|har virkning fra/.test(text.slice(0, 200)));
    if (!foreign) seen.add(heading);
    return { heading, text, foreign };
  });
}
