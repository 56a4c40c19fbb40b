/** A part of an invented letter: what it is, how it is headed, and a text that bears its sign and, as far as can be, no other part's. */
export interface SamplePart {
  readonly id: string;
  /** As the finding calls it, when it is missing. */
  readonly title: string;
  readonly heading: string;
  readonly text: string;
  /** `recipient`: a subsection; `running`: always running text, also in a letter with headings. */
  readonly kind?: 'recipient' | 'running' | 'subsection';
  /** Removing it alone cannot be told in running text: the part before the first heading, or a sign that other parts bear too. */
  readonly hiddenInText?: true;
}

export interface SampleLetter {
  readonly form: string;
  readonly recipients: string;
  readonly parts: readonly SamplePart[];
  /** False for forms whose parts are known by their headings alone. */
  readonly withoutHeadings: boolean;
}

export const goodLetters: readonly SampleLetter[] = [
  {
    form: 'ivaerksaettelse',
    recipients: '[TMF]',
    withoutHeadings: true,
    parts: [
      { id: 'anledning', title: 'Anledning', heading: 'Anledning', text: 'I foråret modtog kontoret fire klager over sager om nabohegn.', hiddenInText: true },
      { id: 'formaal', title: 'Formål', heading: 'Tilsynets formål', text: 'Tilsynet skal klarlægge praksis og har til formål at vise, hvor lang tid sagerne tager.' },
      { id: 'retsgrundlag', title: 'Retsgrundlag', heading: 'Retligt grundlag', text: 'Pligten til at vejlede fremgår af forvaltningslovens § 7, stk. 1.' },
      { id: 'anmodning', title: 'Anmodning om redegørelse og materiale', heading: 'Anmodning om redegørelse', text: 'Forvaltningen bedes redegøre for arbejdsgangen.' },
      { id: 'svarfrist', title: 'Svarfrist', heading: 'Svarfrist', text: 'Svaret skal være fremme senest den 2. december 2024.', kind: 'running' },
      { id: 'videre-forloeb', title: 'Det videre forløb', heading: 'Det videre forløb', text: 'Når materialet er modtaget, orienteres udvalget.', kind: 'running' },
    ],
  },
  {
    form: 'hoering',
    recipients: '[BIF]',
    withoutHeadings: true,
    parts: [
      { id: 'anledning', title: 'Anledning', heading: 'Baggrund', text: 'En borger klagede den 2. oktober 2024 over, at en ydelse ikke blev udbetalt.', hiddenInText: true },
      { id: 'retsgrundlag', title: 'Retsgrundlag', heading: 'Retsgrundlag', text: 'Retssikkerhedslovens § 11, stk. 2, handler om ændringer i indtægten.' },
      { id: 'umiddelbar-forstaaelse', title: 'Borgerrådgiverens umiddelbare forståelse', heading: 'Umiddelbar forståelse', text: 'Kontorets umiddelbare forståelse er, at bestemmelsen ikke giver hjemmel.' },
      { id: 'anmodning', title: 'Anmodning', heading: 'Anmodning', text: 'Forvaltningen bedes oplyse, hvor mange borgere det drejer sig om.' },
      { id: 'svarfrist', title: 'Svarfrist', heading: 'Frist for svar', text: 'Svaret ventes inden to uger.', kind: 'running' },
      { id: 'svaradresse', title: 'Svaradresse', heading: 'Svaradresse', text: 'Brug borgerraadgiveren@kk.dk og skriv sagsnummer 2024-0123456.', kind: 'running' },
      { id: 'videre-forloeb', title: 'Det videre forløb', heading: 'Videre forløb', text: 'Derefter tages der stilling til en egentlig undersøgelse.', kind: 'running' },
    ],
  },
  {
    form: 'afsluttende-brev',
    recipients: '[BUF, SOF]',
    withoutHeadings: true,
    parts: [
      { id: 'indledning', title: 'Indledning', heading: 'Indledning', text: 'Den 3. juni 2024 iværksatte kontoret en undersøgelse af svartiderne.', hiddenInText: true },
      { id: 'formaal', title: 'Undersøgelsens formål', heading: 'Formål', text: 'Det skulle klarlægges; formålet var at måle svartiden.' },
      { id: 'retsgrundlag', title: 'Retsgrundlag', heading: 'Retsgrundlag', text: 'Retssikkerhedslovens § 3, stk. 2, handler om frister.' },
      { id: 'redegoerelser', title: 'Forvaltningernes redegørelser', heading: 'Forvaltningernes redegørelser', text: 'To redegørelser er modtaget.', hiddenInText: true },
      { id: 'forvaltning', title: 'Børne- og Ungdomsforvaltningen', heading: 'Redegørelse fra Børne- og Ungdomsforvaltningen', text: 'Børne- og Ungdomsforvaltningen svarer inden to uger. Det giver ikke kontoret anledning til bemærkninger, og kontoret noterer sig det.', kind: 'recipient' },
      { id: 'forvaltning', title: 'Socialforvaltningen', heading: 'SOF', text: 'Socialforvaltningen svarer inden tre uger, hvad kontoret finder rimeligt.', kind: 'recipient' },
      { id: 'bemaerkninger', title: 'Borgerrådgiverens bemærkninger', heading: 'Borgerrådgiverens bemærkninger', text: 'Kontoret vurderer svartiderne som rimelige.', hiddenInText: true },
      { id: 'konklusion', title: 'Konklusion', heading: 'Afsluttende bemærkninger', text: 'Der er ikke grundlag for at gøre mere, og sagen er hermed afsluttet.' },
    ],
  },
  {
    form: 'afsluttende-opfoelgningsbrev',
    recipients: '[BUF, TMF]',
    withoutHeadings: true,
    parts: [
      { id: 'indledning', title: 'Indledning', heading: 'Indledning', text: 'Den 3. juni 2022 afgav kontoret rapporten Svartider i praksis.', hiddenInText: true },
      { id: 'anbefalinger', title: 'Anbefalinger', heading: 'Rapportens anbefalinger', text: 'Rapporten anbefalede en fælles svarfrist.' },
      { id: 'forvaltning', title: 'Børne- og Ungdomsforvaltningen', heading: 'Børne- og Ungdomsforvaltningen', text: 'Børne- og Ungdomsforvaltningen har indført fristen; den er fuldt gennemført.', kind: 'subsection' },
      { id: 'forvaltning', title: 'Teknik- og Miljøforvaltningen', heading: 'TMF', text: 'Teknik- og Miljøforvaltningen har indført fristen delvist.', kind: 'subsection' },
      { id: 'afsluttende', title: 'Afsluttende', heading: 'Afsluttende', text: 'Kontoret foretager sig ikke yderligere.' },
    ],
  },
  {
    form: 'afslutning-af-sag',
    recipients: '[SUF]',
    withoutHeadings: true,
    parts: [
      { id: 'anledning', title: 'Anledning', heading: 'Sagens baggrund', text: 'Den 4. oktober 2024 klagede en pårørende over hjemmeplejen.', hiddenInText: true },
      { id: 'forvaltningens-svar', title: 'Forvaltningens svar', heading: 'Svar fra forvaltningen', text: 'Forvaltningen oplyste den 20. oktober 2024, at besøgene er genoptaget.' },
      { id: 'vurdering', title: 'Borgerrådgiverens vurdering', heading: 'Vurdering', text: 'Kontoret finder forløbet uheldigt.' },
      { id: 'konklusion', title: 'Konklusion', heading: 'Konklusion', text: 'Kontoret foretager sig ikke videre.' },
      { id: 'sagsnr', title: 'Henvisning til sagsnr.', heading: 'Sagsnummer', text: 'Skriv 2024-0123456 ved nye henvendelser.', kind: 'running' },
    ],
  },
  {
    form: 'afklarende-notat',
    recipients: '[BIF]',
    withoutHeadings: true,
    parts: [
      { id: 'formaal', title: 'Formål', heading: 'Notatets formål', text: 'Formålet er en samlet oversigt.' },
      { id: 'sagens-baggrund', title: 'Sagens baggrund', heading: 'Baggrund', text: 'En borger klagede over en aftale, der ikke kunne findes.' },
      { id: 'spoergsmaal-og-svar', title: 'Spørgsmål, svar og bemærkninger', heading: 'Spørgsmål og svar', text: 'Bliver aftaler noteret samme dag?' },
      { id: 'afsluttende-bemaerkninger', title: 'Afsluttende bemærkninger', heading: 'Afslutning', text: 'Kontoret gør ikke mere og anser hermed sagen for afsluttet.' },
    ],
  },
  {
    form: 'rapport',
    recipients: '[BIF]',
    withoutHeadings: false,
    parts: [
      { id: 'forord', title: 'Forord', heading: '1. Forord', text: 'Rapporten handler om svartider.' },
      { id: 'metode', title: 'Metode', heading: '2. Metode og afgrænsning', text: 'Der er læst 60 sager.' },
      { id: 'generelle-konstateringer', title: 'Generelle konstateringer og anbefalinger', heading: '3. Generelle konstateringer og anbefalinger', text: 'Svartiden var for lang.' },
      { id: 'observationer', title: 'Observationer', heading: '4. Observationer', text: 'I 20 sager gik der over fire uger.' },
      { id: 'konsekvenser', title: 'Konsekvenser', heading: '5. Konsekvenser', text: 'Borgerne ventede.' },
      { id: 'uddybning-bistand', title: 'Uddybning, bistand mv.', heading: '6. Uddybning, bistand m.v.', text: 'Kontoret kommer gerne forbi.' },
      { id: 'vurderingsgrundlag', title: 'Vurderingsgrundlag', heading: '7. Vurderingsgrundlag', text: 'God forvaltningsskik.' },
      { id: 'bilag', title: 'Bilag', heading: '8. Bilag', text: '- Høringssvar' },
    ],
  },
  {
    form: 'hoeringssvar',
    recipients: '[Borgerrådgiveren]',
    withoutHeadings: true,
    parts: [
      { id: 'kvittering', title: 'Kvittering', heading: 'Kvittering', text: 'Rapporten om svartider kom frem den 4. november 2024, og der takkes for den.', hiddenInText: true },
      { id: 'bemaerkninger', title: 'Bemærkninger til anbefalingerne', heading: 'Bemærkninger til anbefalingerne', text: 'Den første anbefaling følges fra nytår.' },
    ],
  },
  {
    form: 'statusnotat',
    recipients: '[Borgerrådgiverudvalget]',
    withoutHeadings: false,
    parts: [
      { id: 'ivaerksatte-tilsyn', title: 'Iværksatte tilsyn', heading: 'Iværksatte tilsyn', text: '- Svartider på byggeområdet', kind: 'subsection' },
      { id: 'afsluttede-tilsyn', title: 'Afsluttede tilsyn', heading: 'Afsluttede tilsyn', text: '-', kind: 'subsection' },
      { id: 'afklarende-henvendelser', title: 'Afklarende henvendelser', heading: 'Afklarende henvendelser', text: '\\-', kind: 'subsection' },
      { id: 'ivaerksat-ikke-afsluttet', title: 'Iværksat, ikke afsluttet', heading: 'Iværksat, ikke afsluttet', text: '- Svartider på byggeområdet', kind: 'subsection' },
      { id: 'besluttet-ikke-ivaerksat', title: 'Besluttet, ikke iværksat', heading: 'Besluttet, ikke iværksat', text: '–', kind: 'subsection' },
      { id: 'vedhaeftninger', title: 'Rækkefølgen af vedhæftninger', heading: 'Rækkefølgen af vedhæftninger', text: '1. Afsluttende brev' },
    ],
  },
  {
    form: 'oversendelse',
    recipients: '[Anna Lind]',
    withoutHeadings: true,
    parts: [
      { id: 'henvendelsen', title: 'Henvendelsen', heading: 'Din henvendelse', text: 'Du skrev den 3. november 2024 om din byggetilladelse.', hiddenInText: true },
      { id: 'rette-myndighed', title: 'Rette myndighed', heading: 'Rette myndighed', text: 'Brevet er efter forvaltningslovens § 7, stk. 2, sendt videre til kommunen, hvor sagen hører under.' },
      { id: 'kontaktoplysninger', title: 'Kontaktoplysninger', heading: 'Kontaktoplysninger', text: 'Telefon 33 66 33 66.', kind: 'running' },
    ],
  },
  {
    form: 'kvittering',
    recipients: '[Anna Lind]',
    withoutHeadings: true,
    parts: [
      { id: 'modtaget', title: 'Modtaget', heading: 'Modtaget', text: 'Dit brev blev modtaget den 3. november 2024.' },
      { id: 'sagsbehandlingstid', title: 'Forventet sagsbehandlingstid', heading: 'Svartid', text: 'Sagsbehandlingstiden er for tiden seks uger.' },
      { id: 'kontakt', title: 'Kontakt', heading: 'Har du spørgsmål', text: 'Ring på 33 66 14 00, eller send Digital Post.', kind: 'running' },
    ],
  },
  {
    form: 'afvisning',
    recipients: '[Anna Lind]',
    withoutHeadings: true,
    parts: [
      { id: 'henvendelsen', title: 'Henvendelsen', heading: 'Klagen', text: 'Du skrev den 3. november 2024 om en dom.', hiddenInText: true },
      { id: 'begrundelse', title: 'Begrundelse', heading: 'Kompetence', text: 'Domstolene falder uden for kontorets kompetence.' },
      { id: 'vejledning', title: 'Vejledning om andre muligheder', heading: 'Andre muligheder', text: 'Du kan i stedet kontakte en advokat eller retshjælpen.' },
    ],
  },
  {
    form: 'partshoering',
    recipients: '[Anna Lind]',
    withoutHeadings: true,
    parts: [
      { id: 'oplysningerne', title: 'Oplysningerne', heading: 'Oplysningerne', text: 'Skolen har afgivet en udtalelse om fraværet.' },
      { id: 'anledning', title: 'Anledning', heading: 'Hvorfor vi skriver', text: 'Du har ret til partshøring efter forvaltningslovens § 19.' },
      { id: 'frist', title: 'Frist', heading: 'Frist', text: 'Skriv til os senest den 2. december 2024, hvis du vil svare.', kind: 'running' },
    ],
  },
  {
    form: 'aktindsigt',
    recipients: '[Anna Lind]',
    withoutHeadings: true,
    parts: [
      { id: 'anmodningen', title: 'Anmodningen', heading: 'Din anmodning', text: 'Du bad den 3. november 2024 om at se din sag.', hiddenInText: true },
      { id: 'afgoerelse', title: 'Afgørelse', heading: 'Afgørelse', text: 'Du får aktindsigt i brevene, men afslag på notatet.' },
      { id: 'begrundelse', title: 'Begrundelse', heading: 'Begrundelse', text: 'Notatet er internt, jf. offentlighedslovens § 23, stk. 1.' },
      { id: 'klagevejledning', title: 'Klagevejledning', heading: 'Klageadgang', text: 'Du kan klage til Ankestyrelsen.' },
    ],
  },
];

const keys = 'titel: Et brev\ndato: 2024-11-18\nsagsnr: 2024-0123456\ndokumentnr: 2024-0123456-1\nsagsbehandler: Karla Lindebæk';

/** The letter with or without headings; `without` is the index of a part that is left out. */
export function compose({ form, recipients, parts }: SampleLetter, style: 'headings' | 'running-text', without = -1): string {
  const blocks = parts.flatMap(({ heading, text, kind }, index) => {
    if (index === without) return [];
    if (style === 'running-text') return [text];
    return [`${kind === 'recipient' ? '###' : '##'} ${heading}`, text];
  });
  return `---\nbrevtype: ${form}\nmodtagere: ${recipients}\n${keys}\n---\n\n${blocks.join('\n\n')}\n\nVenlig hilsen\n\nKarla Lindebæk\n`;
}
