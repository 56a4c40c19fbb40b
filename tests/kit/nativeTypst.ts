import { createRequire } from 'node:module';

/** The part of typst.ts' native build (0.7.0) that the tests use. Its own package of types asks for platforms that are not published. */
export interface NativeTypst {
  mapShadow(path: string, content: Buffer): void;
  query(document: { readonly mainFileContent: string }, query: { readonly selector: string; readonly field?: string }): unknown[];
  /** Throws what the standard forbids. */
  pdf(document: { readonly mainFileContent: string }, options: { readonly pdfStandard: string }): Buffer;
}

interface NativeModule {
  readonly NodeCompiler: { create(options: { readonly workspace: string; readonly fontArgs?: readonly { readonly fontPaths: readonly string[] }[] }): NativeTypst };
}

const packageName = '@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu';

/** Native Typst, the judge of what we set: an optional package for Linux on x64, where continuous integration runs. */
export function createNativeTypst(fontFolder?: string): NativeTypst {
  const { NodeCompiler } = loadModule();
  return NodeCompiler.create({ workspace: '/', ...(fontFolder === undefined ? {} : { fontArgs: [{ fontPaths: [fontFolder] }] }) });
}

function loadModule(): NativeModule {
  try {
    return createRequire(import.meta.url)(packageName) as NativeModule;
  } catch (cause) {
    throw new Error(`These tests are judged by native Typst (${packageName}), which is there for Linux on x64 only.`, { cause });
  }
}
