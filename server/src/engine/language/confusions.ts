import { phrase, type Phrase } from './phrases.js';

const modal = 'kan|kunne|skal|skulle|vil|ville|må|måtte|bør|burde';

function confusion(cues: string, words: string, meant: string, around: { readonly before?: string; readonly after?: string } = {}): Phrase {
  return { cues: cues.split('|'), pattern: phrase(words, around), meant: meant.split('|') };
}

/**
 * Words that are words, but not the ones that fit here. Each stands in a surrounding in which hardly anything but the other word can be meant;
 * where that is more doubtful, it is a hint. `npm run eval` holds them against statutes.
 */
export const confusions: readonly Phrase[] = [
  // af, at, ad
  confusion('at|ad', 'at|ad', 'af', {
    before: String.raw`(?<!\p{L})(?:på grund|i form|ved hjælp|som følge|i løbet|på baggrund|i kraft|på vegne|i medfør|i tilfælde|omfattet|ved siden) `,
  }),
  confusion('af', 'af', 'ad', { before: String.raw`(?<!\p{L})(?:en|ét|én|et|to|tre|lidt|få) `, after: ' gangen(?!\\p{L})' }),
  confusion('af', 'af', 'ad', { before: String.raw`(?<!\p{L})hen `, after: ' (?:vejen|gaden)(?!\\p{L})' }),
  confusion('af', 'af', 'at', { before: String.raw`(?<!\p{L})(?:for|med henblik på|ved|uden|til|om|på) `, after: ' (?:være|have|få|gøre|kunne|skulle|se|give|tage|sikre|undgå|oplyse|vurdere|behandle|træffe|sende|undersøge|afklare|anmode|afgøre|indhente|besvare|iværksætte|vejlede|begrunde) ' }),
  // træf, traf
  confusion('træf', 'træf', 'traf|træffer', { before: String.raw`(?<!(?<!\p{L})(?:at|og|så|men|nu|derfor|venligst|bare))(?<=\p{L}) `, after: ' (?:ikke |først |herefter |derfor |ny |en |endelig |samme dag )?(?:afgørelse|beslutning|bestemmelse|afgørelsen|beslutningen)' }),
  // afgang, adgang
  confusion('afgang', 'afgang', 'adgang', { before: String.raw`(?<!\p{L})(?:har|have|havde|få|får|fik|fået|give|giver|gav|givet|fri|ikke|uden|ingen|fuld|direkte|borgerens|partens|ret til) `, after: ' til (?:at |akt|sag|oplysning|dokument|materiale|journal|system|regist|data|hjælp|domstol|bistand|egen|egne|notat|mappe|mail|alle|disse|denne|dette|behandling)' }),
  // vare, være, værre, bare, var
  confusion('vare', 'vare', 'være', { before: String.raw`(?<!\p{L})(?:at|${modal}|ikke) `, after: ' (?:opmærksom|enig|uenig|berettiget|omfattet|nødvendig|nødvendigt|muligt|ansvarlig|klar|tale|bekendt|tilstrækkelig|tilstrækkeligt|rigtig|rigtigt|korrekt|ikke)' }),
  confusion('vare', 'vare', 'bare', { before: String.raw`(?<!\p{L})(?:${modal}|kan) (?:ikke )?`, after: ' (?:vente|sende|lade|sige|lukke|afvise|overføre|henvise|gøre|få)' }),
  confusion('vare', 'vare', 'bare', { before: String.raw`(?<!\p{L})(?:derfor|der for) ikke ` }),
  confusion('værre', 'værre', 'være', { before: String.raw`(?<!\p{L})(?:at|${modal})(?: ikke| også)? `, after: ' (?!end\\s)' }),
  confusion('være', 'være', 'værre', { before: String.raw`(?<!\p{L})(?:er|var|bliver|blev|langt|endnu|meget) `, after: ' end ' }),
  // forsætter, fortsætter
  confusion('forsætter', 'forsætter', 'fortsætter'),
  confusion('forsætte', 'forsætte', 'fortsætte'),
  confusion('forsatte', 'forsatte', 'fortsatte'),
  confusion('forsat', 'forsat', 'fortsat'),
  // nogen, nogle
  confusion('nogen', 'nogen', 'nogle', { after: ' (?:få|enkelte|ganske få) ' }),
  confusion('nogle', 'nogle', 'nogen', { after: ' (?:form for|slags|måde|anden|betydning|grund|afgørelse|tvivl|anledning|som helst)(?!\\p{L})' }),
  // ligge, lægge
  confusion('ligger', 'ligger', 'lægger', { after: ' (?:særlig |stor |afgørende |ikke |også |herved |derfor |imidlertid ){0,2}(?:vægt på|mærke til|op til|afstand)(?!\\p{L})' }),
  confusion('ligge', 'ligge', 'lægge', { after: ' (?:særlig |stor |afgørende ){0,2}(?:vægt på|mærke til|op til|afstand)(?!\\p{L})' }),
  confusion('lægger', 'lægger', 'ligger', { after: ' (?:klart |ikke |også )?(?:inden for|uden for|indenfor|udenfor)(?!\\p{L})' }),
  // end, en
  confusion('en', 'en', 'end', {
    before: String.raw`(?<!\p{L})(?:mere|mindre|flere|større|længere|højere|lavere|bedre|senere|andre|andet|anderledes|hellere|tidligere|ældre|færre) `,
    after: String.raw` (?:\d|de|det|den|hvad|hun|han|jeg|først|tidligere|forventet|nødvendigt|normalt|kommunen|forvaltningen|borgeren|andre|to|tre|fire|fem|ti)(?!\p{L})`,
  }),
  confusion('end', 'end', 'en', { before: String.raw`(?<!\p{L})(?<!(?:mere|mindre|andet|andre|større|senere|tidligere|højere|lavere|længere|anden|anderledes) )(?:i|på|af|til|med|om|har|er|fra|efter|ved) `, after: ' (?:afgørelse|sag|klage|borger|ansøgning|henvendelse|frist|redegørelse|høring|konkret|samlet|række|del|ny|anden)(?!\\p{L})' }),
  // hver, hvert, vær
  confusion('vær|vært', 'vær|vært', 'hver', { after: ' (?:gang|dag|uge|måned|især)(?!\\p{L})' }),
  confusion('hver', 'hver', 'vær', { after: ' (?:opmærksom på|(?:venlig|sød) (?:at|og))(?!\\p{L})' }),
  // for at, får at
  confusion('får', 'får', 'for', { before: '[,.] ', after: ' at (?:sikre|undgå|kunne|få|give|afklare|opnå|oplyse|vurdere|behandle)(?!\\p{L})' }),
  // er, et
  confusion('et', 'et', 'er', { before: String.raw`(?<!\p{L})(?:det|der|den) `, after: ' (?:ikke|også|derfor|muligt|nødvendigt|korrekt|rigtigt|tale om|vigtigt|herefter|fortsat)(?!\\p{L})' }),
  // dato, data
  confusion('data', 'data', 'dato', { before: String.raw`(?<!\p{L})dags ` }),
  // måtte, måttet
  ...['måtte', 'kunne', 'skulle', 'ville'].map((verb) => confusion(verb, verb, `${verb}t`, { before: String.raw`(?<!\p{L})(?:har|havde) `, after: String.raw` (?:ikke )?(?!(?:de|da|nå|så)(?!\p{L}))\p{Ll}+[eå](?!\p{L})` })),
  // Two words written as one. First in a sentence, the speller would take them for names.
  ...(
    [
      ['idag', 'i dag'], ['igår', 'i går'], ['imorgen', 'i morgen'], ['iaften', 'i aften'], ['iøvrigt', 'i øvrigt'], ['istedet', 'i stedet'], ['ihvertfald', 'i hvert fald'], ['hvertfald', 'hvert fald'],
      ['iforhold', 'i forhold'], ['iforbindelse', 'i forbindelse'], ['ihenhold', 'i henhold'], ['imedfør', 'i medfør'], ['isåfald', 'i så fald'], ['imellemtiden', 'i mellemtiden'], ['pågrund', 'på grund'],
      ['påforhånd', 'på forhånd'], ['påny', 'på ny'], ['foreksempel', 'for eksempel'], ['medhensyn', 'med hensyn'], ['tiltrods', 'til trods'], ['forsåvidt', 'for så vidt'], ['fornylig', 'for nylig'],
      ['nårsomhelst', 'når som helst'], ['hvorsomhelst', 'hvor som helst'], ['hvadsomhelst', 'hvad som helst'], ['hvemsomhelst', 'hvem som helst'],
    ] as const
  ).map(([written, right]) => confusion(written, written, right)),
  // hensyn, henseende
  confusion('hensyn', 'hensyn', 'henseende', { before: String.raw`(?<!\p{L})i (?:denne|enhver|den|samme) `, after: '[.,]' }),
];
