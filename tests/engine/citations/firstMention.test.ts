import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../server/src/engine/text/range.js';
import { analyse, engine } from '../../kit/engine.js';

const letter = (body: string, dato = '2024-11-18'): string => `---\ndato: ${dato}\n---\n\n${body}\n`;

/** The body after the fix at every first mention; undefined when none is offered. */
function introduced(body: string, dato?: string): string | undefined {
  const analysis = analyse(letter(body, dato));
  const mentions = engine.firstMentions(analysis);
  if (mentions.length === 0) return undefined;
  return applyEdits(analysis.source, mentions.flatMap(({ fix }) => fix.edits)).split('---\n\n')[1]?.trimEnd();
}

const service = 'lov om social service (serviceloven), jf. lovbekendtgørelse nr. 909 af 3. juli 2024';

describe('the full title at the first mention', () => {
  it.each([
    ['Efter serviceloven kan kommunen yde hjælp.', `Efter ${service}, kan kommunen yde hjælp.`],
    ['Serviceloven gælder.', `L${service.slice(1)}, gælder.`],
    ['Det følger af § 83 i serviceloven.', `Det følger af § 83 i ${service}.`],
    ['Efter servicelovens § 83, stk. 1, skal kommunen tilbyde hjælp.', `Efter § 83, stk. 1, i ${service}, skal kommunen tilbyde hjælp.`],
    ['Servicelovens § 83 gælder, og servicelovens § 84 gælder ikke.', `§ 83 i ${service}, gælder, og servicelovens § 84 gælder ikke.`],
    ['Efter servicelovens § 83 og § 84 skal kommunen hjælpe.', `Efter § 83 og § 84 i ${service}, skal kommunen hjælpe.`],
    ['Efter servicelovens\n§ 83 skal kommunen hjælpe.', `Efter § 83 i ${service}, skal kommunen hjælpe.`],
    ['Efter forvaltningslovens § 7, stk. 1, har kommunen vejledningspligt.', 'Efter § 7, stk. 1, i forvaltningsloven, jf. lovbekendtgørelse nr. 433 af 22. april 2014, har kommunen vejledningspligt.'],
    ['Efter ældreloven er det kommunen.', 'Efter ældreloven, lov nr. 1651 af 30. december 2024, er det kommunen.'],
  ])('%j', (body, expected) => {
    expect(introduced(body, body.includes('ældreloven') ? '2025-11-18' : undefined)).toBe(expected);
  });

  it.each([
    ['the number is given before', 'Se LBK nr. 909 af 3. juli 2024. Efter serviceloven kan kommunen yde hjælp.'],
    ['the title is given', 'Efter lov om social service § 83 og serviceloven.'],
    ['a footnote gives the number', 'Efter serviceloven.[^1]\n\n[^1]: LBK nr 909 af 03/07/2024.'],
    ['it is quoted', 'Kommunen skrev: »Efter serviceloven kan vi ikke.«'],
    ['it is a heading', '## Serviceloven'],
    ['it is a genitive of something else', 'Servicelovens formål er at hjælpe.'],
    ['it is set in bold in part', 'Efter **service**loven kan kommunen hjælpe.'],
    ['it is earlier law', 'Efter den dagældende servicelov kunne kommunen hjælpe.'],
  ])('is not offered where %s', (_, body) => {
    expect(introduced(body)).toBe(undefined);
  });

  it('is the wording in force on the date of the letter', () => {
    expect(introduced('Efter serviceloven.', '2023-11-18')).toBe('Efter lov om social service (serviceloven), jf. lovbekendtgørelse nr. 1089 af 16. august 2023.');
  });

  it('leaves a letter of which nothing new is said', () => {
    const before = analyse(letter('Efter servicelovens § 83, stk. 1, skal kommunen hjælpe, og servicelovens § 84 gælder.'));
    const after = analyse(applyEdits(before.source, engine.firstMentions(before).flatMap(({ fix }) => fix.edits)));
    expect(after.findings.filter(({ rule }) => rule.startsWith('henvisning/'))).toEqual([]);
    expect(engine.firstMentions(after)).toEqual([]);
  });
});
