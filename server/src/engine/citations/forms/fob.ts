import { deviation, insertion, replacement } from '../grammar/deviations.js';
import { lengthAt, matchAt } from '../grammar/match.js';
import type { DocumentReference, FormDeviation } from '../model.js';
import type { CitationForm, FoundCitation } from './form.js';

const modern = /FO[BU](\s{0,2})(?:nr\.?\s{0,2})?((?:19|20)\d{2})(\s?[.–/-]\s?|‑)(\d{1,4})(?![\d/]|-\d)/y;
const byPage = /FO[BU]\s{0,2}((?:19|20)\d{2}),?\s{1,2}(?:s\.|side)\s{0,2}(\d{1,4})(?!\d)/y;
const byAuthority = /(?:FOB\s{1,2})?(20(?:09|10|11))\s{1,2}(\d{1,2}-\d{1,2})(?![\d-])/y;
const database = /FO[BU]\s{1,2}nr\.?\s{0,2}(\d{2})\.(\d{1,4})(?!\d)/y;
const join = /(?:,\s{1,3}(?:og\s{1,3})?|\s{1,3}(?:og|samt|eller)\s{1,3})/y;
/** Only the years that are cited by year and running number: `1998-99` is a session. */
const further = /(20(?:1[2-9]|[2-9]\d))-(\d{1,3})(?![\d/.-])/y;
const ombudsmanBefore = /ombudsmand[^.;]{0,60}$/iu;

/** The Ombudsman's report: `FOB 2019-12`, `FOB 2008.79`, `FOB 1994, side 340`, `2009 1-1`, `FOU nr. 02.70`. */
export const fob: CitationForm = {
  id: 'fob',
  triggers: [{ on: 'word', words: ['fob', 'fou'] }, { on: 'number' }],
  find: (text, at) => {
    const found = readAuthority(text, at) ?? readModern(text, at) ?? readPage(text, at) ?? readDatabase(text, at);
    return found === undefined ? [] : [found, ...furtherReports(text, found.range.end)];
  },
};

/** `FOB 2017-16, 2018-3 og 2019-20`: the further ones leave out the series. */
function furtherReports(text: string, from: number): readonly FoundCitation[] {
  const reports: FoundCitation[] = [];
  for (let end = from; ; ) {
    const gap = lengthAt(join, text, end);
    const match = gap === 0 ? null : matchAt(further, text, end + gap);
    if (match === null) return reports;
    const [whole, year, number] = match;
    reports.push(report(end + gap, whole, Number(year), Number(number)));
    end += gap + whole.length;
  }
}

function report(at: number, whole: string, year: number, number: number, deviations: readonly FormDeviation[] = [], url?: string): FoundCitation {
  const document: DocumentReference = { type: 'FOB', number, date: undefined, year, typeRange: undefined, numberRange: undefined, dateRange: undefined };
  return { kind: 'ombudsman', form: 'fob', range: { start: at, end: at + whole.length }, document, deviations, url };
}

/** Year and page up to 2008, year and running number from 2012; between them the authority's number stands before the running one. */
function readModern(text: string, at: number): FoundCitation | undefined {
  const match = matchAt(modern, text, at);
  if (match === null) return undefined;
  const [whole, gap = '', yearText = '', mark = '', number = ''] = match;
  const year = Number(yearText);
  const yearStart = at + whole.length - number.length - mark.length - yearText.length;
  const markStart = yearStart + yearText.length;
  const mend = (newText: string): FormDeviation =>
    deviation('ombudsman-report-year', { start: at, end: at + whole.length }, [{ range: { start: markStart, end: markStart + mark.length }, newText }]);
  const deviations: FormDeviation[] = [];
  if (gap === '') deviations.push(insertion('missing-space-in-number', { start: at, end: at + whole.length }, at + 3, ' '));
  if (year <= 2008 && mark !== '.') deviations.push(mend('.'));
  else if (year >= 2012 && mark.trim() === '–') deviations.push(replacement('dash-for-hyphen', markStart, markStart + mark.length, '-'));
  else if (year >= 2012 && mark !== '-' && mark !== '‑') deviations.push(mend('-'));
  return report(at, whole, year, Number(number), deviations);
}

function readPage(text: string, at: number): FoundCitation | undefined {
  const match = matchAt(byPage, text, at);
  return match === null ? undefined : report(at, match[0], Number(match[1]), Number(match[2]));
}

/** `FOB 2009 1-1`; the bare number means this only after a word for the Ombudsman. */
function readAuthority(text: string, at: number): FoundCitation | undefined {
  const match = matchAt(byAuthority, text, at);
  if (match === null) return undefined;
  const [whole, year = '', number = ''] = match;
  if (!whole.startsWith('FOB') && !ombudsmanBefore.test(text.slice(Math.max(0, at - 80), at))) return undefined;
  return report(at, whole, Number(year), Number(number.split('-')[1]), [], `https://www.retsinformation.dk/eli/fob/${year}/${number}`);
}

/** `FOB nr. 02.70`, the same as `FOB 2002.70`. */
function readDatabase(text: string, at: number): FoundCitation | undefined {
  const match = matchAt(database, text, at);
  if (match === null) return undefined;
  const short = Number(match[1]);
  return report(at, match[0], short >= 50 ? 1900 + short : 2000 + short, Number(match[2]));
}
