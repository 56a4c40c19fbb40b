import type { Configuration, ConfigurationProblem } from '../engine/configuration/model.js';
import { configurationFileName, readConfiguration, wordFilesOf, type ConfigurationFile } from '../engine/configuration/readConfiguration.js';
import { modelProblems, type WordFile } from '../engine/configuration/words.js';
import type { Spelling } from '../engine/spelling/spelling.js';
import { createLineIndex } from '../engine/text/lineIndex.js';
import type { TextFiles } from '../hosts/types.js';

/** The configuration that holds in one folder. */
export interface FolderConfiguration {
  readonly configuration: Configuration;
  /** A new number each time the folder is read. */
  readonly serial: number;
  /** What is wrong in the file that this URI names. */
  problemsIn(uri: string): readonly ConfigurationProblem[];
  /** Every problem of the files that count here. */
  readonly problems: readonly ConfigurationProblem[];
  /** The `ombudsbrev.yaml` files that count, nearest first, and the word files that they name, with the user's own. */
  readonly files: readonly ConfigurationFile[];
  readonly wordFiles: readonly WordFile[];
}

/** A problem with its line, 1-based. */
export type LinedProblem = ConfigurationProblem & { readonly line: number };

export interface ConfigurationServices {
  readonly files: TextFiles;
  /** The text of an open `ombudsbrev.yaml` or word file, by its {@link comparable} URI. */
  openText(uri: string): string | undefined;
  /** Where unsaved documents belong. */
  workspaceFolder(): string | undefined;
  /** The URI of the user's own word file. */
  readonly userWords: string;
  spelling(): Spelling | undefined;
  /** Told what is wrong in files that nobody has open. */
  report(problems: readonly LinedProblem[]): void;
}

/**
 * The `ombudsbrev.yaml` files that count for a document: its folder's and those of all folders above. Read once per folder and kept until
 * told to forget; what is open in the editor wins over the disk.
 */
export class Configurations {
  private readonly folders = new Map<string, Promise<FolderConfiguration>>();
  private reads = 0;

  /** Word files read so far, by their {@link comparable} URIs. */
  private readonly readWordFiles = new Set<string>();

  constructor(private readonly services: ConfigurationServices) {}

  for(documentUri: string): Promise<FolderConfiguration> {
    const folder = this.folderFor(documentUri);
    let known = this.folders.get(folder);
    if (known === undefined) {
      known = this.read(folder);
      this.folders.set(folder, known);
      known.catch(() => this.folders.delete(folder));
    }
    return known;
  }

  /** Files may have changed. */
  forgetAll(): void {
    this.folders.clear();
  }

  /** Files outside the workspace change without our being told, so a document that is opened has them read again. */
  forget(documentUri: string): void {
    this.folders.delete(this.folderFor(documentUri));
  }

  private folderFor(documentUri: string): string {
    return folderOf(documentUri) ?? this.services.workspaceFolder() ?? '';
  }

  private async read(folder: string): Promise<FolderConfiguration> {
    this.reads += 1;
    const serial = this.reads;
    const uris = foldersUpwards(folder).map((each) => new URL(configurationFileName, each).href);
    const texts = await Promise.all(uris.map((uri) => this.text(uri)));
    const files = uris.flatMap((name, index) => {
      const text = texts[index];
      return text === undefined ? [] : [{ name, text }];
    });
    const wordFiles = await this.wordFiles(files);
    const { configuration, problems: ofFiles, files: counting } = readConfiguration(files, wordFiles);
    const problems = [...ofFiles, ...modelProblems(configuration, () => this.services.spelling())];
    const all = [...files, ...wordFiles];
    this.services.report(problems.filter(({ file }) => this.services.openText(comparable(file)) === undefined).map((problem) => ({ ...problem, line: lineOf(problem, all) })));
    return {
      configuration,
      serial,
      problems,
      problemsIn: (uri) => problems.filter(({ file }) => comparable(file) === comparable(uri)),
      files: files.filter(({ name }) => counting.includes(name)),
      wordFiles,
    };
  }

  private async wordFiles(files: readonly ConfigurationFile[]): Promise<readonly WordFile[]> {
    const { userWords } = this.services;
    const named = wordFilesOf(files).map(({ configurationFile, path }) => ({ name: fileBeside(configurationFile, path), listedIn: configurationFile }));
    const read = await Promise.all([...named, { name: userWords, listedIn: undefined }].map(async (file): Promise<WordFile> => ({ ...file, text: await this.text(file.name) })));
    for (const { name } of read) this.readWordFiles.add(comparable(name));
    // The user need not have one.
    return read.filter(({ text, listedIn }) => text !== undefined || listedIn !== undefined);
  }

  private async text(uri: string): Promise<string | undefined> {
    return this.services.openText(comparable(uri)) ?? this.services.files.read(uri);
  }

  /** True for a configuration file, and for a word file that has been asked for. */
  hangOn(uri: string): boolean {
    return uri.endsWith(`/${configurationFileName}`) || this.readWordFiles.has(comparable(uri));
  }
}

/** The URI of a file that a path names which counts from another file's folder. */
export function fileBeside(uri: string, path: string): string {
  return new URL(path.split('/').map(encodeURIComponent).join('/'), uri).href;
}

function lineOf({ file, range }: ConfigurationProblem, files: readonly { readonly name: string; readonly text: string | undefined }[]): number {
  const text = files.find(({ name }) => name === file)?.text ?? '';
  return createLineIndex(text).toPosition(range.start).line + 1;
}

/** Undefined for a document without a folder of its own, e.g. an unsaved one. */
export function folderOf(uri: string): string | undefined {
  return uri.startsWith('file:') ? parse('.', uri)?.href : undefined;
}

/** The folder itself first. */
function foldersUpwards(folder: string): readonly string[] {
  const folders: string[] = [];
  let current = parse(folder.endsWith('/') || folder === '' ? folder : `${folder}/`);
  while (current !== undefined && current.href !== folders.at(-1)) {
    folders.push(current.href);
    current = parse('..', current.href);
  }
  return folders;
}

function parse(uri: string, base?: string): URL | undefined {
  return URL.canParse(uri, base) ? new URL(uri, base) : undefined;
}

/** URIs that name the same file may be escaped differently by different clients. */
export function comparable(uri: string): string {
  try {
    return decodeURIComponent(parse(uri)?.href ?? uri);
  } catch {
    return uri;
  }
}
