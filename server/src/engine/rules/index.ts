import type { Rule } from './rule.js';

/** Every rule, by id. A rule that is not here does not exist: its page, settings and tests are made from this list. */
export const rules: readonly Rule[] = [];
