import type { TypesettingJob, TypesettingProblem } from '../../../engine/layout/typesetting.js';
import type { Localized } from '../../../engine/text/localized.js';
import type { TypstMessage, WorkerOutcome, WorkerWarnings } from './messages.js';
import type { Limits } from './runningWorker.js';
import { explain } from './typstMessages.js';

/** Why a letter could not be set, in the words of a user who knows no Typst. */
export function refusals({ messages, missingFiles }: Extract<WorkerOutcome, { readonly kind: 'refused' }>): readonly TypesettingProblem[] {
  return messages.filter(({ severity }) => severity === 'error').map((message) => placed(message, frame(message, explain(message.text, missingFiles))));
}

/** What a letter was set without. */
export function warnings(of: WorkerWarnings, job: TypesettingJob): readonly TypesettingProblem[] {
  const { messages, missingCharacters: missing, damagedFonts, damagedImages } = of;
  const all = [
    ...(hasEachPartOnce(of, job) ? [] : [notOnce]),
    ...damagedFonts.map((file) => problem(damagedFont(file))),
    ...damagedImages.map((file) => problem(damagedImage(file))),
    ...messages.map((message) => placed(message, explain(message.text, []))),
    ...(missing.length === 0 ? [] : [missingCharacters(missing)]),
  ];
  // Typst misses a font once in each place that names it.
  return [...new Map(all.map((each) => [`${each.file ?? ''}:${each.line ?? ''}:${each.message.da}`, each])).values()];
}

/** Whether every part of the letter is on the pages, and none twice. */
export function hasEachPartOnce({ found }: WorkerWarnings, { markers, footnoteMarkers }: TypesettingJob): boolean {
  return found.markers === markers.length && found.footnoteMarkers === footnoteMarkers.length;
}

/** Characters named in one message. */
const mostNamed = 8;

export function missingCharacters(missing: readonly number[]): TypesettingProblem {
  const named = missing
    .slice(0, mostNamed)
    .map((character) => `»${String.fromCodePoint(character)}« (U+${character.toString(16).toUpperCase().padStart(4, '0')})`)
    .join(', ');
  const more = missing.length > mostNamed ? ' …' : '';
  return problem({
    da: `Ingen af skrifttyperne har tegnet ${named}${more}; det bliver en tom firkant på siden. Skriv det på en anden måde, eller læg en skrifttype med tegnet i mappen, som »skrifttyper« under »brevpapir« i ombudsbrev.yaml peger på.`,
    en: `None of the fonts has the character ${named}${more}; it becomes an empty box on the page. Write it another way, or put a font that has it into the folder that "skrifttyper" under "brevpapir" in ombudsbrev.yaml names.`,
  });
}

export function exceeded(limit: keyof Limits, { milliseconds, growth }: Limits): TypesettingProblem {
  const seconds = Math.round(milliseconds / 1000);
  const gigabytes = (growth / 1e9).toFixed(1);
  return problem(
    limit === 'milliseconds'
      ? {
          da: `Opsætningen af siderne er stoppet, fordi den tog mere end ${seconds} sekunder. Del brevet eller dets største tabel; er brevpapirets skabelon lige ændret, kan den være skyld i det.`,
          en: `Setting the pages was stopped because it took more than ${seconds} seconds. Split the letter or its largest table; if the letterhead's template was changed just now, it may be the cause.`,
        }
      : {
          da: `Opsætningen af siderne er stoppet, fordi den brugte mere end ${gigabytes.replace('.', ',')} GB hukommelse. Del brevet eller dets største tabel; er brevpapirets skabelon lige ændret, kan den være skyld i det.`,
          en: `Setting the pages was stopped because it used more than ${gigabytes} GB of memory. Split the letter or its largest table; if the letterhead's template was changed just now, it may be the cause.`,
        },
  );
}

export function crashed(whole: string): TypesettingProblem {
  // Neither where in Typst it was nor what had been called says anything to the letter's author.
  const reason = whole.replace(/^panicked at [^\n]{0,300}:\d+:\n/, '').replace(/\n[\s\S]*/, '');
  return problem({
    da: `Opsætningen af siderne gik i stykker to gange i træk (${reason}). Teksten er uskadt. Fortryd den seneste ændring af brevet eller brevpapiret, og prøv igen.`,
    en: `Setting the pages broke down twice in a row (${reason}). The text is unharmed. Undo the latest change to the letter or the letterhead and try again.`,
  });
}

export const disposedOf: TypesettingProblem = problem({
  da: 'Opsætningen af siderne blev afbrudt.',
  en: 'Setting the pages was interrupted.',
});

const notOnce: TypesettingProblem = problem({
  da: 'Brevpapirets skabelon sætter ikke alle brevets dele netop én gang. Ret skabelonen, så »titel«, hvert »navn« i »afslutning« og »krop« hver står ét sted. Indtil da kan noget mangle på siderne, og et klik i forhåndsvisningen finder ikke teksten.',
  en: 'The letterhead’s template does not set every part of the letter exactly once. Mend the template so that "titel", each "navn" in "afslutning" and "krop" stand in one place each. Until then something may be missing on the pages, and a click in the preview does not find the text.',
});

function damagedFont(file: string): Localized {
  return {
    da: `Skrifttypefilen ${file} er beskadiget eller ikke en skrifttype og er sprunget over. Læg en hel TTF- eller OTF-fil i stedet.`,
    en: `The font file ${file} is damaged or no font and was skipped. Put a whole TTF or OTF file in its place.`,
  };
}

function damagedImage(path: string): Localized {
  const file = path.replace(/^\/(?:billeder\/\d+|brevpapir)\//, '');
  return {
    da: `Billedet »${file}« er beskadiget eller henter andre filer og er erstattet af en tom ramme. Gem det igen som PNG, JPEG eller SVG.`,
    en: `The image "${file}" is damaged or draws in other files; an empty frame stands in its place. Save it again as PNG, JPEG or SVG.`,
  };
}

/** Where an office's own template lies in a job, with what it reads; the rest is ours or generated. */
const officeFolder = '/brevpapir/kontor/';

/** Says whose fault it is: the office's template, or the letter. */
function frame({ file, line }: TypstMessage, what: Localized): Localized {
  if (file?.startsWith(officeFolder) !== true) return { da: `Brevet kan ikke sættes op: ${what.da}`, en: `The letter cannot be set: ${what.en}` };
  const name = file.slice(officeFolder.length);
  return {
    da: `Fejl i brevpapirets fil ${name}${line === undefined ? '' : `, linje ${line}`}: ${what.da} Ret filen, eller fjern »skabelon« under »brevpapir« i ombudsbrev.yaml, så bruges det indbyggede brevpapir.`,
    en: `Error in the letterhead's file ${name}${line === undefined ? '' : `, line ${line}`}: ${what.en} Mend the file, or remove "skabelon" under "brevpapir" in ombudsbrev.yaml to use the built-in letterhead.`,
  };
}

/** Other files than the office's mean nothing to a reader. */
function placed({ file, line }: TypstMessage, message: Localized): TypesettingProblem {
  return file?.startsWith(officeFolder) === true ? { message, file, line } : problem(message);
}

function problem(message: Localized): TypesettingProblem {
  return { message, file: undefined, line: undefined };
}
