import { describe, expect, it } from 'vitest';
import { citation } from '../../../kit/verified.js';

/** The act and how it was found, of the citation that holds `part`. */
function antecedent(source: string, part: string): string {
  const { act, document, antecedent: how, ambiguous } = citation(source, part);
  const meant = act?.shortName ?? (document === undefined ? '-' : `${document.type} ${document.number}`);
  return ambiguous ? 'ambiguous' : `${meant} ${how}`;
}

describe('a citation without an act', () => {
  it.each([
    // the act in the same paragraph
    ['Efter folkeskolelovens § 23 skal sagen oplyses. Efter § 26 ydes befordring.', '§ 26', 'folkeskoleloven same-block'],
    ['Folkeskoleloven gælder for alle skoler. Efter § 26 ydes befordring.', '§ 26', 'folkeskoleloven same-block'],
    // tied to the citation before it
    ['Se forvaltningslovens § 19, jf. § 21.', '§ 21', 'forvaltningsloven adjacent'],
    ['Efter offentlighedslovens § 7 og forvaltningslovens § 19, sammenholdt med § 21, er det klart.', '§ 21', 'forvaltningsloven adjacent'],
    ['Det følger af retssikkerhedslovens § 11, herunder særligt stk. 2.', 'stk. 2', 'retssikkerhedsloven adjacent'],
    ['Reglen i forvaltningslovens § 27 gælder. Sundhedslovens § 40 giver borgeren ret til tavshed, jf. dog § 41.', '§ 41', 'sundhedsloven same-block'],
    // after the mere name of an act `jf.` may refer to the act that the text is about
    ['Det gælder sager efter adoptionsloven, jf. dog § 52 c.', '§ 52 c', 'adoptionsloven same-block'],
    ['Det gælder hjælp efter § 85 i serviceloven, jf. § 82.', '§ 82', 'serviceloven same-block'],
    // a stk. of the only § that the paragraph names
    ['Forvaltningslovens § 24 gælder. Efter stk. 9 skal begrundelsen være kort.', 'stk. 9', 'forvaltningsloven adjacent'],
    ['Forvaltningslovens § 24 gælder. Det fremgår på side 2, stk. 9.', 'stk. 9', 'forvaltningsloven same-block'],
    ['Forvaltningslovens § 24 gælder også offentlighedsloven. Efter stk. 9 skal begrundelsen være kort.', 'stk. 9', 'forvaltningsloven same-block'],
    ['§ 5. Forvaltningslovens § 24 gælder. Efter stk. 9 skal begrundelsen være kort.', 'stk. 9', 'forvaltningsloven same-block'],
    // the act in an earlier paragraph of the section
    ['Sagen er afgjort efter folkeskolelovens § 23.\n\nEfter § 26 ydes befordring.', '§ 26', 'folkeskoleloven earlier-block'],
    ['Følgende gælder efter serviceloven:\n\n- § 85\n- § 107', '§ 107', 'serviceloven earlier-block'],
    // the heading
    ['# Reglerne i folkeskoleloven\n\nEfter § 26 ydes befordring.', '§ 26', 'folkeskoleloven heading'],
    ['# Folkeskoleloven\n\n## Befordring\n\nEfter § 26 ydes befordring.', '§ 26', 'folkeskoleloven heading'],
  ])('%s', (source, part, expected) => {
    expect(antecedent(source, part)).toBe(expected);
  });

  it.each([
    ['two acts in the paragraph', 'Efter forvaltningslovens § 19 og offentlighedslovens § 7 er det klart. Se også § 8.', '§ 8'],
    ['two acts in its sentence', 'Efter forvaltningslovens § 19 skal borgeren høres, og offentlighedslovens § 7 giver ret til aktindsigt, jf. § 8.', '§ 8'],
    ['two acts in the paragraph before', 'Efter forvaltningslovens § 19 og offentlighedslovens § 7.\n\nSe også § 8.', '§ 8'],
    ['one of the acts is not held', 'Efter folkeskoleloven og hundeafgiftsloven er det klart. Se også § 8.', '§ 8'],
    ['an act and an order', 'Efter folkeskolelovens § 23 og bekendtgørelse nr. 694 af 20. juni 2014 er det klart. Se også § 8.', '§ 8'],
    ['what it continues has none', '# Retsplejeloven\n\n§ 591. For det i tinglysningslovens § 37 omhandlede tilbehør finder § 509 og § 515 anvendelse.', '§ 515'],
    ['the other of two', 'Efter forvaltningslovens § 19 og § 21 er det klart. Den anden bestemmelse gælder ikke.', 'Den anden bestemmelse'],
    ['two §§ before a bare stk.', 'Efter forvaltningslovens § 19 og § 21 er det klart. Det følger også af stk. 2.', 'stk. 2'],
  ])('has no answer: %s', (_, source, part) => {
    expect(antecedent(source, part)).toBe('ambiguous');
  });

  it.each([
    ['nothing before it', 'Efter § 26 ydes befordring. Folkeskoleloven gælder.', '§ 26'],
    ['the act in another section', '# Retsgrundlag\n\nFolkeskolelovens § 23 gælder.\n\n# Vurdering\n\nEfter § 26 ydes befordring.', '§ 26'],
    ['too far away', `Folkeskolelovens § 23 gælder.\n\n${'Borgeren ringede.\n\n'.repeat(9)}Efter § 26 ydes befordring.`, '§ 26'],
    ['a statute of its own before it', 'Folkeskolelovens § 23 gælder. Efter skolevedtægtens § 26 ydes befordring.', '§ 26'],
    ['a local plan before it', 'Planlovens § 19 gælder. Efter lokalplan nr. 435, § 26, må der ikke bygges.', '§ 26'],
    ['bylaws before it, in the plain form', 'Folkeskolelovens § 23 gælder. Udvalget høres efter styrelsesvedtægt § 26.', '§ 26'],
    ['a stk. of the § that follows', 'Folkeskolelovens § 23 gælder. Efter stk. 9 i forvaltningslovens § 24 er det sådan.', 'stk. 9'],
    ['bylaws with what they are for', 'Folkeskolelovens § 23 gælder. Det følger af vedtægten for Borgerrådgiveren, § 26.', '§ 26'],
    ['an agreement between two', 'Folkeskolelovens § 23 gælder. Efter overenskomst mellem KL og BUPL, § 26, er det sådan.', '§ 26'],
    ['house rules', 'Folkeskolelovens § 23 gælder. Efter husordenen § 26 er det sådan.', '§ 26'],
    ['an order that is not named', 'Folkeskolelovens § 23 gælder. Efter en bekendtgørelse, § 26, er det sådan.', '§ 26'],
    ['a text of its own after it', 'Folkeskolelovens § 23 gælder. Efter § 26 i styrelsesvedtægten skal udvalget høres.', '§ 26'],
    ['an act that is only changed', 'Ved lov om ændring af serviceloven blev reglen til. Efter § 26 ydes befordring.', '§ 26'],
    ['the changes of an amending act', 'Efter lov nr. 753 af 13. juni 2023 om ændring af lov om social service § 1, nr. 3, er reglen ny.', '§ 1, nr. 3'],
    ['only an amending act', 'Se lov nr. 753 af 13. juni 2023. Efter § 26 ydes befordring.', '§ 26'],
  ])('stays open: %s', (_, source, part) => {
    expect(citation(source, part).act).toBe(undefined);
  });
});

