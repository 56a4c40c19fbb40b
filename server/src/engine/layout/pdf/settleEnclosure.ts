import { PDFDict, PDFName, type PDFDocument, type PDFPage } from '@cantoo/pdf-lib';

const name = (text: string): PDFName => PDFName.of(text);

/** What a click may do in a letter: go to a place in it, or open an address. */
const harmless: ReadonlySet<PDFName> = new Set([name('GoTo'), name('URI')]);

/**
 * What an enclosure's form holds becomes part of its pages: the form itself cannot be taken along, and what was written in it must not be
 * lost. A form that cannot be read stays as its pages show it.
 */
export function settleForm(enclosure: PDFDocument): void {
  if (!enclosure.catalog.has(name('AcroForm'))) return;
  try {
    enclosure.getForm().flatten();
  } catch {
    // Its fields are drawn on the pages already, or by no program.
  }
}

/** Takes scripts, started programs, submitted forms and the like out of a page: a letter does nothing by itself. */
export function removeActions({ node, doc }: PDFPage): void {
  node.delete(name('AA'));
  for (const reference of node.Annots()?.asArray() ?? []) {
    const annotation = doc.context.lookup(reference);
    if (annotation instanceof PDFDict) removeActionsOf(annotation);
  }
}

function removeActionsOf(annotation: PDFDict): void {
  annotation.delete(name('AA'));
  const action = annotation.lookup(name('A'));
  if (action === undefined) return;
  const kind = action instanceof PDFDict ? action.lookup(name('S')) : undefined;
  if (!(action instanceof PDFDict) || !(kind instanceof PDFName) || !harmless.has(kind)) annotation.delete(name('A'));
  // What is to be done next may be anything.
  else action.delete(name('Next'));
}
