import { severities } from '../../engine/findings.js';
import { applySafeFixes, ruleMetas } from '../../engine/index.js';
import { letterheadProblems } from '../../hosts/node/layout/letterhead.js';
import { packageVersion } from '../../hosts/node/installation.js';
import { writeLetterFile } from '../../hosts/node/letterFile.js';
import { dateOption, languageOption, oneOf, parseCommandLine, severityOption, UsageError } from '../arguments.js';
import type { Command } from '../command.js';
import { letterFiles, standardInput } from '../inputFiles.js';
import { registerDate, type CheckedFile } from '../output/checkedFile.js';
import { toJson } from '../output/json.js';
import { toSarif } from '../output/sarif.js';
import { toText } from '../output/text.js';
import { openSession } from '../session.js';

export const check: Command = {
  name: 'check',
  usage:
    'ombudsbrev check FIL|MAPPE|- … [--format text|json|sarif] [--dato ÅÅÅÅ-MM-DD] [--min-severity error|warning|info|hint] [--fix] [--sprog da|en]',
  summary: 'Kontrollerer breve. 0: ingen fejl, 1: mindst én fejl, 2: forkert brug eller en fil, der ikke kunne læses.',
  run(args) {
    const { values, positionals } = parseCommandLine(args, {
      format: { type: 'string', default: 'text' },
      dato: { type: 'string' },
      'min-severity': { type: 'string', default: 'hint' },
      fix: { type: 'boolean', default: false },
    });
    const format = oneOf('format', values.format, ['text', 'json', 'sarif']);
    const language = languageOption(values.sprog);
    const leastSeverity = severityOption(values['min-severity']);
    const asOf = dateOption(values.dato);
    const paths = letterFiles(positionals);
    if (values.fix && paths.includes(standardInput)) throw new UsageError('--fix kan ikke bruges med standard input: brug ombudsbrev fix -');

    const session = openSession(language);
    const letters = session.readLetters(paths);
    const configurations = [...new Set(letters.map(({ configuration }) => configuration))];
    const files = letters.map(({ file, source, configuration }): CheckedFile => {
      const options = { configuration, asOf };
      let analysis = session.engine.analyse(source, options);
      if (values.fix) {
        analysis = applySafeFixes(session.engine, analysis, options).analysis;
        if (analysis.source !== source) session.report(file, () => writeLetterFile(file, analysis.source));
      }
      const shown = analysis.findings.filter((finding) => severities.indexOf(finding.severity) <= severities.indexOf(leastSeverity));
      return { file, source: analysis.source, findings: shown };
    });
    const result = { register: registerDate(session.register), files, problems: session.problems };
    session.printProblems();
    for (const message of new Set(configurations.flatMap((configuration) => letterheadProblems(configuration).map((problem) => problem.message[language])))) process.stderr.write(`ombudsbrev: ${message}\n`);
    if (format === 'json') process.stdout.write(toJson(result, language, session.rulePages));
    else if (format === 'sarif') process.stdout.write(toSarif(result, language, ruleMetas, session.rulePages, packageVersion()));
    else process.stdout.write(toText(result, language));
    if (session.problems.length > 0) return 2;
    return files.some((file) => file.findings.some((finding) => finding.severity === 'error')) ? 1 : 0;
  },
};
