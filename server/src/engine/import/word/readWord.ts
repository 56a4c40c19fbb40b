import type { Element } from 'xast';
import { openWordFile, relationshipsOf, xmlPart, type WordPackage } from '../../openXml/openPackage.js';
import { attributeOf, elementAt, elementsIn, elementsNamed, textIn } from '../../openXml/xml.js';
import type { Remark } from '../remarks.js';
import { BlockReader } from './blocks.js';
import { linesOf, noteKey, type WordBlock, type WordDocument } from './model.js';
import { Numberings } from './numbering.js';
import { RunReader, type WordContext } from './runs.js';
import { readStyles } from './styles.js';
import { textsOf } from './texts.js';

export interface ReadWord {
  readonly file: WordPackage;
  readonly document: WordDocument;
  /** The text of every paragraph of every part that the document uses, in pieces, read by itself: what must be accounted for. */
  readonly texts: readonly (readonly string[])[];
}

/** @throws {WordDocumentError} when the bytes are no Word file that can be read. */
export function readWord(bytes: Uint8Array): ReadWord {
  const file = openWordFile(bytes);
  const relationships = relationshipsOf(file, file.main);
  const named = (type: string): readonly string[] => [...relationships.values()].filter((each) => each.type === type && !each.external).map(({ target }) => target);
  const part = (type: string): Element | undefined => {
    const [name] = named(type);
    return name === undefined ? undefined : xmlPart(file, name);
  };
  const remarks: Remark[] = [];
  const context: WordContext = { styles: readStyles(part('styles')), remarks };
  const numberingRoot = part('numbering');
  const read = (name: string, root: Element): WordBlock[] =>
    new BlockReader(context, new Numberings(numberingRoot), new RunReader(context, relationshipsOf(file, name))).read(root);

  const main = xmlPart(file, file.main);
  const body = elementAt(main, 'w:body');
  const blocks = body === undefined ? [] : read(file.main, body);
  const notes = new Map<string, readonly WordBlock[]>();
  for (const kind of ['footnote', 'endnote'] as const) {
    for (const name of named(`${kind}s`)) {
      for (const note of elementsNamed(xmlPart(file, name), `w:${kind}`)) {
        if (attributeOf(note, 'w:type') === undefined || attributeOf(note, 'w:type') === 'normal') {
          notes.set(noteKey(kind, attributeOf(note, 'w:id') ?? ''), read(name, note));
        }
      }
    }
  }
  const margins = (['header', 'footer'] as const).flatMap((place) =>
    named(place).map((name) => {
      const root = xmlPart(file, name);
      return { place, lines: root === undefined ? [] : linesOf(read(name, root)) };
    }),
  );
  for (const name of named('comments')) {
    for (const comment of elementsNamed(xmlPart(file, name), 'w:comment')) {
      remarks.push({ kind: 'comment', text: [attributeOf(comment, 'w:author') ?? '', linesOf(read(name, comment)).join(' ')].filter((text) => text !== '').join(': ') });
    }
  }
  const parts = [file.main, ...['footnotes', 'endnotes', 'header', 'footer', 'comments'].flatMap(named)];
  const texts = parts.flatMap((name) => textsOf(xmlPart(file, name)));
  return { file, document: { blocks, notes, margins, properties: customProperties(file), remarks }, texts };
}

function customProperties(file: WordPackage): ReadonlyMap<string, string> {
  const part = [...relationshipsOf(file, '').values()].find(({ type }) => type === 'custom-properties');
  const root = part === undefined ? undefined : xmlPart(file, part.target);
  return new Map(elementsIn(root).map((property) => [(attributeOf(property, 'name') ?? '').toLowerCase(), textIn(property).trim()]));
}
