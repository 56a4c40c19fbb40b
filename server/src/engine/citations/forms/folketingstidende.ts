import { deviation } from '../grammar/deviations.js';
import { matchAt } from '../grammar/match.js';
import { readSession } from '../grammar/session.js';
import type { CitationForm } from './form.js';

const name = /(?:Folketingstidende|FT\.?)\s{1,3}(?=\d)/iuy;
const supplement = /,?\s{1,3}(?:till(?:æg|\.)\s{1,3})?([A-H])(?![\p{L}\d])/uy;
const place = /,?\s{1,3}(?:(sp(?:alte)?\.?|s(?:p)?\.|side)\s{0,3}\d{1,5}(?:\s?[-–]\s?\d{1,5})?(?:\s?ff?\.)?|(L)\s?\d{1,3}(?:\s[A-E](?!\p{L}))?(?:,?\s{1,3}som\s{1,3}(?:fremsat|vedtaget))?(?:,\s{1,3}(?:side|s\.)\s{0,3}\d{1,5})?)/uy;

/** `Folketingstidende 2014-15 (1. samling), tillæg A, L 12 som fremsat`, `Folketingstidende 1996-97, tillæg A, side 1234`. */
export const folketingstidende: CitationForm = {
  id: 'folketingstidende',
  triggers: [{ on: 'word', words: ['folketingstidende', 'ft'] }],
  find(text, at) {
    const match = matchAt(name, text, at);
    const session = match === null ? undefined : readSession(text, at + match[0].length);
    if (match === null || session === undefined) return [];
    let end = session.end;
    const part = matchAt(supplement, text, end);
    // `FT 2014-15` alone is too little to know it by.
    if (part === null && !/^folketingstidende/i.test(match[0])) return [];
    end += part?.[0].length ?? 0;
    const where = matchAt(place, text, end);
    end += where?.[0].length ?? 0;
    const range = { start: at, end };
    const unit = unitOf(where);
    const deviations = unit !== undefined && unit !== expectedUnit(session.year) ? [deviation('gazette-unit', range, [])] : [];
    return [{ kind: 'parliament', form: 'folketingstidende', range, deviations }];
  },
};

type Unit = 'column' | 'page' | 'bill';

function unitOf(where: RegExpExecArray | null): Unit | undefined {
  if (where === null) return undefined;
  if (where[2] !== undefined) return 'bill';
  return /^sp/i.test(where[1] ?? '') ? 'column' : 'page';
}

/** Columns up to 1993-94, pages to 2008-09, then the bill's number. */
function expectedUnit(year: number): Unit {
  if (year <= 1993) return 'column';
  return year <= 2008 ? 'page' : 'bill';
}
