import type { SignDetector } from './sign.js';

const question = /^(?:\d{1,2}[.)]\s*)?spørgsmål(?!\p{L})|\?\s*$/u;

/** A question put: a block that ends in a question mark or begins »Spørgsmål«. */
export const spoergsmaal: SignDetector = {
  name: 'spoergsmaal',
  description: { da: 'Et spørgsmål er stillet.', en: 'A question is put.' },
  standsIn: ({ lower }) => question.test(lower.trim()),
};
