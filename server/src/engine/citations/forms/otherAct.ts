import { lengthAt } from '../grammar/match.js';
import { readGenitiveAct } from '../grammar/otherActs.js';
import { readProvisionList } from '../grammar/provisionList.js';
import type { CitationForm } from './form.js';

const beforeSign = /\s{0,3}(?=§|artikel\s|art\.|kapitel\s|kap\.\s)/uy;

/** A provision of an act that no dictionary names: `lovens § 7`, `samme lovs § 3`, `xyz-lovens § 5`, `lokalplanens § 4`. */
export const otherAct: CitationForm = {
  id: 'otherAct',
  triggers: [
    {
      on: 'word-end',
      endings: [
        'loven', 'lovens', 'lovs', 'bekendtgørelsens', 'bekendtgørelses', 'cirkulærets', 'anordningens', 'vejledningens', 'forordningens', 'direktivets', 'konventionens',
        'chartrets', 'charterets', 'traktatens', 'protokollens', 'vedtægtens', 'vedtægternes', 'vedtægters', 'lokalplanens', 'regulativets', 'overenskomstens', 'aftalens',
        'forretningsordenens', 'instruksens', 'kontraktens', 'kommissoriets', 'statutternes', 'retningslinjernes',
      ],
    },
  ],
  find(text, at, { names, floor }) {
    const act = readGenitiveAct(text, at, floor);
    if (act === undefined) return [];
    const { start, end, kind } = act;
    const sign = end + lengthAt(beforeSign, text, end);
    if (!/[§ak]/i.test(text[sign] ?? '')) return [];
    return readProvisionList(text, sign, names, { kind, name: text.slice(start, end), range: { start, end }, candidates: [] });
  },
};
