import { compareDates, type CalendarDate } from '../dates/calendarDate.js';
import { eliUrl } from './documents.js';
import type { Act, DocumentKey, Generation, RegisterDocument } from './model.js';
import { documentYearKey, type OverlayDocument } from './overlay.js';

export interface ExtendedActs {
  readonly all: readonly Act[];
  /** The act that stands for one of the shipped ones. */
  extended(act: Act): Act;
  /** @param shipped the shipped register's answer to the same question */
  generationOf(key: DocumentKey, shipped: Generation | undefined): Generation | undefined;
}

/**
 * The acts with the consolidations and amending acts announced since. Every act and generation is replaced, so that whoever holds one from
 * here and compares it with another from here finds them the same.
 */
export function extendActs(shipped: readonly Act[], added: readonly OverlayDocument[]): ExtendedActs {
  const acts = new Map(shipped.map((act) => [act, new ExtendedAct(act, added, (generation) => replacement(generation))]));
  const newGenerations = new Map<string, Generation>();
  for (const act of acts.values()) for (const generation of act.newGenerations) newGenerations.set(documentYearKey(generation), generation);

  const extended = (act: Act): Act => acts.get(act) ?? act;
  const replacement = (generation: Generation): Generation =>
    extended(generation.act).generations.find((candidate) => isSameDocument(candidate, generation)) ?? generation;

  return {
    all: [...acts.values()],
    extended,
    generationOf(key, generation) {
      if (generation !== undefined) return replacement(generation);
      const own = newGenerations.get(documentYearKey(key));
      return own?.type === key.type ? own : undefined;
    },
  };
}

class ExtendedAct implements Act {
  readonly isConfigured = false;
  readonly shortName: string;
  readonly newGenerations: readonly Generation[];
  readonly #amending: readonly OverlayDocument[];
  #generations: readonly Generation[] | undefined;

  constructor(
    private readonly shipped: Act,
    added: readonly OverlayDocument[],
    private readonly replacement: (generation: Generation) => Generation,
  ) {
    this.shortName = shipped.shortName;
    this.#amending = added.filter(({ amends }) => amends.includes(this.shortName)).sort(bySignature);
    this.newGenerations = added.filter(({ consolidates }) => consolidates === this.shortName).sort(bySignature).map((document) => this.#newGeneration(document));
  }

  get aliases(): readonly string[] {
    return this.shipped.aliases;
  }

  get generations(): readonly Generation[] {
    return (this.#generations ??= [...this.shipped.generations.map((generation) => this.#shippedGeneration(generation)), ...this.newGenerations]);
  }

  generationAt(date: CalendarDate): Generation | undefined {
    return this.generations.findLast((generation) => compareDates(generation.date, date) <= 0);
  }

  /** The generation after one of this act's. */
  #next(key: DocumentKey): Generation | undefined {
    const place = this.generations.findIndex((generation) => isSameDocument(generation, key));
    return this.generations[place + 1];
  }

  /** The amending acts since the register was made that belong to a generation: signed after it and before the next. */
  #amendmentsOf(key: DocumentKey): RegisterDocument[] {
    const next = this.#next(key);
    return this.#amending
      .filter(({ date }) => compareDates(key.date, date) <= 0 && (next === undefined || compareDates(date, next.date) < 0))
      .map(({ type, number, date, title, amending }) => ({ type, number, date, title, amending, ended: undefined, eliUrl: eliUrl({ date, number }) }));
  }

  #shippedGeneration(shipped: Generation): Generation {
    const successorOf = (): Generation | undefined => {
      if (shipped.successor !== undefined) return this.replacement(shipped.successor);
      return shipped.repealed ? undefined : this.newGenerations.find((candidate) => candidate === this.#next(shipped));
    };
    const amendmentsOf = (): RegisterDocument[] => this.#amendmentsOf(shipped);
    return {
      act: this,
      type: shipped.type,
      number: shipped.number,
      date: shipped.date,
      repealed: shipped.repealed,
      uncertain: shipped.uncertain,
      commencement: shipped.commencement,
      eliUrl: shipped.eliUrl,
      maximumParagraph: shipped.maximumParagraph,
      get title() {
        return shipped.title;
      },
      get successor() {
        return successorOf();
      },
      get amendments() {
        return [...shipped.amendments, ...amendmentsOf()];
      },
      get provisions() {
        return shipped.provisions;
      },
    };
  }

  /** Its §§ are not known: what it is asked of them cannot be checked. */
  #newGeneration({ type, number, date, title }: OverlayDocument): Generation {
    const key = { type, number, date };
    const successorOf = (): Generation | undefined => this.#next(key);
    const amendmentsOf = (): RegisterDocument[] => this.#amendmentsOf(key);
    return {
      ...key,
      act: this,
      title,
      repealed: false,
      uncertain: false,
      commencement: undefined,
      eliUrl: eliUrl(key),
      provisions: undefined,
      maximumParagraph: undefined,
      get successor() {
        return successorOf();
      },
      get amendments() {
        return amendmentsOf();
      },
    };
  }
}

function bySignature(a: DocumentKey, b: DocumentKey): number {
  return compareDates(a.date, b.date) || a.number - b.number;
}

function isSameDocument(a: DocumentKey, b: DocumentKey): boolean {
  return a.number === b.number && a.date.year === b.date.year;
}
