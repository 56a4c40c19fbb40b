import { atOneMatch, type SlipKind } from '../slipKind.js';

const rule = 'sprog/pladsholder';

export const placeholders: readonly SlipKind[] = ['[dato]', 'XX', '???', '\\_\\_\\_\\_'].map((name) => ({
  name,
  rule,
  in: 'letter',
  make: atOneMatch(/(?<=\sden )\d{1,2}\. \p{Ll}+ \d{4}(?= )/gu, () => name),
  found: 0.95,
  restored: 0,
}));
