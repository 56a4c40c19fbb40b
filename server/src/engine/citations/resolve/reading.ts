import type { Letter } from '../../letter/model.js';
import type { Act, Generation } from '../../register/model.js';
import type { Localized } from '../../text/localized.js';
import { instrumentNamed } from '../grammar/instrumentNames.js';
import type { ActReference, Antecedent, Citation, ProvisionReference, ResolvedCitation } from '../model.js';
import { describeAssumption, describeHomonym, severalFit } from './assumption.js';
import type { CallItem, CitationItem, DigestItem } from './digest.js';
import { Flow, type Caller, type Found, type Mention, type Wanted } from './flow.js';
import { Flows, type Place } from './flows.js';
import { genusOfName, hasUnit } from './genus.js';
import { chooseHomonym } from './homonyms.js';
import { Namings, type NamedGeneration, type ReadingPlace } from './namings.js';
import { fillIn } from './provisions.js';
import { actReferent, namedReferent, type Referent } from './referent.js';

/** What the reading needs to know of each citation on its own. */
export interface Knowledge {
  /** The text a citation names itself. */
  readonly referentOf: (item: CitationItem) => Referent | undefined;
  /** Acts that the letter names unmistakably, for homonyms. */
  readonly namedPlainly: ReadonlySet<Act>;
}

interface Outcome {
  readonly referent: Referent | undefined;
  readonly antecedent: Antecedent;
  readonly assumption: Localized | undefined;
  readonly ambiguous: boolean;
  readonly provisions: readonly ProvisionReference[];
  readonly historical: boolean;
}

interface Entry {
  readonly citation: Citation;
  readonly block: number;
  readonly outcome: Outcome;
  readonly place: ReadingPlace;
}

/** Where the reading stands: in the running text, or in a footnote called from it. */
interface Position {
  readonly block: number;
  readonly place: Place;
  /** The block that counts as its place in the letter: for a footnote the one it is called from. */
  readonly anchor: number;
  readonly calledFromQuotation: boolean;
  /** What the footnote's call hangs on. */
  readonly hangsOn: Mention | undefined;
}

/** One reading of a letter in the order a reader takes it: footnotes where they are called. Used once. */
export class Reading {
  private readonly flows: Flows;
  private readonly namings = new Namings();
  private readonly entries: Entry[] = [];
  private readonly read = new Set<number>();
  private readonly footnoteBlocks: ReadonlyMap<string, readonly number[]>;
  private step = 0;

  constructor(
    private readonly letter: Letter,
    private readonly digests: readonly (readonly DigestItem[])[],
    private readonly knowledge: Knowledge,
  ) {
    this.flows = new Flows(letter);
    this.footnoteBlocks = new Map(letter.footnotes.map(({ label, blocks }) => [label, blocks]));
  }

  /** In document order. */
  run(): { readonly resolved: ResolvedCitation; readonly block: number }[] {
    const inFootnotes = new Set([...this.footnoteBlocks.values()].flat());
    this.letter.blocks.forEach(({ block }, index) => {
      if (inFootnotes.has(index)) return;
      const place = this.flows.ofText(block, index);
      this.readBlock(index, { block: index, place, anchor: index, calledFromQuotation: false, hangsOn: undefined });
    });
    for (const index of inFootnotes) this.readFootnoteBlock(index, undefined, index, false);
    return this.entries
      .map((entry, order) => ({ entry, order }))
      .sort((a, b) => a.entry.block - b.entry.block || a.order - b.order)
      .map(({ entry }) => ({ resolved: this.finish(entry), block: entry.block }));
  }

  private readFootnoteBlock(index: number, caller: Caller | undefined, anchor: number, calledFromQuotation: boolean): void {
    const placed = this.letter.blocks[index];
    if (placed === undefined || this.read.has(index)) return;
    const place = this.flows.ofFootnote(placed.block, index, caller);
    this.readBlock(index, { block: index, place, anchor, calledFromQuotation, hangsOn: caller?.mention });
  }

