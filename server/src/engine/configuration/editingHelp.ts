import type { FrontMatter } from '../letter/frontMatter.js';
import type { Localized } from '../text/localized.js';
import { shiftRange, type TextRange } from '../text/range.js';
import { configurationJsonSchema, frontMatterJsonSchema, withVocabulary, type JsonSchema } from './jsonSchema.js';
import type { Configuration } from './model.js';
import { schemasAt } from './schemaAt.js';
import type { YamlPath } from './yamlFile.js';
import { yamlPositionAt } from './yamlPosition.js';

/** Something that can stand at the cursor. */
export interface EditingProposal {
  readonly kind: 'key' | 'value';
  readonly label: string;
  /** Replaces the word at the cursor. UTF-16 offsets in the text that was asked about. */
  readonly range: TextRange;
  readonly newText: string;
  readonly description: Localized;
}

export interface EditingHover {
  readonly range: TextRange;
  readonly description: Localized;
}

/** What an editor can tell of a YAML text while it is written. Offsets count from the start of `text`. */
export interface EditingHelp {
  completeAt(text: string, offset: number): readonly EditingProposal[];
  hoverAt(text: string, offset: number): EditingHover | undefined;
  /** What the key at the end of a path means; undefined when it is not known. */
  describeKey(path: YamlPath): Localized | undefined;
}

const nothing: Localized = { da: '', en: '' };

/** Help in an `ombudsbrev.yaml`, with the forms, recipients and rules that hold there. */
export function configurationHelp(configuration: Configuration): EditingHelp {
  return helpFrom(withVocabulary(configurationJsonSchema(), configuration));
}

/** Help in the front matter of a letter; the text is the whole letter. Outside the front matter there is none. */
export function frontMatterHelp(configuration: Configuration, frontMatter: FrontMatter): EditingHelp {
  const help = helpFrom(withVocabulary(frontMatterJsonSchema(), configuration));
  const inside = <T>(text: string, offset: number, ask: (yaml: string, start: number) => T): T | undefined => {
    const content = contentOf(text, frontMatter);
    if (content === undefined || offset < content.start || offset > content.end) return undefined;
    return ask(text.slice(content.start, content.end), content.start);
  };
  return {
    completeAt: (text, offset) =>
      inside(text, offset, (yaml, start) => help.completeAt(yaml, offset - start).map((proposal) => ({ ...proposal, range: shiftRange(proposal.range, start) }))) ?? [],
    hoverAt: (text, offset) =>
      inside(text, offset, (yaml, start) => {
        const hover = help.hoverAt(yaml, offset - start);
        return hover === undefined ? undefined : { ...hover, range: shiftRange(hover.range, start) };
      }),
    describeKey: help.describeKey,
  };
}

/** Between the fences; while the closing one is missing, to the end of what was read. */
function contentOf(text: string, { present, range }: FrontMatter): TextRange | undefined {
  const start = text.indexOf('\n', range.start) + 1;
  if (!present || start === 0) return undefined;
  const lastLine = text.lastIndexOf('\n', range.end - 1) + 1;
  const isClosed = /^(?:---|\.\.\.)\s*$/.test(text.slice(lastLine, range.end));
  const end = isClosed ? lastLine - 1 : text.length;
  return { start, end: Math.max(start, end) };
}

function helpFrom(schema: JsonSchema): EditingHelp {
  const describeKey = (path: YamlPath): Localized | undefined => {
    const key = path.at(-1);
    const named = schemasAt(schema, path.slice(0, -1)).flatMap(({ propertyNames }) => propertyNames?.valueTexts?.[String(key)] ?? [])[0];
    const own = schemasAt(schema, path).flatMap(({ description, english }) => (description === undefined ? [] : [{ da: description, en: english ?? description }]))[0];
    return named ?? own;
  };
  return {
    describeKey,
    completeAt(text, offset) {
      const position = yamlPositionAt(text, offset);
      if (position === undefined) return [];
      const { kind, path, word, siblings } = position;
      const schemas = schemasAt(schema, path);
      const typed = text.slice(word.start, offset).toLowerCase();
      const gap = kind === 'value' && text.charAt(word.start - 1) === ':' ? ' ' : '';
      const values = schemas.flatMap(valuesOf).map(([label, description]): EditingProposal => ({ kind: 'value', label, range: word, newText: gap + label, description }));
      const keys = schemas.flatMap((each) => keysOf(each)).map(([label, child, description]): EditingProposal => ({
        kind: 'key',
        label,
        range: word,
        newText: `${label}:${child !== undefined && holdsMapping(child) ? '' : ' '}`,
        description: description ?? describeKey([...path, label]) ?? nothing,
      }));
      const proposals = kind === 'value' ? values : [...keys.filter(({ label }) => !siblings.has(label)), ...values];
      return distinct(proposals.filter(({ label }) => label.toLowerCase().includes(typed)));
    },
    hoverAt(text, offset) {
      const position = yamlPositionAt(text, offset);
      if (position === undefined || position.word.start === position.word.end) return undefined;
      const word = text.slice(position.word.start, position.word.end).replace(/^["']|["']$/g, '');
      const ofValue = schemasAt(schema, position.path).flatMap(({ valueTexts }) => valueTexts?.[word] ?? [])[0];
      const description = ofValue ?? describeKey(position.kind === 'key' ? [...position.path, word] : position.path);
      return description === undefined ? undefined : { range: position.word, description };
    },
  };
}

function valuesOf({ enum: closed, examples, valueTexts, type }: JsonSchema): readonly (readonly [string, Localized])[] {
  const words = [...(closed ?? []), ...(examples ?? []), ...(type === 'boolean' ? ['true', 'false'] : [])];
  return words.map((word) => [word, valueTexts?.[word] ?? nothing]);
}

function keysOf({ properties, propertyNames, additionalProperties }: JsonSchema): readonly (readonly [string, JsonSchema | undefined, Localized | undefined])[] {
  const named = [...(propertyNames?.enum ?? []), ...(propertyNames?.examples ?? [])];
  const other = typeof additionalProperties === 'object' ? additionalProperties : undefined;
  return [
    ...Object.entries(properties ?? {}).map(([key, child]) => [key, child, undefined] as const),
    ...named.map((key) => [key, other, propertyNames?.valueTexts?.[key]] as const),
  ];
}

/** Its value goes on the lines below. */
function holdsMapping({ type, items }: JsonSchema): boolean {
  return type === 'object' || items?.type === 'object';
}

function distinct(proposals: readonly EditingProposal[]): readonly EditingProposal[] {
  return [...new Map(proposals.map((proposal) => [`${proposal.kind} ${proposal.label}`, proposal])).values()];
}
