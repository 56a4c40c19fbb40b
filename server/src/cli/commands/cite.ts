import { languageOption, dateOption, oneOf, parseCommandLine } from '../arguments.js';
import type { Command } from '../command.js';
import { letterFiles } from '../inputFiles.js';
import { citationsToJson, citationsToText } from '../output/citations.js';
import { openSession } from '../session.js';

export const cite: Command = {
  name: 'cite',
  usage: 'ombudsbrev cite FIL|MAPPE|- … [--format text|json] [--dato ÅÅÅÅ-MM-DD] [--sprog da|en]',
  summary: 'Viser alle henvisninger i brevene, hvad registeret siger om dem pr. brevets dato, og hvor de kan slås op.',
  run(args) {
    const { values, positionals } = parseCommandLine(args, { format: { type: 'string', default: 'text' }, dato: { type: 'string' } });
    const language = languageOption(values.sprog);
    const format = oneOf('format', values.format, ['text', 'json']);
    const asOf = dateOption(values.dato);
    const session = openSession(language);
    const files = session.readLetters(letterFiles(positionals)).map(({ file, source, configuration }) => {
      const { citations } = session.engine.analyse(source, { configuration, asOf });
      return { file, source, citations };
    });
    session.printProblems();
    process.stdout.write(format === 'json' ? citationsToJson(files) : citationsToText(files, language));
    return session.problems.length > 0 ? 2 : 0;
  },
};
