import type { ActReference, FormDeviation } from '../model.js';
import type { ActNames } from './actNames.js';
import { insertion } from './deviations.js';
import { readEuActs } from './euAct.js';
import { instrumentNames } from './instrumentNames.js';
import { gluedPreposition } from './list.js';
import { isDigit, lengthAt } from './match.js';
import { readNumberedDocument } from './numberedDocument.js';
import { readActAfterPreposition } from './otherActs.js';

/** The act that stands after its provision. */
export interface ActAfter {
  readonly reference: ActReference;
  /**
   * Where the provision's citation ends. A document or EU act by number is a citation of its own and not covered, nor is a title that
   * no dictionary holds, since its end is a guess.
   */
  readonly end: number | undefined;
  /** A comma stands before `i`: then the act is that of the whole enumeration. */
  readonly afterComma: boolean;
  readonly deviations: readonly FormDeviation[];
}

const preposition = /(?:\s{0,3}(,))?\s{1,3}i\s{1,3}/y;
const space = /\s{1,3}/y;
const commaAndSpace = /,\s{1,3}/y;
const levelBefore = /(?:stk|nr)\.\s?\d{1,3}$|litra\s\p{L}$|pkt\.$/u;
/** `artikel 5, stk. 1, GDPR artikel 6`: the next of an enumeration. */
const articleAfter = /\s{1,3}(?:artikel|art\.|§)/iuy;
const sentenceEnd = /[.;)](?:\s|$)/y;
const describing = /(?:(?:den|det)\s{1,3})?(?:(?:tidligere|dagældende|nugældende|gældende|hidtidige|hidtil gældende|nye|gamle)\s{1,3})?/uy;
/** Danish abbreviations of acts end in L: `ABL`, `SFL`. */
const unknownAbbreviation = /\p{Lu}{1,4}L(?![\p{L}\d])/uy;
const institutions = /(?:(?:Europa-Parlamentets og Rådets|Rådets|Kommissionens|EU's|EU’s)\s{1,3})?(?:(?:delegerede|generelle)\s{1,3})?/y;

/** Reads ` i serviceloven`, `, i lov nr. 571 af …`, ` i samme lov`, ` EMRK` from the end of a provision. */
export function readActAfter(text: string, at: number, names: ActNames): ActAfter | undefined {
  const gap = lengthAt(preposition, text, at);
  if (gap === 0) return readGluedPreposition(text, at, names) ?? readAbbreviation(text, at, names) ?? readBareName(text, at, names);
  const afterComma = /,/.test(text.slice(at, at + gap));
  const direct = at + gap;
  return readAct(text, direct, names, afterComma) ?? readAct(text, direct + lengthAt(describing, text, direct), names, afterComma);
}

/** `§ 37i udlændingeloven` */
function readGluedPreposition(text: string, at: number, names: ActNames): ActAfter | undefined {
  const gap = isDigit(text[at - 1]) ? lengthAt(gluedPreposition, text, at) : 0;
  const act = gap === 0 ? undefined : readAct(text, at + gap, names, false);
  return act === undefined ? undefined : { ...act, deviations: [insertion('missing-space', { start: at - 1, end: at + 1 }, at, ' '), ...act.deviations] };
}

function readAct(text: string, start: number, names: ActNames, afterComma: boolean): ActAfter | undefined {
  const reference = (kind: ActReference['kind'], from: number, end: number): ActReference => ({
    kind,
    name: text.slice(from, end),
    range: { start: from, end },
    candidates: [],
  });
  const instrument = instrumentNames.findAt(text, start);
  if (instrument !== undefined) {
    return { reference: reference(instrument.value.kind, start, instrument.end), end: instrument.end, afterComma, deviations: [] };
  }
  const document = readNumberedDocument(text, start);
  if (document !== undefined) return { reference: reference('document', start, document.range.end), end: undefined, afterComma, deviations: [] };
  const name = names.readAt(text, start);
  if (name !== undefined) return { reference: name.reference, end: name.end, afterComma, deviations: name.deviations };
  const euStart = start + lengthAt(institutions, text, start);
  const euAct = readEuActs(text, euStart)[0];
  if (euAct !== undefined) return { reference: reference('eu', euStart, euAct.range.end), end: undefined, afterComma, deviations: [] };
  const other = readActAfterPreposition(text, start);
  return other === undefined ? undefined : { reference: reference(other.kind, other.start, other.end), end: other.endIsCertain ? other.end : undefined, afterComma, deviations: [] };
}

/**
 * `§ 105 almenboligloven`, `§ 105, stk. 2, almenboligloven.`: the definite name of a known act right behind, its `i` forgotten. After a comma
 * only below the § and at the end of the sentence: else it may be the next of an enumeration.
 */
function readBareName(text: string, at: number, names: ActNames): ActAfter | undefined {
  const { start, comma } = behind(text, at);
  const first = text[start];
  if (start === at || first === undefined || first !== first.toLowerCase()) return undefined;
  const name = names.readAt(text, start);
  if (name?.kind !== 'name' || name.genitive || name.reference.candidates.length === 0 || !text.slice(start, name.end).endsWith('loven')) return undefined;
  if (comma > 0 && lengthAt(sentenceEnd, text, name.end) === 0 && name.end < text.length) return undefined;
  const missing = insertion('missing-preposition', { start, end: name.end }, start, 'i ');
  return { reference: name.reference, end: name.end, afterComma: false, deviations: [missing, ...name.deviations] };
}

/** Where a name may stand right behind a provision, and the length of the comma and space before it: a comma only below the § or article. */
function behind(text: string, at: number): { readonly start: number; readonly comma: number } {
  const comma = levelBefore.test(text.slice(Math.max(0, at - 16), at)) ? lengthAt(commaAndSpace, text, at) : 0;
  return { start: at + Math.max(comma, lengthAt(space, text, at)), comma };
}

/** `§ 19 FVL`, `artikel 8 EMRK`, `artikel 16, stk. 1, TEUF`: an abbreviation right behind. */
function readAbbreviation(text: string, at: number, names: ActNames): ActAfter | undefined {
  const { start, comma } = behind(text, at);
  const second = text[start + 1];
  if (start === at || second === undefined || second === second.toLowerCase()) return undefined;
  const instrument = instrumentNames.findAt(text, start);
  if (instrument !== undefined && (comma === 0 || lengthAt(articleAfter, text, instrument.end) === 0)) {
    const reference: ActReference = { kind: instrument.value.kind, name: text.slice(start, instrument.end), range: { start, end: instrument.end }, candidates: [] };
    return { reference, end: instrument.end, afterComma: false, deviations: [] };
  }
  if (comma > 0) return undefined;
  const name = names.readAt(text, start);
  if (name?.kind === 'abbreviation') return { reference: name.reference, end: name.end, afterComma: false, deviations: [] };
  const unknown = lengthAt(unknownAbbreviation, text, start);
  if (unknown === 0) return undefined;
  const range = { start, end: start + unknown };
  return { reference: { kind: 'statute', name: text.slice(start, range.end), range, candidates: [] }, end: range.end, afterComma: false, deviations: [] };
}
