import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../../server/src/engine/index.js';
import { emptyProvisionTexts, forgivingProvisionTexts } from '../../../../server/src/engine/register/emptyProvisionTexts.js';
import { createEngine } from '../../../../server/src/engine/index.js';
import { applyEdits } from '../../../../server/src/engine/text/range.js';
import { analyse, configuration, engine, register, spelling, texts, today } from '../../../kit/engine.js';

interface Told {
  readonly text: string;
  readonly message: string;
  readonly severity: Finding['severity'];
}

function findingsIn(source: string): readonly Finding[] {
  return analyse(source).findings.filter(({ rule }) => rule === 'henvisning/citat');
}

function letter(body: string, date = '2024-11-18'): string {
  return `---\ndato: ${date}\n---\n\n${body}\n`;
}

function told(body: string, date?: string): readonly Told[] {
  const source = letter(body, date);
  return findingsIn(source).map(({ range, message, severity }) => ({ text: source.slice(range.start, range.end), message: message.da, severity }));
}

/** What is marked, and nothing else. */
function marked(body: string, date?: string): readonly string[] {
  return told(body, date).map(({ text }) => text);
}

const section11 = 'Personer, der får hjælp, har pligt til at oplyse om ændringer, der kan have betydning for hjælpen.';
const section4 = 'Borgeren skal have mulighed for at medvirke ved behandlingen af sin sag.';
const section9d = 'kan efter ansøgning tillade, at forpligtelsen til at yde hjælp efter §§ 9 og 9 a overlades til en anden kommune, når overladelsen sker som led i en fælles social vagtordning.';

describe('a word that is not the act’s', () => {
  it('is told with the act’s, the wording and the register’s date', () => {
    expect(told(`Det fremgår af retssikkerhedslovens § 11, stk. 2, at ”${section11.replace('ændringer', 'forhold')}”`)).toEqual([
      {
        text: 'forhold',
        severity: 'warning',
        message:
          'Citatet svarer ikke ord for ord til § 11, stk. 2, i retssikkerhedsloven (LBK nr. 261 af 13. marts 2024): »forhold« i citatet, men »ændringer« i loven: »at oplyse om ændringer, der kan have«. Registeret er fra 14. februar 2026.',
      },
    ]);
  });

  it('is found wherever the letter says where the quotation stands', () => {
    const wrong = section4.replace('mulighed', 'ret').slice(0, -1);
    const bodies = [
      `Retssikkerhedslovens § 4 bestemmer, at »${wrong}«.`,
      `Af retssikkerhedslovens § 4 fremgår det, at "${wrong}".`,
      `Det følger af § 4 i lov om retssikkerhed og administration på det sociale område (LBK nr. 261 af 13. marts 2024), at ”${wrong}”.`,
      `”${wrong}” (retssikkerhedslovens § 4).`,
      `”${wrong}”. Det fremgår af retssikkerhedslovens § 4.`,
      `Retssikkerhedslovens § 4 lyder således:\n\n> ${wrong}.`,
      `Retssikkerhedslovens § 4 lyder således:\n\n> § 4. ${wrong}. Kommunalbestyrelsen tilrettelægger behandlingen af sagerne på en sådan måde, at borgeren kan udnytte denne mulighed.`,
      `Det fremgår af retssikkerhedslovens § 4, at\n\n”${wrong}.”`,
      `Det fremgår af retssikkerhedsloven:\n\n> § 4. ${wrong}.`,
      `Sagen er behandlet efter retssikkerhedslovens § 4. Bestemmelsen lyder: »${wrong}«.`,
      `Sagen er behandlet efter retssikkerhedslovens § 4.\n\nBestemmelsen har følgende ordlyd:\n\n> ${wrong}.`,
      `Det fremgår af bestemmelsen i retssikkerhedslovens § 4, at »${wrong}«.`,
    ];
    for (const body of bodies) expect(marked(body), body).toEqual(['ret']);
  });

  it('is found in a quotation of several paragraphs', () => {
    const body = `Forvaltningslovens § 7 har følgende ordlyd:

”En forvaltningsmyndighed skal i fornødent omfang yde vejledning og bistand til personer, der retter henvendelse om spørgsmål inden for myndighedens sagsområde.

Stk. 2. Modtager en forvaltningsmyndighed en mundtlig henvendelse, som ikke vedrører dens sagsområde, videresendes henvendelsen så vidt muligt til rette myndighed.”`;
    expect(marked(body)).toEqual(['mundtlig']);
  });

  it('is told more softly where the act has been amended since its last wording', () => {
    const [only] = told('Forvaltningslovens § 7, stk. 2, lyder: ”Modtager en forvaltningsmyndighed en mundtlig henvendelse, som ikke vedrører dens sagsområde, videresendes henvendelsen så vidt muligt til rette myndighed.”');
    expect(only?.severity).toBe('info');
    expect(only?.message).toContain('som kan have ændret ordlyden');
  });
});

