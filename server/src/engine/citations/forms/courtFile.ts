import { matchAt } from '../grammar/match.js';
import type { CitationForm } from './form.js';

const file = /BS[-‑]\d{1,6}\/\d{4}[-‑][A-ZÆØÅ]{3}(?!\p{L})/uy;
const supremeCourtFile = /sag(?:en)?\s{1,3}(?:nr\.\s{1,3})?\d{1,4}\/(?:19|20)\d{2}(?!\d)/iuy;
const courtBefore = /(?:Højesteret|landsret|byret|dom(?:men)?\s)(?:[^.;]|\d\.|\.(?=\d)){0,80}$/iu;

/** A court's file: `BS-41984/2021-HJR`, older ones of the Supreme Court `sag 76/2016`. */
export const courtFile: CitationForm = {
  id: 'courtFile',
  triggers: [{ on: 'word', words: ['bs', 'sag', 'sagen'] }],
  find(text, at) {
    const whole = matchAt(file, text, at)?.[0] ?? older(text, at);
    return whole === undefined ? [] : [{ kind: 'case', form: 'courtFile', range: { start: at, end: at + whole.length } }];
  },
};

/** Authorities number their cases the same way, so that a court must be named before it. */
function older(text: string, at: number): string | undefined {
  const whole = matchAt(supremeCourtFile, text, at)?.[0];
  return whole !== undefined && courtBefore.test(text.slice(Math.max(0, at - 100), at)) ? whole : undefined;
}
