import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { configurationFiles } from '../../../server/src/hosts/node/configuration.js';

let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'ombudsbrev-'));
  mkdirSync(join(root, 'kontor/sag'), { recursive: true });
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

/** Those below the test's folder, with the folder taken off. */
function found(folder: string): [string, string][] {
  return configurationFiles(join(root, folder)).flatMap(({ name, text }) => (name.startsWith(root) ? [[name.slice(root.length), text]] : []));
}

describe('configurationFiles', () => {
  it('gives the files of a folder and those above it, nearest first', () => {
    writeFileSync(join(root, 'ombudsbrev.yaml'), 'a');
    writeFileSync(join(root, 'kontor/sag/ombudsbrev.yaml'), 'c');
    expect(found('kontor/sag')).toEqual([['/kontor/sag/ombudsbrev.yaml', 'c'], ['/ombudsbrev.yaml', 'a']]);
    expect(found('kontor')).toEqual([['/ombudsbrev.yaml', 'a']]);
  });

  it('passes over a folder of that name, and folders that are not there', () => {
    mkdirSync(join(root, 'kontor/ombudsbrev.yaml'));
    expect(found('kontor')).toEqual([]);
    expect(found('findes/ikke')).toEqual([]);
  });

  it('hands over bytes that are not UTF-8 as replacement characters', () => {
    writeFileSync(join(root, 'ombudsbrev.yaml'), Buffer.from([0x61, 0xe6]));
    expect(found('')).toEqual([['/ombudsbrev.yaml', 'a\uFFFD']]);
  });
});
