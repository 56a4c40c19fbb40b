import { describe, expect, it } from 'vitest';
import { describeCitation } from '../../../server/src/engine/citations/describe.js';
import { listSources } from '../../../server/src/engine/citations/sources.js';
import type { Configuration } from '../../../server/src/engine/configuration/model.js';
import { readConfiguration } from '../../../server/src/engine/configuration/readConfiguration.js';
import { analyse, configuration, engine, texts } from '../../kit/engine.js';

function configured(...acts: readonly string[]): Configuration {
  const { configuration: read, problems } = readConfiguration([{ name: 'ombudsbrev.yaml', text: `love:\n${acts.join('')}` }]);
  expect(problems).toEqual([]);
  return read;
}

const entry = (navn: string, titel: string, type: string, nummer: number, dato: string, aliasser: readonly string[] = []): string =>
  `  - {navn: "${navn}", titel: "${titel}", type: ${type}, nummer: ${nummer}, dato: ${dato}, aliasser: [${aliasser.join(', ')}]}\n`;

/** Orders and local rules: nothing of this is in the register. */
const office = configured(
  entry('havnereglementet', 'Bekendtgørelse om standardreglement for havne', 'BEK', 59999, '2019-03-18', ['havneregler', 'SRH']),
  entry('digeloven', 'Lov om diger ved kysten', 'LBK', 29999, '2020-03-16', ['DL']),
);

const letter = (body: string, dato = '2024-11-18'): string => `---\ndato: ${dato}\n---\n\n${body}\n`;

/** `text → act: status reason` of every citation. */
function verdicts(body: string, own: Configuration = office, dato?: string): readonly string[] {
  return analyse(letter(body, dato), { configuration: own }).citations.map(
    ({ citation: { citation, act, verdict } }) => `${citation.text} → ${act?.shortName ?? '-'}: ${verdict.status} ${verdict.reason}`,
  );
}

function findings(body: string, own: Configuration = office): readonly string[] {
  return analyse(letter(body), { configuration: own }).findings.filter(({ rule }) => rule.startsWith('henvisning/')).map(({ rule, message }) => `${rule}: ${message.da}`);
}

