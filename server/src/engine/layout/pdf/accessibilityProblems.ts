import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFRawStream,
  PDFString,
  decodePDFRawStream,
  type PDFObject,
  type PDFPage,
} from '@cantoo/pdf-lib';
import type { Localized } from '../../text/localized.js';
import type { TypesettingProblem } from '../typesetting.js';
import { instructions, type Instruction } from './contentStream.js';
import { structureElements, type StructureElement } from './structureElements.js';

interface ReadPdf {
  readonly document: PDFDocument;
  readonly elements: readonly StructureElement[];
  /** Page by page. */
  readonly contents: readonly PageContent[];
}

interface PageContent {
  readonly page: PDFPage;
  readonly instructions: readonly Instruction[];
}

type Check = (pdf: ReadPdf) => Localized | undefined;

/**
 * What keeps a PDF from conforming to PDF/UA-1 (ISO 14289-1), as far as a program can tell; whether a description describes its image,
 * only a reader can. One problem for each requirement that is not met.
 */
export async function accessibilityProblems(bytes: Uint8Array): Promise<readonly TypesettingProblem[]> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const contents = document.getPages().map((page): PageContent => ({ page, instructions: contentsOf(page).flatMap((content) => [...instructions(content)]) }));
  const pdf: ReadPdf = { document, elements: structureElements(document), contents };
  return checks.flatMap((check) => {
    const message = check(pdf);
    return message === undefined ? [] : [{ message, file: undefined, line: undefined }];
  });
}

/** In the order of the standard's chapter 7. */
const checks: readonly Check[] = [
  title,
  language,
  tagged,
  everythingTagged,
  headings,
  descriptions,
  notes,
  headerCells,
  links,
  tabOrder,
  fonts,
  glyphs,
];

function title({ document }: ReadPdf): Localized | undefined {
  if ((document.getTitle() ?? '').trim() !== '') return undefined;
  return {
    da: 'Brevet har ingen titel, som en skærmlæser kan sige. Skriv »titel:« i brevets hoved.',
    en: 'The letter has no title for a screen reader to say. Write "titel:" at the top of the letter.',
  };
}

function language({ document }: ReadPdf): Localized | undefined {
  if (textOf(document.catalog.lookup(PDFName.of('Lang'))) !== '') return undefined;
  return {
    da: 'Sproget er ikke angivet i PDF’en. Brevpapirets skabelon skal sætte det med »set text(lang: "da")«.',
    en: 'The PDF does not state its language. The letterhead\'s template must set it by "set text(lang: "da")".',
  };
}

function tagged({ document, elements }: ReadPdf): Localized | undefined {
  const marked = document.catalog.lookupMaybe(PDFName.of('MarkInfo'), PDFDict)?.get(PDFName.of('Marked'));
  if (String(marked) === 'true' && elements.length > 0) return undefined;
  return { da: 'PDF’en er ikke opmærket, så en skærmlæser ikke kan følge den.', en: 'The PDF is not tagged, so a screen reader cannot follow it.' };
}

function everythingTagged({ contents }: ReadPdf): Localized | undefined {
  const pages = contents.flatMap((content, index) => (paintsOutsideTags(content) ? [index + 1] : []));
  if (pages.length === 0) return undefined;
  return {
    da: `Noget på side ${pages.join(', ')} er hverken opmærket som indhold eller som pynt.`,
    en: `Something on page ${pages.join(', ')} is tagged neither as content nor as decoration.`,
  };
}

function headings({ elements }: ReadPdf): Localized | undefined {
  let previous = 0;
  for (const { type } of elements) {
    const level = Number(/^H([1-6])$/.exec(type)?.[1] ?? Number.NaN);
    if (Number.isNaN(level)) continue;
    if (level > previous + 1) {
      return previous === 0
        ? {
            da: `Den første overskrift er på niveau ${level}; den skal være på niveau 1.`,
            en: `The first heading is of level ${level}; it must be of level 1.`,
          }
        : {
            da: `En overskrift på niveau ${level} følger efter en på niveau ${previous}: et niveau er sprunget over. Gør overskriften større, eller indsæt den, der mangler imellem.`,
            en: `A heading of level ${level} follows one of level ${previous}: a level was skipped. Raise the heading, or insert the one between them.`,
          };
    }
    previous = level;
  }
  return undefined;
}

function descriptions({ elements }: ReadPdf): Localized | undefined {
  const missing = elements.filter(
    ({ type, dictionary }) =>
      (type === 'Figure' || type === 'Formula') &&
      textOf(dictionary.lookup(PDFName.of('Alt'))).trim() === '' &&
      textOf(dictionary.lookup(PDFName.of('ActualText'))).trim() === '',
  ).length;
  if (missing === 0) return undefined;
  return {
    da: `${missing === 1 ? 'Et billede' : `${missing} billeder`} mangler en beskrivelse, som en skærmlæser kan sige. Skriv den i de kantede parenteser: ![beskrivelse](fil.png).`,
    en: `${missing === 1 ? 'An image lacks' : `${missing} images lack`} a description for a screen reader to say. Write it in the square brackets: ![description](file.png).`,
  };
}

function notes({ elements }: ReadPdf): Localized | undefined {
  const ids = elements.filter(({ type }) => type === 'Note').map(({ dictionary }) => textOf(dictionary.lookup(PDFName.of('ID'))));
  if (ids.every((id) => id !== '') && new Set(ids).size === ids.length) return undefined;
  return { da: 'En fodnote kan ikke findes fra sit tal: den mangler et id i PDF’en.', en: 'A footnote cannot be found from its number: it has no ID in the PDF.' };
}