describe('the choices', () => {
  const fixed = (body: string, title: string): string | undefined => {
    const source = letter(body);
    const fix = findingsIn(source).flatMap(({ fixes }) => fixes).find(({ title: { da } }) => da.startsWith(title));
    return fix === undefined ? undefined : applyEdits(source, fix.edits).slice(letter('').length - 1, -1);
  };
  const before = 'Det fremgår af retssikkerhedslovens § 11, stk. 2, at ”';

  it('put the act’s words in, mark an omission, or take words out', () => {
    const shortened = section11.replace('om ændringer, ', '');
    expect(fixed(`${before}${shortened}”`, 'Indsæt lovens ord')).toBe(`${before}${section11}”`);
    expect(fixed(`${before}${shortened}”`, 'Markér udeladelsen')).toBe(`${before}${shortened.replace('der kan', '(…) der kan')}”`);
    expect(fixed(`${before}${section11.replace('at oplyse', 'straks at oplyse')}”`, 'Fjern »straks«')).toBe(`${before}${section11}”`);
  });

  it('are never safe', () => {
    const source = letter(`${before}${section11.replace('ændringer', 'forhold')}”`);
    expect(findingsIn(source).flatMap(({ fixes }) => fixes).map(({ safe, preferred }) => [safe, preferred])).toEqual([[false, false]]);
  });

  it('are left out where markup stands between the words', () => {
    const source = letter(`${before}${section11.replace('ændringer', '**nye** forhold')}”`);
    expect(findingsIn(source).map(({ fixes }) => fixes)).toEqual([[]]);
  });
});

describe('text that stands elsewhere in the act', () => {
  it('is told at the citation', () => {
    const [stk] = told(`Det fremgår af retssikkerhedslovens § 11, stk. 1, at ”${section11}”`);
    expect([stk?.text, stk?.message]).toEqual([
      'retssikkerhedslovens § 11, stk. 1',
      'Citatet står ikke her, men i § 11, stk. 2, i retssikkerhedsloven (LBK nr. 261 af 13. marts 2024). Registeret er fra 14. februar 2026.',
    ]);
    const [section] = told(`Det fremgår af retssikkerhedslovens § 12, at ”${section4}”`);
    expect([section?.text, section?.message.includes('men i § 4 i retssikkerhedsloven')]).toEqual(['retssikkerhedslovens § 12', true]);
  });

  it('may go by either number of a stk. between one wording and the next', () => {
    const body = (stk: number): string =>
      `Det fremgår af retssikkerhedslovens § 72, stk. ${stk}, at ”Hvis Ankestyrelsen ændrer en afgørelse til skade for ansøgeren, træffer Ankestyrelsen samtidig beslutning om, fra hvilket tidspunkt ændringen skal ske.”`;
    expect([marked(body(7), '2024-02-01'), marked(body(8), '2024-02-01')]).toEqual([[], []]);
    expect([marked(body(7), '2024-11-18'), marked(body(8), '2024-11-18')]).toEqual([['retssikkerhedslovens § 72, stk. 7'], []]);
  });

  it('is not when that place is named too', () => {
    expect(told(`Det fremgår af retssikkerhedslovens § 11 herunder særligt stk. 2, at ”${section11}”`)).toEqual([]);
    expect(told(`Det fremgår af retssikkerhedslovens § 12, at ”${section4}” Se også lovens § 4.`)).toEqual([]);
  });
});

describe('the wording of another time', () => {
  const older = `Det fremgår af retssikkerhedslovens § 9 d, at ”Børne- og socialministeren ${section9d}”`;

  it('is named', () => {
    const [only] = told(older);
    expect(only?.message).toContain('svarer ord for ord til § 9 d i retssikkerhedsloven, som den lyder i LBK nr. 1064 af 21. august 2018. I LBK nr. 261 af 13. marts 2024');
  });

  it('is named at the citation where the law has become quite another', () => {
    const [only] = told('Retssikkerhedslovens § 18 lyder:\n\n> Kommunalbestyrelsen nedsætter et børn og unge-udvalg, der afgiver indstillinger om adoption uden samtykke til Ankestyrelsen, jf. § 68 f i lov om social service, og træffer afgørelse i sager vedrørende børn og unge, jf. § 74 i lov om social service.', '2024-11-18');
    expect([only?.text, only?.message]).toEqual([
      'Retssikkerhedslovens § 18',
      'Citatet er ordlyden i LBK nr. 1109 af 24. august 2023. I LBK nr. 261 af 13. marts 2024, som gælder for brevet, har § 18 i retssikkerhedsloven en anden ordlyd. Registeret er fra 14. februar 2026.',
    ]);
  });

  it('is right in a letter of that time, of a time in between, or that speaks of it', () => {
    expect(told(older, '2018-12-01')).toEqual([]);
    expect(told(`Det fremgår af retssikkerhedslovens § 9 d, at ”Social- og indenrigsministeren ${section9d}”`, '2019-08-01')).toEqual([]);
    expect(told(older.replace('Det fremgår af', 'Det fremgik af den dagældende'))).toEqual([]);
    expect(told(older.replace('§ 9 d', '§ 9 d, jf. lovbekendtgørelse nr. 1064 af 21. august 2018'))).toEqual([]);
  });
});

