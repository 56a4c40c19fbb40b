import { describe, expect, it } from 'vitest';
import { citation } from '../../../kit/verified.js';

/** Number of the generation the letter names for the citation, with ! when it names it right there. */
function named(source: string, part: string): string {
  const { namedGeneration, generationNamedHere } = citation(source, part);
  return namedGeneration === undefined ? '-' : `${namedGeneration.number}/${namedGeneration.date.year}${generationNamedHere ? '!' : ''}`;
}

describe('the generation that a letter names', () => {
  it.each([
    ['in brackets', 'Hjælpen er givet efter servicelovens § 85 (LBK nr 1089 af 16/08/2023).', '§ 85', '1089/2023!'],
    ['after jf.', 'Efter serviceloven, jf. lovbekendtgørelse nr. 1089 af 16. august 2023, ydes hjælp efter § 85.', '§ 85', '1089/2023!'],
    ['in the footnote', 'Hjælpen er givet efter servicelovens § 85.[^1]\n\n[^1]: LBK nr 1089 af 16/08/2023', '§ 85', '1089/2023!'],
    ['in the footnote of the quotation', 'Det fremgår af retssikkerhedslovens § 9, at\n\n> Pligten påhviler handlekommunen.[^1]\n\n[^1]: LBK nr 261 af 13/03/2024', '§ 9', '261/2024!'],
    ['further down', 'Serviceloven (LBK nr 1089 af 16/08/2023) gælder.\n\nHjælpen er givet efter servicelovens § 85.', '§ 85', '1089/2023'],
    ['not before it is named', 'Hjælpen er givet efter servicelovens § 85.\n\nServiceloven (LBK nr 1089 af 16/08/2023) gælder.', '§ 85', '-'],
    ['another act', 'Retssikkerhedsloven (LBK nr 261 af 13/03/2024) og servicelovens § 85 gælder.', '§ 85', '-'],
    ['for all of a list', 'Efter § 85 og § 107 i serviceloven (LBK nr 1089 af 16/08/2023) gives hjælp.', '§ 85', '1089/2023!'],
    ['with later changes', 'Servicelovens § 85 (LBK nr 1089 af 16/08/2023 med senere ændringer) gælder.', '§ 85', '-'],
    ['as older law, further down', 'Dagældende lovbekendtgørelse nr. 1089 af 16. august 2023 er afløst.\n\nHjælpen er givet efter servicelovens § 85.', '§ 85', '-'],
    ['in a quotation', 'Forvaltningen skrev: ”Serviceloven (LBK nr 1089 af 16/08/2023) gælder.”\n\nHjælpen er givet efter servicelovens § 85.', '§ 85', '-'],
  ])('%s', (_, source, part, expected) => {
    expect(named(source, part)).toBe(expected);
  });

  it('is the act that stands beside a number the register does not know for it', () => {
    expect(citation('Servicelovens § 85 (LBK nr 990 af 03/07/2024) gælder.', 'LBK').act?.shortName).toBe('serviceloven');
    expect(citation('Hjælpen er givet efter servicelovens § 85.[^1]\n\n[^1]: LBK nr 990 af 03/07/2024', 'LBK').act?.shortName).toBe('serviceloven');
  });
});

describe('an act whose name another bears', () => {
  it.each([
    ['the social act by itself', 'Efter retssikkerhedslovens § 9 skal kommunen hjælpe.', 'retssikkerhedsloven'],
    ['the act on coercive measures by the words around', 'Ved et kontrolbesøg gælder retssikkerhedslovens § 9.', 'tvangsindgrebsloven'],
    ['the act whose number the letter gives', 'Efter retssikkerhedslovens § 9 skal kommunen hjælpe.\n\nSe LBK nr 1121 af 12/11/2019.', 'tvangsindgrebsloven'],
  ])('%s', (_, source, expected) => {
    const { act, assumption } = citation(source, '§ 9');
    expect(act?.shortName).toBe(expected);
    expect(assumption?.da.startsWith(`antaget: ${expected}; navnet bruges også om `)).toBe(true);
  });
});

describe('older law', () => {
  it.each([
    'Afgørelsen er truffet efter den dagældende servicelovs § 50.',
    'Afgørelsen er truffet efter servicelovens § 50, som gældende på afgørelsestidspunktet.',
    'På tidspunktet for afgørelsen gjaldt servicelovens § 50.',
    'Afgørelsen er truffet efter servicelovens § 50 (dagældende).',
    'Efter § 50 i den hidtidige servicelov skulle barnet undersøges.',
    'Efter § 50 og § 52, stk. 3, i den dagældende servicelov skulle barnet undersøges.',
    'Efter servicelovens dagældende § 46 samt § 50 skulle barnet undersøges.',
  ])('is told by the words around: %s', (source) => {
    expect(citation(source, '§ 50').historical).toBe(true);
  });

  it.each([
    'Forvaltningen følger servicelovens § 50. Tidligere brugte den en anden praksis.',
    'Den dagældende praksis er ændret. Servicelovens § 50 gælder.',
  ])('is not told by another sentence: %s', (source) => {
    expect(citation(source, '§ 50').historical).toBe(false);
  });
});
