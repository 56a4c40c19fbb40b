import { readProvisionList } from '../grammar/provisionList.js';
import type { CitationForm } from './form.js';

/** `artikel 6, stk. 1, litra e)`, `art. 8 EMRK`; with the act before it, the form `actName` finds it. */
export const article: CitationForm = {
  id: 'article',
  triggers: [{ on: 'word', words: ['artikel', 'artikler', 'artiklerne', 'art'] }],
  find: (text, at, { names }) => readProvisionList(text, at, names),
};
