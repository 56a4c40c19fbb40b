import type { CitedLetter } from '../analysis/engine.js';
import { toIsoDate, type CalendarDate } from '../dates/calendarDate.js';
import { perObject } from '../perObject.js';
import { paragraphOrder, parseParagraphLabel } from '../register/paragraphLabel.js';
import type { Generation, Register } from '../register/model.js';
import type { ProvisionTexts } from '../register/provisionTexts.js';
import type { TextRange } from '../text/range.js';
import { addressOf } from './citationUrl.js';
import type { ProvisionReference, Verdict, VerdictStatus, VerifiedCitation } from './model.js';
import { citedText, sourceGroups, type CitedText, type SourceGroup } from './sources/citedText.js';
import { provisionLabel } from './sources/provisionLabel.js';
import { createVerifier, type Verifier } from './verify.js';
import { wordingsOf } from './verify/provision.js';
import { documentName } from './verify/wording.js';

/** A letter whose citations are listed. */
export interface CitingLetter extends CitedLetter {
  /** As the list is to call it. */
  readonly file: string;
}

export interface CitedPlace {
  readonly file: string;
  /** Letter offsets. */
  readonly range: TextRange;
}

export type CitedVerdict = Pick<Verdict, 'status' | 'reason' | 'explanation'>;

/** A provision of a source, with the places that cite just this. */
export interface CitedProvision {
  /** `§ 11, stk. 2` */
  readonly label: string;
  /** The worst of its citations. */
  readonly verdict: CitedVerdict;
  readonly url: string | undefined;
  readonly places: readonly CitedPlace[];
}

/** An act in one of its generations, or a document, decision … that letters cite. */
export interface CitedSource {
  readonly group: SourceGroup;
  /** An act's short name, a document's title, else the citation in the form that the style guides give. Danish. */
  readonly name: string;
  /** `LBK nr. 909 af 3. juli 2024`; undefined where {@link name} says it all. */
  readonly reference: string | undefined;
  readonly url: string | undefined;
  /**
   * The worst of the citations of the source as a whole. Where only provisions are cited, what there is to say of the act itself, and
   * undefined for other sources.
   */
  readonly verdict: CitedVerdict | undefined;
  /** Where it is cited as a whole. In the letters' order, then text order. */
  readonly places: readonly CitedPlace[];
  /** In the order of their numbers. */
  readonly provisions: readonly CitedProvision[];
}

/** Worst first. */
const worst: readonly VerdictStatus[] = ['not-found', 'mismatch', 'repealed', 'ambiguous', 'outdated', 'unchecked', 'ok'];

/**
 * Every source that the letters cite: acts by their short names, then orders and the like, EU law, decisions, other sources, and last
 * the citations of which it cannot be told what they cite. The same letters give the same list.
 */
export function listSources(texts: ProvisionTexts, letters: readonly CitingLetter[]): readonly CitedSource[] {
  const verifierOf = perObject((register: Register) => createVerifier(register, texts));
  const drafts = new Map<string, SourceDraft>();
  for (const { file, register, letterDate, citations } of letters) {
    const verify = verifierOf(register);
    for (const { citation: verified, range } of citations) {
      const text = citedText(register, verified) ?? unknownText(verified);
      const generation = text.generation ?? (text.group === 'unknown' ? undefined : generationMeant(verified, letterDate));
      const key = `${text.key}|${generation === undefined ? '' : documentName(generation).da}`;
      const draft = drafts.get(key) ?? new SourceDraft(text, generation);
      drafts.set(key, draft);
      draft.add(verified, { file, range }, verify, letterDate);
    }
  }
  return [...drafts.values()].sort(byOrderOfList).map((draft) => draft.finish());
}

function unknownText({ citation }: VerifiedCitation): CitedText {
  return { key: `unknown:${citation.canonical}`, group: 'unknown', name: citation.canonical, reference: undefined, url: undefined, generation: undefined };
}

/** The wording of the act that the letter means; undefined for other texts, and where the register has none from before the letter. */
function generationMeant(verified: VerifiedCitation, letterDate: CalendarDate): Generation | undefined {
  const { act, citation, historical, verdict } = verified;
  if (act === undefined || citation.kind === 'document') return undefined;
  return (historical ? verdict.generation : undefined) ?? wordingsOf(act, verified, letterDate)?.primary;
}

