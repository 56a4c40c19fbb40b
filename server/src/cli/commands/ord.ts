import { dirname, resolve } from 'node:path';
import { readConfiguration, wordFilesOf } from '../../engine/configuration/readConfiguration.js';
import { parseWordEntry, writeWordEntry, type WordEntry } from '../../engine/spelling/wordEntry.js';
import { addToWordList, removeFromWordList } from '../../engine/spelling/wordList.js';
import { configurationFiles } from '../../hosts/node/configuration.js';
import { dataFolder } from '../../hosts/node/dataFolder.js';
import { dictionaryFolder } from '../../hosts/node/installation.js';
import { DictionaryLoadError, loadSpelling, spellingFailure } from '../../hosts/node/spelling.js';
import { changeWordFile, readWordFiles, userWordFile, WordFileError } from '../../hosts/node/wordFiles.js';
import { oneOf, parseCommandLine, UsageError } from '../arguments.js';
import type { Command } from '../command.js';

export const ord: Command = {
  name: 'ord',
  usage: 'ombudsbrev ord list\n      ombudsbrev ord add ORD … [--som ORD] [--liste min|kontor]\n      ombudsbrev ord remove ORD … [--liste min|kontor]',
  summary: 'Viser de ord, der gælder i mappen ud over ordbogens, eller føjer ord til din egen eller kontorets ordliste og fjerner dem igen.',
  run(args) {
    const { values, positionals } = parseCommandLine(args, { som: { type: 'string' }, liste: { type: 'string', default: 'min' } });
    const [action = 'list', ...words] = positionals;
    const list = oneOf('liste', values.liste, ['min', 'kontor']);
    if (action !== 'list' && action !== 'add' && action !== 'remove') throw new UsageError('Angiv list, add eller remove');
    if (values.som !== undefined && action !== 'add') throw new UsageError('--som hører til add');
    if (action === 'list') {
      if (words.length > 0) throw new UsageError('list tager ingen ord');
      return show();
    }
    if (words.length === 0) throw new UsageError(`Angiv de ord, som ${action} gælder`);
    try {
      const entries = words.map((word) => entryOf(word, values.som));
      const path = list === 'min' ? userWordFile(dataFolder()) : officeFile();
      const isChanged = changeWordFile(path, (text) =>
        action === 'add' ? addToWordList(text, entries) : removeFromWordList(text, entries.map(({ word }) => word)),
      );
      process.stdout.write(isChanged ? `${path} er ændret.\n` : `${path} er uændret: ${action === 'add' ? 'det stod der i forvejen' : 'det står der ikke'}.\n`);
      return 0;
    } catch (error) {
      if (!(error instanceof WordFileError) && !(error instanceof DictionaryLoadError)) throw error;
      process.stderr.write(`ombudsbrev: ${error instanceof WordFileError ? error.message : spellingFailure(error).da}\n`);
      return 2;
    }
  },
};

function show(): number {
  const files = configurationFiles(process.cwd());
  const { configuration } = readConfiguration(files, readWordFiles(files, userWordFile(dataFolder())));
  for (const { word, model, file } of configuration.words) process.stdout.write(`${writeWordEntry({ word, model })}\t${file}\n`);
  return 0;
}

/** Throws {@link UsageError} when this is no word, or the dictionary does not inflect the model. */
function entryOf(text: string, model: string | undefined): WordEntry {
  const entry = parseWordEntry(model === undefined ? text : `${text} = ${model}`);
  if (entry === undefined) throw new UsageError(`»${text}« er ikke ét ord`);
  if (entry.model !== undefined && loadSpelling(dictionaryFolder()).inflections.formsOf(entry.word, entry.model).length === 0) {
    throw new UsageError(`»${entry.word}« kan ikke bøjes som »${entry.model}«: angiv et ord i ordbogens grundform, der ender på samme bogstav`);
  }
  return entry;
}

/** Throws {@link UsageError} when no configuration names one. */
function officeFile(): string {
  const [named] = wordFilesOf(configurationFiles(process.cwd()));
  if (named === undefined) throw new UsageError('Ingen ombudsbrev.yaml i mappen eller over den nævner en ordliste. Skriv f.eks. »ordliste: kontor.ord.txt« i den');
  return resolve(dirname(named.configurationFile), named.path);
}
