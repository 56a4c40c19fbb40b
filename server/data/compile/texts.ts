import { parseParagraphLabel, formatParagraphLabel } from '../../src/engine/register/paragraphLabel.js';
import type { SourceAct } from './acts.js';
import { documentName, readTable } from './source.js';

/** The text of one § as printed, heading included. */
export interface SourceText {
  /** What the § sign is followed by: `9 c`, `22-29`, `63 og 64`. */
  readonly heading: string;
  readonly text: string;
}

/** The § texts of each generation that has them, by the index of its document, in the order of the act. */
export function readTexts(folder: string, acts: readonly SourceAct[]): Map<number, SourceText[]> {
  const rows = readTable(folder, 'provision_texts.tsv.br', ['type', 'number', 'date', 'section', 'text']);
  const places = new Map(acts.flatMap((act) => act.generations.map((generation) => [generation.name, generation.document])));
  const texts = new Map<number, SourceText[]>();
  for (const row of rows) {
    const name = documentName(row.type, row.number, row.date);
    const document = places.get(name);
    if (document === undefined) throw new Error(`provision_texts.tsv: ${name} is no generation of an act`);
    const list = texts.get(document) ?? [];
    texts.set(document, list);
    list.push({ heading: readHeadingOf(row.text), text: row.text });
  }
  return texts;
}

/**
 * The label as the text itself gives it; the table's own column loses letters (`49` for § 49 d).
 */
function readHeadingOf(text: string): string {
  const match = /^§ ?§? ?(\d{1,4}(?: ?[A-Za-zÆØÅæøå])?(?![A-Za-zÆØÅæøå])(?:(?: ?[-–] ?| og |, )(?:\d{1,4}(?: ?[A-Za-zÆØÅæøå])?|[A-Za-zÆØÅæøå])(?![A-Za-zÆØÅæøå]))*)\.?/.exec(text);
  const heading = match?.[1] ?? '';
  const label = parseParagraphLabel(heading);
  return label === undefined ? heading : formatParagraphLabel(label);
}
