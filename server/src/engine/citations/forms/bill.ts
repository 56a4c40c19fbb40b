import { deviation } from '../grammar/deviations.js';
import { lengthAt, matchAt } from '../grammar/match.js';
import { readSession, sessionCode } from '../grammar/session.js';
import type { CitationForm } from './form.js';

const named = /(?:lovforslag|beslutningsforslag|forslag)(?:et|ets|s)?\s{1,3}(?:nr\.?\s{0,3})?([LB])\s{0,2}(\d{1,3})(?:\s?[A-E](?!\p{L}))?(?!\d)/iuy;
const bare = /([LB])\s{1,2}(\d{1,3})(?:\s?[A-E](?!\p{L}))?(?![\d\p{L}])/uy;
const join = /,?\s{0,3}(?:\(|–\s?|-\s|i\s|fra\s)?(?:folketingsåret\s|samlingen\s|folketingssamlingen\s|FT\s)?/iuy;
/** What shows that a bare `L 33` is a bill. */
const parliamentBefore = /(?:lovforslag|beslutningsforslag|folketing|fremsæt|fremsat|vedtag|bemærkning|forarbejde|tillæg|behandling)[^.;]{0,80}$/iu;
const parliamentAfter = /,?\s{1,3}(?:som\s(?:fremsat|vedtaget)|fremsat|vedtaget|Folketing)/iuy;

/** A bill: `lovforslag nr. L 140, 2023-24`, `L 33 (2021-22, 1. samling)`, `beslutningsforslag B 115`. */
export const bill: CitationForm = {
  id: 'bill',
  triggers: [{ on: 'word', words: ['l', 'b', ...['lovforslag', 'beslutningsforslag', 'forslag'].flatMap((word) => [word, `${word}et`, `${word}ets`])] }],
  find(text, at) {
    const withName = matchAt(named, text, at);
    const match = withName ?? matchAt(bare, text, at);
    if (match === null) return [];
    const [whole, letter = '', number = ''] = match;
    if (letter !== letter.toUpperCase()) return [];
    const numberEnd = at + whole.length;
    const gap = lengthAt(join, text, numberEnd);
    const session = readSession(text, numberEnd + gap);
    const certain = withName !== null || session !== undefined || parliamentBefore.test(text.slice(Math.max(0, at - 100), at)) || lengthAt(parliamentAfter, text, numberEnd) > 0;
    if (!certain) return [];
    const closes = session !== undefined && text[session.end] === ')' && text.slice(numberEnd, session.end).includes('(');
    const end = session === undefined ? numberEnd : session.end + (closes ? 1 : 0);
    const range = { start: at, end };
    const group = letter === 'L' ? 'lovforslag' : 'beslutningsforslag';
    const url = session === undefined ? undefined : `https://www.ft.dk/samling/${sessionCode(session)}/${group}/${letter.toLowerCase()}${number}/index.htm`;
    return [{ kind: 'parliament', form: 'bill', range, deviations: session === undefined ? [deviation('bill-without-session', range, [])] : [], url }];
  },
};
