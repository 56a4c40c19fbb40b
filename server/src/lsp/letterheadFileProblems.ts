import type { Configuration, ConfigurationProblem } from '../engine/configuration/model.js';
import { readYaml } from '../engine/configuration/yamlFile.js';
import { comparable } from './configurations.js';
import type { LayoutHost } from './host.js';

/** What of the letterhead is a file, and its key under `brevpapir`. */
const keys = [
  ['template', 'skabelon'],
  ['fonts', 'skrifttyper'],
  ['logo', 'logo'],
] as const;

/** What the `ombudsbrev.yaml` with this text names for its letterhead that is missing or cannot be read, at its place in the file. */
export function letterheadFileProblems(
  configuration: Configuration,
  { uri, text }: { readonly uri: string; readonly text: string },
  { letterheadProblems }: Pick<LayoutHost, 'letterheadProblems'>,
): readonly ConfigurationProblem[] {
  const { letterhead } = configuration;
  return keys.flatMap(([part, key]) => {
    const path = letterhead[part];
    if (path === undefined || comparable(path.configurationFile) !== comparable(uri)) return [];
    // One at a time, so that it is known which one is meant.
    const alone = { ...configuration, letterhead: { ...letterhead, template: undefined, fonts: undefined, logo: undefined, [part]: path } };
    const found = letterheadProblems(alone);
    if (found.length === 0) return [];
    const range = readYaml(text).valueRange(['brevpapir', key]);
    return found.map(({ message }) => ({ file: uri, range, message, suggestion: undefined }));
  });
}
