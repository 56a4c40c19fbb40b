import type { Configuration } from '../configuration/model.js';
import type { CalendarDate } from '../dates/calendarDate.js';
import type { Finding } from '../findings.js';
import type { Letter } from '../letter/model.js';
import type { Register } from '../register/model.js';
import type { PlacedCitation, Rule } from '../rules/rule.js';

/** What the host hands the engine. */
export interface EngineServices {
  readonly register: Register;
  /** Today, for letters without a date. */
  readonly today: () => CalendarDate;
}

export interface AnalyseOptions {
  readonly configuration: Configuration;
  /** Judge as of this day instead of the letter's date (`--dato`). */
  readonly asOf?: CalendarDate;
  /** An earlier analysis of the same letter: whatever still stands is taken from it. The result is the same without. */
  readonly previous?: Analysis;
}

/** Everything known of one version of a letter. Immutable. */
export interface Analysis {
  readonly source: string;
  readonly letter: Letter;
  readonly citations: readonly PlacedCitation[];
  /** In text order, suppressed ones left out. */
  readonly findings: readonly Finding[];
}

export interface Engine {
  readonly rules: readonly Rule[];
  /** Never throws for any text. */
  analyse(source: string, options: AnalyseOptions): Analysis;
}

export declare function createEngine(services: EngineServices): Engine;
