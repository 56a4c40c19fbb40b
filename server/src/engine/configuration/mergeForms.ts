import type { FormPart, LetterForm, PartPlacement, PartSign, Requirement } from '../forms/model.js';
import { definePart } from '../forms/definePart.js';
import type { LayoutKind } from '../layout/document.js';
import { signDetector, signDetectors } from '../forms/signs/index.js';
import { nearest } from '../text/editDistance.js';
import type { FormContent, PartContent } from './schema.js';
import type { ContentProblem } from './validate.js';
import type { YamlPath } from './yamlFile.js';

const placements = {
  aabning: 'opening', 'eget-afsnit': 'section', afslutning: 'closing', 'hvor-som-helst': 'anywhere',
} as const satisfies Readonly<Record<string, PartPlacement>>;

const layouts = { brev: 'letter', rapport: 'report', notat: 'memo', status: 'status' } as const satisfies Readonly<Record<string, LayoutKind>>;

type Forms = ReadonlyMap<string, LetterForm>;
type Report = (problem: ContentProblem) => void;

/**
 * The forms with a file's changes. A form builds on the one that `bygger-paa` names, else on the known one with its own id, else on
 * nothing; of that it changes what it says and no more.
 */
export function mergeForms(known: Forms, changes: Readonly<Record<string, FormContent>>, report: Report): Forms {
  const result = new Map(known);
  const inProgress = new Set<string>();
  const done = new Set<string>();

  const build = (id: string): void => {
    const content = changes[id];
    if (content === undefined || done.has(id)) return;
    inProgress.add(id);
    const path = ['brevtyper', id];
    const base = baseOf(id, content, path);
    result.set(id, applyForm(id, content, base, path, report));
    inProgress.delete(id);
    done.add(id);
  };

  const baseOf = (id: string, content: FormContent, path: YamlPath): LetterForm | undefined => {
    const named = content['bygger-paa'];
    if (named === undefined) return known.get(id);
    if (named === 'tom') return undefined;
    if (named === id) return known.get(id);
    if (inProgress.has(named)) {
      report(problem([...path, 'bygger-paa'], `Brevtyperne »${id}« og »${named}« bygger på hinanden.`, `The forms "${id}" and "${named}" build on each other.`));
      return known.get(id);
    }
    build(named);
    const base = result.get(named);
    if (base === undefined) report(unknown([...path, 'bygger-paa'], 'brevtype', 'form', named, [...known.keys(), ...Object.keys(changes), 'tom']));
    return base;
  };

  for (const id of Object.keys(changes)) build(id);
  return result;
}

function applyForm(id: string, content: FormContent, base: LetterForm | undefined, path: YamlPath, report: Report): LetterForm {
  const name = content.navn === undefined ? undefined : { da: content.navn, en: content.navn };
  const description = content.beskrivelse === undefined ? undefined : { da: content.beskrivelse, en: content.beskrivelse };
  if (base === undefined && content.navn === undefined) {
    report(problem(path, `Brevtypen »${id}« er ny og skal have et navn.`, `The form "${id}" is new and needs a name (navn).`, 'key'));
  }
  return {
    id,
    name: name ?? base?.name ?? { da: id, en: id },
    description: description ?? base?.description ?? { da: '', en: '' },
    requiredKeys: content.metadata ?? base?.requiredKeys ?? [],
    numbered: content.nummereret ?? base?.numbered ?? false,
    style: content.stil === undefined ? (base?.style ?? 'headings') : content.stil === 'overskrifter' ? 'headings' : 'running-text',
    addressees: content.modtagere === undefined ? (base?.addressees ?? 'anyone') : content.modtagere === 'forvaltninger' ? 'administrations' : 'anyone',
    layout: content.layout === undefined ? (base?.layout ?? 'letter') : layouts[content.layout],
    parts: applyParts(content.afsnit ?? [], base?.parts ?? [], [...path, 'afsnit'], report),
  };
}

/** Each change goes to the part with its id, wherever it lies; a new part stands where `efter` or `foer` says, else last. */
function applyParts(changes: readonly PartContent[], base: readonly FormPart[], path: YamlPath, report: Report): readonly FormPart[] {
  return changes.reduce<readonly FormPart[]>((parts, change, index) => {
    const at = [...path, index];
    const existing = findPart(parts, change.id);
    if (existing === undefined) {
      return change.fjern === true ? withUnknownPart(parts, change.id, [...at, 'id'], report) : insertPart(parts, applyPart(change, undefined, at, report), change, at, report);
    }
    return replacePart(parts, change.id, change.fjern === true ? undefined : applyPart(change, existing, at, report));
  }, base);
}

