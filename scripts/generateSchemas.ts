/**
 * Makes schemas/: the JSON Schema of `ombudsbrev.yaml` and of a letter's front matter, from the tables by which both are read. Run by
 * `npm run build`; the freshness check fails when what is committed differs.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { configurationJsonSchema, frontMatterJsonSchema, publish, withVocabulary, type JsonSchema } from '../server/src/engine/configuration/jsonSchema.js';
import { readConfiguration } from '../server/src/engine/configuration/readConfiguration.js';

const target = fileURLToPath(new URL('../schemas/', import.meta.url));
const { configuration } = readConfiguration([]);

function write(name: string, schema: JsonSchema): void {
  writeFileSync(join(target, name), `${JSON.stringify(publish(withVocabulary(schema, configuration)), null, 2)}\n`);
}

mkdirSync(target, { recursive: true });
write('ombudsbrev.schema.json', configurationJsonSchema());
write('brev-frontmatter.schema.json', frontMatterJsonSchema());
