import { builtInConfiguration, builtInProfile, layOver } from './mergeLayers.js';
import type { Configuration, ConfigurationProblem } from './model.js';
import type { ConfigurationFileContent } from './schema.js';
import { validate, type ContentProblem } from './validate.js';
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
}

/**
 * The configuration that holds for a letter. `files` come nearest first; the nearest wins, key by key, over those above it and the
 * built-in profile (see `docs/configuration.md`). What cannot be read is a problem and counts for nothing; the rest counts.
 */
export function readConfiguration(files: readonly ConfigurationFile[]): ReadConfiguration {
  const problems: ConfigurationProblem[] = [];
  const layers = layersOf(files, problems);
  const foundation = layers.map(({ content }) => content.grundlag).find((name) => name !== undefined);
  let configuration = builtInConfiguration(builtInProfile(foundation));
  for (const { name, content, report } of layers.toReversed()) configuration = layOver(configuration, name, content, report);
  return { configuration, problems };
}

interface Layer {
  readonly name: string;
  readonly content: ConfigurationFileContent;
  report(problem: ContentProblem): void;
}

/** Nearest first, up to and including a file that says it is the uppermost. */
function layersOf(files: readonly ConfigurationFile[], problems: ConfigurationProblem[]): readonly Layer[] {
  const layers: Layer[] = [];
  for (const { name, text } of files) {
    const yaml = readYaml(text);
    const report = (problem: ContentProblem): void => {
      problems.push({ file: name, range: rangeIn(yaml, problem), message: problem.message, suggestion: problem.suggestion });
    };
    problems.push(...yaml.problems.map((problem) => ({ file: name, ...problem, suggestion: undefined })));
    const { value, problems: wrong } = validate(yaml.content);
    wrong.forEach(report);
    layers.push({ name, content: value, report });
    if (value.oeverste === true) break;
  }
  return layers;
}

function rangeIn(yaml: YamlFile, { path, at }: ContentProblem): ConfigurationProblem['range'] {
  return at === 'key' ? yaml.keyRange(path) : yaml.valueRange(path);
}
