import { deviation, replacement } from '../grammar/deviations.js';
import { matchAt } from '../grammar/match.js';
import type { DocumentReference, FormDeviation } from '../model.js';
import type { CitationForm } from './form.js';

const address = /(?:https?:\/\/)?[a-z0-9](?:[a-z0-9.-]{0,80}[a-z0-9])?\.[a-z]{2,6}\/[^\s<>"»«”|]{1,3000}/iuy;
const trailing = /[.,;:!?)\]}'’*_]+$/;
const safelink = /^https?:\/\/[a-z0-9.-]+\.safelinks\.protection\.outlook\.com\/\?(?:[^#]*&)?url=([^&\s]+)/i;
const legislation = /^(?:https?:\/\/)?(?:www\.)?(retsinformation\.dk|eur-lex\.europa\.eu|data\.europa\.eu|ft\.dk)\//i;
const eli = /retsinformation\.dk\/eli\/(lta|mt|retsinfo)\/((?:18|19|20)\d{2})\/(\d{1,5})(?!\d)/i;
const oldForm = /retsinformation\.dk\/forms\/r07\d{2}\.aspx/i;

/** The address of a regulation or a parliamentary paper, also wrapped by a mail program. */
export const legislationUrl: CitationForm = {
  id: 'legislationUrl',
  triggers: [{ on: 'word', words: ['http', 'https', 'www', 'retsinformation', 'eur', 'ft'] }],
  find(text, at) {
    const match = matchAt(address, text, at);
    if (match === null) return [];
    const written = withoutTrailing(match[0]);
    const range = { start: at, end: at + written.length };
    const real = unwrapSafelink(written);
    const target = real ?? written;
    if (real === undefined && !legislation.test(target)) return [];
    const deviations: FormDeviation[] = [];
    if (real !== undefined) deviations.push(replacement('wrapped-link', range.start, range.end, real));
    if (isOldLegislationUrl(target)) deviations.push(deviation('old-link', range, []));
    return [{ kind: 'url', form: 'legislationUrl', range, document: documentOf(target), deviations, url: /^https?:/i.test(target) ? target : `https://${target}` }];
  },
};

/** Punctuation of the sentence around; a bracket that was opened in the address stays. */
function withoutTrailing(written: string): string {
  const bare = written.replace(trailing, '');
  return written[bare.length] === ')' && bare.includes('(') ? `${bare})` : bare;
}

/** The address inside a safelinks wrapper. */
export function unwrapSafelink(written: string): string | undefined {
  const encoded = safelink.exec(written)?.[1];
  if (encoded === undefined) return undefined;
  try {
    const real = decodeURIComponent(encoded);
    return /^https?:\/\/[^\s<>"]+$/i.test(real) ? real : undefined;
  } catch {
    // Cut off in the middle of an escape: not to be mended.
    return undefined;
  }
}

/** Retsinformation's addresses from before the ELI. */
export function isOldLegislationUrl(target: string): boolean {
  return oldForm.test(target);
}

function documentOf(target: string): DocumentReference | undefined {
  const match = eli.exec(target);
  if (match === null) return undefined;
  return { type: undefined, number: Number(match[3]), date: undefined, year: Number(match[2]), typeRange: undefined, numberRange: undefined, dateRange: undefined };
}
