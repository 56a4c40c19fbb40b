import { deviation, insertion } from '../grammar/deviations.js';
import { lengthAt, matchAt } from '../grammar/match.js';
import { numberSignDeviations } from '../grammar/numberSign.js';
import type { FormDeviation } from '../model.js';
import type { CitationForm, FoundCitation } from './form.js';

const head = /princip(\s{1,2}|-)?(afgørelse|meddelelse)(?:n|ns|r|rne|rnes|s)?(?:\s{1,3}(?:(nr)(\.?)(\s{0,3})|\()?|(?=\d{1,3}[-–‑‐]\d{2}(?!\d)))/iuy;
const number = /(?:SM\s{1,2})?(?:[A-ZÆØÅ]{1,2}-)?(\d{1,3})(\s?[-–‑‐]\s?|\/)(\d{2})(?![\d-])/uy;
const join = /(?:\s{0,2},\s{1,3}(?:(?:og|samt)\s{1,3})?|\s{1,3}(?:og|samt|eller)\s{1,3})(?:nr\.?\s{1,3})?/y;

/**
 * `principafgørelse 108-15`, `principmeddelelse nr. C-16-99 og 38-23`: one citation a number. A number such as `101-17` means this only
 * right behind the word; elsewhere it is a range or part of a case number.
 */
export const principle: CitationForm = {
  id: 'principle',
  triggers: [
    { on: 'word', words: ['princip'] },
    { on: 'word-end', endings: ['', 'n', 'ns', 'r', 'rne', 'rnes', 's'].flatMap((ending) => [`principafgørelse${ending}`, `principmeddelelse${ending}`]) },
  ],
  find(text, at) {
    const match = matchAt(head, text, at);
    if (match === null) return [];
    const [whole, gap = '', word = '', sign, dot = '', signGap = ''] = match;
    const deviations: FormDeviation[] = [];
    if (gap !== '') {
      const start = at + 'princip'.length;
      const wordEnd = at + whole.trimEnd().length;
      deviations.push(deviation('split-word', { start: at, end: wordEnd }, [{ range: { start, end: start + gap.length }, newText: '' }]));
    }
    const headEnd = at + whole.length;
    const mark = { start: at, end: headEnd };
    deviations.push(...numberSignDeviations(mark, headEnd, sign, dot, signGap));
    if (sign === undefined && !/[\s(]$/u.test(whole)) deviations.push(insertion('missing-space-in-number', mark, headEnd, ' '));
    const type = `princip${word.toLowerCase()}`;
    const citations: FoundCitation[] = [];
    let start = at;
    let numberStart = at + whole.length;
    for (;;) {
      const numberMatch = matchAt(number, text, numberStart);
      if (numberMatch === null) return citations;
      const [numberText, running = '', dash = '', yearText = ''] = numberMatch;
      const end = numberStart + numberText.length;
      const closes = whole.endsWith('(') && text[end] === ')' ? 1 : 0;
      const dashStart = end - yearText.length - dash.length;
      const isHyphen = dash.length === 1 && dash !== '–' && dash !== '/';
      const dashRange = { start: dashStart, end: dashStart + dash.length };
      const dashes = isHyphen ? [] : [deviation('dash-for-hyphen', { start, end }, [{ range: dashRange, newText: '-' }], { safe: dash !== '/' })];
      const year = Number(yearText) + (Number(yearText) >= 60 ? 1900 : 2000);
      citations.push({
        kind: 'principle',
        form: 'principle',
        range: { start, end: end + closes },
        document: {
          type,
          number: Number(running),
          date: undefined,
          year,
          typeRange: citations.length === 0 ? { start: at, end: at + type.length + gap.length } : undefined,
          numberRange: { start: numberStart, end },
          dateRange: undefined,
        },
        deviations: [...(citations.length === 0 ? deviations : []), ...dashes],
      });
      const gapLength = lengthAt(join, text, end);
      if (gapLength === 0 || closes > 0) return citations;
      start = numberStart = end + gapLength;
    }
  },
};
