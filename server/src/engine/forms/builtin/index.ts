import type { LetterForm } from '../model.js';
import { afklarendeNotat } from './afklarendeNotat.js';
import { afslutningAfSag } from './afslutningAfSag.js';
import { afsluttendeBrev } from './afsluttendeBrev.js';
import { afsluttendeOpfoelgningsbrev } from './afsluttendeOpfoelgningsbrev.js';
import { afvisning } from './afvisning.js';
import { aktindsigt } from './aktindsigt.js';
import { hoering } from './hoering.js';
import { hoeringssvar } from './hoeringssvar.js';
import { ivaerksaettelse } from './ivaerksaettelse.js';
import { kvittering } from './kvittering.js';
import { oversendelse } from './oversendelse.js';
import { partshoering } from './partshoering.js';
import { rapport } from './rapport.js';
import { statusnotat } from './statusnotat.js';

/** The forms that come with Ombudsbrev, in the order in which they are offered. */
export const builtInForms: readonly LetterForm[] = [
  ivaerksaettelse,
  hoering,
  afsluttendeBrev,
  afsluttendeOpfoelgningsbrev,
  afslutningAfSag,
  afklarendeNotat,
  rapport,
  hoeringssvar,
  statusnotat,
  oversendelse,
  kvittering,
  afvisning,
  partshoering,
  aktindsigt,
];
