import { toDanishDate, type CalendarDate } from '../dates/calendarDate.js';
import type { Fix } from '../findings.js';
import type { Letter } from '../letter/model.js';
import { proseEditsToLetter } from '../letter/proseEdits.js';
import { perObject } from '../perObject.js';
import { namesInTitle } from '../register/actNames.js';
import type { Act, ActName, Generation, Register } from '../register/model.js';
import type { PlacedCitation } from '../rules/rule.js';
import type { TextEdit } from '../text/range.js';
import type { Citation, ProvisionReference } from './model.js';
import { isProbablyDead } from './verify/document.js';
import { typeWord } from './verify/documentTypes.js';
import { generationInForce } from './verify/inForce.js';
import { localizedDate, worded } from './verify/wording.js';

/** An act that the letter cites by its short name or an abbreviation only, at the place where it does so first. */
export interface FirstMention {
  readonly placed: PlacedCitation;
  readonly act: Act;
  readonly nameKind: ActName['kind'];
  /** Writes the full title and number there. Letter offsets; a choice of the author's. */
  readonly fix: Fix;
}

export interface CitingText {
  readonly letter: Letter;
  readonly register: Register;
  readonly letterDate: CalendarDate;
  readonly citations: readonly PlacedCitation[];
}

/**
 * The acts that a letter in force law cites without ever giving title or number, each at its first mention outside quotations and headings
 * (lovkvalitet.dk 7.5.1: the full title, or the popular one where it is firmly established). In text order.
 */
export function firstMentions(text: CitingText): readonly FirstMention[] {
  const nameOf = namesOf(text.register);
  const seen = new Set<Act>(text.citations.flatMap(({ citation }) => (isIntroduction(citation.citation, nameOf) ? (citation.act ?? []) : [])));
  const found: FirstMention[] = [];
  for (const [index, placed] of text.citations.entries()) {
    const { act, citation } = placed.citation;
    if (act === undefined || seen.has(act) || citation.inQuotation || text.letter.blocks[placed.block]?.block.kind === 'heading') continue;
    seen.add(act);
    const mention = mentionAt(text, index, nameOf);
    if (mention !== undefined) found.push(mention);
  }
  return found;
}

/** By the text in lower case. */
const namesOf = perObject((register: Register): ReadonlyMap<string, ActName> => new Map(register.names.map((name) => [name.text.toLowerCase(), name])));

type Names = ReturnType<typeof namesOf>;

function nameIn(names: Names, written: string): ActName | undefined {
  const folded = written.toLowerCase().replace(/\s+/gu, ' ');
  return names.get(folded) ?? names.get(folded.replace(/\.$/u, ''));
}

function isIntroduction({ kind, act }: Citation, names: Names): boolean {
  return kind === 'document' || act?.kind === 'document' || (act !== undefined && nameIn(names, act.name)?.kind === 'title');
}

function mentionAt({ letter, letterDate, citations }: CitingText, index: number, names: Names): FirstMention | undefined {
  const placed = citations[index];
  const block = letter.blocks[placed?.block ?? -1];
  if (placed === undefined || block === undefined) return undefined;
  const { act, antecedent, historical, namedGeneration, citation } = placed.citation;
  const name = citation.act === undefined ? undefined : nameIn(names, citation.act.name);
  if (act === undefined || name === undefined || antecedent !== 'own' || historical || namedGeneration !== undefined || citation.deviations.length > 0) return undefined;
  const generation = generationInForce(act, letterDate);
  if (generation === undefined || act.generations.at(-1)?.repealed === true || isProbablyDead(act, letterDate)) return undefined;
  const shared = sharingAct(citations, index);
  const introduced = introduction(act, generation, name, citation.act?.name ?? '');
  const edits = editsFor(block.block.prose.text, shared, name, introduced);
  const placedEdits = edits === undefined ? undefined : proseEditsToLetter(letter, block, edits);
  if (placedEdits === undefined) return undefined;
  const title = worded(
    { da: 'Indsæt fuld titel ved første omtale: »{0}« (efter registeret pr. {1})', en: 'Insert the full title at the first mention: »{0}« (the register as of {1})' },
    introduced, localizedDate(letterDate),
  );
  return { placed, act, nameKind: name.kind, fix: { title, safe: false, preferred: false, edits: placedEdits } };
}

