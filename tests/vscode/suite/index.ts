import { writeFileSync } from 'node:fs';
import { runTests } from './runner.js';
import './language.js';
import './findings.js';
import './fixes.js';
import './reading.js';
import './writing.js';
import './sources.js';
import './serverProcess.js';

/** Called by VS Code in its extension host. The results go to the file that the environment names: an exit code alone cannot be trusted. */
export async function run(): Promise<void> {
  const file = process.env['OMBUDSBREV_TEST_RESULTS'];
  const results = await runTests((report) => {
    if (file !== undefined) writeFileSync(file, JSON.stringify(report));
  });
  const failed = results.filter(({ error }) => error !== undefined);
  if (failed.length > 0) throw new Error(`${failed.length} failed`);
}
