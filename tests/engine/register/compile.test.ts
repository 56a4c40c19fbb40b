import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compileRegister } from '../../../server/data/compile/compileRegister.js';
import { sourceFolder } from '../../../server/data/compile/source.js';
import { compiledRegisterFolder } from '../../kit/engine.js';

test('compiled again, the sources give the bytes on disk', () => {
  for (const [name, bytes] of compileRegister(sourceFolder)) {
    expect(Buffer.compare(bytes, readFileSync(join(compiledRegisterFolder, name)))).toBe(0);
  }
});
