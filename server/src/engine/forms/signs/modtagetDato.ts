import { monthNames } from '../../dates/calendarDate.js';
import type { SignDetector } from './sign.js';

const received = /(?<!\p{L})(?:modtog|modtaget|modtagelse|modtagelsen|fik|tak for)(?!\p{L})/u;
const date = new RegExp(
  `\\d{1,2}\\.\\s*(?:${monthNames.join('|')})|\\d{1,2}[/.-]\\d{1,2}(?:[/.-]|\\s)\\d{2,4}|\\d{4}-\\d{2}-\\d{2}|i dag|\\[[^\\]]{1,60}\\]`,
  'u',
);

/** The day on which something was received. */
export const modtagetDato: SignDetector = {
  name: 'modtaget-dato',
  description: { da: 'Datoen, da henvendelsen blev modtaget.', en: 'The day on which the letter was received.' },
  standsIn: ({ lower }) => received.test(lower) && date.test(lower),
};
