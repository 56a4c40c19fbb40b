import type { Spelling } from '../spelling/spelling.js';
import { parseWordEntry } from '../spelling/wordEntry.js';
import { readWordList } from '../spelling/wordList.js';
import type { Localized } from '../text/localized.js';
import type { ConfiguredPath } from './letterhead.js';
import type { Configuration, ConfigurationProblem, ListedWord } from './model.js';
import type { ConfigurationFileContent } from './schema.js';
import type { ContentProblem } from './validate.js';
import type { YamlPath } from './yamlFile.js';

/** A word file as the host has read it. */
export interface WordFile {
  /** As the host names it; problems are reported under it. */
  readonly name: string;
  /** Undefined when it cannot be read. */
  readonly text: string | undefined;
  /** The ombudsbrev.yaml that names it; undefined for the user's own. */
  readonly listedIn: ConfiguredPath['configurationFile'] | undefined;
}

/** What one ombudsbrev.yaml says of words. */
export interface WordLayer {
  readonly name: string;
  readonly content: Pick<ConfigurationFileContent, 'ord' | 'ordliste'>;
  rangeOf(path: YamlPath): ListedWord['range'];
  report(problem: ContentProblem): void;
}

/** The words of the layers, nearest first, and of the word files, each once: where several have it, the nearest counts, the user's own last. */
export function gatherWords(layers: readonly WordLayer[], wordFiles: readonly WordFile[], report: (problem: ConfigurationProblem) => void): readonly ListedWord[] {
  const words = new Map<string, ListedWord>();
  const add = (word: ListedWord): void => {
    if (!words.has(word.word)) words.set(word.word, word);
  };
  const addFile = ({ name, text }: WordFile, owner: ListedWord['owner']): void => {
    const { entries, problems } = readWordList(text ?? '');
    for (const { word, model, range } of entries) add({ word, model, owner, file: name, range });
    for (const problem of problems) report({ file: name, ...problem, suggestion: undefined });
  };
  for (const { name, content, rangeOf, report: reportHere } of layers) {
    (content.ord ?? []).forEach((text, index) => {
      const path = ['ord', index];
      const entry = parseWordEntry(text);
      if (entry === undefined && text.includes('=')) reportHere({ path, at: 'value', message: wrongModel(text), suggestion: undefined });
      else add({ word: entry?.word ?? text, model: entry?.model, owner: 'office', file: name, range: rangeOf(path) });
    });
    const file = wordFiles.find(({ listedIn }) => listedIn === name);
    if (content.ordliste === undefined || file === undefined) continue;
    if (file.text === undefined) reportHere({ path: ['ordliste'], at: 'value', message: missingFile(content.ordliste), suggestion: undefined });
    addFile(file, 'office');
  }
  for (const file of wordFiles) if (file.listedIn === undefined) addFile(file, 'user');
  return [...words.values()];
}

/** What of the words contradicts the forbidden ones. A forbidden word is reported though somebody has added it. */
export function contradictions({ words, forbiddenWords }: Pick<Configuration, 'words' | 'forbiddenWords'>): readonly ConfigurationProblem[] {
  if (forbiddenWords.length === 0) return [];
  const forbidden = new Map(forbiddenWords.map((each) => [each.word.toLowerCase(), each]));
  return words.flatMap(({ word, file, range }): ConfigurationProblem[] => {
    const other = forbidden.get(word.toLowerCase());
    if (other === undefined) return [];
    const place = other.file === file ? '»forbudte-ord«' : `»forbudte-ord« i ${nameOf(other.file)}`;
    return [{
      file,
      range,
      message: {
        da: `»${word}« står også under ${place} og bliver meldt som forbudt. Slet det ét af stederne.`,
        en: `"${word}" is also forbidden (forbudte-ord) and is reported as such. Delete it in one of the places.`,
      },
      suggestion: undefined,
    }];
  });
}

/** Words whose model the dictionary does not inflect: they are known as they stand only. */
export function modelProblems({ words }: Pick<Configuration, 'words'>, spelling: () => Spelling | undefined): readonly ConfigurationProblem[] {
  return words.flatMap(({ word, model, file, range }) => {
    // The dictionary is not asked for where nobody needs it.
    const forms = model === undefined ? undefined : spelling()?.inflections.formsOf(word, model);
    return model === undefined || forms === undefined || forms.length > 0 ? [] : [{ file, range, message: noModel(word, model), suggestion: undefined }];
  });
}

function nameOf(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1);
}

function missingFile(path: string): Localized {
  return {
    da: `Ordlisten ${path} findes ikke eller kan ikke læses. Den bliver lavet, når du føjer et ord til kontorets ordliste.`,
    en: `The word list ${path} does not exist or cannot be read. It is made when you add a word to the office's list.`,
  };
}

function wrongModel(text: string): Localized {
  return {
    da: `»${text}« kan ikke læses. Et ord, der bøjes som et andet, skrives »flextrafik = trafik«: ét ord på hver side af lighedstegnet.`,
    en: `"${text}" cannot be read. A word inflected as another is written "flextrafik = trafik": one word on either side.`,
  };
}

function noModel(word: string, model: string): Localized {
  const da = word.at(-1) === model.at(-1) ? `Ordbogen har ikke »${model}« som et ord, der bøjes` : `»${word}« og »${model}« ender ikke på samme bogstav`;
  return {
    da: `${da}, så »${word}« er kun kendt, som det står. Efter lighedstegnet skal stå et ord i ordbogens grundform.`,
    en: `"${word}" cannot be inflected as "${model}", and is known only as it stands. Behind the sign stands a base word of the dictionary that ends in the same letter.`,
  };
}