describe('an office’s own acts', () => {
  it('are recognised by name, alias, abbreviation and title, in every inflection', () => {
    expect(verdicts('Se digelovens § 3, § 4 i digeloven, § 5 i lov om diger ved kysten, DL § 6, havnereglementets § 2 og havneregler.')).toEqual([
      'digelovens § 3 → digeloven: unchecked no-index',
      '§ 4 i digeloven → digeloven: unchecked no-index',
      '§ 5 i lov om diger ved kysten → digeloven: unchecked no-index',
      'DL § 6 → digeloven: unchecked no-index',
      'havnereglementets § 2 → havnereglementet: unchecked no-index',
      'havneregler → havnereglementet: ok confirmed',
    ]);
  });

  it('are what short forms refer back to', () => {
    expect(verdicts('Efter digelovens § 3 skal diger vedligeholdes. Lovens § 4 gælder også.').at(-1)).toBe('lovens § 4 → digeloven: unchecked no-index'.replace('lovens', 'Lovens'));
    expect(verdicts('Efter havnereglementets § 3 er det forbudt. Bekendtgørelsens § 4 gælder også.').at(-1)).toBe('Bekendtgørelsens § 4 → havnereglementet: unchecked no-index');
  });

  it('have their number and date checked', () => {
    expect(verdicts('Se LBK nr. 29999 af 16. marts 2020.')).toEqual(['LBK nr. 29999 af 16. marts 2020 → digeloven: ok confirmed']);
    const { citations } = analyse(letter('Se LBK nr. 29999 af 17. marts 2020.'), { configuration: office });
    expect(citations.map(({ citation: { verdict } }) => [verdict.reason, verdict.proposals.map(({ newText }) => newText)])).toEqual([['fields-disagree', ['16. marts 2020']]]);
  });

  it('are never unknown, and their provisions unchecked, said once', () => {
    expect(findings('Efter digelovens § 3 og digelovens § 4, jf. LBK nr. 29999 af 16. marts 2020.')).toEqual([
      'henvisning/ikke-kontrolleret: Ikke kontrolleret: der er ingen oversigt over bestemmelserne i digeloven. Loven eller reglen er fra kontorets egen liste (love i ombudsbrev.yaml). Det gælder også én anden henvisning i brevet.',
    ]);
  });

  it('bring the misspelt name to mind', () => {
    const own = configured(entry('kystdigeloven', 'Lov om diger ved kysten', 'LBK', 29999, '2020-03-16'));
    expect(findings('Efter kystdigelovns § 3.', own)).toEqual(['henvisning/ukendt-lov: Ingen kendt lov hedder »kystdigelovns«. Menes »kystdigelovens« eller »kystdigelovs«?']);
    expect(findings('Efter kystdigelovns § 3.', configuration)).toEqual([]);
  });

  it('are the register’s own act under another name when the document is one of its generations', () => {
    const own = configured(entry('tavshedsloven', 'Forvaltningsloven', 'LBK', 433, '2014-04-22'));
    expect(verdicts('Efter tavshedslovens § 19 og tavshedslovens § 99.', own)).toEqual([
      'tavshedslovens § 19 → forvaltningsloven: ok confirmed',
      'tavshedslovens § 99 → forvaltningsloven: not-found paragraph-missing',
    ]);
  });

  it('take a name that the register has for another act', () => {
    const own = configured(entry('epidemiloven', 'Lov om epidemier m.v.', 'LOV', 285, '2021-02-27'));
    expect(verdicts('Efter epidemilovens § 5 og LOV nr. 285 af 27. februar 2021.', own).map((verdict) => verdict.replace(/^.* → /u, ''))).toEqual([
      'epidemiloven (kontorets): unchecked no-index',
      'epidemiloven (kontorets): ok confirmed',
    ]);
  });

  it('end when the register says so', () => {
    // Repealed by BEK nr. 1951 af 11. december 2020.
    const own = configured(entry('ordensbekendtgørelsen', 'Bekendtgørelse om fremme af god orden i folkeskolen', 'BEK', 697, '2014-06-23'));
    expect(verdicts('Efter ordensbekendtgørelsen.', own)).toEqual(['ordensbekendtgørelsen → ordensbekendtgørelsen: repealed act-repealed']);
    expect(verdicts('Efter ordensbekendtgørelsen.', own, '2019-11-18')).toEqual(['ordensbekendtgørelsen → ordensbekendtgørelsen: ok confirmed']);
  });

  it('never take the words that refer back', () => {
    const own = configured(entry('x-reglementet', 'Bekendtgørelsen', 'BEK', 59999, '2019-03-18', ['loven', 'bekendtgørelsen']));
    expect(verdicts('Efter servicelovens § 12 og lovens § 41.', own).map((verdict) => verdict.replace(/: .*$/u, ''))).toEqual(['servicelovens § 12 → serviceloven', 'lovens § 41 → serviceloven']);
  });

  it('hold for their own configuration only, whatever was analysed before', () => {
    const source = letter('Efter digelovens § 3.');
    const first = analyse(source, { configuration: office });
    const without = analyse(source, { previous: first });
    expect(without.citations.map(({ citation }) => citation.act)).toEqual([undefined]);
    expect(analyse(source, { configuration: office, previous: without }).citations).toEqual(first.citations);
    expect(analyse(source, { configuration: configured(entry('digeloven', 'Lov om diger', 'LBK', 29998, '2021-03-16')), previous: first }).citations[0]?.citation.act?.generations[0]?.number).toBe(29998);
  });

  it('are in the list of sources, and hover tells where they are from', () => {
    const cited = { file: 'a', ...engine.cite(letter('Efter digelovens § 3 og havnereglementet.'), { configuration: office }) };
    expect(listSources(texts, [cited]).map(({ group, name, reference }) => [group, name, reference])).toEqual([
      ['act', 'digeloven', 'LBK nr. 29999 af 16. marts 2020'],
      ['order', 'havnereglementet', 'BEK nr. 59999 af 18. marts 2019'],
    ]);
    const [first] = cited.citations;
    const hover = first && describeCitation(first.citation, { register: cited.register, texts }, cited.letterDate).da;
    expect(hover).toBe(
      [
        '**Lov om diger ved kysten**  \nLBK nr. 29999 af 16. marts 2020', 'Status pr. 18. november 2024: **ikke kontrolleret**',
        'Der er ingen oversigt over bestemmelserne i digeloven.',
        'Kilde: kontorets egen liste (love i ombudsbrev.yaml).',
      ].join('\n\n'),
    );
  });
});
