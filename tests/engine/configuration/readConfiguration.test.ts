import { describe, expect, it } from 'vitest';
import { readConfiguration } from '../../../server/src/engine/configuration/readConfiguration.js';

/** The configuration of files given nearest first. */
function read(...texts: string[]) {
  return readConfiguration(texts.map((text, index) => ({ name: `${index}/ombudsbrev.yaml`, text })));
}

/** Each problem as »text it points to« message. */
function problemsOf(text: string): string[] {
  return read(text).problems.map(({ range, message }) => `«${text.slice(range.start, range.end)}» ${message.da}`);
}

describe('the built-in configuration', () => {
  const { configuration, problems } = read();

  it('is Copenhagen’s, without problems', () => {
    expect(problems).toEqual([]);
    expect(configuration.profile.office).toBe('Borgerrådgiveren');
    expect(configuration.profile.recipients.map(({ abbreviation }) => abbreviation)).toEqual(['ØKF', 'KFF', 'BUF', 'SUF', 'BIF', 'SOF', 'TMF']);
  });

  it('knows the fourteen forms', () => {
    expect([...configuration.forms.keys()]).toEqual([
      'ivaerksaettelse', 'hoering', 'afsluttende-brev', 'afsluttende-opfoelgningsbrev', 'afslutning-af-sag', 'afklarende-notat', 'rapport',
      'hoeringssvar', 'statusnotat', 'oversendelse', 'kvittering', 'afvisning', 'partshoering', 'aktindsigt',
    ]);
  });

  it.each(['2024-0283030', '2024-0401079'])('takes %s for a case number', (number) => {
    expect(new RegExp(`^(?:${configuration.profile.caseNumberPattern})$`, 'u').test(number)).toBe(true);
  });

  it.each(['2024-283030', '2024-02830300', '24-0283030'])('does not take %s for a case number', (number) => {
    expect(new RegExp(`^(?:${configuration.profile.caseNumberPattern})$`, 'u').test(number)).toBe(false);
  });
});

describe('layers', () => {
  it('lets the nearest file win key by key', () => {
    const { configuration } = read('kontor:\n  telefon: 1111 2222', 'kontor:\n  telefon: 3333 4444\n  by: Byrum\n');
    expect(configuration.profile.telephone).toBe('1111 2222');
    expect(configuration.profile.city).toBe('Byrum');
    expect(configuration.profile.office).toBe('Borgerrådgiveren');
  });

  it('puts the choices of language together key by key', () => {
    const { configuration, problems } = read('sprog:\n  startkomma: nej\n  taler-som: kontoret', 'sprog:\n  startkomma: ja\n  for-eksempel: fx\n  laengste-saetning: 30');
    expect(problems).toEqual([]);
    expect(configuration.language).toEqual({ startComma: false, voice: 'office', forExample: 'fx', andSoOn: undefined, longestSentence: 30 });
    expect(read().configuration.language).toEqual({ startComma: true, voice: undefined, forExample: undefined, andSoOn: undefined, longestSentence: 45 });
  });

  it('stops at a file that is the uppermost', () => {
    const { configuration } = read('oeverste: true', 'kontor:\n  navn: Ombudskontoret');
    expect(configuration.profile.office).toBe('Borgerrådgiveren');
  });

  it('begins from nothing when the office says so', () => {
    const { configuration, problems } = read('kontor:\n  navn: Borgerombuddet\n', 'grundlag: tom\nmodtagere:\n  - navn: Skoleforvaltningen\n    forkortelse: SKF\n');
    expect(problems).toEqual([]);
    expect(configuration.profile).toMatchObject({
      office: 'Borgerombuddet',
      municipality: '',
      email: '',
      recipients: [{ name: 'Skoleforvaltningen', abbreviation: 'SKF', aliases: [] }],
    });
  });

  it('replaces, adds and removes recipients', () => {
    const { configuration } = read(
      'modtagere:\n  - navn: Børne- og Familieforvaltningen\n    forkortelse: BUF\n  - navn: Socialforvaltningen\n    fjern: true\n  - navn: Klimaforvaltningen\n    aliasser: [Klimaet]\n',
    );
    expect(configuration.profile.recipients.map(({ name }) => name)).toEqual([
      'Økonomiforvaltningen', 'Kultur- og Fritidsforvaltningen', 'Børne- og Familieforvaltningen', 'Sundheds- og Omsorgsforvaltningen',
      'Beskæftigelses- og Integrationsforvaltningen', 'Teknik- og Miljøforvaltningen', 'Klimaforvaltningen',
    ]);
  });

  it('lets a group in a nearer file outweigh a rule in a farther one', () => {
    const far = 'regler:\n  brev: oplysning\n  ignorer/ubrugt: fejl';
    expect([...read(far).configuration.severities]).toEqual([['brev', 'info'], ['ignorer/ubrugt', 'error']]);
    expect([...read('regler:\n  ignorer: fra', far).configuration.severities]).toEqual([['brev', 'info'], ['ignorer', 'off']]);
    expect([...read('regler:\n  ignorer/ubrugt: råd\n  ignorer: fra', far).configuration.severities]).toEqual([
      ['brev', 'info'], ['ignorer/ubrugt', 'hint'], ['ignorer', 'off'],
    ]);
  });

  it('gathers words and acts', () => {
    const act = 'love:\n  - navn: borgerservicevedtægten\n    titel: Vedtægt for borgerservice\n    type: BEK\n    nummer: 12\n    dato: 2020-01-31\n';
    const { configuration, problems } = read('ord: [tilflyttersag]', `ord: [borgercenter, tilflyttersag]\n${act}`);
    expect(problems).toEqual([]);
    expect(configuration.words.map(({ word }) => word)).toEqual(['tilflyttersag', 'borgercenter']);
    expect(configuration.acts).toEqual([
      {
        shortName: 'borgerservicevedtægten',
        aliases: [],
        title: 'Vedtægt for borgerservice',
        document: { type: 'BEK', number: 12, date: { year: 2020, month: 1, day: 31 } },
      },
    ]);
  });

  it('keeps a postcode and a telephone number as they are written', () => {
    const { configuration, problems } = read('kontor:\n  postnummer: 0999\n  telefon: 33661400\n  ean: 5798009800053');
    expect(problems).toEqual([]);
    expect(configuration.profile).toMatchObject({ postcode: '0999', telephone: '33661400', ean: '5798009800053' });
  });
});

