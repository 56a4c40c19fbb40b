import type { SlipKind } from '../slipKind.js';
import { doubledWords } from './doubledWords.js';
import { wrongGenders } from './gender.js';
import { confusedWordSlips, splitWordSlips } from './words.js';
import { punctuationSlips } from './punctuation.js';
import { hyphenSlips } from './hyphens.js';
import { dashAndQuoteSlips } from './dashesAndQuotes.js';
import { verbEndings } from './verbEndings.js';
import { authorities } from './authorities.js';
import { commas } from './commas.js';
import { placeholders } from './placeholders.js';
import { reflexives } from './reflexives.js';
import { sentences } from './sentences.js';
import { shortForms } from './shortForms.js';

/** Every kind of slip the generator makes. */
export const slipKinds: readonly SlipKind[] = [...doubledWords, ...verbEndings, ...dashAndQuoteSlips, ...hyphenSlips, ...punctuationSlips, ...splitWordSlips, ...confusedWordSlips, ...wrongGenders, ...authorities, ...commas, ...placeholders, ...reflexives, ...sentences, ...shortForms];
