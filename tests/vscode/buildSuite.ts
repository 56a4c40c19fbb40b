import { build } from 'esbuild';
import path from 'node:path';

/**
 * Bundles the extension-host suite; VS Code loads it as CommonJS.
 *
 * @returns the bundle's path, absolute.
 */
export async function buildSuite(root: string): Promise<string> {
  const outfile = path.join(root, 'tests/vscode/.out/suite.cjs');
  await build({
    entryPoints: [path.join(root, 'tests/vscode/suite/index.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: ['vscode'],
    logLevel: 'warning',
  });
  return outfile;
}
