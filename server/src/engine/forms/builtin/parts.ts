import { definePart, sign } from '../definePart.js';
import type { FormPart } from '../model.js';

/** Parts that several forms share. A form changes what differs. */

export function anledning(changes: Partial<FormPart> = {}): FormPart {
  return definePart({
    id: 'anledning',
    title: 'Anledning',
    aliases: ['Indledning', 'Baggrund', 'Sagens baggrund', 'Sagens anledning', 'Henvendelsen'],
    placement: 'opening',
    skeleton: '{kontor} modtog den [dato] [en henvendelse fra hvem], om at [hvad sagen drejer sig om].',
    ...changes,
  });
}

export function indledning(changes: Partial<FormPart> = {}): FormPart {
  return anledning({
    id: 'indledning',
    title: 'Indledning',
    aliases: ['Baggrund', 'Sagens baggrund', 'Anledning', 'Sagens anledning'],
    skeleton: 'Den [dato] iværksatte {kontor} på baggrund af [anledning] en undersøgelse af, [hvad der er undersøgt].',
    ...changes,
  });
}

export function formaal(changes: Partial<FormPart> = {}): FormPart {
  return definePart({
    id: 'formaal',
    title: 'Formål',
    aliases: ['Undersøgelsens formål', 'Tilsynets formål', 'Formålet'],
    signs: [{ kind: 'words', words: ['formål*', 'at undersøge', 'klarlæg*', 'klarlagt', 'belys*', 'afdæk*', 'afklar*', 'med henblik på at', 'for at få', 'for at se', 'for at vurdere'] }],
    skeleton: 'Formålet er at klarlægge, [hvad der skal klarlægges].',
    ...changes,
  });
}

export const afgraensning = definePart({
  id: 'afgraensning',
  title: 'Afgrænsning',
  aliases: ['Undersøgelsens afgrænsning', 'Tilsynets afgrænsning'],
  requirement: 'optional',
  signs: [{ kind: 'words', words: ['afgræns*', 'omfatter ikke', 'omfatter alene'] }],
  skeleton: 'Undersøgelsen er afgrænset til [hvad den omfatter].',
});

export function retsgrundlag(changes: Partial<FormPart> = {}): FormPart {
  return definePart({
    id: 'retsgrundlag',
    title: 'Retsgrundlag',
    aliases: ['Retligt grundlag', 'Det retlige grundlag', 'Retsgrundlaget', 'Lovgrundlag', 'Regelgrundlag', 'Regler', 'Reglerne', 'Hjemmel', 'Gældende ret', 'Relevante regler', 'Juridisk grundlag'],
    signs: [sign('lovhenvisning')],
    skeleton: '{kontor} fører tilsyn efter kommunestyrelseslovens § 65 e. Det følger af [lov, § og stk.], at [hvad reglen siger].',
    ...changes,
  });
}

export function anmodning(changes: Partial<FormPart> = {}): FormPart {
  return definePart({
    id: 'anmodning',
    title: 'Anmodning om redegørelse',
    aliases: ['Anmodning', 'Anmodning om materiale', 'Anmodning om redegørelse og materiale', 'Anmodning om oplysninger', 'Redegørelse og materiale', 'Spørgsmål til forvaltningen', 'Spørgsmål', 'Høring'],
    signs: [sign('anmodning')],
    skeleton: 'Forvaltningen bedes redegøre for [hvad der ønskes belyst] og sende [materiale].',
    ...changes,
  });
}

export function svarfrist(changes: Partial<FormPart> = {}): FormPart {
  return definePart({
    id: 'svarfrist',
    title: 'Svarfrist',
    aliases: ['Frist', 'Frist for svar', 'Tidsfrist', 'Høringsfrist'],
    placement: 'anywhere',
    signs: [sign('frist')],
    frontMatterKey: 'svarfrist',
    skeleton: '{kontor} beder om at modtage svaret senest den [dato].',
    ...changes,
  });
}

export function videreForloeb(changes: Partial<FormPart> = {}): FormPart {
  return definePart({
    id: 'videre-forloeb',
    title: 'Det videre forløb',
    aliases: ['Videre forløb', 'Det videre arbejde', 'Videre behandling', 'Den videre behandling', 'Videre proces', 'Den videre proces', 'Næste skridt'],
    placement: 'anywhere',
    signs: [sign('videre-forloeb')],
    skeleton: '{kontor} tager stilling til det videre forløb, når svaret er modtaget.',
    ...changes,
  });
}

export function konklusion(changes: Partial<FormPart> = {}): FormPart {
  return definePart({
    id: 'konklusion',
    title: 'Konklusion',
    aliases: ['Afsluttende', 'Afsluttende bemærkninger', 'Afslutning', 'Sammenfatning', 'Sammenfattende', 'Opsamling'],
    placement: 'closing',
    signs: [sign('konklusion')],
    skeleton: '{kontor} foretager sig ikke yderligere i sagen.',
    ...changes,
  });
}

export function vurdering(changes: Partial<FormPart> = {}): FormPart {
  return definePart({
    id: 'vurdering',
    title: '{kontors} vurdering',
    aliases: ['Vurdering', '{kontors} bemærkninger', 'Bemærkninger', 'Min vurdering', 'Vores vurdering'],
    signs: [sign('vurdering')],
    skeleton: 'Det er {kontors} vurdering, at [vurdering].',
    ...changes,
  });
}

export function henvendelsen(changes: Partial<FormPart> = {}): FormPart {
  return definePart({
    id: 'henvendelsen',
    title: 'Henvendelsen',
    aliases: ['Din henvendelse', 'Deres henvendelse', 'Klagen', 'Din klage', 'Anledning', 'Baggrund'],
    placement: 'opening',
    skeleton: '{kontor} modtog den [dato] din henvendelse om [hvad henvendelsen drejer sig om].',
    ...changes,
  });
}

export function kontakt(changes: Partial<FormPart> = {}): FormPart {
  return definePart({
    id: 'kontakt',
    title: 'Kontakt',
    aliases: ['Kontaktoplysninger', 'Spørgsmål', 'Har du spørgsmål'],
    placement: 'anywhere',
    signs: [sign('kontakt')],
    skeleton: 'Har du spørgsmål, kan du kontakte {kontor} på telefon {telefon} eller {email}.',
    ...changes,
  });
}

/** What every letter that leaves the office carries in its kolofon. */
export const letterKeys = ['titel', 'dato', 'modtagere', 'sagsnr', 'dokumentnr', 'sagsbehandler'] as const;
