import { TypesettingError, type Typesetter } from '../../../engine/layout/typesetting.js';
import { typesettingJob } from '../../../engine/layout/typst/typesettingJob.js';
import type { Localized } from '../../../engine/text/localized.js';
import { readFolderFile } from '../layout/folderFile.js';
import { loadLetterhead } from '../layout/letterhead.js';
import { loadLetterImages } from '../layout/letterImages.js';
import { ExportError, type ExportedLetter, type Exporter, type LetterToExport } from './exporter.js';

/** Bytes of one enclosure. */
const mostBytes = 100_000_000;

/** Tagged PDF, as the preview shows it. */
export const pdfExporter: Exporter = {
  format: 'pdf',
  prepare: ({ typesetter }) => void typesetter(),
  async export(letter, { enclosures }, { typesetter }) {
    try {
      const pdf = await letterPdf(letter, typesetter());
      return enclosures ? await withEnclosures(letter, pdf) : pdf;
    } catch (error) {
      throw error instanceof TypesettingError ? new ExportError(error.problems.map(({ message }) => message)) : error;
    }
  },
};

async function letterPdf({ document, configuration, folder }: LetterToExport, typesetter: Typesetter): Promise<ExportedLetter> {
  const { letterhead, problems: ofLetterhead } = loadLetterhead(configuration);
  const { images, problems: ofImages } = loadLetterImages(document, folder);
  const { bytes, accessibility, warnings } = await typesetter.pdf(typesettingJob(document, letterhead, images));
  const notes = [...ofLetterhead, ...ofImages, ...warnings].map(({ message }) => message);
  return { bytes, notes: accessibility.length === 0 ? notes : [...notes, notAccessible, ...accessibility.map(({ message }) => message)] };
}

async function withEnclosures({ document, folder }: LetterToExport, { bytes, notes }: ExportedLetter): Promise<ExportedLetter> {
  const refused: Localized[] = [];
  const found = document.attachments.flatMap(({ title, file }) => {
    if (file === undefined) {
      refused.push(unnamed(title));
      return [];
    }
    const content = readFolderFile(folder, file, mostBytes);
    if (content === undefined) throw new ExportError([missing(file)]);
    if (!/\.pdf$/i.test(file)) {
      refused.push(otherKind(file));
      return [];
    }
    return [{ title, file, bytes: content }];
  });
  if (found.length === 0) return { bytes, notes: [...notes, ...refused] };
  const { appendPdfs } = await import('../../../engine/layout/pdf/appendPdfs.js');
  const appended = await appendPdfs(bytes, found);
  if (appended.refused.length > 0) throw new ExportError(appended.refused);
  return { bytes: appended.bytes, notes: [...notes, ...refused, claimLost] };
}

const notAccessible: Localized = {
  da: 'PDF’en erklærer sig ikke tilgængelig (PDF/UA-1), fordi:',
  en: 'The PDF does not claim to be accessible (PDF/UA-1), because:',
};

const claimLost: Localized = {
  da: 'Bilagene ligger bag brevet. Deres opmærkning kan ikke tages med, så den samlede PDF erklærer sig ikke tilgængelig (PDF/UA-1). Skal den det, så send bilagene for sig.',
  en: 'The enclosures are behind the letter. Their tags cannot be taken along, so the whole PDF does not claim to be accessible (PDF/UA-1). If it must, send the enclosures by themselves.',
};

function unnamed(title: string): Localized {
  return {
    da: `Bilaget »${title}« er ikke lagt bag brevet: skriv dets fil under »bilag« i brevets hoved.`,
    en: `The enclosure "${title}" was not put behind the letter: name its file under "bilag" at the top of the letter.`,
  };
}

function otherKind(file: string): Localized {
  return {
    da: `Bilaget ${file} er ikke lagt bag brevet: det kan kun PDF-filer.`,
    en: `The enclosure ${file} was not put behind the letter: only PDF files can be.`,
  };
}

function missing(file: string): Localized {
  return {
    da: `Bilaget ${file} findes ikke i brevets mappe eller er større end ${mostBytes / 1_000_000} MB.`,
    en: `The enclosure ${file} is not in the letter's folder or is larger than ${mostBytes / 1_000_000} MB.`,
  };
}
