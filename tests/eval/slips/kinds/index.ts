import type { SlipKind } from '../slipKind.js';
import { doubledWords } from './doubledWords.js';

/** Every kind of slip the generator makes. */
export const slipKinds: readonly SlipKind[] = [...doubledWords];
