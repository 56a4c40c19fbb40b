import { readProvisionList } from '../grammar/provisionList.js';
import type { CitationForm } from './form.js';

/** `kapitel 4 a i serviceloven`. A chapter without an act may be a report's own and is left alone. */
export const chapter: CitationForm = {
  id: 'chapter',
  triggers: [{ on: 'word', words: ['kapitel', 'kapitler', 'kap'] }],
  find: (text, at, { names }) => readProvisionList(text, at, names).filter(({ act }) => act !== undefined),
};
