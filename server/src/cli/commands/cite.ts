import { listSources } from '../../engine/citations/sources.js';
import { sourcesToMarkdown } from '../../engine/citations/sources/sourcesMarkdown.js';
import type { Localized } from '../../engine/index.js';
import { languageOption, dateOption, oneOf, parseCommandLine } from '../arguments.js';
import type { Command } from '../command.js';
import { letterFiles } from '../inputFiles.js';
import { registerDate } from '../output/checkedFile.js';
import { citationsToJson, citationsToText } from '../output/citations.js';
import { openSession } from '../session.js';

/** An empty list might pass for letters that cite nothing. */
const noLetters: Localized = { da: 'ombudsbrev: Der er ingen breve (*.brev.md).\n', en: 'ombudsbrev: There are no letters (*.brev.md).\n' };

export const cite: Command = {
  name: 'cite',
  usage: 'ombudsbrev cite FIL|MAPPE|- … [--format text|json|markdown] [--dato ÅÅÅÅ-MM-DD] [--sprog da|en]',
  summary: 'Viser alle henvisninger i brevene og deres retskilder, hvad registeret siger om dem pr. brevets dato, og hvor de kan slås op.',
  run(args) {
    const { values, positionals } = parseCommandLine(args, { format: { type: 'string', default: 'text' }, dato: { type: 'string' } });
    const language = languageOption(values.sprog);
    const format = oneOf('format', values.format, ['text', 'json', 'markdown']);
    const asOf = dateOption(values.dato);
    const session = openSession(language);
    const files = letterFiles(positionals);
    if (files.length === 0) process.stderr.write(noLetters[language]);
    const letters = session.readLetters(files).map(({ file, source, configuration }) => ({
      file,
      ...session.engine.cite(source, { configuration, asOf }),
    }));
    const sources = listSources(session.texts, letters);
    const { register } = session;
    session.printProblems();
    // A register that cannot be read keeps no source out of the list.
    const unread = session.problems.filter(({ file }) => files.includes(file));
    switch (format) {
      case 'json':
        process.stdout.write(citationsToJson(letters, sources, { register: registerDate(register), problems: session.problems }));
        break;
      case 'markdown':
        process.stdout.write(sourcesToMarkdown(sources, letters, register.date, language, unread.map(({ message }) => ({ da: message, en: message }))));
        break;
      case 'text':
        process.stdout.write(citationsToText(letters, sources, unread, language));
    }
    return session.problems.length > 0 ? 2 : 0;
  },
};