  private readBlock(index: number, position: Position): void {
    this.read.add(index);
    const inline = new Map<number, Flow>();
    const isHeading = this.letter.blocks[index]?.block.kind === 'heading';
    let previous: Mention | undefined;
    for (const item of this.digests[index] ?? []) {
      this.step += 1;
      if (item.kind === 'call') {
        this.readCall(item, position, previous);
        continue;
      }
      const flow = this.flowOf(item.quotation, position, inline);
      const mention: Mention | undefined = item.kind === 'name'
        ? { referent: { ...namedReferent(item.name), genus: item.genus }, provision: undefined, historical: false, antecedent: 'own' }
        : this.readCitation(item, position, flow, previous);
      // What continues a citation of which the act is not known (`finder § 509 og § 515 anvendelse`) does not continue the one before that.
      previous = mention;
      if (mention === undefined) continue;
      flow.note(index, mention);
      if (isHeading) this.flows.noteHeading(index, mention);
    }
  }

  private flowOf(quotation: number | undefined, position: Position, inline: Map<number, Flow>): Flow {
    if (quotation === undefined) return position.place.flow;
    const known = inline.get(quotation) ?? new Flow();
    inline.set(quotation, known);
    return known;
  }

  private readCall(call: CallItem, position: Position, previous: Mention | undefined): void {
    const quoted = position.place.quotation !== undefined;
    for (const index of this.footnoteBlocks.get(call.label) ?? []) {
      const caller: Caller = { flow: position.place.flow, block: position.block, mention: call.attached ? previous : undefined };
      this.readFootnoteBlock(index, caller, position.anchor, quoted);
    }
  }

  private readCitation(item: CitationItem, position: Position, flow: Flow, previous: Mention | undefined): Mention | undefined {
    const { citation } = item;
    const quotation = item.quotation === undefined ? position.place.quotation : `inline ${position.block}/${item.quotation}`;
    const outcome = this.resolve(item, position, flow, previous);
    const place: ReadingPlace = { step: this.step, block: position.anchor, quotation };
    this.entries.push({ citation, block: position.block, outcome, place });
    const { referent, historical } = outcome;
    if (referent === undefined) return undefined;
    const { act } = referent;
    if (act !== undefined) {
      if (citation.kind === 'document') {
        const generation: Generation | undefined = item.amendedAfter ? undefined : referent.generation;
        if (referent.generation !== undefined) this.namings.name(act, { ...place, generation, historical, calledFromQuotation: position.calledFromQuotation });
      } else if (!item.sharesAct) {
        this.namings.use(act, this.step);
      }
    }
    return { referent, provision: outcome.provisions.at(-1), historical, antecedent: outcome.antecedent };
  }

  private resolve(item: CitationItem, position: Position, flow: Flow, previous: Mention | undefined): Outcome {
    const { block } = position;
    const { citation } = item;
    const { act, provisions, kind } = citation;
    const base = { provisions, historical: item.earlierLaw, ambiguous: false, assumption: undefined, antecedent: 'own' } as const;
    const own = this.knowledge.referentOf(item);
    if (own !== undefined) {
      if (kind === 'document') return ofDocument(item, { ...base, referent: own }, item.besideAct === undefined ? position.hangsOn : previous);
      // `§ 50, stk. 3, jf. stk. 4, i serviceloven`
      const above = item.sharesAct ? previous?.provision : undefined;
      return { ...base, referent: own, provisions: above === undefined ? provisions : provisions.map((reference) => fillIn(reference, above)) };
    }
    if (act !== undefined && act.candidates.length > 1) return this.resolveHomonym(act, block, base);
    if (item.owner !== undefined) return { ...base, referent: namedReferent(item.owner) };
    if (item.isOfNext || (act === undefined && provisions.length === 0)) return { ...base, referent: undefined, antecedent: 'none' };
    if (act === undefined && kind !== 'provision' && kind !== 'article') return { ...base, referent: undefined, antecedent: 'none' };
    const wanted = wantedOf(citation);
    const found = (item.continuesPrevious === undefined ? undefined : asAdjacent(previous, wanted, item.continuesPrevious)) ?? flow.find(block, wanted);
    if (found === undefined) return { ...base, referent: undefined, antecedent: 'none' };
    if (found === 'ambiguous' || isTheOther(citation)) return { ...base, referent: undefined, antecedent: 'none', ambiguous: true, assumption: severalFit };
    // `Forvaltningslovens § 24 gælder. Efter stk. 9 …`, with nothing else named in the paragraph.
    const isOnlyOne = item.namesLevel && found.antecedent === 'same-block' && found.mention === previous && previous.antecedent === 'own' && flow.holdsOnly(block, previous);
    return inferred(citation, isOnlyOne ? { ...found, antecedent: 'adjacent' } : found, base.historical);
  }

