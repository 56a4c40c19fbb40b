import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { commands } from 'vscode';
import { eventually } from '../eventually.js';
import { findings, openLetter, ours } from './letters.js';
import { test } from './runner.js';

/** Process ids of our language server below this extension host. Known on Linux only; elsewhere empty. */
function serverProcesses(): number[] {
  if (process.platform !== 'linux') return [];
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        const parent = /^PPid:\t(\d+)$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
        return Number(parent) === process.pid && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('server.cjs');
      } catch {
        // Ended while we looked.
        return false;
      }
    })
    .map(Number);
}

test('restarting leaves one server, and the findings are back', async () => {
  const document = await openLetter('fejl/henvisninger.brev.md');
  const before = (await findings(document)).length;
  const [old] = serverProcesses();
  await commands.executeCommand('ombudsbrev.genstart');
  await eventually(() => ours(document).length, (count) => count === before);
  if (old === undefined) return;
  const now = await eventually(serverProcesses, (processes) => !processes.includes(old));
  assert.equal(now.length, 1);
});

test('a crashed server is started again, and the findings are back', async () => {
  const document = await openLetter('fejl/henvisninger.brev.md');
  const before = (await findings(document)).length;
  const [old] = serverProcesses();
  if (old === undefined) return;
  process.kill(old, 'SIGKILL');
  await eventually(serverProcesses, (processes) => processes.length === 1 && !processes.includes(old));
  await eventually(() => ours(document).length, (count) => count === before);
});