interface ProvisionDraft {
  readonly label: string;
  readonly reference: ProvisionReference;
  readonly url: string | undefined;
  verdict: CitedVerdict;
  readonly places: CitedPlace[];
}

class SourceDraft {
  private verdict: CitedVerdict | undefined;
  private readonly places: CitedPlace[] = [];
  private readonly provisions = new Map<string, ProvisionDraft>();
  private ownVerdict: CitedVerdict | undefined;

  constructor(
    readonly text: CitedText,
    readonly generation: Generation | undefined,
  ) {}

  add(verified: VerifiedCitation, place: CitedPlace, verify: Verifier, letterDate: CalendarDate): void {
    const { verdict, provisions, citation } = verified;
    if (provisions.length === 0 || this.text.group === 'unknown') {
      // An address says nothing of what it leads to; the citations that do count.
      if (citation.kind === 'url') this.ownVerdict ??= verdict;
      else this.verdict = worseOf(this.verdict, verdict);
      this.places.push(place);
      return;
    }
    // The verdict of a citation of several provisions is that of the worst; each is asked for its own.
    const each = provisions.length === 1 ? [verified] : provisions.map((reference) => verify({ ...verified, provisions: [reference] }, letterDate));
    for (const [index, reference] of provisions.entries()) this.addProvision(reference, each[index] ?? verified, place);
    if (verified.act !== undefined) {
      this.ownVerdict = verify({ ...verified, citation: { ...citation, kind: 'act' }, provisions: [] }, letterDate).verdict;
    }
  }

  private addProvision(reference: ProvisionReference, { verdict, url }: VerifiedCitation, place: CitedPlace): void {
    const label = provisionLabel(reference);
    const known = this.provisions.get(label) ?? { label, reference, url, verdict, places: [] };
    this.provisions.set(label, known);
    known.verdict = worseOf(known.verdict, verdict);
    // `§ 9 og § 9` in one citation is one place.
    if (known.places.at(-1)?.range !== place.range) known.places.push(place);
  }

  finish(): CitedSource {
    const { text, generation, places } = this;
    const provisions = [...this.provisions.values()].sort(byNumber);
    return {
      group: text.group,
      name: text.name,
      reference: generation === undefined ? text.reference : documentName(generation).da,
      url: addressOf(generation) ?? text.url,
      verdict: this.verdict ?? this.ownVerdict,
      places,
      provisions: provisions.map(({ label, url, verdict, places: cited }) => ({ label, url, verdict, places: cited })),
    };
  }
}

/** The first of equally bad ones. */
function worseOf(bad: CitedVerdict | undefined, next: CitedVerdict): CitedVerdict {
  return bad === undefined || worst.indexOf(next.status) < worst.indexOf(bad.status) ? next : bad;
}

const alphabetical = new Intl.Collator('da', { numeric: true });

function byOrderOfList(a: SourceDraft, b: SourceDraft): number {
  return (
    sourceGroups.indexOf(a.text.group) - sourceGroups.indexOf(b.text.group) ||
    alphabetical.compare(a.text.name, b.text.name) ||
    compareTexts(dateOf(a), dateOf(b)) ||
    compareTexts(a.text.key, b.text.key)
  );
}

/** Newest generation last, as ISO dates sort. */
function dateOf({ generation }: SourceDraft): string {
  return generation === undefined ? '' : toIsoDate(generation.date);
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

const units: readonly ProvisionReference['unit'][] = ['chapter', 'paragraph', 'article'];

function byNumber(a: ProvisionDraft, b: ProvisionDraft): number {
  return (
    units.indexOf(a.reference.unit) - units.indexOf(b.reference.unit) || orderOf(a.reference) - orderOf(b.reference) || alphabetical.compare(a.label, b.label)
  );
}

function orderOf({ paragraph }: ProvisionReference): number {
  const label = paragraph === undefined ? undefined : parseParagraphLabel(paragraph);
  return label === undefined ? Number.MAX_SAFE_INTEGER : paragraphOrder(label);
}
