import { perObject } from '../perObject.js';
import type { ConfiguredPath } from './letterhead.js';
import { builtInConfiguration, builtInProfile, layOver } from './mergeLayers.js';
import type { Configuration, ConfigurationProblem } from './model.js';
import type { ConfigurationFileContent } from './schema.js';
import { validate, type ContentProblem } from './validate.js';
import { contradictions, gatherWords, type WordFile, type WordLayer } from './words.js';
import { readYaml, type YamlFile } from './yamlFile.js';

/** The name of the file, in the letter's folder or any folder above it. */
export const configurationFileName = 'ombudsbrev.yaml';

export interface ConfigurationFile {
  /** As the host names it; problems are reported under it. */
  readonly name: string;
  readonly text: string;
}

export interface ReadConfiguration {
  readonly configuration: Configuration;
  readonly problems: readonly ConfigurationProblem[];
  /** The names of the files that count, nearest first. */
  readonly files: readonly string[];
}

/**
 * The configuration that holds for a letter. `files` come nearest first; the nearest wins, key by key, over those above it and the
 * built-in profile (see `docs/configuration.md`). What cannot be read is a problem and counts for nothing; the rest counts.
 * `wordFiles` are those that {@link wordFilesOf} the same files, and the user's own.
 */
export function readConfiguration(files: readonly ConfigurationFile[], wordFiles: readonly WordFile[] = []): ReadConfiguration {
  const problems: ConfigurationProblem[] = [];
  const layers = layersOf(files, problems);
  const foundation = layers.map(({ content }) => content.grundlag).find((name) => name !== undefined);
  let configuration = builtInConfiguration(builtInProfile(foundation));
  for (const { name, content, report } of layers.toReversed()) configuration = layOver(configuration, name, content, report);
  configuration = { ...configuration, words: gatherWords(layers, wordFiles, (problem) => problems.push(problem)) };
  problems.push(...contradictions(configuration));
  return { configuration, problems, files: layers.map(({ name }) => name) };
}

/** The word files that these files name, nearest first. */
export function wordFilesOf(files: readonly ConfigurationFile[]): readonly ConfiguredPath[] {
  return layersOf(files, []).flatMap(({ name, content: { ordliste } }) => (ordliste === undefined ? [] : [{ configurationFile: name, path: ordliste }]));
}

interface Layer extends WordLayer {
  readonly content: ConfigurationFileContent;
}

/** Nearest first, up to and including a file that says it is the uppermost. */
function layersOf(files: readonly ConfigurationFile[], problems: ConfigurationProblem[]): readonly Layer[] {
  const layers: Layer[] = [];
  for (const file of files) {
    const { name } = file;
    const { yaml, value, wrong } = parse(file);
    const report = (problem: ContentProblem): void => {
      problems.push({ file: name, range: rangeIn(yaml, problem), message: problem.message, suggestion: problem.suggestion });
    };
    problems.push(...yaml.problems.map((problem) => ({ file: name, ...problem, suggestion: undefined })));
    wrong.forEach(report);
    layers.push({ name, content: value, report, rangeOf: (path) => yaml.valueRange(path) });
    if (value.oeverste === true) break;
  }
  return layers;
}

interface ParsedFile {
  readonly yaml: YamlFile;
  readonly value: ConfigurationFileContent;
  readonly wrong: readonly ContentProblem[];
}

/** Once a file: it is looked at for its word files first. */
const parse = perObject(({ text }: ConfigurationFile): ParsedFile => {
  const yaml = readYaml(text);
  const { value, problems: wrong } = validate(yaml.content);
  return { yaml, value, wrong };
});

function rangeIn(yaml: YamlFile, { path, at }: ContentProblem): ConfigurationProblem['range'] {
  return at === 'key' ? yaml.keyRange(path) : yaml.valueRange(path);
}
