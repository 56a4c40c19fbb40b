import { join } from 'node:path';
import { expect, test } from 'vitest';
import { dataFolder } from '../../../server/src/hosts/node/dataFolder.js';

test.each<[string, Record<string, string>, NodeJS.Platform, string]>([
  ['the folder that the user chose', { XDG_DATA_HOME: '/data' }, 'linux', '/data'],
  ['not a relative one', { XDG_DATA_HOME: 'data' }, 'linux', '/home/a/.local/share'],
  ['Linux', {}, 'linux', '/home/a/.local/share'],
  ['macOS', {}, 'darwin', '/home/a/Library/Application Support'],
  ['Windows', { LOCALAPPDATA: '/local' }, 'win32', '/local'],
  ['Windows without the variable', {}, 'win32', '/home/a/AppData/Local'],
])('%s', (_name, environment, platform, expected) => {
  expect(dataFolder(environment, platform, '/home/a')).toBe(join(expected, 'ombudsbrev'));
});
