// @ts-check
import { build } from 'esbuild';
import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
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

/** @type {readonly import('esbuild').BuildOptions[]} */
const bundles = [
  { entryPoints: ['client/src/extension.ts'], outfile: 'dist/extension.cjs', external: ['vscode'] },
  { entryPoints: ['server/src/lsp/main.ts'], outfile: 'dist/server.cjs' },
  { entryPoints: ['server/src/cli/main.ts'], outfile: 'dist/cli.cjs', banner: { js: `#!/usr/bin/env node\n${shared.banner?.['js']}` } },
];

/** Bundles the extension, the server and the command line into dist/, with the notices of all that went in. */
async function bundle() {
  rmSync(path.join(root, 'dist'), { recursive: true, force: true });
  mkdirSync(path.join(root, 'dist'));
  const results = await Promise.all(bundles.map((options) => build({ ...shared, ...options })));
  chmodSync(path.join(root, 'dist/cli.cjs'), 0o755);
  const inputs = new Set();
  for (const { metafile } of results) {
    for (const [file, { bytes }] of Object.entries(metafile?.outputs ?? {})) console.log(`  ${file}: ${Math.round(bytes / 1024)} kB`);
    for (const [file, { bytesInOutput }] of Object.values(metafile?.outputs ?? {}).flatMap((output) => Object.entries(output.inputs))) {
      if (bytesInOutput > 0) inputs.add(file);
    }
  }
  writeFileSync(path.join(root, 'dist/THIRD-PARTY-NOTICES.txt'), thirdPartyNotices(inputs));
}

await runAsProgram(import.meta.url, bundle);
