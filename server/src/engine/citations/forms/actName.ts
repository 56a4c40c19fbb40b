import type { ActNameMatch, ActNames } from '../grammar/actNames.js';
import { isAmendedAct } from '../grammar/amendedAct.js';
import { eliUrl } from '../grammar/eliUrl.js';
import { instrumentNames } from '../grammar/instrumentNames.js';
import { lengthAt } from '../grammar/match.js';
import { readElidedDocument } from '../grammar/numberedDocument.js';
import { readProvisionList } from '../grammar/provisionList.js';
import type { CitationForm, FoundCitation } from './form.js';

/** Between an act and its provision: `servicelovens § 9`, `retssikkerhedslovens dagældende § 9`, `forvaltningslovens kapitel 4`. */
const toProvision = /(?:\s{1,3}(?:dagældende|tidligere|nugældende|gældende|nye|bestemmelse i|bestemmelser i))?\s{0,3}(?=§|artikel\s|artiklerne\s|art\.|art\s\d|kapitel\s|kap\.\s|paragraf\s|pgf\.)/uy;

const space = /\s{1,3}/y;

/** An act by its name, with the provision that follows it or alone: `forvaltningslovens § 19, stk. 2`, `serviceloven`. */
export function actName(names: ActNames): CitationForm {
  return {
    id: 'actName',
    triggers: [
      { on: 'word', words: [...names.firstWords, ...instrumentNames.firstWords] },
      { on: 'word', words: ['loven', 'lovens'] },
    ],
    find(text, at, { floor }) {
      const instrument = instrumentNames.findAt(text, at);
      const name = names.readAt(text, at) ?? names.readSplitAt(text, at, floor);
      if (instrument !== undefined && instrument.end >= (name?.end ?? 0)) {
        const { kind, url } = instrument.value;
        const range = { start: at, end: instrument.end };
        const act = { kind, name: text.slice(at, instrument.end), range, candidates: [] };
        const provisions = readProvisionList(text, instrument.end + lengthAt(toProvision, text, instrument.end), names, act);
        return provisions.length > 0 ? provisions : [{ kind, form: 'instrumentName', range, act, url }];
      }
      if (name === undefined) return [];
      return !name.genitive && name.kind !== 'abbreviation' && isAmendedAct(text, name.reference.range.start) ? [alone(name)] : withProvisions(text, name, names);
    },
  };
}

function withProvisions(text: string, name: ActNameMatch, names: ActNames): readonly FoundCitation[] {
  const provisions = readProvisionList(text, name.end + lengthAt(toProvision, text, name.end), names, name.reference, name.deviations);
  if (provisions.length > 0) return provisions;
  const document = readDocumentAfterName(text, name);
  if (document !== undefined) return [document];
  // `BL` and `LAS` mean other things too: an abbreviation counts only with its provision beside it.
  if (name.kind === 'abbreviation') return [];
  return [alone(name)];
}

function alone({ reference, deviations }: ActNameMatch): FoundCitation {
  return { kind: 'act', form: 'actName', range: reference.range, act: reference, deviations };
}

/** `lov om leje nr. 45 af …`: the title stands between the type and the number. */
function readDocumentAfterName(text: string, { end, reference, kind, deviations }: ActNameMatch): FoundCitation | undefined {
  if (kind === 'abbreviation') return undefined;
  const document = readElidedDocument(text, end + lengthAt(space, text, end), 'LOV');
  if (document === undefined) return undefined;
  return {
    kind: 'document',
    form: 'numberedDocument',
    range: { start: reference.range.start, end: document.range.end },
    document: document.document,
    act: reference,
    deviations: [...deviations, ...document.deviations],
    url: eliUrl(document.document),
  };
}
