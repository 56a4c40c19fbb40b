import type { Configuration, ConfigurationProblem } from '../engine/configuration/model.js';
import { configurationFileName, readConfiguration } from '../engine/configuration/readConfiguration.js';
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
}

/**
 * The `ombudsbrev.yaml` files that count for a document: its folder's and those of all folders above. Read once per folder and kept until
 * told to forget; what is open in the editor wins over the disk.
 */
export class Configurations {
  private readonly folders = new Map<string, Promise<FolderConfiguration>>();
  private reads = 0;

  constructor(
    private readonly files: TextFiles,
    /** The text of an open `ombudsbrev.yaml`, by its {@link comparable} URI. */
    private readonly openText: (uri: string) => string | undefined,
    /** Where unsaved documents belong. */
    private readonly workspaceFolder: () => string | undefined,
    /** Told what is wrong in files that nobody has open. */
    private readonly report: (problems: readonly ConfigurationProblem[]) => void,
  ) {}

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
    return folderOf(documentUri) ?? this.workspaceFolder() ?? '';
  }

  private async read(folder: string): Promise<FolderConfiguration> {
    this.reads += 1;
    const serial = this.reads;
    const uris = foldersUpwards(folder).map((each) => new URL(configurationFileName, each).href);
    const texts = await Promise.all(uris.map((uri) => this.openText(comparable(uri)) ?? this.files.read(uri)));
    const files = uris.flatMap((name, index) => {
      const text = texts[index];
      return text === undefined ? [] : [{ name, text }];
    });
    const { configuration, problems } = readConfiguration(files);
    this.report(problems.filter(({ file }) => this.openText(comparable(file)) === undefined));
    return { configuration, serial, problems, problemsIn: (uri) => problems.filter(({ file }) => comparable(file) === comparable(uri)) };
  }
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
