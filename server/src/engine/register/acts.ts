import { compareDates } from '../dates/calendarDate.js';
import { eliUrl, type DocumentTable } from './documents.js';
import { generationFlag, genitiveBit, nameKinds, none, type RegisterSection } from './format.js';
import type { Act, ActName, Generation, ProvisionIndex } from './model.js';
import { readProvisionIndex } from './provisionIndex.js';
import { at, type Sections } from './sections.js';
import type { TextTable } from './textTable.js';

/** The acts with their generations and names. What is long (titles, § lists, amendments) is read when asked for. */
export interface ActTable {
  readonly acts: readonly Act[];
  readonly names: readonly ActName[];
  /** By the place of its document. */
  readonly generationByDocument: ReadonlyMap<number, Generation>;
}

export function createActTable(sections: Sections<RegisterSection>, texts: TextTable, documents: DocumentTable): ActTable {
  const actNames = sections.words('actNames');
  const generationStarts = sections.words('actGenerationStarts');
  const aliasStarts = sections.words('actAliasStarts');
  const aliases = sections.words('actAliases');
  const readGeneration = generationReader(sections, texts, documents);

  const allGenerations: Generation[] = [];
  const generationByDocument = new Map<number, Generation>();
  const acts = Array.from(actNames, (nameIndex, actIndex): Act => {
    const generations: Generation[] = [];
    const act: Act = {
      shortName: texts.text(nameIndex),
      aliases: Array.from(aliases.subarray(at(aliasStarts, actIndex), at(aliasStarts, actIndex + 1)), texts.text),
      generations,
      generationAt: (date) => generations.findLast((generation) => compareDates(generation.date, date) <= 0),
    };
    for (let index = at(generationStarts, actIndex); index < at(generationStarts, actIndex + 1); index++) {
      const { document, generation } = readGeneration(index, act, allGenerations);
      generations.push(generation);
      allGenerations.push(generation);
      generationByDocument.set(document, generation);
    }
    return act;
  });
  return { acts, names: readNames(sections, texts, acts), generationByDocument };
}

function generationReader(sections: Sections<RegisterSection>, texts: TextTable, documents: DocumentTable) {
  const documentIndexes = sections.words('generationDocuments');
  const successors = sections.words('generationSuccessors');
  const flags = sections.bytes('generationFlags');
  const maximums = sections.halves('generationMaximums');
  const provisionLists = sections.words('generationProvisions');
  const amendmentStarts = sections.words('amendmentStarts');
  const amendments = sections.words('amendments');

  /** `all` is complete once the acts have been read; successors are looked up in it later. */
  return (index: number, act: Act, all: readonly Generation[]): { readonly document: number; readonly generation: Generation } => {
    const document = at(documentIndexes, index);
    const key = documents.key(document);
    const list = at(provisionLists, index);
    const maximum = at(maximums, index);
    let provisions: ProvisionIndex | undefined;
    const generation: Generation = {
      ...key,
      act,
      repealed: (at(flags, index) & generationFlag.repealed) !== 0,
      uncertain: (at(flags, index) & generationFlag.uncertain) !== 0,
      maximumParagraph: maximum === 0 ? undefined : maximum,
      eliUrl: eliUrl(key),
      get title() {
        return documents.document(document).title;
      },
      get successor() {
        return all[at(successors, index)];
      },
      get amendments() {
        return Array.from(amendments.subarray(at(amendmentStarts, index), at(amendmentStarts, index + 1)), documents.document);
      },
      get provisions() {
        return list === none ? undefined : (provisions ??= readProvisionIndex(texts.text(list)));
      },
    };
    return { document, generation };
  };
}

function readNames(sections: Sections<RegisterSection>, texts: TextTable, acts: readonly Act[]): ActName[] {
  const kinds = sections.bytes('nameKinds');
  const actStarts = sections.words('nameActStarts');
  const nameActs = sections.halves('nameActs');
  return Array.from(sections.words('nameTexts'), (textIndex, index): ActName => {
    const kind = at(kinds, index);
    return {
      text: texts.text(textIndex),
      kind: nameKinds[kind & ~genitiveBit] ?? 'name',
      genitive: (kind & genitiveBit) !== 0,
      acts: Array.from(nameActs.subarray(at(actStarts, index), at(actStarts, index + 1))).flatMap((act) => acts[act] ?? []),
    };
  });
}
