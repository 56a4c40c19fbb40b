import * as z from 'zod/mini';
import { frontMatterKeys, type FrontMatterKey } from '../letter/frontMatterKeys.js';
import type { Localized } from '../text/localized.js';
import { keyTexts } from './describe.js';
import type { Configuration } from './model.js';
import { configurationSchema } from './schema.js';
import { closedVocabularies, vocabularyOf, type VocabularyName } from './vocabulary.js';

/** The part of JSON Schema (draft 7) that our schemas use, and three keywords of our own, which {@link publish} takes out again. */
export interface JsonSchema {
  readonly $schema?: string;
  readonly title?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly string[];
  readonly examples?: readonly string[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly additionalProperties?: JsonSchema | boolean;
  readonly propertyNames?: JsonSchema;
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly required?: readonly string[];
  readonly pattern?: string;
  readonly minLength?: number;
  /** Ours: the description in English. */
  readonly english?: string;
  /** Ours: where the words for values, or for keys, come from. */
  readonly vocabulary?: VocabularyName;
  /** Ours: what each of those words means. */
  readonly valueTexts?: Readonly<Record<string, Localized>>;
}

let made: JsonSchema | undefined;

/** The schema of `ombudsbrev.yaml`, from the one that validates it. Made when first asked for: a check seldom needs it. */
export function configurationJsonSchema(): JsonSchema {
  return (made ??= fromZod());
}

function fromZod(): JsonSchema {
  const converted: unknown = z.toJSONSchema(configurationSchema, {
    io: 'input',
    target: 'draft-7',
    override: ({ zodSchema, jsonSchema }) => {
      const text = keyTexts.get(zodSchema);
      if (text === undefined) return;
      const { description, english, numeric, vocabulary } = text;
      Object.assign(jsonSchema, { description, english }, numeric ? { type: ['string', 'number'] } : {}, vocabulary === undefined ? {} : { vocabulary });
    },
  });
  return isJsonSchema(converted) ? { title: 'ombudsbrev.yaml', ...converted } : {};
}

function isJsonSchema(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null;
}

/** The schema of a letter's front matter, from the table by which it is read. */
export function frontMatterJsonSchema(): JsonSchema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Brevets metadata',
    description: 'Oplysningerne om brevet mellem de to linjer med --- øverst i filen.',
    english: 'What is said of the letter between the two lines of --- at the top of the file.',
    type: 'object',
    properties: Object.fromEntries(frontMatterKeys.map((key) => [key.name, frontMatterProperty(key)])),
    required: ['brevtype'],
    additionalProperties: false,
  };
}

const text: JsonSchema = { type: ['string', 'number'] };

function frontMatterProperty({ name, type, description, example }: FrontMatterKey): JsonSchema {
  const texts = { description: description.da, english: description.en };
  const vocabulary: Pick<JsonSchema, 'vocabulary'> = name === 'brevtype' ? { vocabulary: 'forms' } : name === 'modtagere' ? { vocabulary: 'recipients' } : {};
  if (type === 'texts') return { ...texts, ...vocabulary, anyOf: [{ type: 'array', items: text }, text] };
  if (type === 'signatories') {
    const signatory: JsonSchema = { type: 'object', properties: { navn: { type: 'string' }, titel: { type: 'string' } }, required: ['navn'], additionalProperties: false };
    return { ...texts, anyOf: [{ type: 'array', items: { anyOf: [signatory, { type: 'string' }] } }, { type: 'string' }] };
  }
  if (type === 'enclosures') {
    const enclosure: JsonSchema = { type: 'object', properties: { titel: { type: 'string' }, fil: { type: 'string' } }, additionalProperties: false };
    return { ...texts, anyOf: [{ type: 'array', items: { anyOf: [enclosure, text] } }, text] };
  }
  const examples = name === 'brevtype' ? {} : { examples: [example.replace(/^"(.*)"$/, '$1')] };
  return { ...texts, ...vocabulary, ...text, ...examples };
}

/** Puts the words that hold under a configuration where the schema asks for them. */
export function withVocabulary(schema: JsonSchema, configuration: Configuration): JsonSchema {
  return mapSchema(schema, (node) => {
    if (node.vocabulary === undefined) return node;
    const words = vocabularyOf(node.vocabulary, configuration);
    const keyword = closedVocabularies.has(node.vocabulary) ? 'enum' : 'examples';
    const filled: JsonSchema = { [keyword]: [...words.keys()], valueTexts: Object.fromEntries(words) };
    return putWords(node, filled);
  });
}

/** On the value itself, on the items of a list, or on the keys of a record. */
function putWords(node: JsonSchema, filled: JsonSchema): JsonSchema {
  if (node.anyOf !== undefined) return { ...node, anyOf: node.anyOf.map((alternative) => putWords(alternative, filled)) };
  if (node.items !== undefined) return { ...node, items: { ...node.items, ...filled } };
  if (typeof node.additionalProperties === 'object') return { ...node, propertyNames: { ...node.propertyNames, ...filled } };
  return { ...node, ...filled };
}

const ownKeywords: ReadonlySet<string> = new Set<keyof JsonSchema>(['english', 'vocabulary', 'valueTexts']);

/** The schema as other editors and tools get it: JSON Schema only, descriptions in Danish. */
export function publish(schema: JsonSchema): JsonSchema {
  return mapSchema(schema, (node) => Object.fromEntries(Object.entries(node).filter(([keyword]) => !ownKeywords.has(keyword))));
}

/** Applies `change` to every schema in a schema, inner ones first. */
function mapSchema(schema: JsonSchema, change: (schema: JsonSchema) => JsonSchema): JsonSchema {
  const inner = (each: JsonSchema): JsonSchema => mapSchema(each, change);
  const { properties, additionalProperties, propertyNames, items, anyOf } = schema;
  return change({
    ...schema,
    ...(properties === undefined ? {} : { properties: Object.fromEntries(Object.entries(properties).map(([key, each]) => [key, inner(each)])) }),
    ...(typeof additionalProperties === 'object' ? { additionalProperties: inner(additionalProperties) } : {}),
    ...(propertyNames === undefined ? {} : { propertyNames: inner(propertyNames) }),
    ...(items === undefined ? {} : { items: inner(items) }),
    ...(anyOf === undefined ? {} : { anyOf: anyOf.map(inner) }),
  });
}
