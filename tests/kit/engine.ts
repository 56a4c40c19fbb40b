import { readConfiguration } from '../../server/src/engine/configuration/readConfiguration.js';
import { createEngine, type AnalyseOptions, type Analysis } from '../../server/src/engine/index.js';
import { loadProvisionTexts, loadRegister } from '../../server/src/hosts/node/register.js';
import { loadSpelling } from '../../server/src/hosts/node/spelling.js';
import { fileURLToPath } from 'node:url';

export const compiledRegisterFolder = fileURLToPath(new URL('../../server/data/compiled/', import.meta.url));

export const compiledDictionaryFolder = fileURLToPath(new URL('../../dictionaries/compiled/', import.meta.url));

export const spelling = loadSpelling(compiledDictionaryFolder);

export const register = loadRegister(compiledRegisterFolder);

export const texts = loadProvisionTexts(compiledRegisterFolder);

/** The day that letters without a date are judged by in tests. */
export const today = { year: 2026, month: 1, day: 15 };

/** A rule that throws fails the test. */
export const engine = createEngine({
  register,
  texts,
  spelling,
  today: () => today,
  onRuleFailure: (rule, error) => {
    throw new Error(`the rule ${rule} threw`, { cause: error });
  },
});

/** The built-in configuration. */
export const configuration = readConfiguration([]).configuration;

export function analyse(source: string, options: Partial<AnalyseOptions> = {}): Analysis {
  return engine.analyse(source, { configuration, ...options });
}
