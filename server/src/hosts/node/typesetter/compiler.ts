import {
  initSync,
  TypstCompilerBuilder,
  type IncrServer,
  type TypstCompiler,
  type TypstCompileWorld,
} from '@myriaddreamin/typst-ts-web-compiler';
import type { TypesettingFile } from '../../../engine/layout/typesetting.js';
import { diagnosticsOf, resultOf } from './diagnostics.js';
import { isAboutAnImage, isImageOfLetter, placeholder, trial } from './damagedImages.js';
import { type Fonts, isFont, loadFonts } from './fonts.js';
import type { TypstMessage, WorkerOutcome, WorkerPages, WorkerRequest, WorkerWarnings } from './messages.js';
import { pageSizes } from './pageSizes.js';
import { placesLabel, placesQuery, readPlaces, type Places } from './places.js';
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
  const images = new Set<string>();
  const damagedImages = new Set<string>();
  let fonts: Fonts | undefined;
  let pages: IncrServer | undefined;

  const takeFiles = async ({ changedFiles, removedFiles }: WorkerRequest): Promise<Fonts> => {
    for (const path of [...removedFiles, ...changedFiles.map((file) => file.path)]) {
      images.delete(path);
      damagedImages.delete(path);
    }
    for (const path of removedFiles) {
      if (ownFonts.delete(path)) fonts = undefined;
      else compiler.unmap_shadow(path);
    }
    for (const file of changedFiles) {
      if (isFont(file.path)) {
        ownFonts.set(file.path, file);
        fonts = undefined;
      } else compiler.map_shadow(file.path, file.bytes);
      if (isImageOfLetter(file.path)) images.add(file.path);
    }
    if (fonts === undefined) {
      fonts = await loadFonts([...ownFonts.values()], builtInFonts);
      compiler.set_fonts(fonts.resolver);
    }
    return fonts;
  };

  const compile = (): { readonly world: TypstCompileWorld; readonly messages: readonly TypstMessage[] } => {
    const world = compiler.snapshot(undefined, mainFile, undefined);
    return { world, messages: diagnosticsOf(world.compile(pagedDocument, structuredDiagnostics)) };
  };

  /** Tries each image by itself, and puts a placeholder for those that cannot be read; true when there were any. */
  const replaceDamagedImages = (source: string): boolean => {
    const before = damagedImages.size;
    for (const path of images) {
      compiler.add_source(mainFile, trial(path));
      const { world, messages } = compile();
      world.free();
      if (damagedImages.has(path) || !messages.some(isAboutAnImage)) continue;
      damagedImages.add(path);
      compiler.map_shadow(path, placeholder);
    }
    compiler.add_source(mainFile, source);
    return damagedImages.size > before;
  };

  const toPages = (world: TypstCompileWorld, places: Places): WorkerPages => {
    const complete = pages === undefined;
    pages ??= compiler.create_incr_server();
    const bytes = resultOf(world.incr_compile(pages, structuredDiagnostics));
    if (bytes === undefined) throw new Error('the pages of a letter that was set could not be had');
    return { pages: pageSizes(bytes), ...places, vector: { bytes, complete } };
  };

  return {
    memory: () => memory.buffer.byteLength,
    async run(request) {
      asked.clear();
      const { damaged, missingIn } = await takeFiles(request);
      const source = `${request.source}\n${placesQuery}\n`;
      compiler.add_source(mainFile, source);
      let { world, messages } = compile();
      if (messages.some(isAboutAnImage) && replaceDamagedImages(source)) {
        world.free();
        ({ world, messages } = compile());
      }
      const outcome = async (): Promise<WorkerOutcome> => {
        if (messages.some(({ severity }) => severity === 'error')) return { kind: 'refused', messages, missingFiles: [...asked] };
        if (request.task === 'prime') return { kind: 'primed' };
        const places = readPlaces(world.query(pagedDocument, placesLabel, 'value'));
        const found = { markers: places.markers.length, footnoteMarkers: places.footnoteMarkers.length };
        const warnings: WorkerWarnings = { messages, missingCharacters: missingIn(request.source), damagedFonts: damaged, damagedImages: [...damagedImages], found };
        if (request.task === 'typeset') return { kind: 'pages', result: toPages(world, places), warnings };
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
