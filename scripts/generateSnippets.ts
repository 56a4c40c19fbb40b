/**
 * Makes snippets/: a whole letter of every built-in form, and the small pieces. Run by `npm run build`; the
 * freshness check fails when what is committed differs.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readConfiguration } from '../server/src/engine/configuration/readConfiguration.js';
import type { Configuration } from '../server/src/engine/configuration/model.js';
import { toIsoDate, type CalendarDate } from '../server/src/engine/dates/calendarDate.js';
import type { LetterForm } from '../server/src/engine/forms/model.js';
import { newLetter } from '../server/src/engine/forms/newLetter.js';

interface Snippet {
  readonly prefix: string | readonly string[];
  readonly description: string;
  readonly body: readonly string[];
}

const target = fileURLToPath(new URL('../snippets/', import.meta.url));

/** Stands for the day on which the snippet is used, which only the editor knows. */
const someDay: CalendarDate = { year: 1000, month: 1, day: 1 };
const today = '$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE';

const smallPieces: Readonly<Record<string, Snippet>> = {
  Citat: { prefix: 'citat', description: 'Et citat som selvstændigt afsnit', body: ['> ”${1:citat}”', '', '$0'] },
  Udeladelse: { prefix: 'udeladelse', description: 'Mærket for noget udeladt i et citat', body: ['(…)$0'] },
  Fodnote: { prefix: 'fodnote', description: 'En fodnote: henvisningen her og noten i samme omgang', body: ['[^${1:1}]', '', '[^$1]: ${2:noten}$0'] },
  Tabel: {
    prefix: 'tabel',
    description: 'En tabel: forvaltning og resultat',
    body: ['| ${1:Forvaltning} | ${2:Opfyldt} |', '|---|---|', '| ${3:BUF} | ${4:ja} |', '$0'],
  },
  'Mærke for et afsnit': {
    prefix: 'afsnit',
    description: 'Siger, hvilken del af brevet der begynder her, når overskriften ikke gør det',
    body: ['<!-- afsnit: ${1:retsgrundlag} -->', '$0'],
  },
  'Slå en regel fra': {
    prefix: 'ignorer',
    description: 'Slår en regel fra i det næste afsnit; en begrundelse kræves',
    body: ['<!-- ombudsbrev-ignorer ${1:gruppe/regel}: ${2:begrundelse} -->', '$0'],
  },
};

/** The metadata are YAML to the editor, which offers them the snippets of that language. */
const metadataPieces: Readonly<Record<string, Snippet>> = {
  Underskrivere: {
    prefix: 'underskrivere',
    description: 'Brevets underskrivere',
    body: ['underskrivere:', '  - navn: ${1:navn}', '    titel: Borgerrådgiver', '  - navn: ${2:navn}', '    titel: Jurist', '$0'],
  },
};

/** These are the same wherever they stand in a letter: written once, they are filled in everywhere. */
const sameThroughout = new Set(['modtager', 'sagsnr']);

/** A note in brackets becomes a place to tab to. */
function withTabStops(letter: string): string {
  let last = 0;
  const known = new Map<string, number>();
  return letter
    .replaceAll(/[\\$}]/g, '\\$&')
    .replaceAll(/\[(\p{L}[^[\]\n"]*)\]/gu, (note, words: string) => {
      const subject = words.replace(/\.$/, '');
      const stop = known.get(subject) ?? (last += 1);
      if (sameThroughout.has(subject)) known.set(subject, stop);
      return `\${${stop}:${note}}`;
    })
    .replaceAll(toIsoDate(someDay), today);
}

function letterSnippet(form: LetterForm, configuration: Configuration): Snippet {
  const letter = newLetter(form, configuration, someDay);
  return { prefix: [form.id, `brev-${form.id}`], description: form.description.da, body: `${withTabStops(letter).trimEnd()}$0`.split('\n') };
}

const { configuration: builtIn } = readConfiguration([]);
// Without recipients of its own the profile leaves the recipient's name to the author.
const configuration: Configuration = { ...builtIn, profile: { ...builtIn.profile, recipients: [] } };
const letters = [...configuration.forms.values()].map((form) => [`Brev: ${form.name.da}`, letterSnippet(form, configuration)] as const);

const files = {
  'ombudsbrev.code-snippets': { ...Object.fromEntries(letters), ...smallPieces },
  'ombudsbrev-yaml.code-snippets': metadataPieces,
};
mkdirSync(target, { recursive: true });
for (const [name, snippets] of Object.entries(files)) writeFileSync(join(target, name), `${JSON.stringify(snippets, undefined, 2)}\n`);
