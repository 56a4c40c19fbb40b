import { readEuActs } from '../grammar/euAct.js';
import type { CitationForm } from './form.js';

const inflected = (stem: string, endings: readonly string[]): string[] => endings.map((ending) => stem + ending);

/** `forordning (EU) 2016/679`, `direktiv 95/46/EF og 2002/58/EF`, `Rådets afgørelse 2010/87/EU`. */
export const euAct: CitationForm = {
  id: 'euAct',
  triggers: [
    {
      on: 'word-end',
      endings: [
        ...inflected('forordning', ['', 'en', 'ens', 'er', 'erne', 'ernes']),
        ...inflected('direktiv', ['', 'et', 'ets', 'er', 'erne', 'ernes']),
        ...inflected('afgørelse', ['', 'n', 'ns', 'r', 'rne']),
        ...inflected('beslutning', ['', 'en', 'ens', 'er', 'erne']),
      ],
    },
  ],
  find: (text, at) => readEuActs(text, at).map(({ range, document, deviations, url }) => ({ kind: 'eu', form: 'euAct', range, document, deviations, url })),
};