describe('a short form', () => {
  it.each([
    ['Folkeskoleloven gælder. Efter lovens § 26 ydes befordring.', 'lovens § 26', 'folkeskoleloven same-block'],
    ['Se § 9 i retssikkerhedsloven og § 11 i samme lov.', '§ 11', 'retssikkerhedsloven adjacent'],
    ['Efter § 11, herunder særligt stk. 2, i aktivloven gælder det.', '§ 11', 'aktivloven own'],
    ['Se bekendtgørelse nr. 694 af 20. juni 2014. Efter bekendtgørelsens § 1 skal skolen undervise.', 'bekendtgørelsens § 1', 'BEK 694 same-block'],
    // each kind finds its own
    ['Efter folkeskoleloven og bekendtgørelse nr. 694 af 20. juni 2014 er det klart. Lovens § 26 gælder.', 'Lovens § 26', 'folkeskoleloven same-block'],
  ])('%s', (source, part, expected) => {
    expect(antecedent(source, part)).toBe(expected);
  });

  it('says what was assumed', () => {
    expect(citation('Folkeskoleloven gælder. Efter lovens § 26 ydes befordring.', 'lovens § 26').assumption).toEqual({
      da: 'antaget: folkeskoleloven, nævnt tidligere i samme tekststykke',
      en: 'assumed: folkeskoleloven, named earlier in the same paragraph',
    });
    expect(citation('Efter folkeskolelovens § 26 ydes befordring.', '§ 26').assumption).toBe(undefined);
  });

  it.each([
    ['Efter § 50, stk. 3, jf. stk. 4, i serviceloven gælder det.', 'stk. 4', '50'],
    ['Efter § 11, herunder særligt stk. 2, i aktivloven gælder det.', 'stk. 2', '11'],
    ['Efter forvaltningslovens § 2, stk. 2, jf. stk. 1, jf. § 1, gælder det.', 'stk. 1', '2'],
  ])('takes the § of its list: %s', (source, part, paragraph) => {
    expect(citation(source, part).provisions[0]?.paragraph).toBe(paragraph);
  });

  it('takes the § it stands under', () => {
    const { provisions } = citation('Det følger af retssikkerhedslovens § 11, herunder særligt stk. 2.', 'stk. 2');
    expect(provisions.map(({ paragraph, stk }) => ({ paragraph, stk }))).toEqual([{ paragraph: '11', stk: [{ first: 2, last: 2 }] }]);
  });
});

