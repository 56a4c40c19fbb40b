import type { Block, Letter, Section } from '../../letter/model.js';
import { Flow, type Caller, type Mention } from './flow.js';

/** Where a block's citations look for what they refer back to. */
export interface Place {
  readonly flow: Flow;
  /** Set in a block quotation; differs between quotations. */
  readonly quotation: string | undefined;
}

/**
 * Hands every block of a letter its flow: one per section, footnote, block quotation and table row. Blocks must be asked for in
 * document order, footnotes when they are called.
 */
export class Flows {
  private readonly sectionOf: readonly (Section | undefined)[];
  private readonly ofSection = new Map<Section | undefined, Flow>();
  private readonly headings = new Map<Section, Mention[]>();
  private previous: { readonly block: number; readonly kind: 'quotation' | 'row' | 'text'; readonly row: number; readonly place: Place } | undefined;

  constructor(letter: Letter) {
    const indexOf = new Map(letter.blocks.map(({ block }, index) => [block, index] as const));
    const sectionOf: (Section | undefined)[] = letter.blocks.map(() => undefined);
    for (const section of letter.sections) {
      for (const index of section.blocks) sectionOf[index] = section;
      const heading = section.heading === undefined ? undefined : indexOf.get(section.heading.block);
      if (heading !== undefined) sectionOf[heading] = section;
    }
    this.sectionOf = sectionOf;
  }

  /** The place of a block of the running text. */
  ofText(block: Block, index: number): Place {
    // What a heading names counts for the whole section, but after what the text itself names.
    if (block.kind === 'heading') return { flow: new Flow(undefined, this.headingsAbove(this.sectionOf[index]?.parent)), quotation: undefined };
    const row = tableRow(block);
    const kind = isQuoted(block) ? 'quotation' : row === undefined ? 'text' : 'row';
    const { previous } = this;
    const goesOn = kind !== 'text' && previous?.block === index - 1 && previous.kind === kind && previous.row === (row ?? -1);
    const place = goesOn ? previous.place : this.newPlace(kind, index);
    this.previous = { block: index, kind, row: row ?? -1, place };
    return place;
  }

  /** The place of a footnote's blocks. */
  ofFootnote(block: Block, index: number, caller: Caller | undefined): Place {
    return isQuoted(block) ? { flow: new Flow(), quotation: `block ${index}` } : { flow: new Flow(caller), quotation: undefined };
  }

  /** Remembers what a heading names for the text under it. */
  noteHeading(index: number, mention: Mention): void {
    const section = this.sectionOf[index];
    if (section === undefined) return;
    const mentions = this.headings.get(section) ?? [];
    mentions.push(mention);
    this.headings.set(section, mentions);
  }

  private newPlace(kind: 'quotation' | 'row' | 'text', index: number): Place {
    if (kind === 'quotation') return { flow: new Flow(), quotation: `block ${index}` };
    if (kind === 'row') return { flow: new Flow(), quotation: undefined };
    const section = this.sectionOf[index];
    const known = this.ofSection.get(section);
    const flow = known ?? new Flow(undefined, this.headingsAbove(section));
    if (known === undefined) this.ofSection.set(section, flow);
    return { flow, quotation: undefined };
  }

  /** The lists themselves are handed on, so that what a heading names counts although the flow is made before it is read. */
  private headingsAbove(section: Section | undefined): readonly (readonly Mention[])[] {
    const above: Mention[][] = [];
    for (let at = section; at !== undefined; at = at.parent) {
      const mentions = this.headings.get(at) ?? [];
      this.headings.set(at, mentions);
      above.push(mentions);
    }
    return above;
  }
}

function isQuoted(block: Block): boolean {
  return block.containers.some(({ kind }) => kind === 'quotation');
}

function tableRow(block: Block): number | undefined {
  for (const container of block.containers) if (container.kind === 'table') return container.row;
  return undefined;
}
