import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Configuration } from '../engine/configuration/model.js';
import { readConfiguration } from '../engine/configuration/readConfiguration.js';
import { modelProblems } from '../engine/configuration/words.js';
import { createEngine, type Engine, type Language, type Localized } from '../engine/index.js';
import type { Register } from '../engine/register/model.js';
import type { ProvisionTexts } from '../engine/register/provisionTexts.js';
import { forgivingProvisionTexts } from '../engine/register/emptyProvisionTexts.js';
import { emptyRegister } from '../engine/register/emptyRegister.js';
import type { Spelling } from '../engine/spelling/spelling.js';
import { systemClock } from '../hosts/node/clock.js';
import { configurationFiles } from '../hosts/node/configuration.js';
import { loadCurrentRegister } from '../hosts/node/currentRegister.js';
import { dataFolder } from '../hosts/node/dataFolder.js';
import { dictionaryFolder, registerFolder, rulePages } from '../hosts/node/installation.js';
import { decodeLetter, LetterFileError, readLetterFile } from '../hosts/node/letterFile.js';
import { loadProvisionTexts, registerFailure } from '../hosts/node/register.js';
import type { RulePages } from '../hosts/node/rulePages.js';
import { loadSpelling, spellingFailure } from '../hosts/node/spelling.js';
import { readWordFiles, userWordFile } from '../hosts/node/wordFiles.js';
import { createLineIndex } from '../engine/text/lineIndex.js';
import { standardInput } from './inputFiles.js';
import type { FileProblem } from './output/checkedFile.js';

/** A letter that could be read, with the configuration that holds where it lies. */
export interface OpenLetter {
  readonly file: string;
  readonly source: string;
  readonly configuration: Configuration;
}

/** What one run of the command line works with. The register and the dictionary are read when something first asks for them. */
export interface Session {
  readonly engine: Engine;
  readonly register: Register;
  readonly texts: ProvisionTexts;
  readonly rulePages: RulePages;
  /** Files that could not be read or written, so far. */
  readonly problems: readonly FileProblem[];
  /** Reads what can be read; the rest becomes problems. */
  readLetters(paths: readonly string[]): readonly OpenLetter[];
  /** Runs `work`; a {@link LetterFileError} from it becomes a problem of `file`. */
  report<T>(file: string, work: () => T): T | undefined;
  /** Tells the user on standard error what could not be read, and what is wrong in `ombudsbrev.yaml`. */
  printProblems(): void;
}

export function openSession(language: Language): Session {
  const problems: FileProblem[] = [];
  const notices = new Set<string>();
  let openedRegister: Register | undefined;
  const register = (): Register =>
    (openedRegister ??= openRegister(
      (message) => problems.push({ file: registerFolder(), message: message[language] }),
      (message) => notices.add(message[language]),
    ));
  let openedSpelling: { readonly speller: Spelling | undefined } | undefined;
  const spelling = (): Spelling | undefined =>
    (openedSpelling ??= { speller: openSpelling((message) => problems.push({ file: dictionaryFolder(), message: message[language] })) }).speller;
  const texts = forgivingProvisionTexts(loadProvisionTexts(registerFolder()), (error) => notices.add(registerFailure(error)[language]));
  let openedEngine: Engine | undefined;
  const engine = (): Engine =>
    (openedEngine ??= createEngine({
      register: register(),
      texts,
      spelling: spelling(),
      today: systemClock.today,
      onRuleFailure: (rule, error) => {
        notices.add(`reglen ${rule} fejlede og er sprunget over: ${error instanceof Error ? error.message : String(error)}`);
      },
    }));
  const configurations = new Map<string, Configuration>();

  const configurationIn = (folder: string): Configuration => {
    const known = configurations.get(folder);
    if (known !== undefined) return known;
    const files = configurationFiles(folder);
    const wordFiles = readWordFiles(files, userWordFile(dataFolder()));
    const read = readConfiguration(files, wordFiles);
    const found = [...read.problems, ...modelProblems(read.configuration, spelling)];
    for (const problem of found) {
      const text = [...files, ...wordFiles].find(({ name }) => name === problem.file)?.text ?? '';
      const { line, character } = createLineIndex(text).toPosition(problem.range.start);
      notices.add(`${problem.file}:${line + 1}:${character + 1}: ${problem.message[language]}`);
    }
    configurations.set(folder, read.configuration);
    return read.configuration;
  };

  const report = <T>(file: string, work: () => T): T | undefined => {
    try {
      return work();
    } catch (error) {
      if (!(error instanceof LetterFileError)) throw error;
      problems.push({ file, message: error.localized[language] });
      return undefined;
    }
  };

  return {
    get engine() {
      return engine();
    },
    get register() {
      return register();
    },
    texts,
    rulePages: rulePages(),
    problems,
    readLetters: (paths) =>
      paths.flatMap((file): OpenLetter[] => {
        const source = report(file, () => (file === standardInput ? decodeLetter(readFileSync(0), 'standard input') : readLetterFile(file)));
        if (source === undefined) return [];
        const folder = file === standardInput ? process.cwd() : dirname(resolve(file));
        return [{ file, source, configuration: configurationIn(folder) }];
      }),
    report,
    printProblems: () => {
      for (const { message } of problems) process.stderr.write(`ombudsbrev: ${message}\n`);
      for (const notice of notices) process.stderr.write(`ombudsbrev: ${notice}\n`);
    },
  };
}

/** A damaged register must not keep the rest of the letter from being checked. */
function openRegister(onFailure: (message: Localized) => void, onNotice: (message: Localized) => void): Register {
  try {
    return loadCurrentRegister(registerFolder(), dataFolder(), onNotice);
  } catch (error) {
    onFailure(registerFailure(error));
    return emptyRegister;
  }
}

/** Without a dictionary the rest of the letter is checked all the same. */
function openSpelling(onFailure: (message: ReturnType<typeof spellingFailure>) => void): Spelling | undefined {
  try {
    return loadSpelling(dictionaryFolder());
  } catch (error) {
    onFailure(spellingFailure(error));
    return undefined;
  }
}
