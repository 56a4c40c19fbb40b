import { apostropheGenitive, unknownNameDeviations } from '../grammar/nameDeviations.js';
import { lengthAt } from '../grammar/match.js';
import { readGenitiveAct } from '../grammar/otherActs.js';
import { readProvisionList } from '../grammar/provisionList.js';
import type { ActReference } from '../model.js';
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
    const { start, kind } = act;
    const apostrophe = lengthAt(apostropheGenitive, text, act.end);
    const end = act.end + apostrophe;
    const sign = end + lengthAt(beforeSign, text, end);
    if (!/[§ak]/i.test(text[sign] ?? '')) return [];
    const reference: ActReference = { kind, name: text.slice(start, end), range: { start, end }, candidates: [] };
    return readProvisionList(text, sign, names, reference, kind === 'statute' || apostrophe > 0 ? unknownNameDeviations(text, start, act.end, apostrophe) : []);
  },
};
