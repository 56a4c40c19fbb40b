import { EncryptedPDFError, PDFDict, PDFDocument, PDFHexString, PDFName, PDFNumber, PDFRawStream, PDFRef, decodePDFRawStream } from '@cantoo/pdf-lib';
import type { Localized } from '../../text/localized.js';
import { pdfUaClaim } from './claimAccessibility.js';
import { removeActions, settleForm } from './settleEnclosure.js';

export interface PdfToAppend {
  /** For the bookmark. */
  readonly title: string;
  /** As the letter names it, for messages. */
  readonly file: string;
  readonly bytes: Uint8Array;
}

export interface AppendedPdf {
  readonly bytes: Uint8Array;
  /** Why a file is not behind the letter. */
  readonly refused: readonly Localized[];
}

/**
 * The letter with its enclosures' pages behind it, each under a bookmark. The letter's own tags stay; those of an enclosure cannot be
 * taken along, so the whole no longer claims to conform to PDF/UA-1. Nothing in an enclosure runs. The same bytes for the same input.
 */
export async function appendPdfs(letter: Uint8Array, enclosures: readonly PdfToAppend[]): Promise<AppendedPdf> {
  const document = await PDFDocument.load(letter, { updateMetadata: false });
  const refused: Localized[] = [];
  let appended = 0;
  for (const enclosure of enclosures) {
    try {
      const source = await PDFDocument.load(enclosure.bytes, { updateMetadata: false });
      settleForm(source);
      const pages = await document.copyPages(source, source.getPageIndices());
      const [first] = pages;
      if (first === undefined) throw new Error('no pages');
      for (const page of pages) {
        // It counts in a table of the other document.
        page.node.delete(PDFName.of('StructParents'));
        removeActions(page);
        document.addPage(page);
      }
      bookmark(document, enclosure.title, first.ref);
      appended += 1;
    } catch (error) {
      refused.push(error instanceof EncryptedPDFError ? encrypted(enclosure.file) : damaged(enclosure.file));
    }
  }
  if (appended === 0) return { bytes: letter, refused };
  withdrawClaim(document);
  return { bytes: await document.save({ useObjectStreams: false, addDefaultPage: false, updateFieldAppearances: false }), refused };
}

/** After the letter's own bookmarks, on their level. */
function bookmark(document: PDFDocument, title: string, page: PDFRef): void {
  const { context, catalog } = document;
  const outlines = catalog.lookupMaybe(PDFName.of('Outlines'), PDFDict) ?? context.obj({ Type: 'Outlines', Count: 0 });
  const reference = catalog.get(PDFName.of('Outlines')) ?? context.register(outlines);
  catalog.set(PDFName.of('Outlines'), reference);
  const item = context.obj({ Title: PDFHexString.fromText(title), Dest: [page, 'Fit'] });
  item.set(PDFName.of('Parent'), reference);
  const itemReference = context.register(item);
  const last = outlines.get(PDFName.of('Last'));
  if (last === undefined) outlines.set(PDFName.of('First'), itemReference);
  else {
    item.set(PDFName.of('Prev'), last);
    outlines.lookup(PDFName.of('Last'), PDFDict).set(PDFName.of('Next'), itemReference);
  }
  outlines.set(PDFName.of('Last'), itemReference);
  const count = outlines.lookupMaybe(PDFName.of('Count'), PDFNumber)?.asNumber() ?? 0;
  outlines.set(PDFName.of('Count'), PDFNumber.of(count + 1));
}

function withdrawClaim({ catalog, context }: PDFDocument): void {
  const reference = catalog.get(PDFName.of('Metadata'));
  const metadata = context.lookup(reference);
  if (!(metadata instanceof PDFRawStream) || !(reference instanceof PDFRef)) return;
  // One character for every byte: the claim is ASCII, and all else stays as it is.
  const text = Array.from(decodePDFRawStream(metadata).decode(), (byte) => String.fromCharCode(byte)).join('');
  const without = Uint8Array.from(text.replace(pdfUaClaim, ''), (character) => character.charCodeAt(0));
  context.assign(reference, context.stream(without, { Type: 'Metadata', Subtype: 'XML' }));
}

function encrypted(file: string): Localized {
  return {
    da: `Bilaget ${file} er beskyttet med adgangskode og kan ikke lægges bag brevet. Gem det uden beskyttelse, eller send det for sig.`,
    en: `The enclosure ${file} is protected by a password and cannot be put behind the letter. Save it without protection, or send it by itself.`,
  };
}

function damaged(file: string): Localized {
  return {
    da: `Bilaget ${file} er beskadiget eller ikke en PDF og kan ikke lægges bag brevet. Åbn det i en PDF-læser, og gem det igen.`,
    en: `The enclosure ${file} is damaged or no PDF and cannot be put behind the letter. Open it in a PDF reader and save it again.`,
  };
}
