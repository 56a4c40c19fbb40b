// @ts-check
import { build } from 'esbuild';
import { chmodSync, copyFileSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { root, runAsProgram } from './runStage.mjs';
import { thirdPartyNotices } from './thirdPartyNotices.mjs';

/** The oldest Node that runs us: that of VS Code 1.100 and of package.json. */
const target = 'node20';

/** @type {import('esbuild').BuildOptions} */
const shared = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target,
  minify: true,
  // Names in stack traces stay readable in a user's log.
  keepNames: true,
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
  // CommonJS has no import.meta; the sources use it to find the data beside them.
  define: { 'import.meta.url': 'importMetaUrl' },
  banner: { js: "const importMetaUrl = require('node:url').pathToFileURL(__filename).href;" },
};

/**
 * Large libraries that only an export needs, by their file in dist/. In files of their own they are not read when the server or a command
 * starts, and lie in the package once. @type {Readonly<Record<string, string>>}
 */
const libraries = { docx: 'docx.cjs', '@cantoo/pdf-lib': 'pdf-lib.cjs' };

/** @type {import('esbuild').Plugin} */
const withLibrariesBeside = {
  name: 'libraries-beside',
  setup(plugins) {
    plugins.onResolve({ filter: /^(?:docx|@cantoo\/pdf-lib)$/ }, ({ path: name }) => ({ path: `./${libraries[name] ?? name}`, external: true }));
  },
};

/** @type {readonly import('esbuild').BuildOptions[]} */
const bundles = [
  { entryPoints: ['client/src/extension.ts'], outfile: 'dist/extension.cjs', external: ['vscode'] },
  { entryPoints: ['server/src/lsp/main.ts'], outfile: 'dist/server.cjs', plugins: [withLibrariesBeside] },
  { entryPoints: ['server/src/hosts/node/typesetter/worker.ts'], outfile: 'dist/typesetter.cjs', plugins: [withLibrariesBeside] },
  { entryPoints: ['server/src/cli/main.ts'], outfile: 'dist/cli.cjs', plugins: [withLibrariesBeside], banner: { js: `#!/usr/bin/env node\n${shared.banner?.['js']}` } },
  ...Object.entries(libraries).map(([name, file]) => ({ stdin: { contents: `module.exports = require('${name}');`, resolveDir: root }, outfile: `dist/${file}` })),
];

/**
 * Code from strings is forbidden in the preview's page. The renderer asks for it in one place, for the global object, which there are
 * other ways to. @type {import('esbuild').Plugin}
 */
const withoutCodeFromStrings = {
  name: 'without-code-from-strings',
  setup(plugins) {
    plugins.onLoad({ filter: /typst_ts_renderer\.mjs$/ }, ({ path: file }) => {
      const contents = readFileSync(file, 'utf8').replace('new Function(getStringFromWasm0(arg0, arg1))', '() => globalThis');
      if (contents.includes('new Function')) throw new Error(`${file} makes code from strings in a new way`);
      return { contents, loader: 'js' };
    });
  },
};

/** The page of the preview: a browser's, not Node's. @type {import('esbuild').BuildOptions} */
const previewPage = {
  entryPoints: ['main.ts', 'preview.css'].map((name) => ({ in: `client/src/preview/webview/${name}`, out: 'preview' })),
  outdir: 'dist/preview',
  platform: 'browser',
  format: 'iife',
  target: 'chrome128',
  define: { 'import.meta.url': '""' },
  banner: {},
  external: ['*.ttf'],
  // The package's own entry is for Node too, by code from strings.
  alias: { '@myriaddreamin/typst-ts-renderer': './node_modules/@myriaddreamin/typst-ts-renderer/pkg/typst_ts_renderer.mjs' },
  plugins: [withoutCodeFromStrings],
};

/** The renderer's program, which the extension hands to the page. */
const rendererProgram = 'node_modules/@myriaddreamin/typst-ts-renderer/pkg/typst_ts_renderer_bg.wasm';

