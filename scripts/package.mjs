// @ts-check
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { build } from './build.mjs';
import { root, run, runAsProgram } from './runStage.mjs';

/** Packs what dist/ and .vscodeignore say into `ombudsbrev-<version>.vsix` and returns its name. Wants a build. */
export async function packageExtension() {
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  const file = `ombudsbrev-${version}.vsix`;
  // Links in the README lead to files of the package itself; there is no public repository to point to.
  await run('npx', ['--no', 'vsce', 'package', '--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links', '--out', file], 'Udvidelsen pakket');
  console.log(`  ${file}: ${Math.round(statSync(path.join(root, file)).size / 1024)} kB`);
  return file;
}

await runAsProgram(import.meta.url, async () => {
  await build();
  await packageExtension();
});
