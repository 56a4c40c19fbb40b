import type { Finding } from '../findings.js';
import type { Letter, PlacedBlock } from '../letter/model.js';
import type { Report, RuleMeta } from '../rules/rule.js';
import { shiftRange, type TextRange } from '../text/range.js';

/** What a `<!-- ombudsbrev-ignorer regel: begrundelse -->` covers. */
interface Suppression {
  readonly rules: readonly string[];
  readonly reason: string;
  /** Letter range of the mark. */
  readonly markRange: TextRange;
  /** Letter range of the block after it, empty when nothing follows. */
  readonly coveredRange: TextRange;
}

type SuppressionReport = Report & { readonly meta: RuleMeta };

/**
 * The three ways in which a suppression can itself be wrong. They are rules in every respect but that they look at the other rules'
 * findings, so the engine runs them itself.
 */
export const suppressionRules = {
  withoutReason: {
    id: 'ignorer/uden-begrundelse',
    severity: 'warning',
    title: { da: 'Ignorering uden begrundelse', en: 'Suppression without a reason' },
    basis: 'Den, der læser kladden senere, skal kunne se, hvorfor en regel er sat ud af kraft.',
    fixable: 'none',
  },
  unknownRule: {
    id: 'ignorer/ukendt-regel',
    severity: 'warning',
    title: { da: 'Ignorering af en regel, der ikke findes', en: 'Suppression of a rule that does not exist' },
    basis: 'En ignorering, der ikke rammer nogen regel, giver falsk tryghed.',
    fixable: 'none',
  },
  unused: {
    id: 'ignorer/ubrugt',
    severity: 'info',
    title: { da: 'Ignorering, der ikke længere bruges', en: 'Suppression that is no longer used' },
    basis: 'Er fejlen rettet, skal ignoreringen væk, så den ikke skjuler den næste.',
    fixable: 'choice',
  },
} satisfies Record<string, RuleMeta>;

function findSuppressions(letter: Letter): Suppression[] {
  const found: Suppression[] = [];
  letter.blocks.forEach((placed, index) => {
    const { mark } = placed.block;
    if (mark?.kind !== 'ignorer') return;
    found.push({
      rules: mark.rules,
      reason: mark.reason,
      markRange: shiftRange(placed.block.range, placed.offset),
      coveredRange: rangeOfNextBlock(letter.blocks, index),
    });
  });
  return found;
}

/** The next block with all that it holds: a whole list, quotation or table where one follows. Marks in between are passed over. */
function rangeOfNextBlock(blocks: readonly PlacedBlock[], markIndex: number): TextRange {
  const depth = blocks[markIndex]?.block.containers.length ?? 0;
  let index = markIndex + 1;
  while (blocks[index]?.block.kind === 'mark') index += 1;
  const first = blocks[index];
  if (first === undefined) return { start: 0, end: 0 };
  const container = first.block.containers[depth]?.kind;
  let last = first;
  while (container !== undefined) {
    const next = blocks[index + 1];
    if (next?.block.containers[depth]?.kind !== container) break;
    last = next;
    index += 1;
  }
  return { start: first.offset + first.block.range.start, end: last.offset + last.block.range.end };
}

/** `gruppe` and `gruppe/navn` both hit. */
function names(pattern: string, rule: string): boolean {
  return pattern === rule || rule.startsWith(`${pattern}/`);
}

/**
 * Leaves out the findings that a mark covers, and reports marks that lack a reason (they have no effect), name no rule or cover
 * nothing. `isOff` tells which rules did not run, so that their marks are not called unused.
 */
export function applySuppressions(
  letter: Letter,
  findings: readonly Finding[],
  ruleIds: readonly string[],
  isOff: (rule: string) => boolean,
): { readonly kept: readonly Finding[]; readonly reports: readonly SuppressionReport[] } {
  const suppressions = findSuppressions(letter);
  if (suppressions.length === 0) return { kept: findings, reports: [] };
  const used = new Set<string>();
  const kept = findings.filter((finding) => {
    let covered = false;
    for (const [index, suppression] of suppressions.entries()) {
      if (suppression.reason === '') continue;
      const { start, end } = suppression.coveredRange;
      if (finding.range.start < start || finding.range.start >= end) continue;
      for (const pattern of suppression.rules) {
        if (!names(pattern, finding.rule)) continue;
        used.add(`${index} ${pattern}`);
        covered = true;
      }
    }
    return !covered;
  });
  const reports = suppressions.flatMap((suppression, index) => reportsOn(suppression, index, used, ruleIds, isOff));
  return { kept, reports };
}

function reportsOn(
  suppression: Suppression,
  index: number,
  used: ReadonlySet<string>,
  ruleIds: readonly string[],
  isOff: (rule: string) => boolean,
): SuppressionReport[] {
  const range = suppression.markRange;
  if (suppression.reason === '') {
    return [{
      meta: suppressionRules.withoutReason,
      range,
      message: {
        da: 'Ignoreringen har ingen begrundelse og virker derfor ikke. Skriv den efter et kolon: <!-- ombudsbrev-ignorer regel: begrundelse -->.',
        en: 'The suppression has no reason and therefore no effect. Write it after a colon: <!-- ombudsbrev-ignorer rule: reason -->.',
      },
    }];
  }
  return suppression.rules.flatMap((pattern): SuppressionReport[] => {
    const hit = ruleIds.filter((id) => names(pattern, id));
    if (hit.length === 0) {
      return [{
        meta: suppressionRules.unknownRule,
        range,
        message: {
          da: `Der findes ingen regel »${pattern}«. Reglernes navne står i meddelelserne, f.eks. henvisning/format.`,
          en: `There is no rule "${pattern}". The rules' names stand in the messages, e.g. henvisning/format.`,
        },
      }];
    }
    if (used.has(`${index} ${pattern}`) || hit.every(isOff)) return [];
    const onlyRule = suppression.rules.length === 1;
    return [{
      meta: suppressionRules.unused,
      range,
      message: {
        da: `Reglen »${pattern}« finder ikke længere noget i det næste afsnit. Ignoreringen kan fjernes.`,
        en: `The rule "${pattern}" no longer finds anything in the next block. The suppression can be removed.`,
      },
      fixes: onlyRule
        ? [{
            title: { da: 'Fjern ignoreringen', en: 'Remove the suppression' },
            safe: false,
            preferred: true,
            edits: [{ range, newText: '' }],
          }]
        : [],
    }];
  });
}