  private resolveHomonym(act: ActReference, block: number, base: Omit<Outcome, 'referent'>): Outcome {
    const paragraph = this.letter.blocks[block]?.block.prose.text ?? '';
    const chosen = chooseHomonym(act.candidates, act.name, paragraph, this.knowledge.namedPlainly);
    if (chosen === undefined) return { ...base, referent: undefined, ambiguous: true, assumption: severalFit };
    const others = act.candidates.filter((candidate) => candidate !== chosen).map(({ shortName }) => shortName);
    return { ...base, referent: actReferent(chosen), assumption: describeHomonym(chosen.shortName, others) };
  }

  private finish({ citation, outcome, place }: Entry): ResolvedCitation {
    const { referent, antecedent, assumption, ambiguous, provisions, historical } = outcome;
    const act = referent?.act;
    const own = referent?.generation;
    const named = this.namedGeneration(citation, act, own, place);
    return {
      citation,
      act,
      document: referent?.document ?? citation.document,
      instrument: act !== undefined || referent === undefined || referent.document !== undefined ? undefined : instrumentNamed(referent.name),
      provisions,
      namedGeneration: named?.generation,
      generationNamedHere: named?.here ?? false,
      historical,
      antecedent,
      assumption,
      ambiguous,
    };
  }

  private namedGeneration(citation: Citation, act: Act | undefined, own: Generation | undefined, place: ReadingPlace): NamedGeneration | undefined {
    if (own !== undefined) return { generation: own, here: true };
    return act === undefined || citation.kind === 'document' ? undefined : this.namings.generationAt(act, place);
  }
}

/**
 * A document beside an act's name, or alone in the footnote of one, is meant as a number of that act. `beside`: the mention it stands
 * beside. Orders, and acts that only change others, have numbers of their own.
 */
function ofDocument(item: CitationItem, outcome: Outcome & { readonly referent: Referent }, beside: Mention | undefined): Outcome {
  const { referent } = outcome;
  const { besideAct } = item;
  if (besideAct === undefined && !item.standsAlone) return outcome;
  const historical = outcome.historical || (beside?.historical ?? false);
  if (referent.genus !== 'lov' || referent.amending) return { ...outcome, historical };
  const acts = besideAct === undefined || besideAct.kind === 'anaphor' ? [beside?.referent.act] : besideAct.candidates;
  const [meant] = acts;
  if (meant === undefined || (referent.act !== undefined && acts.includes(referent.act))) return { ...outcome, historical };
  return { ...outcome, historical, referent: { ...actReferent(meant), document: referent.document } };
}

/** `den anden bestemmelse`: another than the one just cited, and which is for the reader to say. */
function isTheOther({ act }: Citation): boolean {
  return act !== undefined && /^den\s+anden\s/iu.test(act.name);
}

/** What a citation without an act of its own looks for. */
function wantedOf({ act, provisions }: Citation): Wanted {
  const first = provisions[0];
  if (act !== undefined) {
    if (/bestemmelse/iu.test(act.name)) return { level: 'provision', fits: () => true };
    const genus = genusOfName(act.name);
    return { level: 'text', fits: (referent) => referent.genus === genus };
  }
  if (first !== undefined && first.paragraph === undefined) return { level: 'provision', fits: () => true };
  const unit = first?.unit ?? 'paragraph';
  return { level: 'text', fits: (referent) => hasUnit(referent.genus, unit) };
}

function asAdjacent(mention: Mention | undefined, { level, fits }: Wanted, by: NonNullable<CitationItem['continuesPrevious']>): Found | undefined {
  if (mention === undefined || mention.referent.amending || !fits(mention.referent)) return undefined;
  if (level === 'provision' && mention.provision === undefined) return undefined;
  const isSure = mention.antecedent === 'own' || mention.antecedent === 'adjacent';
  return { mention, antecedent: !isSure ? mention.antecedent : by === 'connection' ? 'adjacent' : 'same-block' };
}

function inferred(citation: Citation, { mention, antecedent }: Found, historical: boolean): Outcome {
  const { referent, provision } = mention;
  const near = antecedent === 'adjacent' || antecedent === 'same-block';
  const filled = provision === undefined ? citation.provisions : citation.provisions.map((reference) => fillIn(reference, provision));
  return {
    referent,
    antecedent,
    assumption: describeAssumption(referent.name, antecedent),
    ambiguous: false,
    provisions: filled.length === 0 && provision !== undefined ? [provision] : filled,
    historical: historical || (near && mention.historical),
  };
}
