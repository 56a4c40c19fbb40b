import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Configuration } from '../../../engine/configuration/model.js';
import type { WordTemplate } from '../../../engine/layout/docx/template.js';
import { WordDocumentError } from '../../../engine/openXml/openPackage.js';
import type { Localized } from '../../../engine/text/localized.js';
import { readFolderFile } from '../layout/folderFile.js';
import { loadLetterImages } from '../layout/letterImages.js';
import { ExportError, type Exporter } from './exporter.js';

/** Bytes of a template. */
const mostBytes = 20_000_000;

/** A Word file to write on in. Its pages break where Word breaks them: the PDF is the letter as it is sent. */
export const docxExporter: Exporter = {
  format: 'docx',
  async export({ document, configuration, folder, brevtype }) {
    const [{ letterDocx }, { wordImageProblem }, { readWordTemplate }] = await Promise.all([
      import('../../../engine/layout/docx/letterDocx.js'),
      import('../../../engine/layout/docx/images.js'),
      import('../../../engine/layout/docx/template.js'),
    ]);
    const { images, problems } = loadLetterImages(document, folder);
    const bytes = await letterDocx(document, {
      images,
      template: templateOf(configuration, readWordTemplate),
      runningHead: configuration.letterhead.runningHead ?? configuration.profile.office,
      brevtype,
    });
    const ofWord = [...images].flatMap(([file, content]) => wordImageProblem(file, content) ?? []);
    return { bytes, notes: [...problems.map(({ message }) => message), ...ofWord] };
  },
};

/** @throws {ExportError} when the office's template cannot be read: a letter in other styles would not be its letter. */
function templateOf({ letterhead: { wordTemplate } }: Configuration, read: (bytes: Uint8Array) => WordTemplate): WordTemplate | undefined {
  if (wordTemplate === undefined) return undefined;
  const { configurationFile, path } = wordTemplate;
  const folder = dirname(configurationFile.startsWith('file:') ? fileURLToPath(configurationFile) : configurationFile);
  const bytes = readFolderFile(folder, path, mostBytes);
  if (bytes === undefined) throw new ExportError([unreadable(path, { da: 'Den findes ikke eller er for stor.', en: 'It is missing or too large.' })]);
  try {
    return read(bytes);
  } catch (error) {
    throw error instanceof WordDocumentError ? new ExportError([unreadable(path, error.localized)]) : error;
  }
}

function unreadable(path: string, { da, en }: Localized): Localized {
  return { da: `Word-skabelonen »${path}« kan ikke bruges. ${da}`, en: `The Word template "${path}" cannot be used. ${en}` };
}
