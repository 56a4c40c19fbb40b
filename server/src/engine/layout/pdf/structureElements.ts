import { PDFArray, PDFDict, PDFName, type PDFDocument, type PDFObject } from '@cantoo/pdf-lib';

export interface StructureElement {
  /** `H2`, `Figure`; a type of the document's own as the standard one it stands for. */
  readonly type: string;
  readonly dictionary: PDFDict;
}

/** The elements of a tagged PDF's structure in reading order; none when it is not tagged. */
export function structureElements(document: PDFDocument): readonly StructureElement[] {
  const root = document.catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict);
  if (root === undefined) return [];
  const roles = root.lookupMaybe(PDFName.of('RoleMap'), PDFDict);
  const elements: StructureElement[] = [];
  const seen = new Set<PDFDict>();
  const waiting = [...kids(root)].reverse();
  for (let dictionary = waiting.pop(); dictionary !== undefined; dictionary = waiting.pop()) {
    if (seen.has(dictionary)) continue;
    seen.add(dictionary);
    const type = dictionary.lookup(PDFName.of('S'));
    if (!(type instanceof PDFName)) continue;
    const role = roles?.lookup(type);
    elements.push({ type: (role instanceof PDFName ? role : type).decodeText(), dictionary });
    waiting.push(...[...kids(dictionary)].reverse());
  }
  return elements;
}

function kids(dictionary: PDFDict): readonly PDFDict[] {
  const value = dictionary.lookup(PDFName.of('K'));
  const all: (PDFObject | undefined)[] = value instanceof PDFArray ? value.asArray().map((each) => dictionary.context.lookup(each)) : [value];
  return all.filter((each) => each instanceof PDFDict);
}
