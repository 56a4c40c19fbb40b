import { compareDates, fromDayNumber, type CalendarDate } from '../dates/calendarDate.js';
import { eliUrl, type DocumentTable } from './documents.js';
import { generationFlag, genitiveBit, nameKinds, noDay, none, type RegisterSection } from './format.js';
import type { Act, ActName, DocumentKey, DocumentType, Generation, ProvisionIndex, RegisterDocument } from './model.js';
import { readProvisionIndex } from './provisionIndex.js';
import { at, lowerBound, type Sections } from './sections.js';
import type { TextTable } from './textTable.js';

/** The acts with their generations and names. Everything but the list of acts is read when asked for, and then kept. */
export interface ActTable {
  readonly acts: readonly Act[];
  readonly names: readonly ActName[];
  /** By the place of its document. */
  generationOfDocument(document: number): Generation | undefined;
}

export function createActTable(sections: Sections<RegisterSection>, texts: TextTable, documents: DocumentTable): ActTable {
  const columns = openColumns(sections, texts, documents);
  const acts = Array.from(columns.actNames, (_, index) => new RegisterAct(index, columns, generationAt));
  const generationsByDocument = sections.halves('generationsByDocument');
  // The documents of the generations, ascending: what `generationsByDocument` is searched by.
  const sortedDocuments = Uint32Array.from(generationsByDocument, (generation) => at(columns.generationDocuments, generation));
  let names: ActName[] | undefined;

  function generationAt(index: number): Generation | undefined {
    const act = lowerBound(columns.generationStarts, index + 1, 0, columns.generationStarts.length) - 1;
    return acts[act]?.generations[index - at(columns.generationStarts, act)];
  }

  return {
    acts,
    get names() {
      return (names ??= readNames(sections, texts, acts));
    },
    generationOfDocument(document) {
      const place = lowerBound(sortedDocuments, document, 0, sortedDocuments.length);
      return sortedDocuments[place] === document ? generationAt(at(generationsByDocument, place)) : undefined;
    },
  };
}

type Columns = ReturnType<typeof openColumns>;

function openColumns(sections: Sections<RegisterSection>, texts: TextTable, documents: DocumentTable) {
  return {
    texts,
    documents,
    actNames: sections.words('actNames'),
    generationStarts: sections.words('actGenerationStarts'),
    aliasStarts: sections.words('actAliasStarts'),
    aliases: sections.words('actAliases'),
    generationDocuments: sections.words('generationDocuments'),
    successors: sections.words('generationSuccessors'),
    commencements: sections.signedWords('generationCommencements'),
    flags: sections.bytes('generationFlags'),
    maximums: sections.halves('generationMaximums'),
    provisionLists: sections.words('generationProvisions'),
    amendmentStarts: sections.words('amendmentStarts'),
    amendments: sections.words('amendments'),
  };
}

class RegisterAct implements Act {
  readonly isConfigured = false;
  readonly shortName: string;
  #aliases: readonly string[] | undefined;
  #generations: readonly Generation[] | undefined;

  constructor(
    private readonly index: number,
    private readonly columns: Columns,
    private readonly generationAtIndex: (index: number) => Generation | undefined,
  ) {
    this.shortName = columns.texts.text(at(columns.actNames, index));
  }

  get aliases(): readonly string[] {
    const { aliases, aliasStarts, texts } = this.columns;
    return (this.#aliases ??= Array.from(aliases.subarray(at(aliasStarts, this.index), at(aliasStarts, this.index + 1)), texts.text));
  }

  get generations(): readonly Generation[] {
    if (this.#generations === undefined) {
      const first = at(this.columns.generationStarts, this.index);
      const count = at(this.columns.generationStarts, this.index + 1) - first;
      this.#generations = Array.from({ length: count }, (_, place) => new RegisterGeneration(this, first + place, this.columns, this.generationAtIndex));
    }
    return this.#generations;
  }

  generationAt(date: CalendarDate): Generation | undefined {
    return this.generations.findLast((generation) => compareDates(generation.date, date) <= 0);
  }
}

class RegisterGeneration implements Generation {
  readonly type: DocumentType;
  readonly number: number;
  readonly date: CalendarDate;
  #provisions: ProvisionIndex | undefined;

  constructor(
    readonly act: Act,
    private readonly index: number,
    private readonly columns: Columns,
    private readonly generationAtIndex: (index: number) => Generation | undefined,
  ) {
    const key: DocumentKey = columns.documents.key(this.#document);
    this.type = key.type;
    this.number = key.number;
    this.date = key.date;
  }

  get title(): string {
    return this.columns.documents.document(this.#document).title;
  }

  get successor(): Generation | undefined {
    const successor = at(this.columns.successors, this.index);
    return successor === none ? undefined : this.generationAtIndex(successor);
  }

  get repealed(): boolean {
    return (at(this.columns.flags, this.index) & generationFlag.repealed) !== 0;
  }

  get uncertain(): boolean {
    return (at(this.columns.flags, this.index) & generationFlag.uncertain) !== 0;
  }

  get amendments(): readonly RegisterDocument[] {
    const { amendments, amendmentStarts, documents } = this.columns;
    return Array.from(amendments.subarray(at(amendmentStarts, this.index), at(amendmentStarts, this.index + 1)), documents.document);
  }

  get commencement(): CalendarDate | undefined {
    const day = at(this.columns.commencements, this.index);
    return day === noDay ? undefined : fromDayNumber(day);
  }

  get eliUrl(): string {
    return eliUrl(this);
  }

  get provisions(): ProvisionIndex | undefined {
    const list = at(this.columns.provisionLists, this.index);
    return list === none ? undefined : (this.#provisions ??= readProvisionIndex(this.columns.texts.text(list)));
  }

  get maximumParagraph(): number | undefined {
    return at(this.columns.maximums, this.index) || undefined;
  }

  get #document(): number {
    return at(this.columns.generationDocuments, this.index);
  }
}

function readNames(sections: Sections<RegisterSection>, texts: TextTable, acts: readonly Act[]): ActName[] {
  const kinds = sections.bytes('nameKinds');
  const actStarts = sections.words('nameActStarts');
  const nameActs = sections.halves('nameActs');
  return Array.from(sections.words('nameTexts'), (textIndex, index): ActName => {
    const kind = at(kinds, index);
    const bearers: Act[] = [];
    for (let place = at(actStarts, index); place < at(actStarts, index + 1); place++) {
      const act = acts[at(nameActs, place)];
      if (act !== undefined) bearers.push(act);
    }
    return { text: texts.text(textIndex), kind: nameKinds[kind & ~genitiveBit] ?? 'name', genitive: (kind & genitiveBit) !== 0, acts: bearers };
  });
}
