import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { configurationJsonSchema, frontMatterJsonSchema, publish, withVocabulary, type JsonSchema } from '../../../server/src/engine/configuration/jsonSchema.js';
import { configuration } from '../../kit/engine.js';

/** Every key of a schema that has no text in both languages, by its path. */
function withoutText(schema: JsonSchema, path: string): string[] {
  const inner = [schema.items, ...(schema.anyOf ?? []), typeof schema.additionalProperties === 'object' ? schema.additionalProperties : undefined];
  return [
    ...Object.entries(schema.properties ?? {}).flatMap(([key, child]) => {
      const own = child.description === undefined || child.english === undefined || child.description === child.english ? [`${path}.${key}`] : [];
      return [...own, ...withoutText(child, `${path}.${key}`)];
    }),
    ...inner.flatMap((child) => (child === undefined ? [] : withoutText(child, path))),
  ];
}

it('every key of ombudsbrev.yaml is described in both languages', () => {
  expect(withoutText(configurationJsonSchema(), '')).toEqual([]);
});

it.each([
  ['ombudsbrev', configurationJsonSchema()],
  ['brev-frontmatter', frontMatterJsonSchema()],
])('schemas/%s.schema.json is what the tables say', (name, schema) => {
  const committed: unknown = JSON.parse(readFileSync(new URL(`../../../schemas/${name}.schema.json`, import.meta.url), 'utf8'));
  expect(committed).toEqual(publish(withVocabulary(schema, configuration)));
});
