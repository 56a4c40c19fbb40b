import { expect, it, onTestFinished } from 'vitest';
import { createTypesetter } from '../../../../server/src/hosts/node/typesetter/createTypesetter.js';
import { syntheticLetter } from '../../../bench/syntheticLetter.js';
import { jobOf } from '../../../kit/typesetting.js';

const edits = 500;
const megabyte = 1_048_576;

/** Bytes that the process holds without this thread's own heap, which is the test's: the workers and their WebAssembly memory. */
function besidesThisThread(): number {
  const { rss, heapTotal } = process.memoryUsage();
  return rss - heapTotal;
}

it(`stays below 400 MB over ${edits} edits of twelve pages, every answer in its turn`, { timeout: 600_000 }, async () => {
  const typesetter = createTypesetter();
  onTestFinished(() => typesetter.dispose());
  const { source } = syntheticLetter(12);
  const middle = source.indexOf(' at ', source.length >> 1) + 4;
  const edited = (edit: number): string => `${source.slice(0, middle)}${'abcdefghij '.repeat(50).slice(0, edit)}${source.slice(middle)}`;
  const before = besidesThisThread();
  let most = 0;
  let anew = 0;
  for (let edit = 0; edit < edits; edit += 1) {
    const job = jobOf(edited(edit));
    const set = await typesetter.typeset(job);
    expect(set?.markers.length).toBe(job.markers.length);
    // A new worker's first answer has all of the pages; all others only what changed.
    if (set?.vector.complete === true) anew += 1;
    most = Math.max(most, besidesThisThread() - before);
  }
  expect(anew).toBeGreaterThan(1);
  expect(most / megabyte).toBeLessThan(400);
});
