import { stringify } from 'yaml';
import { toIsoDate } from '../../dates/calendarDate.js';
import type { LetterFacts } from '../metadata/facts.js';

/**
 * The metadata of the draft, fences included. What the Word letter did not say stands empty, with a note to the author; the check points at
 * what the form requires.
 */
export function frontMatterOf(facts: LetterFacts, formIds: readonly string[]): string {
  const lines = [
    line('brevtype', facts.brevtype, `Vælg: ${formIds.join(', ')}`),
    line('titel', facts.titel, 'Ikke fundet i Word-brevet'),
    ...(facts.vedr === undefined ? [] : [line('vedr', facts.vedr, '')]),
    line('dato', facts.dato === undefined ? undefined : toIsoDate(facts.dato), 'Ikke fundet i Word-brevet'),
    facts.modtagere.length === 0 ? line('modtagere', undefined, 'Ikke fundet i Word-brevet') : `modtagere:${list(facts.modtagere)}`,
    line('sagsnr', facts.sagsnr, 'Ikke fundet i Word-brevet'),
    line('dokumentnr', facts.dokumentnr, 'Ikke fundet i Word-brevet'),
    line('sagsbehandler', facts.sagsbehandler, 'Ikke fundet i Word-brevet'),
    ...(facts.underskrivere.length === 0 ? [] : [`underskrivere:\n${facts.underskrivere.map(signatory).join('\n')}`]),
    ...(facts.bilag.length === 0 ? [] : [`bilag:\n${facts.bilag.map((title) => `  - ${scalar(title)}`).join('\n')}`]),
  ];
  return `---\n${lines.join('\n')}\n---\n`;
}

function line(key: string, value: string | undefined, note: string): string {
  return value === undefined || value === '' ? `${key}: # ${note}` : `${key}: ${scalar(value)}`;
}

function list(values: readonly string[]): string {
  return values.every((value) => /^[\p{L}\p{N}]+$/u.test(value)) ? ` [${values.join(', ')}]` : `\n${values.map((value) => `  - ${scalar(value)}`).join('\n')}`;
}

function signatory({ navn, titel }: LetterFacts['underskrivere'][number]): string {
  return `  - navn: ${scalar(navn)}${titel === undefined ? '' : `\n    titel: ${scalar(titel)}`}`;
}

/** One line, in quotation marks where YAML needs them. */
function scalar(value: string): string {
  const clean = value.replace(/[\s\p{Cc}]+/gu, ' ').replace(/\u00AD/g, '').trim();
  return stringify(clean, { schema: 'failsafe', lineWidth: 0, defaultStringType: 'PLAIN', blockQuote: false }).trim();
}
