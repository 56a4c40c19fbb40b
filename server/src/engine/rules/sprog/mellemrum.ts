import { punctuationSpots, type PunctuationSpot } from '../../language/punctuation.js';
import { reportSlips, type Remedy, type Slip } from '../../language/slipReport.js';
import type { Localized } from '../../text/localized.js';
import type { TextRange } from '../../text/range.js';
import type { BlockRule } from '../rule.js';

/** `( se bilaget )`, `sagen ,`, `ca.16`, `sagen.Kommunen`, two spaces, `50%`. */
export const spacing: BlockRule = {
  scope: 'block',
  meta: {
    id: 'sprog/mellemrum',
    severity: 'warning',
    title: { da: 'Mellemrum mangler eller er for meget', en: 'A space is missing or too many' },
    basis: 'Retskrivningsordbogen: mellemrum efter, men ikke foran et tegn, ikke inden for parentesen, og mellem tal og procenttegn.',
    fixable: 'safe',
  },
  dependsOn: [],
  check(block, { citations }) {
    const spots = punctuationSpots(block);
    if (spots.length === 0) return [];
    const { text } = block.prose;
    const slips = spots.flatMap((spot) => slipOf(text, spot) ?? []);
    return slips.length === 0 ? slips : reportSlips(block, citations, slips);
  },
};

function slipOf(text: string, { kind, range, text: written }: PunctuationSpot): Slip | undefined {
  switch (kind) {
    case 'spaces':
      return { ...slip(range, ' ', { da: 'Der er mere end ét mellemrum.', en: 'There is more than one space.' }, true), severity: 'hint' };
    case 'space-before':
      return spaceBefore(text, range, written.slice(-1));
    case 'space-after-bracket':
      return slip(range, written.charAt(0), { da: 'Der er ikke mellemrum lige inden for parentesen.', en: 'No space stands right within the bracket.' });
    case 'percent':
      // `50%-reglen`; `%C3%A5` in an address.
      if (/[\p{L}\d-]/u.test(text.charAt(range.end))) return undefined;
      return { ...slip({ start: range.end - 1, end: range.end - 1 }, ' ', { da: 'Der er mellemrum mellem tal og procenttegn.', en: 'A space stands between a number and the per cent sign.' }), range, severity: 'hint' };
    case 'glued':
      return glued(text, range);
    default:
      return undefined;
  }
}

function spaceBefore(text: string, range: TextRange, mark: string): Slip | undefined {
  const before = text.charAt(range.start - 1);
  const after = text.slice(range.end, range.end + 1);
  // `( )`, `[ ]`; `.docx`, ` ...`; `:-)`.
  if (before === '(' || before === '[') return undefined;
  // `klagen ,som`: the space stands on the wrong side.
  if (mark === ',' && /\p{L}/u.test(before) && /\p{L}/u.test(after)) {
    return slip(range, ', ', { da: 'Mellemrummet står foran kommaet i stedet for efter det.', en: 'The space stands before the comma instead of behind it.' });
  }
  if (mark !== ')' && mark !== ']' && !/^[\s”“"«)\]]?$/.test(after)) return undefined;
  const space = { start: range.start, end: range.end - 1 };
  return { ...slip(space, '', { da: `Der er ikke mellemrum foran »${mark}«.`, en: `No space stands before »${mark}«.` }), range };
}

/** Abbreviations that a number follows. */
const beforeNumber = /(?<![\p{L}.])(?:ca|kl|kr|nr|sagsnr|dokumentnr|journalnr|tlf|pkt|kap|min|maks|max|pr|inkl|ekskl|bl)\.$/iu;
const longestAbbreviation = 14;
/** What addresses, file names, codes and paths hold. */
const noProse = /[@/\\_=<>|#]|\.(?:dk|com|org|net|eu|docx|pdf|txt|md|html?)(?!\p{L})/iu;

function glued(text: string, range: TextRange): Slip | undefined {
  const mark = text.charAt(range.start);
  const next = text.charAt(range.end - 1);
  const at = range.start + 1;
  const message: Localized = { da: `Der mangler et mellemrum efter »${mark}«.`, en: `A space is missing after »${mark}«.` };
  const missing = (): Slip => ({ ...slip({ start: at, end: at }, ' ', message), range });
  if (/\d/.test(next)) return mark === '.' && beforeNumber.test(text.slice(Math.max(0, at - longestAbbreviation), at)) ? missing() : undefined;
  const before = /\p{L}+$/u.exec(text.slice(Math.max(0, range.start - 40), range.start))?.[0] ?? '';
  const after = /^\p{L}+/u.exec(text.slice(at, at + 40))?.[0] ?? '';
  if (!isSpelledOut(mark, before, after) || noProse.test(tokenAround(text, range.start))) return undefined;
  return missing();
}

/** True when words stand on both sides, and not the letters of an abbreviation or a code. */
function isSpelledOut(mark: string, before: string, after: string): boolean {
  if (mark === '.') return /^\p{L}?\p{Ll}{3,}$/u.test(before) && /^\p{Lu}\p{Ll}{2,}$/u.test(after);
  if (mark === ':') return /\p{Ll}{3,}$/u.test(before) && /^\p{L}\p{Ll}{2,}$/u.test(after);
  return /\p{Ll}{2,}$/u.test(before) && /^\p{L}\p{Ll}+$/u.test(after);
}

function tokenAround(text: string, at: number): string {
  const before = /\S*$/.exec(text.slice(Math.max(0, at - 60), at))?.[0] ?? '';
  return before + (/^\S*/.exec(text.slice(at, at + 60))?.[0] ?? '');
}

function slip(range: TextRange, newText: string, message: Localized, safe = false): Slip {
  const title = newText === '' ? { da: 'Slet mellemrummet', en: 'Delete the space' } : newText === ' ' && range.start === range.end ? { da: 'Indsæt mellemrum', en: 'Insert the space' } : { da: 'Ret mellemrummet', en: 'Correct the spacing' };
  const remedy: Remedy = { title, edits: [{ range, newText }], safe };
  return { range, message, remedies: [remedy] };
}