function headerCells({ elements }: ReadPdf): Localized | undefined {
  const scoped = elements.filter(({ type }) => type === 'TH').every(({ dictionary }) => attributes(dictionary).some((each) => each.has(PDFName.of('Scope'))));
  if (scoped) return undefined;
  return {
    da: 'En tabels overskrift siger ikke, om den gælder sin kolonne eller sin række.',
    en: "A table's header cell does not say whether it heads its column or its row.",
  };
}

function links({ document }: ReadPdf): Localized | undefined {
  const bad = document.getPages().some((page) =>
    annotationsOf(page).some(
      (annotation) =>
        annotation.lookup(PDFName.of('Subtype')) === PDFName.of('Link') &&
        (textOf(annotation.lookup(PDFName.of('Contents'))).trim() === '' || !annotation.has(PDFName.of('StructParent'))),
    ),
  );
  if (!bad) return undefined;
  return { da: 'Et link mangler en tekst, som en skærmlæser kan sige.', en: 'A link lacks a text for a screen reader to say.' };
}

function tabOrder({ document }: ReadPdf): Localized | undefined {
  const ordered = document.getPages().every((page) => annotationsOf(page).length === 0 || page.node.lookup(PDFName.of('Tabs')) === PDFName.of('S'));
  if (ordered) return undefined;
  return { da: 'En side med links følger ikke læserækkefølgen, når man tabulerer.', en: 'A page with links does not follow the reading order when tabbing.' };
}

function fonts({ document }: ReadPdf): Localized | undefined {
  const names = new Set<string>();
  for (const [, object] of document.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict)) continue;
    const type = object.lookup(PDFName.of('Type'));
    const unreadable = type === PDFName.of('Font') && object.lookup(PDFName.of('Subtype')) === PDFName.of('Type0') && !object.has(PDFName.of('ToUnicode'));
    const notEmbedded = type === PDFName.of('FontDescriptor') && !['FontFile', 'FontFile2', 'FontFile3'].some((key) => object.has(PDFName.of(key)));
    const name = object.lookup(PDFName.of(notEmbedded ? 'FontName' : 'BaseFont'));
    if (unreadable || notEmbedded) names.add(name instanceof PDFName ? name.decodeText() : '?');
  }
  if (names.size === 0) return undefined;
  const list = [...names].join(', ');
  return { da: `Skrifttypen ${list} er ikke helt med i PDF’en.`, en: `The font ${list} is not entirely in the PDF.` };
}

function glyphs({ contents }: ReadPdf): Localized | undefined {
  const pages = contents.flatMap((content, index) => (showsMissingGlyph(content) ? [index + 1] : []));
  if (pages.length === 0) return undefined;
  return {
    da: `På side ${pages.join(', ')} står et tegn, som ingen af skrifttyperne har; det vises som en tom firkant.`,
    en: `Page ${pages.join(', ')} has a character that none of the fonts has; it shows as an empty box.`,
  };
}

const painting = new Set(['Tj', 'TJ', "'", '"', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'S', 's', 'sh', 'Do']);

/** Typst tags around its form objects, so what they paint is tagged where they are shown. */
function paintsOutsideTags({ instructions: all }: PageContent): boolean {
  let depth = 0;
  for (const { operator } of all) {
    if (operator === 'BDC' || operator === 'BMC') depth += 1;
    else if (operator === 'EMC') depth -= 1;
    else if (depth === 0 && painting.has(operator)) return true;
  }
  return false;
}

/** Glyph 0 in a font with two bytes a glyph, which all of Typst's are but those of drawn (Type 3) glyphs. */
function showsMissingGlyph({ page, instructions: all }: PageContent): boolean {
  const known = page.node.Resources()?.lookupMaybe(PDFName.of('Font'), PDFDict);
  let wide = false;
  for (const { operator, operands } of all) {
    if (operator === 'Tf') {
      const font = known?.lookupMaybe(PDFName.of(String(operands[0]).slice(1)), PDFDict);
      wide = font?.lookup(PDFName.of('Subtype')) === PDFName.of('Type0');
    } else if (wide && (operator === 'Tj' || operator === 'TJ') && operands.some((operand) => operand instanceof Uint8Array && hasGlyphZero(operand))) {
      return true;
    }
  }
  return false;
}

function hasGlyphZero(shown: Uint8Array): boolean {
  for (let at = 0; at + 1 < shown.length; at += 2) if (shown[at] === 0 && shown[at + 1] === 0) return true;
  return false;
}

function contentsOf(page: PDFPage): readonly Uint8Array[] {
  const contents = page.node.lookup(PDFName.of('Contents'));
  const streams = contents instanceof PDFArray ? contents.asArray().map((reference) => page.doc.context.lookup(reference)) : [contents];
  return streams.flatMap((stream) => (stream instanceof PDFRawStream ? [decodePDFRawStream(stream).decode()] : []));
}

function annotationsOf(page: PDFPage): readonly PDFDict[] {
  const annotations = page.node.Annots()?.asArray() ?? [];
  return annotations.map((reference) => page.doc.context.lookup(reference)).filter((annotation) => annotation instanceof PDFDict);
}

function attributes(dictionary: PDFDict): readonly PDFDict[] {
  const value = dictionary.lookup(PDFName.of('A'));
  const all = value instanceof PDFArray ? value.asArray().map((each) => dictionary.context.lookup(each)) : [value];
  return all.filter((each) => each instanceof PDFDict);
}

function textOf(value: PDFObject | undefined): string {
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : '';
}
