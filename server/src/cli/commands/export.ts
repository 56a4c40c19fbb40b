import { dirname, resolve } from 'node:path';
import { letterDocument } from '../../engine/layout/document/letterDocument.js';
import type { Typesetter } from '../../engine/layout/typesetting.js';
import { parseLetter } from '../../engine/letter/parseLetter.js';
import type { Language } from '../../engine/index.js';
import { ExportError, type ExportedLetter, type Exporter, type ExportServices } from '../../hosts/node/export/exporter.js';
import { exporters } from '../../hosts/node/export/index.js';
import { outputBeside, writeOutput } from '../../hosts/node/export/outputFile.js';
import { createTypesetter } from '../../hosts/node/typesetter/createTypesetter.js';
import { languageOption, oneOf, parseCommandLine, UsageError } from '../arguments.js';
import type { Command } from '../command.js';
import { letterFiles, standardInput } from '../inputFiles.js';
import { toText } from '../output/text.js';
import { toIsoDate } from '../../engine/dates/calendarDate.js';
import { openSession, type OpenLetter, type Session } from '../session.js';

const formats = exporters.map(({ format }) => format);

export const exportLetter: Command = {
  name: 'export',
  usage: `ombudsbrev export FIL|- --to ${formats.join('|')} [-o FIL|-] [--bilag] [--trods-fejl] [--sprog da|en]`,
  summary:
    'Skriver det færdige brev. Et brev med fejl eksporteres kun med --trods-fejl; --bilag lægger bilag, der er PDF-filer, bag brevet. Uden -o lægges filen ved siden af brevet; -o - skriver til standard output.',
  async run(args) {
    const { values, positionals } = parseCommandLine(args, {
      to: { type: 'string' },
      output: { type: 'string', short: 'o' },
      bilag: { type: 'boolean', default: false },
      'trods-fejl': { type: 'boolean', default: false },
    });
    const language = languageOption(values.sprog);
    const exporter = exporterFor(values.to);
    const file = oneLetter(positionals);
    if (file === standardInput && values.output === undefined) throw new UsageError('Angiv med -o, hvor et brev fra standard input skal skrives hen');
    const output = values.output ?? outputBeside(file, exporter.format);
    const named = formats.find((format) => output.toLowerCase().endsWith(`.${format}`));
    if (named !== undefined && named !== exporter.format) throw new UsageError(`--to ${exporter.format} skriver ikke en fil, der hedder ${output}. Skriv --to ${named}, eller giv den et andet navn`);

    let typesetter: Typesetter | undefined;
    const services: ExportServices = { typesetter: () => (typesetter ??= createTypesetter({ once: true, limits })) };
    try {
      exporter.prepare?.(services);
      const session = openSession(language);
      const [letter] = session.readLetters([file]);
      if (letter === undefined) {
        session.printProblems();
        return 2;
      }
      const exporting = startExport(exporter, letter, { enclosures: values.bilag }, services);
      // The pages are set in another thread while this one checks the letter.
      const hasErrors = !values['trods-fejl'] && reportErrors(session, letter, language);
      session.printProblems();
      if (hasErrors) return 1;
      return finish(await exporting, output, language);
    } catch (error) {
      if (!(error instanceof ExportError)) throw error;
      for (const problem of error.problems) process.stderr.write(`ombudsbrev: ${problem[language]}\n`);
      return 1;
    } finally {
      typesetter?.dispose();
    }
  },
};

/** An export may take longer than the preview: nobody waits at the keyboard for a report of 200 pages. */
const limits = { milliseconds: 120_000, growth: 3_000_000_000 };

function exporterFor(format: string | undefined): Exporter {
  if (format === undefined) throw new UsageError(`Angiv formatet med --to: ${formats.join(', ')}`);
  const name = oneOf('to', format, formats);
  const exporter = exporters.find((candidate) => candidate.format === name);
  if (exporter === undefined) throw new UsageError(`--to ${format}`);
  return exporter;
}

function oneLetter(paths: readonly string[]): string {
  const files = letterFiles(paths);
  const [file] = files;
  if (file === undefined || files.length > 1 || paths.length > 1) throw new UsageError('Angiv ét brev ad gangen');
  return file;
}

/** A failure waits for whoever awaits the result. */
function startExport(
  exporter: Exporter,
  { file, source, configuration }: OpenLetter,
  options: Parameters<Exporter['export']>[1],
  services: ExportServices,
): Promise<ExportedLetter> {
  const letter = parseLetter(source);
  const exporting = exporter.export(
    {
      document: letterDocument(letter, configuration),
      configuration,
      brevtype: letter.frontMatter.brevtype?.value,
      folder: file === standardInput ? process.cwd() : dirname(resolve(file)),
    },
    options,
    services,
  );
  exporting.catch(() => undefined);
  return exporting;
}

/** Lists the letter's errors on standard error; true when there are any. */
function reportErrors(session: Session, { file, source, configuration }: OpenLetter, language: Language): boolean {
  const errors = session.engine.analyse(source, { configuration }).findings.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return false;
  process.stderr.write(toText({ register: toIsoDate(session.register.date), files: [{ file, source, findings: errors }], problems: [] }, language));
  process.stderr.write(
    language === 'en'
      ? 'The letter was not exported. Mend the errors, or export it all the same with --trods-fejl.\n'
      : 'Brevet er ikke eksporteret. Ret fejlene, eller eksportér det alligevel med --trods-fejl.\n',
  );
  return true;
}

function finish({ bytes, notes }: ExportedLetter, output: string, language: Language): number {
  for (const note of notes) process.stderr.write(`ombudsbrev: ${note[language]}\n`);
  if (output === standardInput) process.stdout.write(bytes);
  else {
    writeOutput(output, bytes);
    process.stderr.write(`${output}\n`);
  }
  return 0;
}
