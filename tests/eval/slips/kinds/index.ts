import type { SlipKind } from '../slipKind.js';
import { doubledWords } from './doubledWords.js';
import { authorities } from './authorities.js';
import { commas } from './commas.js';
import { placeholders } from './placeholders.js';
import { reflexives } from './reflexives.js';

/** Every kind of slip the generator makes. */
export const slipKinds: readonly SlipKind[] = [...doubledWords, ...authorities, ...commas, ...placeholders, ...reflexives];
