/**
 * Letters of a wanted length for the benchmark and for the property tests: invented sentences, real law, deterministic. About as dense
 * in citations, headings, lists, quotations and footnotes as the real reports are (eight citations a page).
 */
export interface SyntheticLetter {
  readonly pages: number;
  readonly source: string;
}

/** Measured on a real report of 38 pages: words on a full page. */
const wordsPerPage = 350;

const sentences = [
  'Det fremgår af retssikkerhedslovens § 11, stk. 2, at den, der får hjælp, skal oplyse om ændringer.',
  'Forvaltningen oplyste den 4. september 2024, at sagen var overgået til en ny sagsbehandler.',
  'Borgeren skrev samme dag til forvaltningen og bad om en status.',
  'Efter forvaltningslovens § 7, stk. 1, skal en myndighed i fornødent omfang yde vejledning og bistand.',
  'Borgerrådgiveren har på den baggrund bedt forvaltningen om en redegørelse.',
  'Det følger af § 24, stk. 1, at en begrundelse skal henvise til de retsregler, som afgørelsen er truffet efter.',
  'Jeg har ikke fundet grundlag for at tilsidesætte forvaltningens vurdering af dette spørgsmål.',
  'Offentlighedslovens § 36, stk. 2, fastsætter en frist på syv arbejdsdage.',
  'Sagen blev registreret i forvaltningens system, men svaret blev ikke journaliseret.',
  'Reglen findes i lovbekendtgørelse nr. 433 af 22. april 2014.',
  'Forvaltningen har beklaget forløbet over for borgeren og har ændret sin arbejdsgang.',
  'Hjælpen blev givet efter servicelovens § 83, stk. 1, nr. 2, og kunne derfor prøves af Ankestyrelsen.',
  'Der henvises til principmeddelelse 38-23, som gælder den samme type sag.',
  'Jobcentret svarede først, da borgeren havde rykket tre gange.',
  'Kommunen skal efter folkeskolelovens § 3 a tilbyde den støtte, der er nødvendig.',
  'Oplysningerne er omfattet af databeskyttelsesforordningens artikel 6, stk. 1, litra e.',
  'Borgerrådgiveren går ud fra, at den nye vejledning er taget i brug senest ved årets udgang.',
  'I brevet står der, at sagen ventes afsluttet inden for otte uger.',
  'Borgeren havde flere gange bedt om at få oplyst, hvem der behandlede sagen, men fik hver gang et nyt navn.',
  'Forvaltningen forklarede, at opgaven i en periode lå hos to enheder, som ikke havde aftalt, hvem der skulle svare.',
  'Det fremgår af sagens akter, at der blev skrevet et notat om samtalen, men at notatet ikke blev sendt til borgeren.',
  'Borgerrådgiveren har gennemgået ti tilfældigt udvalgte sager og har fundet det samme forløb i tre af dem.',
  'Ledelsen har over for medarbejderne understreget, at en henvendelse skal besvares, også når svaret er et afslag.',
  'En klage over sagsbehandlingen blev behandlet som en ny ansøgning, og borgeren måtte derfor begynde forfra.',
  'Der er siden indført en fast ugentlig gennemgang af de henvendelser, som endnu ikke har fået et svar.',
];

const quotation = '> ”En myndighed skal i fornødent omfang yde vejledning og bistand til personer, der retter henvendelse om spørgsmål inden for myndighedens sagsområde.”';

export function syntheticLetter(pages: number): SyntheticLetter {
  const wantedWords = pages * wordsPerPage;
  const parts: string[] = [frontMatter, opening];
  const footnotes: string[] = [];
  let words = 0;
  let next = 0;
  // Every sentence differs from every other, as in a real letter: what is kept by its text must not help.
  const sentence = (): string => {
    const plain = sentences[next % sentences.length] ?? '';
    next += 1;
    const text = plain.replace(/\.$/, ` (forløb ${next}).`);
    words += text.split(' ').length;
    return text;
  };
  for (let section = 1; words < wantedWords; section += 1) {
    parts.push(`#### Forhold ${section}`);
    for (let paragraph = 0; paragraph < 4; paragraph += 1) {
      const text = Array.from({ length: 4 }, sentence).join(' ');
      if (paragraph === 1) {
        footnotes.push(`[^${section}]: LBK nr 145 af 24/02/2020.`);
        parts.push(`${text}[^${section}]`);
      } else parts.push(text);
    }
    if (section % 2 === 0) parts.push(`Det fremgår af bestemmelsen (forløb ${section}), at`, quotation);
    else parts.push(Array.from({ length: 3 }, () => `- ${sentence()}`).join('\n'));
  }
  return { pages, source: `${[...parts, ...footnotes, closing].join('\n\n')}\n` };
}

const frontMatter = `---
brevtype: afsluttende-brev
titel: Opfølgning på svar til borgere
dato: 2024-11-18
modtagere: [SOF]
sagsnr: 2024-0123456
dokumentnr: 2024-0123456-7
sagsbehandler: Karla Lindebæk
---`;

const opening = `Den 3. juni 2024 indledte Borgerrådgiveren en undersøgelse af, hvordan Socialforvaltningen svarer på henvendelser.

## Undersøgelsens formål

Formålet er at belyse, om borgerne får svar inden for en rimelig tid.

## Retsgrundlag

Det følger af forvaltningslovens § 7, stk. 1, at en myndighed skal yde vejledning og bistand.

## Forvaltningernes redegørelser

### Socialforvaltningen

Det er Borgerrådgiverens vurdering, at forvaltningens praksis giver anledning til følgende bemærkninger.`;

const closing = `## Borgerrådgiverens bemærkninger

Borgerrådgiveren noterer sig, at arbejdsgangen er ændret.

## Konklusion

Borgerrådgiveren foretager sig ikke yderligere i sagen.`;