describe('quotations, footnotes and tables', () => {
  it('lets nothing out of a quotation', () => {
    expect(antecedent('Folkeskoleloven gælder. Forvaltningen skrev: ”Vi følger servicelovens § 85.” Efter § 26 ydes befordring.', '§ 26')).toBe('folkeskoleloven same-block');
    expect(antecedent('Folkeskoleloven gælder.\n\n> Vi følger servicelovens § 85.\n\nEfter § 26 ydes befordring.', '§ 26')).toBe('folkeskoleloven earlier-block');
  });

  it('lets nothing into a quotation', () => {
    expect(antecedent('Folkeskoleloven gælder. Forvaltningen skrev: ”Vi følger § 85 her.”', '§ 85')).toBe('- none');
    expect(antecedent('Folkeskoleloven gælder.\n\n> Vi følger § 85 her.', '§ 85')).toBe('- none');
  });

  it('reads within a quotation', () => {
    expect(antecedent('Forvaltningen skrev: ”Vi følger servicelovens § 85, jf. § 107.”', '§ 107')).toBe('serviceloven adjacent');
  });

  it('reads a footnote where it is called', () => {
    const source = 'Efter folkeskolelovens § 23 og servicelovens § 85[^1] ydes hjælp.\n\nEfter barnets lov ydes andet.\n\n[^1]: § 107 gælder også.';
    expect(antecedent(source, '§ 107')).toBe('serviceloven adjacent');
  });

  it('lets nothing out of a footnote', () => {
    const source = 'Folkeskoleloven[^1] gælder. Efter § 26 ydes befordring.\n\n[^1]: Se også serviceloven.';
    expect(antecedent(source, '§ 26')).toBe('folkeskoleloven same-block');
  });

  it('keeps to its own row of a table', () => {
    const source = '| Lov | Bestemmelse |\n| --- | --- |\n| serviceloven | § 85 |\n| folkeskoleloven | § 26 |';
    expect(antecedent(source, '§ 85')).toBe('serviceloven earlier-block');
    expect(antecedent(source, '§ 26')).toBe('folkeskoleloven earlier-block');
  });
});
