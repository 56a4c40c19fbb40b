import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { readConfiguration } from '../../engine/configuration/readConfiguration.js';
import type { ImportedLetter } from '../../engine/import/importWord.js';
import type { Language } from '../../engine/index.js';
import { WordDocumentError } from '../../engine/openXml/openPackage.js';
import { configurationFiles } from '../../hosts/node/configuration.js';
import { systemReason } from '../../hosts/node/systemReason.js';
import { languageOption, oneOf, parseCommandLine, UsageError } from '../arguments.js';
import type { Command } from '../command.js';
import { standardInput } from '../inputFiles.js';
import { importToJson, importToText } from '../output/import.js';

/** Larger files are not read at all. Bytes. */
const mostBytes = 100_000_000;

export const importLetter: Command = {
  name: 'import',
  usage: 'ombudsbrev import BREV.docx|- [-o UD.brev.md] [--format text|json] [--sprog da|en]',
  summary:
    'Gør et Word-brev til et udkast og fortæller, hvad der ikke kom med. Uden -o skrives udkastet til standard output; brevets billeder gemmes kun med -o, ved siden af udkastet.',
  async run(args) {
    const { values, positionals } = parseCommandLine(args, { output: { type: 'string', short: 'o' }, format: { type: 'string', default: 'text' } });
    const language = languageOption(values.sprog);
    const format = oneOf('format', values.format, ['text', 'json']);
    const [file] = positionals;
    if (file === undefined || positionals.length > 1) throw new UsageError('Angiv ét Word-dokument');
    const { output } = values;
    if (output !== undefined && !/\.md$/i.test(output)) throw new UsageError(`${output}: et udkast skal hedde noget, der ender på .brev.md`);

    const bytes = readBytes(file, language);
    if (typeof bytes === 'string') return fail(bytes);
    const folder = output !== undefined ? dirname(resolve(output)) : file === standardInput ? process.cwd() : dirname(resolve(file));
    const { importWord } = await import('../../engine/import/importWord.js');
    let imported: ImportedLetter;
    try {
      imported = importWord(bytes, draftName(output ?? file), readConfiguration(configurationFiles(folder)).configuration);
    } catch (error) {
      if (!(error instanceof WordDocumentError)) throw error;
      return fail(`${file}: ${error.localized[language]}`);
    }
    if (output !== undefined) {
      const failure = write(output, imported, language);
      if (failure !== undefined) return fail(failure);
    }
    const report = format === 'json' ? importToJson(file, output, imported, language) : importToText(file, output, imported, language);
    if (output === undefined && format === 'text') {
      process.stdout.write(imported.draft);
      process.stderr.write(report);
    } else process.stdout.write(report);
    return 0;
  },
};

function fail(message: string): number {
  process.stderr.write(`ombudsbrev: ${message}\n`);
  return 2;
}

/** A message when the file cannot be read. */
function readBytes(file: string, language: Language): Uint8Array | string {
  try {
    if (file === standardInput) return readFileSync(0);
    const status = statSync(file);
    if (status.isDirectory()) return { da: `${file} er en mappe. Angiv et Word-dokument.`, en: `${file} is a folder. Name a Word document.` }[language];
    if (status.size > mostBytes) return { da: `${file} er for stor til at være et brev.`, en: `${file} is too large to be a letter.` }[language];
    return readFileSync(file);
  } catch (error) {
    return { da: `${file} kunne ikke læses (${systemReason(error)[language]}).`, en: `${file} could not be read (${systemReason(error)[language]}).` }[language];
  }
}

/** Writes the draft and its images; what is there already is never overwritten. Answers why it could not. */
function write(output: string, { draft, images }: ImportedLetter, language: Language): string | undefined {
  const folder = dirname(resolve(output));
  const targets = [...images.map(({ file, bytes }) => ({ path: join(folder, file), content: bytes })), { path: resolve(output), content: draft }];
  const taken = targets.find(({ path }) => existsSync(path));
  if (taken !== undefined) {
    return { da: `${taken.path} findes allerede og bliver ikke overskrevet.`, en: `${taken.path} exists already and is not overwritten.` }[language];
  }
  try {
    for (const { path, content } of targets) writeFileSync(path, content, { flag: 'wx' });
    return undefined;
  } catch (error) {
    return { da: `${output} kunne ikke gemmes (${systemReason(error)[language]}).`, en: `${output} could not be saved (${systemReason(error)[language]}).` }[language];
  }
}

/** `sag/Brev til SOF.docx` gives images named after `Brev-til-SOF`. */
function draftName(path: string): string {
  const name = basename(path).replace(/(?:\.brev)?\.md$|\.do[ct][xm]$/i, '');
  return name.replace(/[^\p{L}\p{N}_-]+/gu, '-').replace(/^-|-$/g, '') || 'brev';
}
