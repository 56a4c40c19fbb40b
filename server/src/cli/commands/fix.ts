import { createTwoFilesPatch } from 'diff';
import { applySafeFixes } from '../../engine/index.js';
import { writeLetterFile } from '../../hosts/node/letterFile.js';
import { dateOption, languageOption, parseCommandLine } from '../arguments.js';
import type { Command } from '../command.js';
import { letterFiles, standardInput } from '../inputFiles.js';
import { openSession } from '../session.js';

export const fix: Command = {
  name: 'fix',
  usage: 'ombudsbrev fix FIL|MAPPE|- … [--dry-run] [--dato ÅÅÅÅ-MM-DD] [--sprog da|en]',
  summary:
    'Retter det, der er sikkert: kun formen, aldrig meningen og aldrig tekst i citater. --dry-run viser ændringerne uden at gemme; - læser standard input og skriver brevet ud.',
  run(args) {
    const { values, positionals } = parseCommandLine(args, {
      'dry-run': { type: 'boolean', default: false },
      dato: { type: 'string' },
    });
    const language = languageOption(values.sprog);
    const asOf = dateOption(values.dato);
    const session = openSession(language);
    for (const { file, source, configuration } of session.readLetters(letterFiles(positionals))) {
      const options = { configuration, asOf };
      const { analysis, applied } = applySafeFixes(session.engine, session.engine.analyse(source, options), options);
      if (values['dry-run']) {
        if (analysis.source !== source) process.stdout.write(createTwoFilesPatch(file, file, source, analysis.source));
      } else if (file === standardInput) {
        process.stdout.write(analysis.source);
      } else {
        if (analysis.source !== source) session.report(file, () => writeLetterFile(file, analysis.source));
        process.stderr.write(summary(file, applied, language));
      }
    }
    session.printProblems();
    return session.problems.length > 0 ? 2 : 0;
  },
};

function summary(file: string, applied: number, language: 'da' | 'en'): string {
  if (language === 'en') return `${file}: ${applied} ${applied === 1 ? 'fix' : 'fixes'}\n`;
  return `${file}: ${applied} ${applied === 1 ? 'rettelse' : 'rettelser'}\n`;
}
