import { describe, expect, it } from 'vitest';
import { createResolver } from '../../../../server/src/engine/citations/resolve.js';
import { createVerifier } from '../../../../server/src/engine/citations/verify.js';
import { fromDayNumber, toDanishDate, toDayNumber, type CalendarDate } from '../../../../server/src/engine/dates/calendarDate.js';
import { parseLetter } from '../../../../server/src/engine/letter/parseLetter.js';
import type { Generation } from '../../../../server/src/engine/register/model.js';
import { register, texts } from '../../../kit/engine.js';
import { lookUp } from '../../../../server/src/engine/citations/verify/lookUp.js';
import { proseBlock } from '../../../kit/block.js';
import { recognise } from '../../../kit/citations.js';
import { citationsOf } from '../../../kit/verified.js';

const resolve = createResolver(register);
const verify = createVerifier(register, texts);

function statusOf(text: string, date: CalendarDate): string {
  const [first] = resolve(parseLetter(text), citationsOf);
  if (first === undefined) throw new Error(`not recognised: ${text}`);
  return verify(first.resolved, date).verdict.status;
}

function byNumber({ type, number, date }: Generation): string {
  return `${type === 'LOV' ? 'lov' : 'lovbekendtgørelse'} nr. ${number} af ${toDanishDate(date)}`;
}

function after(date: CalendarDate): CalendarDate {
  return fromDayNumber(toDayNumber(date) + 1);
}

const generations = register.acts.flatMap((act) => act.generations);

describe('every generation of every act', () => {
  it('is right on its own day', () => {
    expect(generations.length).toBeGreaterThan(1700);
    expect(generations.filter((generation) => statusOf(byNumber(generation), generation.date) !== 'ok').map(byNumber)).toEqual([]);
  });

  it('is outdated the day after a later one of its act is signed, or for a new act the day after it commences', () => {
    const late: string[] = [];
    const early: string[] = [];
    for (const generation of generations) {
      const { act } = generation;
      const next = act.generations[act.generations.indexOf(generation) + 1];
      if (next === undefined) continue;
      const replaced = next.commencement ?? next.date;
      if (statusOf(byNumber(generation), replaced) !== 'ok' && next.commencement === undefined) early.push(byNumber(generation));
      // A consolidation signed before the new act commences is one of the old act's.
      if (statusOf(byNumber(generation), after(replaced)) !== 'outdated') late.push(byNumber(generation));
    }
    expect({ late, early }).toEqual({ late: [], early: [] });
  });

  it('has every § of its index, its last stk. and its last nr., on its own day', () => {
    const wrong: string[] = [];
    let checked = 0;
    for (const act of register.acts) {
      for (const generation of act.generations) {
        const labels = generation.provisions?.labels ?? [];
        for (const label of labels.filter((_, index) => index % 5 === 0 || index === labels.length - 1)) {
          const entry = generation.provisions?.paragraph(label);
          if (entry === undefined || entry.repealed || entry.isStkRepealed(entry.stkCount)) continue;
          const nr = entry.nrCount(entry.stkCount);
          const text = `§ ${label}, stk. ${entry.stkCount}${nr === 0 ? '' : `, nr. ${nr}`}, i ${byNumber(generation)}`;
          checked += 1;
          if (statusOf(text, generation.date) !== 'ok') wrong.push(`${act.shortName}: ${text}`);
        }
      }
    }
    expect(checked).toBeGreaterThan(20_000);
    expect(wrong).toEqual([]);
  });

  it('has no § 1999', () => {
    const statuses = register.acts.map((act) => {
      const generation = act.generations.at(-1);
      return generation === undefined ? 'none' : statusOf(`§ 1999 i ${byNumber(generation)}`, generation.date);
    });
    const count = (status: string): number => statuses.filter((each) => each === status).length;
    expect(count('ok')).toBe(0);
    expect(count('not-found')).toBeGreaterThan(180);
  });
});

describe('the levels below a stk. that statutes cite in themselves', () => {
  it('are there, but for the slips of the statutes', () => {
    const missing: string[] = [];
    let checked = 0;
    for (const act of register.acts) {
      const generation = act.generations.findLast((each) => texts.covers(each));
      for (const label of generation?.provisions?.labels ?? []) {
        const text = generation === undefined ? undefined : texts.text(generation, label);
        if (generation === undefined || text === undefined) continue;
        for (const citation of recognise(proseBlock(text))) {
          if (citation.kind !== 'provision' || citation.act !== undefined || isOfAnother(text.slice(citation.range.end, citation.range.end + 30))) continue;
          for (const reference of citation.provisions.filter(({ paragraph, nr, litra, pkt }) => paragraph !== undefined && nr.length + litra.length + pkt.length > 0)) {
            checked += 1;
            const { level } = lookUp(texts, generation, reference);
            if (level === 'nr' || level === 'litra' || level === 'pkt') missing.push(`${act.shortName} § ${label}: ${citation.text}`);
          }
        }
      }
    }
    expect(checked).toBeGreaterThan(3000);
    // What was numbered when it was written: rules on old cases, and slips (§ 119, stk. 2, nr. 5, is meant in retsplejelovens § 133).
    expect([...new Set(missing)]).toEqual([
      'aktivloven § 111: § 16, stk. 2, nr. 2 og 3',
      'almenboligloven § 187: § 93, stk. 1, nr. 5-7',
      'miljøbeskyttelsesloven § 9 ø: § 9 z, stk. 9, nr. 1',
      'byfornyelsesloven § 97: § 7, stk. 1, nr. 1',
      'indfødsretsloven § 13: § 1, stk. 1, nr. 2',
      'pensionsloven § 63: § 13, nr. 3',
      'arbejdsløshedsforsikringsloven § 74 j: § 59, stk. 1, nr. 3',
      'retsplejeloven § 133: § 119, stk. 1, nr. 5',
      'færdselsloven § 137: § 126, stk. 2, nr. 4',
      'færdselsloven § 138: § 126, stk. 2, nr. 4',
      'momsloven § 84: § 14, nr. 2, 3. pkt.',
      'momsloven § 84: § 49, stk. 2, nr. 3',
      'frikommuneloven § 9: § 2, nr. 10',
      'frikommuneloven § 9: § 2, nr. 12',
    ]);
  });
});

/** ` i lov om …`, ` i konventionen`: another text's provision. */
function isOfAnother(following: string): boolean {
  return /^\s*,?\s*(?:i|af|til)\s+\p{Ll}{0,40}(?:lov|konvention|aftale|overenskomst|regulativ)/iu.test(following);
}
