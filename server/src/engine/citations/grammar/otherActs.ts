import type { ActReference } from '../model.js';
import { isLetter, matchAt } from './match.js';

/**
 * Ways of naming an act that no dictionary holds: short forms that refer back (`lovens`, `samme lov`), unknown names (`xyz-lovens`,
 * `lov om …`), and rules that are no law (`lokalplanens`, `vedtægtens`). What they mean is found out later; here they keep a § from being
 * taken for another act's.
 */
export interface OtherAct {
  readonly start: number;
  readonly end: number;
  readonly kind: ActReference['kind'];
  /** False for a title: how far it reaches is a guess. */
  readonly endIsCertain: boolean;
}

const pointing = /(?:(?:samme|denne|nævnte|sidstnævnte|førstnævnte|omhandlede|pågældende|nærværende|dagældende|gældende)\s{1,3})?/y;
const pointingBefore = /(?:^|[^\p{L}])((?:samme|denne|dette|nævnte|sidstnævnte|førstnævnte|pågældende|nærværende|dagældende)\s{1,3})$/iu;

const anaphorGenitive = /^(?:lovens|lovs|bekendtgørelsens|bekendtgørelses|lovbekendtgørelsens|cirkulærets|anordningens|vejledningens|forordningens|direktivets|konventionens|chartrets|charterets|traktatens|protokollens)$/i;
const anaphorDefinite = /^(?:loven|lov|bekendtgørelsen|bekendtgørelse|lovbekendtgørelsen|cirkulæret|anordningen|vejledningen|forordningen|forordning|direktivet|direktiv|konventionen|chartret|charteret|traktaten|protokollen)$/i;
const unknownGenitive = /^\p{L}{3,}(?:lovens|lovs|bekendtgørelsens|anordningens|cirkulærets|forordningens|direktivets|konventionens)$/iu;
const unknownName = /^\p{L}{3,}(?:loven|lov|lovens|lovs|bekendtgørelsen|anordningen|cirkulæret|forordningen|direktivet|konventionen|aftalen)$/iu;
const notLawGenitive = /^\p{L}*(?:vedtægtens|vedtægternes|vedtægters|lokalplanens|regulativets|overenskomstens|aftalens|forretningsordenens|instruksens|kontraktens|kommissoriets|statutternes|retningslinjernes|lejekontraktens)$/iu;
const notLaw = /^\p{L}*(?:vedtægten|vedtægterne|vedtægt|vedtægter|lokalplanen|lokalplan|regulativet|regulativ|overenskomsten|overenskomst|aftalen|aftale|forretningsordenen|forretningsorden|instruksen|instruks|kontrakten|kontrakt|kommissoriet|statutterne|retningslinjerne)$/iu;

const word = /\p{L}+(?:-\p{L}+)*/uy;
const titled = /(?:loven|lov|bekendtgørelsen|bekendtgørelse|cirkulære|anordning)\s{1,3}(?:om|for|af)\s{1,3}(?=\p{L})/iuy;
/** What ends a title whose end nobody marked. */
const afterTitle = /\s(?:(?:og|eller|samt)\s(?:§|artikel|kapitel|(?:lov|bekendtgørelse|anordning)(?:en)?\s)|(?:nr\.|i|skal|kan|er|har|må|bør|vil|finder|gælder|fremgår|følger|som|der|at|hvor|hvorefter|ikke|blev|bliver|træder|jf\.)(?=\s))/u;
const titleText = /[^.,;:()§»«”"\n]{1,120}/y;

/** The act named by the word that begins at `at`, to stand before its § (`lovens § 7`, `samme lovs § 3`). */
export function readGenitiveAct(text: string, at: number, floor: number): OtherAct | undefined {
  const found = matchAt(word, text, at)?.[0];
  if (found === undefined) return undefined;
  const end = at + found.length;
  const start = startOfCompound(text, at, floor);
  const whole = text.slice(start, end);
  if (start === at && anaphorGenitive.test(found)) return { start: pointingStart(text, at, floor), end, kind: 'anaphor', endIsCertain: true };
  const bare = whole.replace(/-/g, '');
  if (notLawGenitive.test(bare) || unknownGenitive.test(bare) || unknownName.test(bare)) return { start, end, kind: 'statute', endIsCertain: true };
  return undefined;
}

/** The act named after `i`: `§ 7 i loven`, `§ 3 i samme lov`, `§ 5 i lov om noget`. */
export function readActAfterPreposition(text: string, at: number): OtherAct | undefined {
  const pointer = matchAt(pointing, text, at)?.[0].length ?? 0;
  const wordStart = at + pointer;
  const title = matchAt(titled, text, wordStart);
  if (title !== null) {
    const from = wordStart + title[0].length;
    const rest = matchAt(titleText, text, from)?.[0] ?? '';
    const stop = afterTitle.exec(rest)?.index ?? rest.length;
    return { start: wordStart, end: from + rest.slice(0, stop).trimEnd().length, kind: 'statute', endIsCertain: false };
  }
  const found = matchAt(word, text, wordStart)?.[0];
  if (found === undefined) return undefined;
  const end = wordStart + found.length;
  if (anaphorDefinite.test(found)) return pointer > 0 || /(?:en|et)$/.test(found) ? { start: at, end, kind: 'anaphor', endIsCertain: true } : undefined;
  const bare = found.replace(/-/g, '');
  return unknownName.test(bare) || notLaw.test(bare) ? { start: wordStart, end, kind: 'statute', endIsCertain: true } : undefined;
}

/** The start of a word with hyphens, `ABC-lovens` for its `lovens`. */
function startOfCompound(text: string, at: number, floor: number): number {
  let start = at;
  while (start - 1 > floor && text[start - 1] === '-' && isLetter(text[start - 2])) {
    start -= 2;
    while (start > floor && isLetter(text[start - 1])) start -= 1;
  }
  return start;
}

function pointingStart(text: string, at: number, floor: number): number {
  const pointer = pointingBefore.exec(text.slice(Math.max(floor, at - 24), at))?.[1];
  return pointer === undefined ? at : at - pointer.length;
}
