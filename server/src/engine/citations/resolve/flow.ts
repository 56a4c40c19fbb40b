import type { Antecedent, ProvisionReference } from '../model.js';
import type { Referent } from './referent.js';

/** Something a later short form may refer back to. */
export interface Mention {
  readonly referent: Referent;
  /** The provision cited of it; undefined when the text was only named. */
  readonly provision: ProvisionReference | undefined;
  readonly historical: boolean;
  /** How it was found itself: what is taken over from it is no surer. */
  readonly antecedent: Antecedent;
}

export interface Found {
  readonly mention: Mention;
  readonly antecedent: Antecedent;
}

/** What a short form may stand for: a text, or a provision for one that begins below § level (`stk. 2`). */
export interface Wanted {
  readonly level: 'text' | 'provision';
  readonly fits: (referent: Referent) => boolean;
}

/** Where a footnote is called from. */
export interface Caller {
  readonly flow: Flow;
  readonly block: number;
  /** What the call hangs on, when it stands right after a citation. */
  readonly mention: Mention | undefined;
}

/** How many blocks back a short form reaches: further than that a reader no longer knows what is meant. */
const reach = 8;

/** The last mention of each text, and of each provision, in one block. */
interface Group {
  readonly block: number;
  readonly text: Map<string, Mention>;
  readonly provision: Map<string, Mention>;
}

/**
 * What has been named in one run of text: a section, a footnote, a quotation, a table row. A footnote's flow looks on into the text
 * it is called from; quotations and rows look nowhere else, so that nothing leaks in or out.
 */
export class Flow {
  private readonly groups: Group[] = [];
  private newest: Mention | undefined;

  /** `headings`: what the section's heading and those above it name, nearest first. */
  constructor(private readonly caller?: Caller, private readonly headings: readonly (readonly Mention[])[] = []) {}

  /** The last text named here. */
  get latest(): Mention | undefined {
    return this.newest;
  }

  note(block: number, mention: Mention): void {
    const { referent, provision } = mention;
    if (referent.amending) return;
    let group = this.groups.at(-1);
    if (group?.block !== block) {
      group = { block, text: new Map(), provision: new Map() };
      this.groups.push(group);
    }
    group.text.set(referent.key, mention);
    if (provision?.paragraph !== undefined) group.provision.set(`${referent.key} ${provision.paragraph}`, mention);
    this.newest = mention;
  }

  /** Of all texts and provisions, the block has named just this one so far. */
  holdsOnly(block: number, mention: Mention): boolean {
    const group = this.groups.at(-1);
    return group?.block === block && group.text.size === 1 && group.provision.size === 1 && [...group.provision.values()][0] === mention;
  }

  /** The nearest that fits, seen from `block`. Two that fit in the same block are no answer. */
  find(block: number, wanted: Wanted): Found | 'ambiguous' | undefined {
    for (let index = this.groups.length - 1; index >= 0; index -= 1) {
      const group = this.groups[index];
      if (group === undefined || block - group.block > reach) break;
      const answer = theOnly(group[wanted.level].values(), wanted, group.block === block ? 'same-block' : 'earlier-block');
      if (answer !== undefined) return answer;
    }
    if (this.caller !== undefined) {
      const { flow, block: callingBlock, mention } = this.caller;
      return theOnly(mention === undefined ? [] : [mention], wanted, 'adjacent') ?? flow.find(callingBlock, wanted);
    }
    for (const mentions of this.headings) {
      const answer = theOnly(mentions, wanted, 'heading');
      if (answer !== undefined) return answer;
    }
    return undefined;
  }
}

function theOnly(mentions: Iterable<Mention>, { level, fits }: Wanted, antecedent: Antecedent): Found | 'ambiguous' | undefined {
  let found: Mention | undefined;
  for (const mention of mentions) {
    if (!fits(mention.referent) || (level === 'provision' && mention.provision === undefined)) continue;
    if (found !== undefined) return 'ambiguous';
    found = mention;
  }
  return found === undefined ? undefined : { mention: found, antecedent };
}
