import { createTypesetter } from '../../server/src/hosts/node/typesetter/createTypesetter.js';
import { jobOf } from '../kit/typesetting.js';
import { syntheticLetter } from './syntheticLetter.js';
import { edited } from './typesetting.js';

const edits = 500;
const { source } = syntheticLetter(12);

/** Bytes. */
const besidesThisThread = (): number => process.memoryUsage().rss - process.memoryUsage().heapTotal;

const typesetter = createTypesetter();
const before = besidesThisThread();
let most = 0;
for (let edit = 1; edit <= edits; edit += 1) {
  await typesetter.typeset(jobOf(edited(source, edit)));
  most = Math.max(most, besidesThisThread() - before);
}
typesetter.dispose();
process.stdout.write(String(most / 1_048_576));