describe('case numbers', () => {
  const pattern = (text: string, kind: 'caseNumberPattern' | 'documentNumberPattern'): RegExp =>
    new RegExp(`^(?:${read(text).configuration.profile[kind]})$`, 'u');

  it.each([
    ['edoc', '2024-0283030', '2024-0283030-15', true],
    ['acadre', '13/11537', 'hvad som helst', false],
    ['sbsys', '27.00.00-G01-3-24', '17', true],
    ['sbsys', '27.00.00-G01', '17', true],
    ['f2', '2020-9326', '2020-9326-4', true],
    ['f2', '21/15403', '99', true],
    ['workzone', '2009-1312/175-0001', 'D-123', true],
    ['nova', 'S2023-24573', 'S2023-24573-1', true],
    ['kommunekode', '330-2020-29711', '330-2020-488200', true],
    ['ombudsmanden', '12/00005', '12/00005-32/CLA', true],
    ['ankestyrelsen', '2017-4115-08704', '1', true],
  ])('%s: %s and document %s', (system, caseNumber, documentNumber, documentFits) => {
    const text = `sagsnumre:\n  system: ${system}`;
    expect(pattern(text, 'caseNumberPattern').test(caseNumber)).toBe(true);
    expect(pattern(text, 'documentNumberPattern').test(documentNumber)).toBe(documentFits);
  });

  it('reads an office’s own masks', () => {
    const text = "sagsnumre:\n  sagsnr: [ÅÅ-NNN, \"'SB'-N{2-4}\"]\n  dokumentnr: <sagsnr>/X{3}\n";
    const { profile } = read(text).configuration;
    expect(read(text).problems).toEqual([]);
    expect(profile.caseNumberExample).toBe('24-012');
    expect(profile.documentNumberBeginsWithCaseNumber).toBe(true);
    expect(pattern(text, 'caseNumberPattern').test('SB-1234')).toBe(true);
    expect(pattern(text, 'caseNumberPattern').test('SB-12345')).toBe(false);
    expect(pattern(text, 'documentNumberPattern').test('24-012/A1B')).toBe(true);
  });

  it('knows where document numbers stand apart', () => {
    expect(read('sagsnumre:\n  system: edoc').configuration.profile.documentNumberBeginsWithCaseNumber).toBe(true);
    expect(read('sagsnumre:\n  system: workzone').configuration.profile.documentNumberBeginsWithCaseNumber).toBe(false);
    expect(read('sagsnumre:\n  sagsnr: NNNN').configuration.profile.documentNumberBeginsWithCaseNumber).toBe(false);
  });
});

