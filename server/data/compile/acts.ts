import { namesInTitle, nameForms, type NameForm } from '../../src/engine/register/actNames.js';
import { generationFlag, genitiveBit, nameKinds, noDay, none } from '../../src/engine/register/format.js';
import { amendmentsByGeneration } from './amendments.js';
import { commencementDay } from './commencements.js';
import type { SourceDocument } from './documents.js';
import { halves, starts, type Column } from './fileWriter.js';
import { documentName, readTable } from './source.js';
import type { TextPool } from './textPool.js';
import type { SourceText } from './texts.js';

export interface SourceAct {
  readonly shortName: string;
  readonly aliases: readonly string[];
  readonly maximumParagraph: number;
  readonly generations: readonly SourceGeneration[];
}

export interface SourceGeneration {
  /** Index into the documents. */
  readonly document: number;
  readonly name: string;
  readonly title: string;
  readonly status: string;
  readonly supersededBy: string;
}

/** The acts in the order of the table; generations oldest first. */
export function readActs(folder: string, documents: readonly SourceDocument[]): SourceAct[] {
  const places = new Map(documents.map((document, index) => [document.name, index]));
  const rows = readTable(folder, 'statutes.tsv', ['short_name', 'type', 'number', 'date', 'status', 'superseded_by', 'aliases']);
  const supplement = readTable(folder, 'supplement.tsv', ['act', 'kind', 'value', 'basis']);
  // Generations that the collection lays to an act with nearly the same name.
  const actOf = new Map(supplement.filter(({ kind }) => kind === 'generation').map(({ act, value }) => [value, act]));
  const shortNames = [...new Set([...rows.map((row) => row.short_name), ...actOf.values()])];
  const unknown = supplement.find(({ act }) => !shortNames.includes(act));
  if (unknown !== undefined) throw new Error(`supplement.tsv: unknown act ${unknown.act}`);
  const named = rows.map((row) => {
    const name = documentName(row.type, row.number, row.date);
    return { ...row, name, act: actOf.get(name) ?? row.short_name };
  });

  return shortNames.map((shortName): SourceAct => {
    const own = named.filter(({ act }) => act === shortName);
    const added = supplement.filter(({ act }) => act === shortName);
    const generations = own.map(({ name, status, superseded_by: supersededBy }): SourceGeneration => {
      const document = places.get(name);
      if (document === undefined) throw new Error(`${shortName}: ${name} is not in the register`);
      return { document, name, title: documents[document]?.title ?? '', status, supersededBy };
    });
    // Documents stand by year and number, which is the order of their signature but for a day or two.
    generations.sort((a, b) => (documents[a.document]?.day ?? 0) - (documents[b.document]?.day ?? 0) || a.document - b.document);
    return {
      shortName,
      aliases: [...(own[0]?.short_name === shortName ? own[0].aliases : '').split(';'), ...added.filter(({ kind }) => kind === 'alias').map(({ value }) => value)].filter((alias) => alias !== ''),
      maximumParagraph: Number(added.find(({ kind }) => kind === 'maximum-paragraph')?.value ?? 0),
      generations: generations.map((generation, place) => {
        const successor = named.find(({ name }) => name === generation.supersededBy);
        const wasTold = successor !== undefined && successor.short_name === own[place]?.short_name && successor.act !== shortName;
        return wasTold ? { ...generation, supersededBy: generations[place + 1]?.name ?? '' } : generation;
      }),
    };
  });
}

/**
 * @param provisionLists the compiled § list of each generation that has one, by the index of its document
 * @param provisionTexts likewise
 */
