import type { Element } from 'xast';
import { openWordFile, relationshipsOf, WordDocumentError, xmlPart } from '../../openXml/openPackage.js';

/** What the letter takes of an office's template (.docx or .dotx): how its styles look. */
export interface WordTemplate {
  /** The root of `styles.xml`. */
  readonly styles: Element;
  /** The theme, which the styles may take fonts and colours from. */
  readonly theme: Uint8Array | undefined;
}

/** @throws {WordDocumentError} when the bytes are no Word file, or one without styles. */
export function readWordTemplate(bytes: Uint8Array): WordTemplate {
  const file = openWordFile(bytes);
  const relationships = [...relationshipsOf(file, file.main).values()];
  const partOf = (type: string): string => relationships.find((relationship) => relationship.type === type)?.target ?? '';
  const styles = xmlPart(file, partOf('styles'));
  if (styles === undefined) {
    throw new WordDocumentError({ da: 'Skabelonen har ingen typografier.', en: 'The template has no styles.' });
  }
  return { styles, theme: file.parts.get(partOf('theme')) };
}