/** What the typesetter reads: from the packages, by its name in dist/typst/. @type {Readonly<Record<string, string>>} */
const typesetterFiles = {
  'DejaVuSans.ttf': 'node_modules/dejavu-fonts-ttf/ttf/DejaVuSans.ttf',
  ...Object.fromEntries(
    ['Regular', 'Regular_Italic', 'Bold', 'Bold_Italic'].map((style) => {
      const weight = style.startsWith('Bold') ? 700 : 400;
      return [`SourceSans3_${style}.ttf`, `node_modules/@expo-google-fonts/source-sans-3/${weight}${style}/SourceSans3_${weight}${style}.ttf`];
    }),
  ),
};

/** Typst itself. */
const compressedTypst = 'typst.wasm.br';
const typstProgram = 'node_modules/@myriaddreamin/typst-ts-web-compiler/pkg/typst_ts_web_compiler_bg.wasm';

/** Bundles the extension, the server and the command line into dist/, with the notices of all that went in. */
async function bundle() {
  mkdirSync(path.join(root, 'dist/typst'), { recursive: true });
  mkdirSync(path.join(root, 'dist/preview'), { recursive: true });
  const results = await Promise.all([...bundles, previewPage].map((options) => build({ ...shared, ...options })));
  chmodSync(path.join(root, 'dist/cli.cjs'), 0o755);
  for (const [name, file] of Object.entries(typesetterFiles)) replaceFile(path.join(root, file), path.join(root, 'dist/typst', name));
  compressTypst();
  replaceFile(path.join(root, rendererProgram), path.join(root, 'dist/preview/renderer.wasm'));
  const inputs = new Set([...Object.values(typesetterFiles), typstProgram, rendererProgram]);
  for (const { metafile } of results) {
    for (const [file, { bytes }] of Object.entries(metafile?.outputs ?? {})) console.log(`  ${file}: ${Math.round(bytes / 1024)} kB`);
    for (const [file, { bytesInOutput }] of Object.values(metafile?.outputs ?? {}).flatMap((output) => Object.entries(output.inputs))) {
      if (bytesInOutput > 0) inputs.add(file);
    }
  }
  writeFileSync(path.join(root, 'dist/THIRD-PARTY-NOTICES.txt'), thirdPartyNotices(inputs));
  removeOthers('dist/typst', new Set([...Object.keys(typesetterFiles), compressedTypst]));
  removeOthers('dist', new Set(['THIRD-PARTY-NOTICES.txt', 'typst', 'preview', ...bundles.map(({ outfile }) => path.basename(outfile ?? ''))]));
}

/**
 * Brotli takes 2.5 MB off what zip makes of it in the .vsix, and some 95 ms of processor time to undo in the worker; quality 6 compresses in
 * two seconds, 9 in half a minute for 4 % more.
 */
function compressTypst() {
  const program = readFileSync(path.join(root, typstProgram));
  const params = { [constants.BROTLI_PARAM_QUALITY]: 6, [constants.BROTLI_PARAM_LGWIN]: 24, [constants.BROTLI_PARAM_SIZE_HINT]: program.length };
  const to = path.join(root, 'dist/typst', compressedTypst);
  writeFileSync(`${to}.new`, brotliCompressSync(program, { params }));
  renameSync(`${to}.new`, to);
}

/** In one step, so that a program that runs meanwhile never sees half a file. @param {string} from @param {string} to */
function replaceFile(from, to) {
  copyFileSync(from, `${to}.new`);
  renameSync(`${to}.new`, to);
}

/** Removes from a folder what an earlier build left. @param {string} folder @param {ReadonlySet<string>} made */
function removeOthers(folder, made) {
  for (const name of readdirSync(path.join(root, folder))) {
    if (!made.has(name)) rmSync(path.join(root, folder, name), { recursive: true, force: true });
  }
}

await runAsProgram(import.meta.url, bundle);