describe('problems', () => {
  it.each([
    ['kontr:\n  navn: X', '«kontr» Nøglen »kontr« kendes ikke her. Mente du »kontor«?'],
    ['kontor:\n  addresse: X', '«addresse» Nøglen »addresse« kendes ikke her. Mente du »adresse«?'],
    ['kontor: Borgerrådgiveren', '«Borgerrådgiveren» Her ventes en gruppe af nøgler.'],
    ['ord: ét', '«ét» Her ventes en liste.'],
    ['modtagere:\n  - forkortelse: SKF', '«forkortelse: SKF» Nøglen »navn« mangler.'],
    ['modtagere:\n  - navn: [a]', '«[a]» Her ventes en tekst.'],
    ['regler:\n  ignorer/ubrugt: warning', '«warning» »warning« kan ikke stå her. Muligheder: fejl, advarsel, oplysning, råd, fra. Mente du »advarsel«?'],
    ['regler:\n  ignorer/ubrukt: fra', '«ignorer/ubrukt» Der findes ingen regel eller gruppe »ignorer/ubrukt«. Mente du »ignorer/ubrugt«?'],
    ['sagsnumre:\n  sagsnr: ÅÅÅ-NN', '«ÅÅÅ-NN» Et årstal skrives ÅÅÅÅ eller ÅÅ.'],
    ['sagsnumre:\n  sagsnr: "NN[-N"', '«"NN[-N"» En kantparentes mangler sin mage.'],
    ['sagsnumre:\n  system: edok', '«edok» »edok« kan ikke stå her. Muligheder: edoc, acadre, sbsys, f2, workzone, nova, kommunekode, ombudsmanden, ankestyrelsen. Mente du »edoc«?'],
    ['brevtyper:\n  Min Type:\n    navn: X', '«Min Type» Et id består af små bogstaver a-z, cifre og bindestreger, f.eks. umiddelbar-forstaaelse.'],
    ['brevtyper:\n  ny:\n    navn: Ny\n    bygger-paa: horing', '«horing» Der findes ikke noget brev af typen »horing«. Mente du »hoering«?'],
    ['brevtyper:\n  hoering:\n    afsnit:\n      - id: svarfrist\n        kendetegn: [frister]', '«frister» Der findes ikke noget kendetegn »frister«. Mente du »frist«?'],
    ['brevtyper:\n  hoering:\n    afsnit:\n      - id: nyt', '«id: nyt» Afsnittet »nyt« er nyt og skal have en titel.'],
    ['love:\n  - navn: x\n    titel: X\n    type: LBK\n    nummer: 1\n    dato: 2020-02-30', '«2020-02-30» Datoen 2020-02-30 findes ikke.'],
    ['- kontor', '«- kontor» Her ventes en gruppe af nøgler.'],
    ['ord: [a, b', '«b» Her mangler et tegn: et kolon, et anførselstegn eller en kantparentes.'],
    ['grundlag: tom\ngrundlag: koebenhavn', '«grundlag» Nøglen står her to gange; den første gælder.'],
  ])('%j', (text, expected) => {
    expect(problemsOf(text)).toEqual([expected]);
  });

  it('names all of them and keeps the rest', () => {
    const text = 'kontor:\n  navn: 17\n  farve: blå\n  by: [x]\nmodtagere:\n  - navn: Skoleforvaltningen\n  - forkortelse: ABC\nord: [ja, {a: b}, nej]\n';
    expect(problemsOf(text)).toHaveLength(4);
    const { profile, words } = read(text).configuration;
    expect(profile.office).toBe('17');
    expect(profile.city).toBe('København V');
    expect(profile.recipients.at(-1)?.name).toBe('Skoleforvaltningen');
    expect(words.map(({ word }) => word)).toEqual(['ja', 'nej']);
  });

  it('says nothing of a key that is being typed', () => {
    expect(problemsOf('kontor:\nmodtagere:\n  -\nbrevtyper:\n  hoering:\n')).toEqual([]);
  });

  it('does not unfold a bomb', () => {
    const text = `a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n${Array.from({ length: 9 }, (_, index) => `a${index + 1}: &a${index + 1} [${`*a${index}, `.repeat(10)}]`).join('\n')}\n`;
    expect(read(text).problems.map(({ message }) => message.da)).toEqual(['Filen er for stor eller for dybt indlejret til at blive læst.']);
  });

  it.each(['\t', '{', 'a: b: c', ': :', '- - - [', '"', '!!binary x', '&a', '*a', '? x', 'a: |', '%YAML 3.0', '__proto__: 1', 'constructor: 1'])('survives %j', (text) => {
    expect(() => read(text)).not.toThrow();
    for (const { range } of read(text).problems) {
      expect(range.start).toBeLessThanOrEqual(range.end);
      expect(range.end).toBeLessThanOrEqual(text.length);
    }
  });
});
