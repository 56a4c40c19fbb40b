import { ruleMetas } from '../../engine/index.js';
import { languageOption, oneOf, parseCommandLine } from '../arguments.js';
import type { Command } from '../command.js';

export const rules: Command = {
  name: 'rules',
  usage: 'ombudsbrev rules [--format text|json] [--sprog da|en]',
  summary: 'Viser alle regler med alvor og om de kan rettes.',
  run(args) {
    const { values } = parseCommandLine(args, { format: { type: 'string', default: 'text' } });
    const language = languageOption(values.sprog);
    const format = oneOf('format', values.format, ['text', 'json']);
    if (format === 'json') {
      const list = ruleMetas.map(({ id, severity, title, basis, fixable }) => ({ id, severity, title: title[language], basis, fixable }));
      process.stdout.write(`${JSON.stringify({ version: 1, rules: list }, undefined, 2)}\n`);
      return 0;
    }
    const width = Math.max(...ruleMetas.map((meta) => meta.id.length));
    for (const { id, severity, title } of ruleMetas) process.stdout.write(`${id.padEnd(width)}  ${severity.padEnd(7)}  ${title[language]}\n`);
    return 0;
  },
};
