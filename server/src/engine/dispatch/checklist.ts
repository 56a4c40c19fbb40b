import type { Analysis } from '../analysis/engine.js';
import { severities, type Finding, type Severity } from '../findings.js';
import type { DocumentProblem } from '../layout/document.js';
import type { Mark } from '../letter/model.js';
import { shiftRange, type TextRange } from '../text/range.js';
import type { Localized } from '../text/localized.js';

/** What still stands open before a letter can be sent, one item per thing a jurist goes through. */
export interface DispatchChecklist {
  /** In a fixed order, also those with nothing open. */
  readonly items: readonly ChecklistItem[];
  /** How many points are errors; the letter is not exported while there are any, unless the user says so. */
  readonly errors: number;
}

export interface ChecklistItem {
  readonly id: ChecklistItemId;
  readonly title: Localized;
  /** The gravest of its points; undefined when nothing is open. */
  readonly state: Exclude<Severity, 'hint'> | undefined;
  /** In text order. */
  readonly points: readonly ChecklistPoint[];
}

export interface ChecklistPoint {
  readonly message: Localized;
  readonly severity: Exclude<Severity, 'hint'>;
  /** Letter range. */
  readonly range: TextRange;
  /** Undefined for what no rule reports. */
  readonly rule: string | undefined;
}

export type ChecklistItemId = (typeof items)[number]['id'];

/** `groups` are the rules' (`gruppe/navn`); a rule belongs to one item. */
const items = [
  { id: 'dele', groups: ['brev'], title: { da: 'Brevets dele', en: 'Parts of the letter' } },
  { id: 'hoved', groups: ['metadata'], title: { da: 'Oplysningerne i brevets hoved', en: 'The data at the top of the letter' } },
  { id: 'henvisninger', groups: ['henvisning'], title: { da: 'Henvisninger og citater', en: 'Citations and quotations' } },
  { id: 'datoer', groups: ['dato'], title: { da: 'Datoer og frister', en: 'Dates and deadlines' } },
  { id: 'numre', groups: ['nummer'], title: { da: 'Sagsnummer og andre numre', en: 'Case number and other numbers' } },
  { id: 'persondata', groups: ['persondata'], title: { da: 'Personoplysninger', en: 'Personal data' } },
  { id: 'sprog', groups: ['sprog'], title: { da: 'Sprog', en: 'Language' } },
  { id: 'undtagelser', groups: ['ignorer'], title: { da: 'Fravalgte kontroller', en: 'Checks switched off in the letter' } },
  { id: 'opsaetning', groups: [], title: { da: 'Brevpapir, billeder, noter og links', en: 'Letterhead, images, notes and links' } },
] as const;

/** `brev/fodnote-uden-tekst` and `brev/fodnote-ikke-brugt` say these already. */
const reportedByRules: ReadonlySet<DocumentProblem['kind']> = new Set(['missing-footnote', 'unused-footnote']);

/**
 * Hints are matters of style and hold nothing up, so they are left out. Checks that the author switched off in the text are named, with
 * the reason given: whoever signs should know of them.
 */
export function dispatchChecklist({ findings, letter }: Pick<Analysis, 'findings' | 'letter'>, problems: readonly DocumentProblem[]): DispatchChecklist {
  const points = new Map<ChecklistItemId, ChecklistPoint[]>(items.map(({ id }) => [id, []]));
  for (const finding of findings) points.get(itemOf(finding))?.push(...pointOf(finding));
  for (const { block, offset } of letter.blocks) {
    if (block.mark?.kind === 'ignorer') points.get('undtagelser')?.push(switchedOff(block.mark, shiftRange(block.range, offset)));
  }
  for (const { kind, message, range } of problems) {
    if (!reportedByRules.has(kind)) points.get('opsaetning')?.push({ message, severity: 'warning', range, rule: undefined });
  }
  const listed = items.map(({ id, title }): ChecklistItem => {
    const own = (points.get(id) ?? []).sort((a, b) => a.range.start - b.range.start);
    return { id, title, state: gravest(own), points: own };
  });
  return { items: listed, errors: listed.flatMap((item) => item.points).filter(({ severity }) => severity === 'error').length };
}

function itemOf({ rule }: Finding): ChecklistItemId {
  const group = rule.slice(0, rule.indexOf('/'));
  return items.find(({ groups }) => groups.some((name) => name === group))?.id ?? 'opsaetning';
}

function pointOf({ severity, message, range, rule }: Finding): ChecklistPoint[] {
  return severity === 'hint' ? [] : [{ message, severity, range, rule }];
}

function switchedOff({ rules, reason }: Extract<Mark, { kind: 'ignorer' }>, range: TextRange): ChecklistPoint {
  const names = rules.join(', ');
  return {
    message: { da: `Slået fra her: ${names}. Begrundelse: ${reason}`, en: `Switched off here: ${names}. Reason: ${reason}` },
    severity: 'info',
    range,
    rule: undefined,
  };
}

function gravest(points: readonly ChecklistPoint[]): ChecklistItem['state'] {
  return severities.find((severity): severity is ChecklistPoint['severity'] => severity !== 'hint' && points.some((point) => point.severity === severity));
}
