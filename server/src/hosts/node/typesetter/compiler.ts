import {
  initSync,
  TypstCompilerBuilder,
  TypstFontResolverBuilder,
  type IncrServer,
  type TypstCompiler,
  type TypstCompileWorld,
} from '@myriaddreamin/typst-ts-web-compiler';
import type { TypstMessage, WorkerOutcome, WorkerPages, WorkerRequest, WorkerStart } from './messages.js';
import { readPlaces, placesQuery, placesLabel } from './places.js';
import { pageSizes } from './pageSizes.js';

const mainFile = '/main.typ';

/** typst.ts' numbers for what is compiled, what is returned and how diagnostics look. */
const pagedDocument = 0;
const pdfFormat = 1;
const structuredDiagnostics = 3;

/** Typst in this thread. It sees the files and fonts it is handed, and nothing of the machine. */
export interface Compiler {
  run(request: WorkerRequest): Promise<WorkerOutcome>;
  /** Bytes. */
  memory(): number;
}

export async function createCompiler({ module, fonts }: WorkerStart): Promise<Compiler> {
  const { memory } = initSync({ module });
  const asked = new Set<string>();
  const compiler = await buildCompiler(asked);
  await useFonts(compiler, fonts);
  const jobFonts = new Map<string, Uint8Array>();
  let pages: IncrServer | undefined;

  const takeFiles = async ({ changedFiles, removedFiles }: WorkerRequest): Promise<void> => {
    let fontsChanged = false;
    for (const path of removedFiles) {
      if (jobFonts.delete(path)) fontsChanged = true;
      else compiler.unmap_shadow(path);
    }
    for (const { path, bytes } of changedFiles) {
      if (isFont(path)) {
        jobFonts.set(path, bytes);
        fontsChanged = true;
      } else compiler.map_shadow(path, bytes);
    }
    if (fontsChanged) await useFonts(compiler, [...jobFonts.values(), ...fonts]);
  };

  const changes = (world: TypstCompileWorld, complete: boolean): Uint8Array => {
    if (complete || pages === undefined) {
      pages?.free();
      pages = compiler.create_incr_server();
    }
    return resultOf(world.incr_compile(pages, structuredDiagnostics)) ?? new Uint8Array();
  };

  return {
    memory: () => memory.buffer.byteLength,
    async run(request) {
      asked.clear();
      await takeFiles(request);
      compiler.add_source(mainFile, `${request.source}\n${placesQuery}\n`);
      const world = compiler.snapshot(undefined, mainFile, undefined);
      try {
        const { failed, messages } = diagnosticsOf(world.compile(pagedDocument, structuredDiagnostics));
        if (failed) return { kind: 'refused', messages, missingFiles: [...asked] };
        if (request.task === 'prime') return { kind: 'primed' };
        if (request.task === 'pdf') {
          const artifact: unknown = world.get_artifact(pdfFormat, structuredDiagnostics);
          const bytes = resultOf(artifact);
          return bytes === undefined
            ? { kind: 'refused', messages: diagnosticsOf(artifact).messages, missingFiles: [] }
            : { kind: 'pdf', bytes, warnings: messages };
        }
        const places = readPlaces(world.query(pagedDocument, placesLabel, 'value'));
        const bytes = changes(world, request.complete);
        const result: WorkerPages = {
          pages: pageSizes(bytes, places.pageCount),
          markers: places.markers,
          footnoteMarkers: places.footnoteMarkers,
          bytes,
          complete: request.complete,
        };
        return { kind: 'pages', result, warnings: messages };
      } finally {
        world.free();
      }
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

async function useFonts(compiler: TypstCompiler, fonts: readonly Uint8Array[]): Promise<void> {
  const resolver = new TypstFontResolverBuilder();
  for (const font of fonts) resolver.add_raw_font(font);
  compiler.set_fonts(await resolver.build());
}

function isFont(path: string): boolean {
  return /\.(?:ttf|otf|ttc|otc)$/i.test(path);
}

function resultOf(answer: unknown): Uint8Array | undefined {
  return typeof answer === 'object' && answer !== null && 'result' in answer && answer.result instanceof Uint8Array ? answer.result : undefined;
}

function diagnosticsOf(answer: unknown): { readonly failed: boolean; readonly messages: readonly TypstMessage[] } {
  if (typeof answer !== 'object' || answer === null || !('diagnostics' in answer) || !Array.isArray(answer.diagnostics)) {
    return { failed: false, messages: [] };
  }
  const messages = answer.diagnostics.flatMap((each: unknown) => typstMessage(each) ?? []);
  return { failed: messages.some(({ severity }) => severity === 'error'), messages };
}

/** `{path: '/brevpapir/skabelon.typ', range: '0:10-0:17', severity, message}`, 0-based; hints of a call stack are left out. */
function typstMessage(diagnostic: unknown): TypstMessage | undefined {
  if (typeof diagnostic !== 'object' || diagnostic === null) return undefined;
  const field = (name: string): string => {
    const value: unknown = Reflect.get(diagnostic, name);
    return typeof value === 'string' ? value : '';
  };
  const severity = field('severity');
  if (severity !== 'error' && severity !== 'warning') return undefined;
  const line = /^(\d+):/.exec(field('range'))?.[1];
  const file = field('path');
  return {
    severity,
    text: field('message'),
    file: file === '' ? undefined : file,
    line: line === undefined ? undefined : Number(line) + 1,
  };
}
