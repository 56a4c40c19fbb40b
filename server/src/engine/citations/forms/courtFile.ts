import { deviation } from '../grammar/deviations.js';
import { matchAt } from '../grammar/match.js';
import type { CitationForm, FoundCitation } from './form.js';

const file = /BS(\s?[-‑–]\s?|\s|)(\d{1,6}\/\d{4})(\s?[-‑–]\s?)([A-ZÆØÅ]{3})(?!\p{L})/uy;
const hyphen = /^[-‑]$/;
const supremeCourtFile = /sag(?:en)?\s{1,3}(?:nr\.\s{1,3})?\d{1,4}\/(?:19|20)\d{2}(?!\d)/iuy;
const courtBefore = /(?:Højesteret|landsret|byret|dom(?:men)?\s)(?:[^.;\d]|\d\.?|(?<!\d)\.(?=\d)){0,80}$/iu;

/** A court's file: `BS-41984/2021-HJR`, older ones of the Supreme Court `sag 76/2016`. */
export const courtFile: CitationForm = {
  id: 'courtFile',
  triggers: [{ on: 'word', words: ['bs', 'sag', 'sagen'] }],
  find(text, at) {
    const found = readFile(text, at) ?? older(text, at);
    return found === undefined ? [] : [found];
  },
};

function readFile(text: string, at: number): FoundCitation | undefined {
  const match = matchAt(file, text, at);
  if (match === null) return undefined;
  const [whole, before = '', number = '', after = ''] = match;
  const range = { start: at, end: at + whole.length };
  const numberStart = at + 2 + before.length;
  const numberEnd = numberStart + number.length;
  const edits = [
    ...(hyphen.test(before) ? [] : [{ range: { start: at + 2, end: numberStart }, newText: '-' }]),
    ...(hyphen.test(after) ? [] : [{ range: { start: numberEnd, end: numberEnd + after.length }, newText: '-' }]),
  ];
  return { kind: 'case', form: 'courtFile', range, deviations: edits.length === 0 ? [] : [deviation('dash-for-hyphen', range, edits)] };
}

/** Authorities number their cases the same way, so that a court must be named before it. */
function older(text: string, at: number): FoundCitation | undefined {
  const whole = matchAt(supremeCourtFile, text, at)?.[0];
  if (whole === undefined || !courtBefore.test(text.slice(Math.max(0, at - 100), at))) return undefined;
  return { kind: 'case', form: 'courtFile', range: { start: at, end: at + whole.length } };
}
