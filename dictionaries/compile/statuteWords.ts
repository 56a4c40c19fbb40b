import { wordsIn } from '../../server/src/engine/spelling/words.js';
import { documentName, readTable } from '../../server/data/compile/source.js';

/** How statutes use a word: in all, and in how many acts. */
export interface Usage {
  readonly count: number;
  readonly acts: number;
}

/** A § text and the act it is of. */
export interface StatuteText {
  readonly act: string;
  readonly text: string;
}

/** Characters without width, which no word holds. */
const withoutWidth = /[\u00AD\u200B-\u200D]/g;

/** The texts of all §§ in a folder of source tables, each wording once an act. */
export function readStatuteTexts(folder: string): readonly StatuteText[] {
  const acts = new Map(readTable(folder, 'statutes.tsv', ['short_name', 'type', 'number', 'date']).map((row) => [documentName(row.type, row.number, row.date), row.short_name]));
  const texts = new Map<string, StatuteText>();
  for (const row of readTable(folder, 'provision_texts.tsv.br', ['type', 'number', 'date', 'text'])) {
    const act = acts.get(documentName(row.type, row.number, row.date)) ?? '';
    texts.set(`${act}\t${row.text}`, { act, text: row.text.replace(withoutWidth, '') });
  }
  return [...texts.values()];
}

/** The words of the texts as they are written there, but for the capital of a sentence's first word. */
export function countWords(texts: readonly StatuteText[]): ReadonlyMap<string, Usage> {
  const counts = new Map<string, { count: number; readonly acts: Set<string> }>();
  for (const { act, text } of texts) {
    for (const word of wordsIn(text)) {
      const written = word.first ? word.text.toLowerCase() : word.text;
      const known = counts.get(written);
      if (known === undefined) counts.set(written, { count: 1, acts: new Set([act]) });
      else {
        known.count += 1;
        known.acts.add(act);
      }
    }
  }
  return new Map([...counts].map(([word, { count, acts }]) => [word, { count, acts: acts.size }]));
}