export function actColumns(
  acts: readonly SourceAct[],
  documents: readonly SourceDocument[],
  provisionLists: ReadonlyMap<number, string>,
  provisionTexts: ReadonlyMap<number, readonly SourceText[]>,
  texts: TextPool,
) {
  const generations = acts.flatMap((act) => act.generations);
  const places = new Map(generations.map((generation, index) => [generation.name, index]));
  const amendments = amendmentsByGeneration(acts, documents);
  const documentOf = (generation: number): number => generations[generation]?.document ?? 0;
  const maximums = acts.flatMap((act) => act.generations.map(() => act.maximumParagraph));
  return {
    actNames: Uint32Array.from(acts, (act) => texts.add(act.shortName)),
    actGenerationStarts: starts(acts.map((act) => act.generations)),
    actAliasStarts: starts(acts.map((act) => act.aliases)),
    actAliases: Uint32Array.from(acts.flatMap((act) => act.aliases), (alias) => texts.add(alias)),
    generationDocuments: Uint32Array.from(generations, (generation) => generation.document),
    generationSuccessors: Uint32Array.from(generations, (generation) => places.get(generation.supersededBy) ?? none),
    generationFlags: Uint8Array.from(generations, ({ status }) => statusFlags(status)),
    generationCommencements: Int32Array.from(acts.flatMap((act) => commencementDays(act, documents, provisionTexts))),
    generationMaximums: halves(maximums),
    generationProvisions: Uint32Array.from(generations, ({ document }) => {
      const list = provisionLists.get(document);
      return list === undefined ? none : texts.add(list);
    }),
    generationsByDocument: halves(generations.map((_, index) => index).sort((a, b) => documentOf(a) - documentOf(b))),
    amendmentStarts: starts(amendments),
    amendments: Uint32Array.from(amendments.flat()),
    ...nameColumns(acts, texts),
  } satisfies Record<string, Column>;
}

/**
 * For each generation the day an act as passed came into force. Of most acts passed before 2018 only consolidations have texts; they
 * repeat the act's own clause.
 */
function commencementDays({ generations }: SourceAct, documents: readonly SourceDocument[], texts: ReadonlyMap<number, readonly SourceText[]>): number[] {
  const isNewAct = ({ document }: SourceGeneration): boolean => documents[document]?.type === 'LOV';
  return generations.map((generation, place) => {
    const passed = documents[generation.document]?.day;
    if (!isNewAct(generation) || passed === undefined) return noDay;
    const later = generations.slice(place + 1);
    const next = later.findIndex(isNewAct);
    const own = [generation, ...(next === -1 ? later : later.slice(0, next))];
    return own.map(({ document }) => commencementDay(texts.get(document) ?? [], passed)).find((day) => day !== noDay) ?? noDay;
  });
}

function statusFlags(status: string): number {
  switch (status) {
    case 'afløst':
    case 'seneste':
      return 0;
    case 'seneste?':
      return generationFlag.uncertain;
    case 'ophævet':
      return generationFlag.repealed;
    default:
      throw new Error(`unknown status ${status}`);
  }
}

function nameColumns(acts: readonly SourceAct[], texts: TextPool) {
  const names = collectNames(acts);
  return {
    nameTexts: Uint32Array.from(names, ({ form }) => texts.add(form.text)),
    nameKinds: Uint8Array.from(names, ({ form }) => nameKinds.indexOf(form.kind) | (form.genitive ? genitiveBit : 0)),
    nameActStarts: starts(names.map(({ bearers }) => bearers)),
    nameActs: halves(names.flatMap(({ bearers }) => bearers)),
  };
}

/** Every form of every name once. Acts that bear it as their short name come first, then those whose alias, then whose title it is. */
function collectNames(acts: readonly SourceAct[]): { readonly form: NameForm; readonly bearers: readonly number[] }[] {
  const names = new Map<string, { form: NameForm; bearers: Set<number> }>();
  const add = (name: string, act: number): void => {
    for (const form of nameForms(name)) {
      const key = form.text.toLowerCase();
      const known = names.get(key);
      if (known === undefined) names.set(key, { form, bearers: new Set([act]) });
      else known.bearers.add(act);
    }
  };
  acts.forEach((act, index) => add(act.shortName, index));
  acts.forEach((act, index) => act.aliases.forEach((alias) => add(alias, index)));
  acts.forEach((act, index) => act.generations.forEach(({ title }) => namesInTitle(title).forEach((name) => add(name, index))));
  return [...names.values()].map(({ form, bearers }) => ({ form, bearers: [...bearers] }));
}
