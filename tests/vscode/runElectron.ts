/**
 * `npm run test:electron`: the extension-host suite in the desktop VS Code, which @vscode/test-electron downloads; needs a display
 * (`xvfb-run` on a machine without one). Wants a build. Ends with the line `N passed, N failed`.
 */
import { runTests } from '@vscode/test-electron';
import { cp, mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSuite } from './buildSuite.js';
import { readSuiteResults, reportOutcome } from './outcome.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const out = path.join(root, 'tests/vscode/.out');
const folder = path.join(out, 'electron');
const results = path.join(out, 'electron-results.json');

await rm(folder, { recursive: true, force: true });
await rm(results, { force: true });
await mkdir(out, { recursive: true });
await cp(path.join(root, 'examples'), folder, { recursive: true });
try {
  await runTests({
    extensionDevelopmentPath: root,
    extensionTestsPath: await buildSuite(root),
    extensionTestsEnv: { OMBUDSBREV_TEST_RESULTS: results },
    launchArgs: [folder, '--disable-extensions', '--disable-workspace-trust', `--user-data-dir=${path.join(out, 'electron-user')}`],
    cachePath: path.join(root, 'node_modules/.cache/vscode'),
  });
} catch (error) {
  // A failed suite also ends here; what failed stands in its results.
  console.error(error instanceof Error ? error.message : String(error));
}
reportOutcome(readSuiteResults(results));
