import { createActTable } from './acts.js';
import { createDocumentTable } from './documents.js';
import { registerSchema } from './format.js';
import type { Act, Coverage, Register } from './model.js';
import { openSections } from './sections.js';
import { createTextTable } from './textTable.js';

/**
 * The register over a compiled file (`register.bin`), which is read in place and must not change.
 *
 * @throws {UnreadableRegisterError} when the bytes are no such file, of another version, cut short or damaged.
 */
export function createRegister(data: ArrayBuffer): Register {
  const sections = openSections(data, registerSchema);
  const texts = createTextTable(sections);
  const documents = createDocumentTable(sections, texts);
  const table = createActTable(sections, texts, documents);
  let actsByName: ReadonlyMap<string, readonly Act[]> | undefined;

  return {
    date: sections.date,
    acts: table.acts,
    get names() {
      return table.names;
    },
    documents(year, number) {
      const index = documents.find(year, number);
      return index === undefined ? [] : [documents.document(index)];
    },
    documentsSignedOn: (date) => documents.signedOn(date).map(documents.document),
    actsNamed(name) {
      actsByName ??= new Map(table.names.map(({ text, acts }) => [text.toLowerCase(), acts]));
      return actsByName.get(name.toLowerCase()) ?? [];
    },
    generationOf({ type, number, date }) {
      const index = documents.find(date.year, number);
      const generation = index === undefined ? undefined : table.generationOfDocument(index);
      return generation?.type === type ? generation : undefined;
    },
    coverage: (year, number) => coverage(year, number, sections.date.year, documents.highestNumber(sections.date.year)),
  };
}

/** Ministerialtidende numbers from here; they stand in no Lovtidende. */
const firstMinisterialtidendeNumber = 9000;

/** The limits are those of the collection: see `server/data/NOTICE`. */
function coverage(year: number, number: number, lastYear: number, lastNumber: number): Coverage {
  if (number >= firstMinisterialtidendeNumber || year < 1987) return 'none';
  if (year > lastYear || (year === lastYear && number > lastNumber)) return 'after';
  return year < 1998 ? 'partial' : 'complete';
}
