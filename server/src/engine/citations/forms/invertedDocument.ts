import { toDanishDate } from '../../dates/calendarDate.js';
import { readDate } from '../grammar/date.js';
import { replacement } from '../grammar/deviations.js';
import { documentTypeEndings, documentTypeOf, documentTypeWords } from '../grammar/documentTypes.js';
import { eliUrl } from '../grammar/eliUrl.js';
import { isMidSentence, matchAt } from '../grammar/match.js';
import type { DocumentReference } from '../model.js';
import type { CitationForm } from './form.js';

const typeAndGap = /(\p{L}+)\.?(\s{1,3})(?=\d)/uy;
const number = /,?\s{1,3}nr\.?\s{0,3}(\d{1,5})(?!\d|[./]\d)/iuy;

/** `Bekendtgørelse 2014-06-20 nr. 694`, as databases print it. */
export const invertedDocument: CitationForm = {
  id: 'invertedDocument',
  triggers: [
    { on: 'word', words: documentTypeWords },
    { on: 'word-end', endings: documentTypeEndings },
  ],
  find(text, at) {
    const head = matchAt(typeAndGap, text, at);
    const word = head?.[1] ?? '';
    const type = documentTypeOf(word);
    if (head === null || type === undefined) return [];
    const dateStart = at + head[0].length;
    const date = readDate(text, dateStart);
    const tail = date === undefined ? null : matchAt(number, text, date.end);
    if (date?.date === undefined || tail === null) return [];
    const end = date.end + tail[0].length;
    const digits = tail[1] ?? '';
    const document: DocumentReference = {
      type: type.code,
      number: Number(digits),
      date: date.date,
      year: date.year,
      typeRange: { start: at, end: at + word.length },
      numberRange: { start: end - digits.length, end },
      dateRange: { start: dateStart, end: date.end },
    };
    const written = !type.isCode && isMidSentence(text, at) ? word.toLowerCase() : word;
    const rewrite = replacement('inverted-document', at, end, `${written} nr. ${digits} af ${toDanishDate(date.date)}`);
    return [{ kind: 'document', form: 'invertedDocument', range: { start: at, end }, document, deviations: [rewrite], url: eliUrl(document) }];
  },
};
