import { resolve } from 'node:path';
import { existsSync, writeFileSync } from 'node:fs';
import { readConfiguration } from '../../engine/configuration/readConfiguration.js';
import { newLetter } from '../../engine/forms/newLetter.js';
import { systemClock } from '../../hosts/node/clock.js';
import { configurationFiles } from '../../hosts/node/configuration.js';
import { parseCommandLine, UsageError } from '../arguments.js';
import type { Command } from '../command.js';

export const newLetterCommand: Command = {
  name: 'new',
  usage: 'ombudsbrev new BREVTYPE [-o FIL]',
  summary: 'Skriver et nyt brev af en type med alle dets dele, klar til at fylde ud.',
  run(args) {
    const { values, positionals } = parseCommandLine(args, { output: { type: 'string', short: 'o' } });
    const { configuration } = readConfiguration(configurationFiles(process.cwd()));
    const [id] = positionals;
    const form = configuration.forms.get(id ?? '');
    if (form === undefined || positionals.length > 1) throw new UsageError(`Angiv én brevtype: ${[...configuration.forms.keys()].join(', ')}`);
    const letter = newLetter(form, configuration, systemClock.today());
    if (values.output === undefined) {
      process.stdout.write(letter);
      return 0;
    }
    if (existsSync(values.output)) throw new UsageError(`${resolve(values.output)} findes allerede og bliver ikke overskrevet`);
    writeFileSync(values.output, letter);
    return 0;
  },
};
