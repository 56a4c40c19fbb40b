import type { JsonSchema } from './jsonSchema.js';
import type { YamlPath } from './yamlFile.js';

/** The schemas that hold at a path: none where the path leads outside, several where there are alternatives. */
export function schemasAt(root: JsonSchema, path: YamlPath): readonly JsonSchema[] {
  return path.reduce<readonly JsonSchema[]>((schemas, step) => schemas.flatMap((schema) => stepInto(schema, step)), alternatives(root));
}

function stepInto(schema: JsonSchema, step: string | number): readonly JsonSchema[] {
  if (typeof step === 'number') return schema.items === undefined ? [] : alternatives(schema.items);
  const property = Object.hasOwn(schema.properties ?? {}, step) ? schema.properties?.[step] : undefined;
  if (property !== undefined) return alternatives(property);
  const { additionalProperties } = schema;
  return typeof additionalProperties === 'object' ? alternatives(additionalProperties) : [];
}

/** What an `anyOf` says beside its alternatives (its description) holds for each of them. */
function alternatives(schema: JsonSchema): readonly JsonSchema[] {
  const { anyOf, ...own } = schema;
  return anyOf === undefined ? [schema] : anyOf.flatMap((alternative) => alternatives({ ...own, ...alternative }));
}

export function keysAt(root: JsonSchema, path: YamlPath): readonly string[] {
  return [...new Set(schemasAt(root, path).flatMap((schema) => Object.keys(schema.properties ?? {})))];
}