describe('nothing is said', () => {
  const wrong = section11.replace('ændringer', 'alle ændringer');

  it('of other people’s words', () => {
    const bodies = [
      `Forvaltningen oplyste med henvisning til retssikkerhedslovens § 11, stk. 2, at ”${wrong}”`,
      `Af forarbejderne til retssikkerhedslovens § 11, stk. 2, fremgår det, at ”${wrong}”`,
      `Ankestyrelsen har om retssikkerhedslovens § 11, stk. 2, udtalt, at ”${wrong}”`,
      `Sagen drejer sig om retssikkerhedslovens § 11, stk. 2. Borgeren skrev: ”${wrong}”`,
      `Sagen drejer sig om retssikkerhedslovens § 11, stk. 2.\n\nForvaltningen har svaret:\n\n> ${wrong}`,
      `Det fremgår af principmeddelelse 38-23 om retssikkerhedslovens § 11, stk. 2, at ”${wrong}”`,
      `Det fremgår af kommunens afgørelse, at ”${wrong}”, jf. retssikkerhedslovens § 11, stk. 2.`,
      `Det fremgår af kommunens kvalitetsstandard efter retssikkerhedslovens § 11, stk. 2, at ”${wrong}”`,
      `Af journalen fremgår det, at ”${wrong}”, jf. retssikkerhedslovens § 11, stk. 2.`,
      `Ifølge klagen ”${wrong}”, jf. retssikkerhedslovens § 11, stk. 2.`,
      `Forvaltningen lagde til grund, at ”${wrong}”, jf. retssikkerhedslovens § 11, stk. 2.`,
      `Borgeren citerede retssikkerhedslovens § 11, stk. 2, således: ”${wrong}”`,
      `Det fremgår af bekendtgørelsens § 4, at ”${wrong}”, jf. retssikkerhedslovens § 11, stk. 2.`,
      `Sagen er behandlet efter retssikkerhedslovens § 11, stk. 2. Bestemmelsen lyder ifølge borgeren: ”${wrong}”`,
    ];
    for (const body of bodies) expect(told(body), body).toEqual([]);
  });

  it('of a few words, of a sentence of one’s own, or of an act that is not held', () => {
    expect(told('Efter retssikkerhedslovens § 4 skal ”borgeren selv medvirke”.')).toEqual([]);
    expect(told('Det fremgår af retssikkerhedslovens § 4, at ”kommunen skal sørge for, at borgeren altid bliver hørt om sagen og dens videre gang”.')).toEqual([]);
    expect(told(`Det fremgår af retssikkerhedslovens § 11, stk. 2, at ”${wrong}”`, '2012-03-01')).toEqual([]);
    expect(told(`Det fremgår af databeskyttelsesforordningens artikel 6, at ”${wrong}”`)).toEqual([]);
  });

  it('of items numbered in another way, or of a footnote’s number at the end', () => {
    const law = 'Bestemmelsen i stk. 1 gælder ikke, hvis';
    const numbered = (mark: string): string =>
      `Forvaltningslovens § 19, stk. 2, lyder:\n\n> ${law}\n>\n> ${mark} det efter oplysningernes eller vurderingernes karakter og sagens beskaffenhed må anses for ubetænkeligt at træffe afgørelse i sagen på det foreliggende grundlag,`;
    for (const mark of ['1)', 'nr. 1)', '1.', '-']) expect(told(numbered(mark)), mark).toEqual([]);
    expect(marked(numbered('1)').replace('beskaffenhed', 'mangel'))).toEqual(['mangel']);
  });

  it('of notes that stand among the act’s words', () => {
    const text = texts.text(register.actsNamed('kildeskatteloven')[0]?.generations.at(-1) ?? { type: 'LBK', number: 0, date: today }, '33 C') ?? '';
    expect(text.startsWith('§ 33 C. 2) Se note 1. Ved overdragelse')).toBe(true);
    const sentence = text.slice(text.indexOf('Ved overdragelse'), text.indexOf('. ', text.indexOf('Ved overdragelse')));
    expect(told(`Det fremgår af kildeskattelovens § 33 C, stk. 1, at ”${sentence}”.`, '2026-02-01')).toEqual([]);
  });
});

describe('without the texts', () => {
  const body = letter(`Det fremgår af retssikkerhedslovens § 11, stk. 2, at ”${section11.replace('ændringer', 'forhold')}”`);

  it('quotations are not checked, and everything else is', () => {
    const failures: unknown[] = [];
    const damaged = forgivingProvisionTexts(
      { covers: () => { throw new Error('damaged'); }, text: () => { throw new Error('damaged'); } },
      (error) => failures.push(error),
    );
    for (const without of [emptyProvisionTexts, damaged]) {
      const other = createEngine({ register, texts: without, spelling, today: () => today, onRuleFailure: (_, error) => { throw error; } });
      const expected = engine.analyse(body, { configuration }).findings.filter(({ rule }) => rule !== 'henvisning/citat');
      expect(other.analyse(body, { configuration }).findings).toEqual(expected);
      expect(other.analyse(body, { configuration }).findings).toEqual(expected);
    }
    expect(failures.map(String)).toEqual(['Error: damaged']);
  });
});