/** The citations from `index` on that have their act in common: `servicelovens § 9 og § 11`. */
function sharingAct(citations: readonly PlacedCitation[], index: number): readonly PlacedCitation[] {
  const first = citations[index];
  let end = index + 1;
  while (first !== undefined && citations[end]?.block === first.block && citations[end]?.citation.citation.act?.range.start === first.citation.citation.act?.range.start) end += 1;
  return citations.slice(index, end);
}

/** `lov om social service (serviceloven), jf. lovbekendtgørelse nr. 909 af 3. juli 2024` (lovkvalitet.dk 7.5.1, 2.7.4). */
function introduction(act: Act, { type, number, date, title }: Generation, { kind }: ActName, written: string): string {
  const numbered = `${typeWord(type)} nr. ${number} af ${toDanishDate(date)}`;
  const shortName = act.shortName.replace(/\s*\([^)]*\)$/u, '');
  const short = kind === 'abbreviation' ? written.replace(/(?:['’]?s)$/u, '') : shortName;
  const [full = shortName] = namesInTitle(title);
  const order = /^(?:bekendtgørelse|anordning) (om .*)$/isu.exec(full)?.[1];
  if (type !== 'LOV' && type !== 'LBK' && order !== undefined) return `${numbered} ${order} (${short})`;
  const named = /^lov om /iu.test(full) ? `${full.charAt(0).toLowerCase()}${full.slice(1)} (${short})` : kind === 'abbreviation' ? `${shortName} (${short})` : shortName;
  return `${named}, ${type === 'LBK' ? 'jf. ' : ''}${numbered}`;
}

/**
 * `servicelovens § 83, stk. 1` becomes `§ 83, stk. 1, i lov om …`; `§ 83 i serviceloven` and `serviceloven` keep their place. `shared`: the
 * citations that have the act in common (`servicelovens § 9 og § 11`). Undefined where the sentence would have to be written anew.
 */
function editsFor(text: string, shared: readonly PlacedCitation[], { kind, genitive }: ActName, introduced: string): readonly TextEdit[] | undefined {
  const first = shared[0]?.citation.citation;
  const last = shared.at(-1)?.citation.citation;
  const name = first?.act?.range;
  if (first === undefined || last === undefined || name === undefined) return undefined;
  const comma = needsComma(text, Math.max(name.end, last.range.end)) ? ',' : '';
  const [provision] = first.provisions;
  if (provision === undefined) {
    if (genitive || first.range.end !== name.end) return undefined;
    const opens = /^\p{Lu}\p{Ll}/u.test(text.slice(name.start, name.end));
    return [{ range: name, newText: `${opens ? introduced.charAt(0).toUpperCase() + introduced.slice(1) : introduced}${comma}` }];
  }
  const closing = (reference: ProvisionReference | undefined): string => (reference !== undefined && hasLevels(reference) ? ',' : '');
  if (name.start < provision.range.start) {
    const sign = signBefore(text, provision.range.start);
    if (!/^\s+$/u.test(text.slice(name.end, sign))) return undefined;
    const end = last.range.end;
    return [
      { range: { start: name.start, end: sign }, newText: '' },
      { range: { start: end, end }, newText: `${closing(last.provisions.at(-1))} i ${introduced}${comma}` },
    ];
  }
  const lastEnd = Math.max(...shared.flatMap(({ citation: { citation } }) => citation.provisions.map(({ range }) => range.end)));
  const between = text.slice(lastEnd, name.start);
  if (/^,?\s+i\s+$/u.test(between) && !genitive) return [{ range: name, newText: `${introduced}${comma}` }];
  if (kind !== 'abbreviation' || !/^\s+$/u.test(between)) return undefined;
  return [{ range: { start: lastEnd, end: name.end }, newText: `${closing(last.provisions.at(-1))} i ${introduced}${comma}` }];
}

/** Where the `§` of a provision stands, whose own range begins at its sign or at its number. */
function signBefore(text: string, start: number): number {
  const sign = /(?:§{1,2}|kapitel|kap\.)\s*$/iu.exec(text.slice(Math.max(0, start - 12), start));
  return sign === null ? start : start - sign[0].length;
}

function hasLevels({ stk, nr, litra, pkt }: ProvisionReference): boolean {
  return stk.length + nr.length + litra.length + pkt.length > 0;
}

/** The apposition is closed by a comma where the sentence goes on. */
function needsComma(text: string, end: number): boolean {
  return /^\s+[\p{L}\d§]/u.test(text.slice(end, end + 4));
}
