import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { provisionTextsFile, registerFile, registerSchema } from '../../src/engine/register/format.js';
import { loadRegister } from '../../src/hosts/node/register.js';
import { actColumns, readActs } from './acts.js';
import { documentColumns, readDocuments } from './documents.js';
import { writeFile } from './fileWriter.js';
import { provisionLists } from './provisions.js';
import { date, sourceFolder } from './source.js';
import { writeTextFile } from './textFile.js';
import { TextPool } from './textPool.js';
import { readTexts } from './texts.js';

/** The day the collection was harvested. */
const harvested = date('2026-02-14');

/** The compiled files by name. The same sources give the same bytes. */
export function compileRegister(folder: string): ReadonlyMap<string, Uint8Array> {
  const documents = readDocuments(folder);
  const acts = readActs(folder, documents);
  const texts = readTexts(folder, acts);
  const pool = new TextPool();
  const columns = {
    ...documentColumns(documents, pool),
    ...actColumns(acts, documents, provisionLists(folder, acts, texts), texts, pool),
  };
  return new Map([
    [registerFile, writeFile(registerSchema, harvested, { ...columns, ...pool.columns() })],
    [provisionTextsFile, writeTextFile(acts, documents, texts, harvested)],
  ]);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const target = fileURLToPath(new URL('../compiled/', import.meta.url));
  mkdirSync(target, { recursive: true });
  for (const [name, bytes] of compileRegister(sourceFolder)) {
    // In one step, so that nobody reads half a file.
    const unfinished = join(target, `${name}.${process.pid}`);
    writeFileSync(unfinished, bytes);
    renameSync(unfinished, join(target, name));
    console.log(`server/data/compiled/${name}: ${bytes.length} bytes`);
  }
  const started = performance.now();
  const { names } = loadRegister(target);
  console.log(`read and ready, with ${names.length} names, in ${(performance.now() - started).toFixed(0)} ms`);
}
