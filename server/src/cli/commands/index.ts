import type { Command } from '../command.js';
import { check } from './check.js';
import { cite } from './cite.js';
import { explain } from './explain.js';
import { exportLetter } from './export.js';
import { fix } from './fix.js';
import { importLetter } from './import.js';
import { lsp } from './lsp.js';
import { newLetterCommand } from './new.js';
import { ord } from './ord.js';
import { register } from './register.js';
import { rules } from './rules.js';

export const commands: readonly Command[] = [check, cite, fix, newLetterCommand, exportLetter, importLetter, rules, explain, ord, register, lsp];

export function overview(): string {
  const width = Math.max(...commands.map((command) => command.name.length));
  const lines = commands.map((command) => `  ${command.name.padEnd(width)}  ${command.summary}`);
  return [
    'Ombudsbrev kontrollerer ombudsmandsbreve: henvisninger, afsnit, datoer og numre. Alt foregår på denne maskine; kun',
    '»register update« henter noget fra nettet, og brevene forlader aldrig maskinen.',
    '',
    'Brug: ombudsbrev KOMMANDO …',
    '',
    ...lines,
    '',
    '»ombudsbrev KOMMANDO --help« viser kommandoens tilvalg.',
    '',
  ].join('\n');
}
