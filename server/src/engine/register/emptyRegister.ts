import type { Register } from './model.js';

/** Knows nothing and contradicts nothing: for a session whose register could not be read. */
export const emptyRegister: Register = {
  date: { year: 1970, month: 1, day: 1 },
  acts: [],
  names: [],
  documents: () => [],
  documentsSignedOn: () => [],
  actsNamed: () => [],
  generationOf: () => undefined,
  coverage: () => 'none',
};
