import { describe, expect, test } from 'vitest';
import { createEngine } from '../../server/src/engine/index.js';
import { extendRegister } from '../../server/src/engine/register/extendRegister.js';
import type { AnnouncedDocument, DateSpan } from '../../server/src/engine/register/overlay.js';
import { concludeOverlay } from '../../server/src/registerUpdate/concludeOverlay.js';
import { configuration, register as shipped, spelling, texts } from '../kit/engine.js';

const date = (month: number, day: number) => ({ year: 2026, month, day });
const order: AnnouncedDocument = { type: 'BEK', number: 1500, date: date(6, 16), title: 'Bekendtgørelse om gebyrer', amending: false };
const consolidation: AnnouncedDocument = { type: 'LBK', number: 1501, date: date(6, 17), title: 'Bekendtgørelse af lov om social service', amending: false };
const complete: DateSpan = { from: date(2, 14), to: date(9, 1) };
const scattered: DateSpan = { from: date(6, 10), to: date(9, 1) };

function verdicts(text: string, covered: DateSpan): string[] {
  const register = extendRegister(shipped, concludeOverlay(shipped, [order, consolidation], [covered]));
  const engine = createEngine({
    register, texts, spelling,
    today: () => date(8, 30),
    onRuleFailure: (rule, error) => {
      throw new Error(`the rule ${rule} threw`, { cause: error });
    },
  });
  return engine.analyse(text, { configuration, asOf: date(8, 30) }).citations.map(({ citation }) => citation.verdict.status);
}

describe('with an overlay', () => {
  test.each<[string, string, string, string]>([
    ['a document that was added', 'Det følger af bekendtgørelse nr. 1500 af 16. juni 2026.', 'ok', 'ok'],
    ['the number of one, with another date', 'Det følger af bekendtgørelse nr. 1500 af 16. maj 2026.', 'mismatch', 'mismatch'],
    ['the new consolidation', 'Det følger af lovbekendtgørelse nr. 1501 af 17. juni 2026 om social service.', 'ok', 'ok'],
    ['a number that may be in the gap', 'Det følger af bekendtgørelse nr. 1400 af 5. april 2026 om gebyrer.', 'not-found', 'unchecked'],
    ['a number past the last', 'Det følger af bekendtgørelse nr. 1700 af 25. august 2026 om gebyrer.', 'unchecked', 'unchecked'],
    ['a § of an act consolidated since', 'Det følger af servicelovens § 998.', 'unchecked', 'unchecked'],
    ['an act that was not', 'Det følger af forvaltningslovens § 22.', 'ok', 'ok'],
  ])('%s', (_name, text, whenComplete, withGap) => {
    expect(verdicts(text, complete)).toEqual([whenComplete]);
    expect(verdicts(text, scattered)).toEqual([withGap]);
  });
});
