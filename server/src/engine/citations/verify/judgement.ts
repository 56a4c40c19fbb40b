import type { CalendarDate } from '../../dates/calendarDate.js';
import type { DocumentType, Generation, RegisterDocument } from '../../register/model.js';
import type { Localized } from '../../text/localized.js';
import type { Verdict, VerdictReason, VerdictStatus } from '../model.js';

/** The part of a citation that a verdict or a change is about, apart from where it stands in a text. */
export type Part =
  | { readonly of: 'citation' }
  | { readonly of: 'document'; readonly field: 'type' | 'number' | 'date' | 'all' }
  | { readonly of: 'provision'; readonly index: number }
  | { readonly of: 'label'; readonly index: number };

/** What the author may have meant. Put into the citation's own way of writing by `render.ts`. */
export type Change =
  | { readonly to: 'document'; readonly type?: DocumentType; readonly number?: number; readonly date?: CalendarDate; readonly title: Localized }
  /** Another letter case or another § label. */
  | { readonly to: 'label'; readonly index: number; readonly label: string; readonly safe: boolean; readonly title: Localized }
  /** `§ 6` → `artikel 6` or the reverse. */
  | { readonly to: 'unit'; readonly index: number; readonly unit: 'paragraph' | 'article'; readonly title: Localized };

/** A verdict without places: the same for every citation of the same thing on the same day, so that it can be kept. */
export interface Judgement extends Omit<Verdict, 'range' | 'proposals'> {
  readonly part: Part;
  readonly changes: readonly Change[];
}

interface Facts {
  readonly part?: Part;
  readonly certain?: boolean;
  readonly document?: RegisterDocument | undefined;
  readonly generation?: Generation | undefined;
  readonly successor?: RegisterDocument | Generation | undefined;
  readonly changes?: readonly Change[];
}

const wholeCitation: Part = { of: 'citation' };

export function judgement(status: VerdictStatus, reason: VerdictReason, explanation: Localized, facts: Facts = {}): Judgement {
  const { part = wholeCitation, certain = true, document, generation, successor, changes = [] } = facts;
  return { status, reason, explanation: asSentence(explanation), part, certain, document, generation, successor, changes };
}

/** `barnets lov er …` begins a sentence: the name gets its capital there. */
function asSentence({ da, en }: Localized): Localized {
  return { da: da.charAt(0).toUpperCase() + da.slice(1), en: en.charAt(0).toUpperCase() + en.slice(1) };
}
