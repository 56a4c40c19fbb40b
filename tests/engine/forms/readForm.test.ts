import { describe, expect, it } from 'vitest';
import { readForm, type FormReading } from '../../../server/src/engine/forms/readForm.js';
import { parseLetter } from '../../../server/src/engine/letter/parseLetter.js';
import { configuration } from '../../kit/engine.js';

function read(form: string, body: string, modtagere = '[SOF]'): FormReading {
  const letterForm = configuration.forms.get(form);
  if (letterForm === undefined) throw new Error(`no form ${form}`);
  const letter = parseLetter(`---\nbrevtype: ${form}\nmodtagere: ${modtagere}\n---\n\n${body}\n`);
  return readForm(letter, letterForm, { profile: configuration.profile, citesLaw: (block) => letter.blocks[block]?.block.prose.text.includes('§') === true });
}

/** How each part was found, by id; recipients by name. */
function evidence(reading: FormReading): Record<string, string | undefined> {
  return Object.fromEntries(reading.parts.map(({ part, addressee, evidence: found }) => [addressee?.name ?? part.id, found]));
}

describe('a part is found', () => {
  it.each([
    ['its title', '## Konklusion'],
    ['an alias', '## Afsluttende bemærkninger'],
    ['another ending', '## Konklusionen'],
    ['letter case and number', '## 7. KONKLUSION:'],
    ['a longer heading', '## Konklusion og videre forløb'],
    ['emphasis', '## **Konklusion**'],
    ['a slip', '## Konklution'],
  ])('by %s', (_, heading) => {
    expect(evidence(read('afslutning-af-sag', `Tekst.\n\n${heading}\n\nTekst.`))['konklusion']).toBe('heading');
  });

  it('by a mark before a heading or before running text', () => {
    expect(evidence(read('afslutning-af-sag', '<!-- afsnit: konklusion -->\n\n## Hvad nu?\n\nTekst.'))['konklusion']).toBe('mark');
    expect(evidence(read('afslutning-af-sag', 'Tekst.\n\n<!-- afsnit: Konklusion -->\n\nVi gør ikke mere.'))['konklusion']).toBe('mark');
  });

  it('by a label in running text', () => {
    expect(evidence(read('afslutning-af-sag', 'Tekst.\n\n**Konklusion**\n\nVi gør ikke mere.'))['konklusion']).toBe('label');
    expect(evidence(read('afslutning-af-sag', 'Tekst.\n\nKonklusion: Vi gør ikke mere.'))['konklusion']).toBe('label');
    expect(evidence(read('statusnotat', '| Iværksatte tilsyn | Afsluttede tilsyn |\n| --- | --- |\n| - | - |'))).toMatchObject({
      'status-siden-sidst': 'parts', 'ivaerksatte-tilsyn': 'label', 'afsluttede-tilsyn': 'label', 'afklarende-henvendelser': undefined,
    });
  });

  it('by the metadata', () => {
    expect(evidence(read('hoering', 'Tekst.', '[SOF]\nsvarfrist: 2024-12-02'))['svarfrist']).toBe('front-matter');
    expect(evidence(read('hoering', 'Tekst.', '[SOF]\nsvarfrist:'))['svarfrist']).toBe(undefined);
  });

  it('by a question as heading', () => {
    expect(evidence(read('afklarende-notat', '## Formål\n\nTekst.\n\n## Hvor lang tid går der?\n\n> ”Tre uger.”'))['spoergsmaal-og-svar']).toBe('sign');
  });

  it('not by what is quoted', () => {
    expect(evidence(read('hoering', 'Forvaltningen skrev: ”I bedes svare inden to uger.”\n\n> Vi beder jer redegøre for det.'))).toMatchObject({
      anmodning: undefined, svarfrist: undefined,
    });
    expect(evidence(read('hoering', 'De skrev:\n\n”I bedes svare.\n\nI bedes redegøre for det inden to uger.”'))).toMatchObject({ anmodning: undefined, svarfrist: undefined });
  });

  it('not by the signature', () => {
    expect(evidence(read('kvittering', 'Tekst.\n\nMed venlig hilsen\n\nKontakt: telefon 33 66 14 00'))['kontakt']).toBe(undefined);
  });
});

describe('several parts', () => {
  it('share a heading', () => {
    expect(evidence(read('ivaerksaettelse', '## Formål og afgrænsning\n\nTekst.'))).toMatchObject({ formaal: 'heading', afgraensning: 'heading' });
  });

  it('are not told by a word inside a longer title', () => {
    expect(evidence(read('afsluttende-brev', 'Tekst.\n\n## Afsluttende bemærkninger\n\nTekst.\n\n## Andet\n\nTekst.'))).toMatchObject({
      konklusion: 'heading', bemaerkninger: undefined,
    });
  });
});

describe('recipients', () => {
  const account = (inner: string): string => `Tekst om sagen.\n\n## Forvaltningernes redegørelser\n\n${inner}\n\n## Konklusion\n\nSagen er afsluttet.`;

  it.each([
    ['### BUF\n\nTekst.\n\n### Socialforvaltningen\n\nTekst.', 'heading', 'heading'],
    ['### Redegørelser fra BUF og SOF\n\nTekst.', 'heading', 'heading'],
    ['## Børne- og Ungdomsforvaltningens svar\n\nTekst.\n\n## SOF’s svar\n\nTekst.', 'heading', 'heading'],
    ['Børne- og Ungdomsforvaltningen har ændret praksis.\n\nFor så vidt angår Socialforvaltningen er der intet nyt.', 'sign', 'sign'],
    ['Kontoret modtog den 3. maj 2024 en redegørelse fra Børne- og Ungdomsforvaltningen.', 'sign', undefined],
    ['### BUF\n\nSocialforvaltningen var enig.', 'heading', undefined],
    ['| BUF | ja |\n| --- | --- |\n| SOF | nej |', undefined, undefined],
    ['### Fælles redegørelse\n\nTekst.', 'parts', 'parts'],
  ])('%j', (inner, buf, sof) => {
    expect(evidence(read('afsluttende-brev', account(inner), '[BUF, SOF]'))).toMatchObject({
      'Børne- og Ungdomsforvaltningen': buf, Socialforvaltningen: sof,
    });
  });

  it('are the whole part when there is only one', () => {
    expect(evidence(read('afsluttende-brev', account('Tekst.'), '[SOF]'))['Socialforvaltningen']).toBe('parts');
  });
});

describe('the outline', () => {
  it('takes a lone first heading of the first rank for the title', () => {
    const reading = read('afslutning-af-sag', '# Et brev om byggesager\n\nEn borger klagede den 3. maj 2024.\n\n## Konklusion\n\nTekst.');
    expect(evidence(reading)).toMatchObject({ anledning: 'opening', konklusion: 'heading' });
    expect(reading.unknownSections).toEqual([]);
  });

  it('takes headings of the first rank for sections when there are several', () => {
    expect(evidence(read('afslutning-af-sag', '# Anledning\n\nTekst.\n\n# Konklusion\n\nTekst.'))).toMatchObject({ anledning: 'heading', konklusion: 'heading' });
  });

  it('knows a section that only gathers known ones', () => {
    const { unknownSections } = read('afslutning-af-sag', '## Sagen\n\n### Anledning\n\nTekst.\n\n## Øvrigt\n\nTekst.\n\n## Konklusion\n\nTekst.');
    expect(unknownSections.map(({ section }) => section.title)).toEqual(['Øvrigt']);
  });
});
