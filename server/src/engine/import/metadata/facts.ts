import type { CalendarDate } from '../../dates/calendarDate.js';

/** What the Word letter says about itself. */
export interface LetterFacts {
  titel: string | undefined;
  vedr: string | undefined;
  dato: CalendarDate | undefined;
  modtagere: string[];
  sagsnr: string | undefined;
  dokumentnr: string | undefined;
  sagsbehandler: string | undefined;
  underskrivere: { readonly navn: string; readonly titel: string | undefined }[];
  bilag: string[];
  brevtype: string | undefined;
}

export function noFacts(): LetterFacts {
  return {
    titel: undefined, vedr: undefined, dato: undefined, modtagere: [], sagsnr: undefined, dokumentnr: undefined, sagsbehandler: undefined,
    underskrivere: [], bilag: [], brevtype: undefined,
  };
}
