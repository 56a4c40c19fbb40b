import type { FormDeviation } from '../model.js';
import { deviation } from '../grammar/deviations.js';
import { lengthAt, matchAt } from '../grammar/match.js';
import { readSession, sessionCode, type Session } from '../grammar/session.js';
import type { CitationForm, FoundCitation } from './form.js';

/** Standing committees of the Folketing, past ones too. */
const committees = [
  'AMU', 'BEU', 'BOU', 'BUU', 'BYB', 'DIU', 'EBU', 'EFK', 'EPI', 'ERU', 'EUU', 'FIU', 'FIV', 'FLF', 'FOU', 'GRA', 'GRU', 'IFU', 'INU', 'KEB', 'KEF', 'KIU', 'KLI', 'KOU', 'KUF', 'KUU',
  'LDK', 'LIU', 'MFU', 'MIU', 'MOF', 'MPU', 'NPU', 'OMS', 'REU', 'RUU', 'SAU', 'SIU', 'SOU', 'SUF', 'SUU', 'TIU', 'TRU', 'UDU', 'UFO', 'UFU', 'UIU', 'ULØ', 'UNO', 'UPN', 'URU', 'UUI', 'UUU', 'ÆLU',
];

const head = /([A-ZÆØÅ]{3}),?\s{1,3}alm\.?\s?del\.?(?!\p{L})/iuy;
/** `Retsudvalget (Alm. del)`: the committee by its name, of which only the last word is read. */
const namedHead = /\p{Lu}\p{L}{2,40}udvalg(?:et|ets|s)?,?\s{1,3}\(?alm\.?\s?del\.?\)?(?!\p{L})/iuy;
const join = /\s{0,3}[,–-]?\s{0,3}\(?/y;
const item = /\)?\s{0,3}[,–-]?\s{0,3}(?:(?:endeligt|foreløbigt)\s{1,3})?(?:svar\s{1,3}(?:på|af|til)\s{1,3})?(spørgsmål|samrådsspørgsmål|spm\.?|bilag)\s{0,3}(?:nr\.?\s{0,3})?(\d{1,4}|[A-ZÆØÅ]{1,2}(?!\p{L}))(?!\d)/iuy;
const address = /ft\.dk\/samling\/(\d{4})(\d)\/almdel\/(\p{L}{3})\/(spm|bilag)\/(\d{1,4})/iu;

/** As ministries write it: the committee comes last or not at all. */
const questionFirst = /(spørgsmål|spm\.?|bilag)\s{1,3}(?:nr\.?\s{0,3})?(\d{1,4})\s{1,3}\(\s?alm\.?\s?del\.?\s?\)/iuy;

/** `SOU, Alm.del – 2020-21 – endeligt svar på spørgsmål 379`, `REU Alm.del 2023-24 bilag 59`, `spørgsmål nr. 1473 (Alm. del) 2023-24`. */
export const committeeDocument: CitationForm = {
  id: 'committeeDocument',
  triggers: [
    { on: 'word', words: [...committees.map((committee) => committee.toLowerCase()), 'spørgsmål', 'spm', 'bilag'] },
    { on: 'word-end', endings: ['udvalg', 'udvalget', 'udvalgets', 'udvalgs'] },
  ],
  find(text, at) {
    const match = matchAt(head, text, at) ?? matchAt(namedHead, text, at);
    if (match === null) return readQuestionFirst(text, at);
    const committee = match[1];
    if (committee !== undefined && committee !== committee.toUpperCase()) return [];
    const headEnd = at + match[0].length;
    const before = readSession(text, headEnd + lengthAt(join, text, headEnd));
    const itemMatch = matchAt(item, text, before?.end ?? headEnd);
    if (itemMatch === null) return [];
    const [itemText, word = '', number = ''] = itemMatch;
    const itemEnd = (before?.end ?? headEnd) + itemText.length;
    const after = before === undefined ? readSession(text, itemEnd + lengthAt(join, text, itemEnd)) : undefined;
    const session = before ?? after;
    const end = after === undefined ? itemEnd : after.end + (text[after.end] === ')' && text.slice(itemEnd, after.end).includes('(') ? 1 : 0);
    const kind = word.toLowerCase() === 'bilag' ? 'bilag' : 'spm';
    const range = { start: at, end };
    const link = committee === undefined ? null : linkAfter(text, end);
    const url = session === undefined || committee === undefined || !/^\d/.test(number) ? undefined : addressOf(session, committee, kind, number);
    return [{ kind: 'parliament', form: 'committeeDocument', range, deviations: deviations(range, headEnd, session, link, `${committee ?? ''}/${kind}/${number}`), url }];
  },
};

/** `spørgsmål nr. 1473 (Alm. del) 2023-24`. */
function readQuestionFirst(text: string, at: number): readonly FoundCitation[] {
  const match = matchAt(questionFirst, text, at);
  if (match === null) return [];
  const itemEnd = at + match[0].length;
  const session = readSession(text, itemEnd + lengthAt(join, text, itemEnd));
  const range = { start: at, end: session?.end ?? itemEnd };
  return [{ kind: 'parliament', form: 'committeeDocument', range, deviations: session === undefined ? [deviation('missing-session', range, [])] : [] }];
}

/** The address at ft.dk that follows before another document is named. */
function linkAfter(text: string, at: number): RegExpExecArray | null {
  const rest = text.slice(at, at + 400);
  const next = rest.search(/alm\.?\s?del/i);
  const link = address.exec(rest);
  // The address itself holds `almdel`.
  return link !== null && (next < 0 || next >= link.index) ? link : null;
}

function addressOf(session: Session, committee: string, kind: string, number: string): string {
  return `https://www.ft.dk/samling/${sessionCode(session)}/almdel/${committee.toLowerCase()}/${kind}/${number}/index.htm`;
}

/** The session is proposed from an address at ft.dk that follows and belongs to the same document. */
function deviations(
  range: FormDeviation['range'],
  headEnd: number,
  session: Session | undefined,
  link: RegExpExecArray | null,
  named: string,
): readonly FormDeviation[] {
  const linked = link === null ? undefined : `${link[3] ?? ''}/${link[4] ?? ''}/${link[5] ?? ''}`;
  const isSame = linked?.toLowerCase() === named.toLowerCase();
  const year = Number(link?.[1]);
  if (session === undefined) {
    const written = `${year}-${String((year + 1) % 100).padStart(2, '0')}`;
    const edits = isSame ? [{ range: { start: headEnd, end: headEnd }, newText: ` – ${written} –` }] : [];
    return [deviation('missing-session', range, edits)];
  }
  const differs = linked !== undefined && (!isSame || year !== session.year);
  return differs ? [deviation('link-differs', range, [])] : [];
}
