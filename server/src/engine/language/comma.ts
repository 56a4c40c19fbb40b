import type { Fix } from '../findings.js';

/** `at`: the offset behind the word that the comma follows. */
export function insertComma(at: number): readonly Fix[] {
  return [{ title: { da: 'Indsæt komma', en: 'Insert the comma' }, safe: false, preferred: true, edits: [{ range: { start: at, end: at }, newText: ',' }] }];
}

/** `at`: the comma's offset. */
export function removeComma(at: number): readonly Fix[] {
  return [{ title: { da: 'Slet kommaet', en: 'Delete the comma' }, safe: false, preferred: true, edits: [{ range: { start: at, end: at + 1 }, newText: '' }] }];
}
