import { readDate } from '../grammar/date.js';
import { lengthAt, matchAt } from '../grammar/match.js';
import { numberSignDeviations } from '../grammar/numberSign.js';
import type { CitationForm } from './form.js';

const notice = /K-meddelelse(?:n|ns|r)?\s{1,3}(?:(nr)(\.?)(\s{0,3}))?(\d{1,4}(?:\/(?:19|20)\d{2})?)(?!\d)/iuy;
const issued = /,?\s{1,3}(?:udgivet|udsendt|af)\s{1,3}(?=\d|den\s)/iuy;

/** `K-meddelelse nr. 12 udgivet 3. maj 2019`. */
export const kMeddelelse: CitationForm = {
  id: 'kMeddelelse',
  triggers: [{ on: 'word', words: ['k'] }],
  find(text, at) {
    const match = matchAt(notice, text, at);
    if (match === null) return [];
    const [whole, sign, dot = '', signGap = '', number = ''] = match;
    const end = at + whole.length;
    const signs = numberSignDeviations({ start: at, end }, end - number.length, sign, dot, signGap);
    const gap = lengthAt(issued, text, end);
    const date = gap === 0 ? undefined : readDate(text, end + gap);
    return [{ kind: 'document', form: 'kMeddelelse', range: { start: at, end: date?.end ?? end }, deviations: [...signs, ...(date?.deviations ?? [])] }];
  },
};
