import {
  initSync,
  TypstCompilerBuilder,
  type IncrServer,
  type TypstCompiler,
  type TypstCompileWorld,
} from '@myriaddreamin/typst-ts-web-compiler';
import type { TypesettingFile } from '../../../engine/layout/typesetting.js';
import { diagnosticsOf, resultOf } from './diagnostics.js';
import { type Fonts, isFont, loadFonts } from './fonts.js';
import type { WorkerOutcome, WorkerPages, WorkerRequest, WorkerWarnings } from './messages.js';
import { pageSizes } from './pageSizes.js';
import { placesLabel, placesQuery, readPlaces } from './places.js';
import { missingCharacters } from './problems.js';

/** The job's source, as Typst knows it. */
const mainFile = '/main.typ';

/** typst.ts' numbers for what is compiled, what is returned and how diagnostics look. */
const pagedDocument = 0;
const pdfFormat = 1;
const structuredDiagnostics = 3;

/** Typst in this thread. It sees the files and fonts it is handed, and nothing of the machine. */
export interface Compiler {
  /** Rejects when Typst itself failed: it cannot be used again. */
  run(request: WorkerRequest): Promise<WorkerOutcome>;
  /** Bytes. */
  memory(): number;
}

export async function createCompiler(module: WebAssembly.Module, builtInFonts: readonly Uint8Array[]): Promise<Compiler> {
  const { memory } = initSync({ module });
  const asked = new Set<string>();
  const compiler = await buildCompiler(asked);
  const ownFonts = new Map<string, TypesettingFile>();
  let fonts: Fonts | undefined;
  let pages: IncrServer | undefined;

  const takeFiles = async ({ changedFiles, removedFiles }: WorkerRequest): Promise<Fonts> => {
    for (const path of removedFiles) {
      if (ownFonts.delete(path)) fonts = undefined;
      else compiler.unmap_shadow(path);
    }
    for (const file of changedFiles) {
      if (isFont(file.path)) {
        ownFonts.set(file.path, file);
        fonts = undefined;
      } else compiler.map_shadow(file.path, file.bytes);
    }
    if (fonts === undefined) {
      fonts = await loadFonts([...ownFonts.values()], builtInFonts);
      compiler.set_fonts(fonts.resolver);
    }
    return fonts;
  };

  const toPages = (world: TypstCompileWorld): WorkerPages => {
    const { markers, footnoteMarkers } = readPlaces(world.query(pagedDocument, placesLabel, 'value'));
    const complete = pages === undefined;
    pages ??= compiler.create_incr_server();
    const bytes = resultOf(world.incr_compile(pages, structuredDiagnostics));
    if (bytes === undefined) throw new Error('the pages of a letter that was set could not be had');
    return { pages: pageSizes(bytes), markers, footnoteMarkers, vector: { bytes, complete } };
  };

  return {
    memory: () => memory.buffer.byteLength,
    async run(request) {
      asked.clear();
      const { damaged, missingIn } = await takeFiles(request);
      compiler.add_source(mainFile, `${request.source}\n${placesQuery}\n`);
      const world = compiler.snapshot(undefined, mainFile, undefined);
      const messages = diagnosticsOf(world.compile(pagedDocument, structuredDiagnostics));
      const outcome = async (): Promise<WorkerOutcome> => {
        if (messages.some(({ severity }) => severity === 'error')) return { kind: 'refused', messages, missingFiles: [...asked] };
        if (request.task === 'prime') return { kind: 'primed' };
        const warnings: WorkerWarnings = { messages, missingCharacters: missingIn(request.source), damagedFonts: damaged };
        if (request.task === 'typeset') return { kind: 'pages', result: toPages(world), warnings };
        const artifact: unknown = world.get_artifact(pdfFormat, structuredDiagnostics);
        const bytes = resultOf(artifact);
        if (bytes === undefined) return { kind: 'refused', messages: diagnosticsOf(artifact), missingFiles: [] };
        const { finishPdf } = await import('../../../engine/layout/pdf/finishPdf.js');
        const missing = warnings.missingCharacters;
        const finished = await finishPdf(bytes, missing.length === 0 ? [] : [missingCharacters(missing)]);
        return { kind: 'pdf', ...finished, warnings: { ...warnings, missingCharacters: [] } };
      };
      const result = await outcome();
      // Not in a `finally`: after a failure inside Typst it would fail too, and hide the first.
      world.free();
      return result;
    },
  };
}

/** No disk, no packages: what is not among the job's files is not there, and is remembered in `asked`. */
async function buildCompiler(asked: Set<string>): Promise<TypstCompiler> {
  const builder = new TypstCompilerBuilder();
  await builder.set_access_model(
    undefined,
    () => 0,
    (path: string) => {
      asked.add(path);
      return false;
    },
    (path: string) => path,
    () => undefined,
  );
  await builder.set_package_registry(undefined, () => undefined);
  return builder.build();
}