function applyPart(change: PartContent, base: FormPart | undefined, path: YamlPath, report: Report): FormPart {
  if (base === undefined && change.titel === undefined) {
    report(problem(path, `Afsnittet »${change.id}« er nyt og skal have en titel.`, `The part "${change.id}" is new and needs a title (titel).`));
  }
  const start = base ?? definePart({ id: change.id, title: change.titel ?? change.id, skeleton: '' });
  return {
    ...start,
    title: change.titel ?? start.title,
    // A changed title keeps the old one as a name for the part: letters written before still stand.
    aliases: [...(change.titel === undefined || base === undefined ? [] : [base.title]), ...start.aliases, ...(change.overskrifter ?? [])],
    requirement: requirementOf(change, start.requirement, path, report),
    signs: signsOf(change, path, report) ?? start.signs,
    placement: change.placering === undefined ? start.placement : placements[change.placering],
    repeat: change.gentages === undefined ? start.repeat : 'recipient',
    frontMatterKey: change.metadata ?? start.frontMatterKey,
    skeleton: change.skabelon ?? start.skeleton,
    emptyText: change.tomt ?? start.emptyText,
    basis: change.hjemmel ?? start.basis,
    parts: applyParts(change.afsnit ?? [], start.parts, [...path, 'afsnit'], report),
  };
}

function requirementOf(change: PartContent, base: Requirement, path: YamlPath, report: Report): Requirement {
  if (change.krav === 'valgfrit') return 'optional';
  if (change.medmindre !== undefined) {
    if (signDetector(change.medmindre) !== undefined) return { mandatoryUnless: change.medmindre };
    report(unknownSign([...path, 'medmindre'], change.medmindre));
  }
  return change.krav === 'obligatorisk' ? 'mandatory' : base;
}

/** Signs that are given replace those of the form; undefined when none are. */
function signsOf(change: PartContent, path: YamlPath, report: Report): readonly PartSign[] | undefined {
  if (change.kendetegn === undefined && change.ord === undefined) return undefined;
  const signs: PartSign[] = [];
  (change.kendetegn ?? []).forEach((name, index) => {
    if (signDetector(name) === undefined) report(unknownSign([...path, 'kendetegn', index], name));
    else signs.push({ kind: 'detector', name });
  });
  if (change.ord !== undefined && change.ord.length > 0) signs.push({ kind: 'words', words: change.ord });
  return signs;
}

function findPart(parts: readonly FormPart[], id: string): FormPart | undefined {
  for (const part of parts) {
    const found = part.id === id ? part : findPart(part.parts, id);
    if (found !== undefined) return found;
  }
  return undefined;
}

function replacePart(parts: readonly FormPart[], id: string, replacement: FormPart | undefined): readonly FormPart[] {
  return parts.flatMap((part) => {
    if (part.id === id) return replacement === undefined ? [] : [replacement];
    return part.parts.length === 0 ? [part] : [{ ...part, parts: replacePart(part.parts, id, replacement) }];
  });
}

function insertPart(parts: readonly FormPart[], made: FormPart, change: PartContent, path: YamlPath, report: Report): readonly FormPart[] {
  const neighbour = change.efter ?? change.foer;
  if (neighbour === undefined) return [...parts, made];
  const index = parts.findIndex((part) => part.id === neighbour);
  if (index < 0) {
    const key = change.efter === undefined ? 'foer' : 'efter';
    report(unknown([...path, key], 'afsnit', 'part', neighbour, parts.map((part) => part.id)));
    return [...parts, made];
  }
  return parts.toSpliced(change.efter === undefined ? index : index + 1, 0, made);
}

function withUnknownPart(parts: readonly FormPart[], id: string, path: YamlPath, report: Report): readonly FormPart[] {
  report(unknown(path, 'afsnit', 'part', id, parts.map((part) => part.id)));
  return parts;
}

function unknownSign(path: YamlPath, name: string): ContentProblem {
  return unknown(path, 'kendetegn', 'sign', name, signDetectors.map((detector) => detector.name));
}

function unknown(path: YamlPath, da: string, en: string, name: string, known: readonly string[]): ContentProblem {
  const [suggestion] = nearest(name, known, 1);
  const hint = suggestion === undefined ? { da: `Muligheder: ${known.join(', ')}.`, en: `Possible: ${known.join(', ')}.` } : { da: `Mente du »${suggestion}«?`, en: `Did you mean "${suggestion}"?` };
  return {
    path,
    at: 'value',
    suggestion,
    message: { da: `Der findes ikke noget ${da === 'brevtype' ? 'brev af typen' : da} »${name}«. ${hint.da}`, en: `There is no ${en} "${name}". ${hint.en}` },
  };
}

function problem(path: YamlPath, da: string, en: string, at: ContentProblem['at'] = 'value'): ContentProblem {
  return { path, at, suggestion: undefined, message: { da, en } };
}
