import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Analysis, Finding } from '../../../server/src/engine/index.js';
import { applyEdits } from '../../../server/src/engine/text/range.js';
import { analyse } from '../../kit/engine.js';
import { compose, goodLetters } from '../forms/goodLetters.js';

function formFindings({ findings }: Analysis): readonly Finding[] {
  return findings.filter(({ rule }) => /^(?:brev|metadata)\//.test(rule));
}

function named(source: string): string[] {
  return formFindings(analyse(source)).map(({ rule, range }) => `${rule} «${source.slice(range.start, range.end)}»`);
}

/** The text after the fix with that title of the first finding that offers it. */
function fixed(source: string, title: string): string {
  const fix = formFindings(analyse(source)).flatMap(({ fixes }) => fixes).find((candidate) => candidate.title.da === title);
  if (fix === undefined) throw new Error(`no fix »${title}«: ${formFindings(analyse(source)).flatMap(({ fixes }) => fixes.map((each) => each.title.da)).join(' | ')}`);
  return applyEdits(source, fix.edits);
}

const metadata = 'titel: Et brev\ndato: 2024-11-18\nsagsnr: 2024-0123456\ndokumentnr: 2024-0123456-1\nsagsbehandler: Karla Lindebæk';

const manyMistakes = `---
brevtype: afsluttende-brev
titel: Et brev
dato: 2024-11-18
modtagere: [BUF, SUV, SOF]
sagsnr: 2024-0123456
dokumentnr: 2024-0123456-1
---

## Retsgrundlag

Forvaltningslovens § 7, stk. 1.[^2]

## Undersøgelsens formål

Formålet er at klarlægge svartiden.

## Forvaltningernes redegørelser

### Socialforvaltningen

Der svares inden to uger, skrev ”forvaltningen. Borgerrådgiveren noterer sig det.

## Borgerrådgiverens bemærkninger

Venlig hilsen
`;

describe('all deviations at once', () => {
  it('are named, each at its place', () => {
    expect(named(manyMistakes)).toEqual([
      'brev/afsnit-mangler «afsluttende-brev»',
      'brev/afsnit-mangler «afsluttende-brev»',
      'metadata/noegle-mangler «afsluttende-brev»',
      'brev/modtager-uden-afsnit «BUF»',
      'brev/modtager-ukendt «SUV»',
      'brev/fodnote-uden-tekst «[^2]»',
      'brev/afsnit-raekkefoelge «Undersøgelsens formål»',
      'brev/citat-ikke-lukket «”»',
      'brev/afsnit-tomt «Borgerrådgiverens bemærkninger»',
    ]);
  });

  it('can be inserted together', () => {
    const source = fixed(manyMistakes, 'Indsæt alle 2 manglende afsnit');
    expect(named(source).filter((finding) => finding.startsWith('brev/afsnit-mangler'))).toEqual([]);
    expect(source.indexOf('Den [dato] iværksatte')).toBeLessThan(source.indexOf('## Retsgrundlag'));
    expect(source.indexOf('## Konklusion')).toBeGreaterThan(source.indexOf('## Borgerrådgiverens bemærkninger'));
    expect(source.indexOf('## Konklusion')).toBeLessThan(source.indexOf('Venlig hilsen'));
  });
});

describe('the place of an inserted part', () => {
  it('follows the part before it in a letter without headings, past lists and quotations', () => {
    const source = `---\nbrevtype: hoering\nmodtagere: [SOF]\nsvarfrist: 2024-12-02\n${metadata}\n---\n\nEn borger klagede den 3. maj 2024.\n\n- efter forvaltningslovens § 7\n- efter retssikkerhedslovens § 3\n\nSkriv til borgerraadgiveren@kk.dk (sagsnr. 2024-0123456), hvorefter der tages stilling til sagen. Forvaltningen bedes svare.\n`;
    expect(fixed(source, 'Indsæt »Borgerrådgiverens umiddelbare forståelse«')).toContain(
      '- efter retssikkerhedslovens § 3\n\nBorgerrådgiverens umiddelbare forståelse er, at [hvordan reglerne og sagen forstås].\n\nSkriv til',
    );
  });

  it('keeps a mark with the heading it belongs to', () => {
    const source = `---\nbrevtype: afslutning-af-sag\nmodtagere: [SOF]\n${metadata}\n---\n\n## Anledning\n\nTekst.\n\n## Forvaltningens svar\n\nTekst.\n\n<!-- afsnit: konklusion -->\n\n## Hvad nu?\n\nTekst om sagsnr. 2024-0123456.\n`;
    expect(fixed(source, 'Indsæt »Borgerrådgiverens vurdering«')).toContain(
      'Tekst.\n\n## Borgerrådgiverens vurdering\n\nPå den baggrund finder Borgerrådgiveren, at [vurdering].\n\n<!-- afsnit: konklusion -->\n\n## Hvad nu?',
    );
  });

  it('takes the level of the other parts', () => {
    const source = `---\nbrevtype: afvisning\nmodtagere: [Anna Lind]\n${metadata}\n---\n\n# Henvendelsen\n\nTekst.\n\n# Vejledning\n\nTekst.\n`;
    expect(fixed(source, 'Indsæt »Begrundelse«')).toContain('# Henvendelsen\n\nTekst.\n\n# Begrundelse\n\nBorgerrådgiveren kan ikke behandle');
  });

  it('numbers a chapter and moves the following ones', () => {
    const rapport = goodLetters.find(({ form }) => form === 'rapport');
    if (rapport === undefined) throw new Error('no report');
    const source = compose(rapport, 'headings', 1).replaceAll(/## (\d)\./g, (_, number: string) => `## ${Number(number) > 2 ? Number(number) - 1 : number}.`);
    expect(named(source)).toEqual(['brev/afsnit-mangler «rapport»']);
    const after = fixed(source, 'Indsæt »Metode«');
    expect([...after.matchAll(/^## (.*)$/gm)].map((match) => match[1])).toEqual([
      '1. Forord', '2. Metode', '3. Generelle konstateringer og anbefalinger', '4. Observationer', '5. Konsekvenser',
      '6. Uddybning, bistand m.v.', '7. Vurderingsgrundlag', '8. Bilag',
    ]);
    expect(named(after)).toEqual([]);
  });

  it('uses the letter’s own line breaks', () => {
    const source = manyMistakes.replaceAll('\n', '\r\n');
    const after = fixed(source, 'Indsæt »Konklusion«');
    expect(after).toContain('\r\n\r\n## Konklusion\r\n\r\nBorgerrådgiveren foretager sig ikke yderligere i sagen.\r\n\r\nVenlig hilsen');
    expect(after.replaceAll('\r\n', '')).not.toContain('\n');
    expect(fixed(source, 'Tilføj sagsbehandler')).toContain('2024-0123456-1\r\nsagsbehandler: "[sagsbehandler]"\r\n---');
  });

  it('may be in the metadata', () => {
    const source = `---\nbrevtype: partshoering\nmodtagere: [Anna Lind]\n${metadata}\n---\n\nSkolen har afgivet en udtalelse. Du har ret til partshøring efter forvaltningslovens § 19.\n`;
    expect(fixed(source, 'Tilføj svarfrist i metadata')).toContain('sagsbehandler: Karla Lindebæk\nsvarfrist: "[svarfrist]"\n---');
  });

  it('may be a mark on a heading that is not known', () => {
    const source = `---\nbrevtype: afvisning\nmodtagere: [Anna Lind]\n${metadata}\n---\n\n## Henvendelsen\n\nTekst.\n\n## Hvorfor ikke\n\nTekst.\n\n## Vejledning\n\nTekst.\n`;
    const after = fixed(source, 'Mærk »Hvorfor ikke« som Begrundelse');
    expect(after).toContain('Tekst.\n\n<!-- afsnit: begrundelse -->\n\n## Hvorfor ikke');
    expect(named(after)).toEqual([]);
  });
});

describe('conditional parts', () => {
  const decision = (text: string): string =>
    `---\nbrevtype: aktindsigt\nmodtagere: [Anna Lind]\n${metadata}\n---\n\nDu bad den 3. november 2024 om at se din sag.\n\n## Afgørelse\n\n${text}\n\n## Begrundelse\n\nDet følger af offentlighedslovens § 7.\n`;

  it.each(['Du får fuld aktindsigt.', 'Anmodningen imødekommes hermed fuldt ud.', 'Du får aktindsigt i alle dokumenter i sagen.'])('%s', (text) => {
    expect(named(decision(text))).toEqual([]);
  });

  it.each(['Du får aktindsigt, men ikke i notatet.', 'Du får delvis aktindsigt.', 'Du får aktindsigt i alle dokumenter bortset fra notatet.', 'Du kan ikke få fuld aktindsigt.'])('%s', (text) => {
    expect(named(decision(text))).toEqual(['brev/afsnit-mangler «aktindsigt»']);
  });
});

describe('a half-written letter', () => {
  const letters = goodLetters.flatMap((sample) => [compose(sample, 'headings'), compose(sample, 'running-text')]);

  it('is read at every stage of typing, with findings inside it and fixes that apply', () => {
    for (const letter of [...letters.slice(0, 6), manyMistakes]) {
      for (let length = 0; length < letter.length; length += 13) {
        const analysis = analyse(letter.slice(0, length));
        for (const { range, fixes, related } of formFindings(analysis)) {
          for (const place of [range, ...related.map((each) => each.range), ...fixes.flatMap(({ edits }) => edits.map((edit) => edit.range))]) {
            expect(place.start).toBeGreaterThanOrEqual(0);
            expect(place.end).toBeGreaterThanOrEqual(place.start);
            expect(place.end).toBeLessThanOrEqual(length);
          }
        }
      }
    }
  });

  it('is read whatever is cut out, doubled or moved in it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...letters), fc.nat(), fc.nat(), fc.nat(), (letter, a, b, c) => {
        const [from, to, at] = [a, b, c].map((offset) => offset % (letter.length + 1));
        if (from === undefined || to === undefined || at === undefined) return;
        const piece = letter.slice(Math.min(from, to), Math.max(from, to));
        analyse(letter.slice(0, at) + piece + letter.slice(at));
        analyse(letter.replace(piece, ''));
      }),
      { numRuns: 150 },
    );
  });

  it.each([
    ['', ['metadata/mangler «»']],
    ['\n\n', ['metadata/mangler «»']],
    ['---\n', ['metadata/syntaks «---»']],
    ['---\n---\n', ['metadata/brevtype-mangler «---»']],
    ['---\nbrevtype:\n---\n', ['metadata/brevtype-mangler «brevtype»']],
    ['---\nbrevtype: [hoering\n---\n', ['metadata/syntaks «g»']],
  ])('%j', (source, expected) => {
    expect(named(source)).toEqual(expected);
  });
});

describe('nothing is flagged', () => {
  it.each([
    ['the order of introductory words', 'Sagen handler om 5. klasse.'],
    ['a dash in a section that is no list of cases', '## Andet\n\nTekst – med streg.'],
    ['inches and minutes', 'Skærmen er 15" bred.'],
    ['an apostrophe', 'BUF’s svar og SOF\'s svar.'],
    ['a year as heading', '## 2023\n\nTekst.\n\n## 2024\n\nTekst.'],
    ['numbered headings that begin later', '## 4. Svar\n\nTekst.\n\n## 5. Frist\n\nTekst.'],
  ])('for %s', (_, body) => {
    expect(named(body).filter((finding) => !finding.startsWith('metadata/mangler'))).toEqual([]);
  });
});
