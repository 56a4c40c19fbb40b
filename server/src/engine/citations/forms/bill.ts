import { deviation, insertion } from '../grammar/deviations.js';
import { isLetter, lengthAt, matchAt } from '../grammar/match.js';
import { readSession, sessionCode } from '../grammar/session.js';
import type { FormDeviation } from '../model.js';
import type { CitationForm } from './form.js';

const words = ['lovforslag', 'beslutningsforslag', 'forslag', 'forespørgsel', 'vedtagelse', 'spørgsmål'];
const named = new RegExp(`(?:${words.join('|')})(?:et|ets|en|n|s)?\\s{1,3}(?:nr\\.?\\s{0,3})?([LBFSV])\\s{0,2}(\\d{1,4})(?:\\s?[A-E](?!\\p{L}))?(?![\\d\\p{L}])`, 'iuy');
const bare = /([LB])\s{0,2}(\d{1,3})(?:\s?[A-E](?!\p{L}))?(?![\d\p{L}])/uy;
const join = /,?\s{0,3}(?:\(|–\s?|-\s|i\s|fra\s)?(?:folketingsåret\s|samlingen\s|folketingssamlingen\s|FT\s)?/iuy;
/** What shows that a bare `L 33` is a bill. */
const parliamentBefore = /(?:lovforslag|beslutningsforslag|folketing|fremsæt|fremsat|vedtag|bemærkning|forarbejde|tillæg|behandling)[^.;]{0,80}$/iu;
const parliamentAfter = /,?\s{1,3}(?:som\s(?:fremsat|vedtaget)|fremsat|vedtaget|Folketing)/iuy;

/** A bill or another numbered paper: `lovforslag nr. L 140, 2023-24`, `L 33 (2021-22, 1. samling)`, `§ 20-spørgsmål nr. S 123`. */
export const bill: CitationForm = {
  id: 'bill',
  triggers: [{ on: 'word', words: ['l', 'b', ...words.flatMap((word) => ['', 'et', 'ets', 'en', 'n', 's'].map((ending) => word + ending))] }],
  find(text, at) {
    const withName = matchAt(named, text, at);
    const match = withName ?? matchAt(bare, text, at);
    if (match === null) return [];
    const [whole, letter = '', number = ''] = match;
    if (letter !== letter.toUpperCase()) return [];
    const numberEnd = at + whole.length;
    const gap = lengthAt(join, text, numberEnd);
    const session = readSession(text, numberEnd + gap);
    const numberStart = at + whole.search(/\d/u);
    const isGlued = isLetter(text[numberStart - 1]);
    const isSaid = withName !== null || session !== undefined;
    // `L140` alone may be a room.
    if (!isSaid && (isGlued || !isOfParliament(text, at, numberEnd))) return [];
    const closes = session !== undefined && text[session.end] === ')' && text.slice(numberEnd, session.end).includes('(');
    const end = session === undefined ? numberEnd : session.end + (closes ? 1 : 0);
    const range = { start: at, end };
    const group = letter === 'L' ? 'lovforslag' : letter === 'B' ? 'beslutningsforslag' : undefined;
    const url = session === undefined || group === undefined ? undefined : `https://www.ft.dk/samling/${sessionCode(session)}/${group}/${letter.toLowerCase()}${number}/index.htm`;
    const deviations: FormDeviation[] = isGlued ? [insertion('missing-space-in-number', range, numberStart, ' ')] : [];
    if (/nr\.[LBFSV]/u.test(whole)) deviations.push(insertion('missing-space-in-number', range, at + whole.indexOf('.') + 1, ' '));
    if (session === undefined) deviations.push(deviation('bill-without-session', range, []));
    return [{ kind: 'parliament', form: 'bill', range, deviations, url }];
  },
};

function isOfParliament(text: string, start: number, end: number): boolean {
  return parliamentBefore.test(text.slice(Math.max(0, start - 100), start)) || lengthAt(parliamentAfter, text, end) > 0;
}
