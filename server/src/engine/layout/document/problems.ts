import type { TextRange } from '../../text/range.js';
import type { DocumentProblem } from '../document.js';

/** What the document could not take over as it was written. Ranges are those of whoever reports: local in a chunk, letter ranges in the letter. */
export const documentProblems = {
  missingFootnote: (label: string, range: TextRange): DocumentProblem => ({
    kind: 'missing-footnote',
    message: { da: `Fodnoten [^${label}] har ingen tekst. Henvisningen udelades.`, en: `The footnote [^${label}] has no text. The call is left out.` },
    range,
  }),
  unusedFootnote: (label: string, range: TextRange): DocumentProblem => ({
    kind: 'unused-footnote',
    message: { da: `Intet sted i brevet henviser til fodnoten [^${label}]. Den udelades.`, en: `Nothing in the letter calls the footnote [^${label}]. It is left out.` },
    range,
  }),
  repeatedFootnote: (label: string, range: TextRange): DocumentProblem => ({
    kind: 'unused-footnote',
    message: { da: `Fodnoten [^${label}] har fået sin tekst tidligere. Denne udelades.`, en: `The footnote [^${label}] was given its text before. This one is left out.` },
    range,
  }),
  link: (url: string, range: TextRange): DocumentProblem => ({
    kind: 'unknown-link',
    message: {
      da: `»${url}« er ikke en adresse, et brev kan henvise til (http, https, mailto eller tel). Kun teksten sættes.`,
      en: `"${url}" is not an address that a letter can link to (http, https, mailto or tel). Only its text is set.`,
    },
    range,
  }),
  outsideFolder: (path: string, range: TextRange): DocumentProblem => ({
    kind: 'outside-folder',
    message: {
      da: `»${path}« ligger ikke i brevets mappe og hentes ikke. Læg filen i mappen, og skriv stien derfra.`,
      en: `"${path}" does not lie in the letter’s folder and is not read. Put the file into the folder and give its path from there.`,
    },
    range,
  }),
  imageType: (file: string, range: TextRange): DocumentProblem => ({
    kind: 'unknown-image',
    message: { da: `»${file}« er ikke et billede, der kan sættes (PNG, JPEG, GIF eller SVG).`, en: `"${file}" is not an image that can be set (PNG, JPEG, GIF or SVG).` },
    range,
  }),
} as const;
