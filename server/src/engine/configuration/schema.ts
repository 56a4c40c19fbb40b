import * as z from 'zod/mini';
import { builtInProfiles } from './builtInProfiles.js';
import { describe } from './describe.js';
import { colophonFieldNames } from './letterhead.js';
import { recordsSystemIds } from './recordsSystems.js';

// zod would otherwise build its parsers from source text at run time; nothing here is ever evaluated.
z.config({ jitless: true });

/** The severities as the office writes them. */
export const severityWords = { fejl: 'error', advarsel: 'warning', oplysning: 'info', råd: 'hint', fra: 'off' } as const;

const documentTypes = ['LOV', 'LBK', 'BEK', 'AND', 'ANG', 'BKI', 'ABK', 'LSV', 'ÅBR'] as const;

/** Text that YAML may take for a number (`postnummer: 1704`). It is handed over as it stands. */
function text() {
  return z.string().check(z.trim(), z.minLength(1));
}

/** An item that is still empty while it is typed, or was cut out as wrong, is passed over. */
function listOf<T extends z.core.$ZodType>(item: T) {
  return z.pipe(
    z.array(z.optional(item)),
    z.transform((items) => items.filter((entry) => entry !== undefined)),
  );
}

/** The formats that texts are held against; the name is the message, for `issueMessages.ts`. */
export type TextFormat = 'id' | 'date' | 'number' | 'words' | 'colour' | 'path' | 'wordFile';

function textLike(pattern: RegExp, name: TextFormat) {
  return z.string().check(z.regex(pattern, name));
}

const id = () => textLike(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'id');

/** Relative, with `/` between folders, and never leading out of the file's own folder. */
const path = () => textLike(/^(?!\s*$)(?![/\\~])(?![A-Za-z]:)(?!(?:.*[/\\])?\.\.(?:[/\\]|$))[^\0\r\n]+$/, 'path');

const maskOrMasks = () => z.union([text(), listOf(text())]);

const office = z.strictObject({
  navn: z.optional(describe(text(), 'Kontorets navn, som det står i brevhovedet og i breves sætninger.', 'The office’s name, as in the letterhead and in sentences.')),
  myndighed: z.optional(describe(z.string(), 'Den kommune eller myndighed, som kontoret hører til.', 'The municipality or authority the office belongs to.')),
  adresse: z.optional(describe(z.string(), 'Gade, husnummer og etage.', 'Street, number and floor.')),
  postnummer: z.optional(describe(z.string(), 'Postnummer.', 'Postcode.', { numeric: true })),
  by: z.optional(describe(z.string(), 'By, f.eks. København V.', 'City.')),
  telefon: z.optional(describe(z.string(), 'Telefonnummer.', 'Telephone number.', { numeric: true })),
  email: z.optional(describe(z.string(), 'E-mailadresse, som svar sendes til.', 'E-mail address that answers are sent to.')),
  web: z.optional(describe(z.string(), 'Hjemmeside.', 'Web site.')),
  ean: z.optional(describe(z.string(), 'EAN-nummer (GLN), 13 cifre.', 'EAN number (GLN), 13 digits.', { numeric: true })),
});

const letterhead = z.strictObject({
  skabelon: z.optional(describe(path(), 'Typst-fil, der sætter brevets sider i stedet for den indbyggede. Stien regnes fra denne fil. Se docs/brevpapir.md.', 'Typst file that lays out the pages in place of the built-in one. The path counts from this file.')),
  skrifttyper: z.optional(describe(path(), 'Mappe med kontorets skrifttyper (TTF eller OTF). Stien regnes fra denne fil.', 'Folder with the office’s fonts (TTF or OTF). The path counts from this file.')),
  skrift: z.optional(describe(text(), 'Navnet på den skrift, som brevene sættes med, f.eks. Source Sans 3.', 'Name of the font family of the letters.')),
  logo: z.optional(describe(path(), 'Logoet: en SVG-, PNG- eller JPEG-fil. Stien regnes fra denne fil.', 'The logo: an SVG, PNG or JPEG file. The path counts from this file.')),
  logotekst: z.optional(describe(text(), 'Hvad en skærmlæser siger om logoet. Udeladt: kontorets navn.', 'What a screen reader says of the logo. Left out: the office’s name.')),
  farve: z.optional(describe(textLike(/^#?[0-9a-fA-F]{6}$/, 'colour'), 'Brevpapirets farve i anførselstegn, f.eks. "#1f3a5f".', 'Colour of the letterhead in quotation marks.')),
  kolofon: z.optional(describe(listOf(z.enum(colophonFieldNames)), 'Felterne i kolofonen, oppefra og ned. telefon-eller-ean: EAN-nummer til forvaltninger, ellers telefon.', 'The fields of the colophon, top to bottom. telefon-eller-ean: EAN to administrations, else telephone.')),
  sidehoved: z.optional(describe(text(), 'Teksten øverst på følgesiderne. Udeladt: kontorets navn.', 'The text at the top of the following pages. Left out: the office’s name.')),
  word: z.optional(describe(path(), 'Word-skabelon (.docx eller .dotx), hvis typografier Word-brevet får. Stien regnes fra denne fil.', 'Word template whose styles the Word letter gets. The path counts from this file.')),
});

const signatory = z.strictObject({
  navn: describe(text(), 'Underskriverens navn.', 'The signatory’s name.'),
  titel: describe(text(), 'Stillingsbetegnelse, f.eks. Borgerrådgiver.', 'Title, e.g. Borgerrådgiver.'),
});

const recipient = z.strictObject({
  navn: describe(text(), 'Det fulde navn, f.eks. Børne- og Ungdomsforvaltningen.', 'The full name.'),
  forkortelse: z.optional(describe(text(), 'Forkortelsen, f.eks. BUF.', 'The abbreviation, e.g. BUF.')),
  aliasser: z.optional(describe(listOf(text()), 'Andre navne, som den kendes under.', 'Other names it goes by.')),
  fjern: z.optional(describe(z.boolean(), 'true: modtageren findes ikke (længere).', 'true: there is no such recipient (any longer).')),
});

const numbers = z.strictObject({
  system: z.optional(describe(z.enum(recordsSystemIds), 'Journalsystemet, hvis nummerformater gælder.', 'The records system whose number formats apply.', { vocabulary: 'systems' })),
  sagsnr: z.optional(describe(maskOrMasks(), 'Sagsnumrenes format: Å årstal, N ciffer, B bogstav, X begge dele, {1-4} antal, […] kan udelades. F.eks. ÅÅÅÅ-NNNNNNN.', 'Format of case numbers: Å year, N digit, B letter, X either, {1-4} count, […] optional.')),
  dokumentnr: z.optional(describe(maskOrMasks(), 'Dokumentnumrenes format; <sagsnr> står for sagsnummeret. F.eks. <sagsnr>-N{1-4}.', 'Format of document numbers; <sagsnr> is the case number.')),
});

const language = z.strictObject({
  startkomma: z.optional(describe(z.enum(['ja', 'nej']), 'ja: komma foran ledsætninger (… oplyser, at …), som i lovene. nej: intet startkomma.', 'ja: a comma before subordinate clauses, as in the acts. nej: none.')),
  'taler-som': z.optional(describe(z.enum(['jeg', 'kontoret']), 'Hvem breve taler som: jeg, eller kontoret ved navn. Uden nøglen afgør flertallet i hvert brev det.', 'Whether letters speak as jeg or by the office’s name. Without the key each letter’s majority decides.')),
  'for-eksempel': z.optional(describe(z.enum(['f.eks.', 'fx']), 'Hvordan »for eksempel« forkortes.', 'How »for eksempel« is abbreviated.')),
  'med-videre': z.optional(describe(z.enum(['mv.', 'm.v.']), 'Hvordan »med videre« forkortes.', 'How »med videre« is abbreviated.')),
  'laengste-saetning': z.optional(describe(textLike(/^[1-9]\d{1,2}$/, 'words'), 'Flere ord end dette i en sætning giver et råd om at dele den. Uden nøglen 45.', 'A sentence of more words than this gets the advice to part it; 45 without the key.', { numeric: true })),
});

const partFields = {
  id: describe(id(), 'Afsnittets id: små bogstaver og bindestreg. Et id, som brevtypen har, ændrer dette afsnit; et nyt id tilføjer et.', 'The part’s id. One that the form has changes that part; a new one adds a part.'),
  titel: z.optional(describe(text(), 'Overskriften, som et nyt afsnit får. {kontor}, {kontors}, {modtager}, {sagsnr}, {email} og {telefon} udfyldes.', 'The heading a new section gets. Placeholders are filled in.')),
  overskrifter: z.optional(describe(listOf(text()), 'Andre overskrifter, der betyder det samme.', 'Other headings that mean the same.')),
  krav: z.optional(describe(z.enum(['obligatorisk', 'valgfrit']), 'Om afsnittet skal være der.', 'Whether the part must be there.')),
  medmindre: z.optional(describe(text(), 'Kendetegn, der fritager for et obligatorisk afsnit, f.eks. fuld-aktindsigt.', 'Sign that frees the letter from a mandatory part.', { vocabulary: 'signs' })),
  kendetegn: z.optional(describe(listOf(text()), 'Kendetegn, som afsnittet kendes på i løbende tekst, f.eks. frist eller lovhenvisning.', 'Signs by which the part is known in running text.', { vocabulary: 'signs' })),
  ord: z.optional(describe(listOf(text()), 'Ord og vendinger, som afsnittet kendes på. * står for enhver endelse, … for op til seks ord.', 'Words and phrases by which the part is known. * is any ending, … up to six words.')),
  placering: z.optional(describe(z.enum(['aabning', 'eget-afsnit', 'afslutning', 'hvor-som-helst']), 'Hvor afsnittet står i et brev med overskrifter.', 'Where the part stands in a letter with headings.')),
  gentages: z.optional(describe(z.enum(['modtager']), 'modtager: ét afsnit for hver forvaltning, som brevet er stilet til.', 'modtager: one section for each addressed administration.')),
  metadata: z.optional(describe(text(), 'Metadata, der giver afsnittet, f.eks. svarfrist.', 'Front-matter key that gives the part.', { vocabulary: 'keys' })),
  skabelon: z.optional(describe(z.string(), 'Teksten, som indsættes under overskriften.', 'The text inserted below the heading.')),
  tomt: z.optional(describe(text(), 'Hvad der skal stå, når der ikke er noget at skrive, f.eks. "-".', 'What stands there when there is nothing to tell.')),
  hjemmel: z.optional(describe(text(), 'Bestemmelsen, der kræver afsnittet, f.eks. forvaltningslovens § 25.', 'The provision that demands the part.')),
  efter: z.optional(describe(id(), 'Id på det afsnit, som et nyt afsnit skal stå efter.', 'Id of the part after which a new one stands.')),
  foer: z.optional(describe(id(), 'Id på det afsnit, som et nyt afsnit skal stå før.', 'Id of the part before which a new one stands.')),
  fjern: z.optional(describe(z.boolean(), 'true: brevtypen har ikke afsnittet.', 'true: the form does not have the part.')),
};

const innerPart = z.strictObject(partFields);
const part = z.strictObject({
  ...partFields,
  afsnit: z.optional(describe(listOf(innerPart), 'Afsnit inden i afsnittet.', 'Parts inside the part.')),
});

const form = z.strictObject({
  navn: z.optional(describe(text(), 'Brevtypens navn.', 'The form’s name.')),
  beskrivelse: z.optional(describe(text(), 'Hvad brevet bruges til.', 'What the letter is for.')),
  'bygger-paa': z.optional(describe(text(), 'Brevtypen, som denne ændrer; uden nøglen den indbyggede med samme id. tom: begynd forfra.', 'The form this one changes; without it the built-in one with the same id. tom: start from nothing.', { vocabulary: 'forms' })),
  metadata: z.optional(describe(listOf(text()), 'Metadata, som brevtypen kræver, f.eks. [titel, dato, sagsnr].', 'Front-matter keys the form requires.', { vocabulary: 'keys' })),
  nummereret: z.optional(describe(z.boolean(), 'true: kapitlerne er nummereret fortløbende fra 1.', 'true: chapters are numbered from 1 without gaps.')),
  stil: z.optional(describe(z.enum(['overskrifter', 'loebende-tekst']), 'Om et nyt brev får overskrifter.', 'Whether a new letter gets headings.')),
  modtagere: z.optional(describe(z.enum(['forvaltninger', 'alle']), 'forvaltninger: en modtager, der ikke står i listen, meldes. alle: brevet går til borgere og andre.', 'forvaltninger: a recipient outside the list is reported. alle: goes to anyone.')),
  layout: z.optional(describe(z.enum(['brev', 'rapport', 'notat', 'status']), 'Hvordan det færdige brev sættes op: brev (med underskrift), rapport (forside og indholdsfortegnelse), notat eller status.', 'How the finished letter is laid out: letter (signed), report (title page, contents), memo or status note.')),
  afsnit: z.optional(describe(listOf(part), 'Afsnit, der ændres, tilføjes eller fjernes.', 'Parts that are changed, added or removed.')),
});

const act = z.strictObject({
  navn: describe(text(), 'Lovens korte navn, f.eks. retssikkerhedsloven.', 'The act’s short name.'),
  aliasser: z.optional(describe(listOf(text()), 'Andre navne og forkortelser.', 'Other names and abbreviations.')),
  titel: describe(text(), 'Lovens fulde titel.', 'The act’s full title.'),
  type: describe(z.enum(documentTypes), 'Dokumenttype, f.eks. LBK.', 'Document type, e.g. LBK.'),
  nummer: describe(textLike(/^[1-9]\d{0,4}$/, 'number'), 'Dokumentets nummer, f.eks. 261.', 'The document’s number.', { numeric: true }),
  dato: describe(textLike(/^\d{4}-\d{2}-\d{2}$/, 'date'), 'Underskriftsdato, f.eks. 2024-03-13.', 'Date of signature, e.g. 2024-03-13.'),
});

const forbiddenWord = z.strictObject({
  ord: describe(text(), 'Ordet eller vendingen, som ikke skal bruges. Et enkelt ord, som ordbogen bøjer, meldes i alle sine former.', 'The word or expression not to be used. A single word that the dictionary inflects is reported in all its forms.'),
  brug: z.optional(describe(text(), 'Hvad der skal skrives i stedet.', 'What to write instead.')),
  grund: z.optional(describe(text(), 'Hvorfor: en sætning, som forfatteren får at læse.', 'Why: a sentence for the author.')),
  fjern: z.optional(describe(z.boolean(), 'true: ordet er ikke forbudt (længere).', 'true: the word is not forbidden (any longer).')),
});

/** An `ombudsbrev.yaml`. Numbers arrive as the text they are written with. */
export const configurationSchema = describe(
  z.strictObject({
    oeverste: z.optional(describe(z.boolean(), 'true: filer i mapperne over denne læses ikke.', 'true: files in the folders above are not read.')),
    grundlag: z.optional(describe(z.enum(Object.keys(builtInProfiles)), 'Profilen, der begyndes med: koebenhavn (Borgerrådgiveren i København) eller tom.', 'The profile to begin from: koebenhavn or tom (blank).')),
    kontor: z.optional(describe(office, 'Kontorets navn, adresse og øvrige oplysninger.', 'The office’s name, address and other facts.')),
    brevpapir: z.optional(describe(letterhead, 'Hvordan brevets sider ser ud: skabelon, skrift, logo, farve og kolofon.', 'What the letter’s pages look like: template, font, logo, colour and colophon.')),
    underskrivere: z.optional(describe(listOf(signatory), 'De faste underskrivere, når brevet ikke selv nævner nogen.', 'The usual signatories, when the letter names none.')),
    sagsnumre: z.optional(describe(numbers, 'Hvordan sags- og dokumentnumre ser ud.', 'What case and document numbers look like.')),
    modtagere: z.optional(describe(listOf(recipient), 'Forvaltninger og andre, som breve stiles til, i den rækkefølge, de nævnes i. Samme forkortelse eller navn erstatter en, der findes.', 'Administrations that letters are addressed to, in order. The same abbreviation or name replaces an existing one.')),
    brevtyper: z.optional(describe(z.record(id(), form), 'Brevtyper, der ændres eller tilføjes, efter id.', 'Letter forms that are changed or added, by id.', { vocabulary: 'forms' })),
    regler: z.optional(describe(z.record(z.string(), describe(z.enum(Object.keys(severityWords)), 'Reglens alvor.', 'The rule’s severity.', { vocabulary: 'severities' })), 'Alvor for en regel (brev/afsnit-mangler) eller en gruppe (brev).', 'Severity of a rule (brev/afsnit-mangler) or a group (brev).', { vocabulary: 'rules' })),
    sprog: z.optional(describe(language, 'Kontorets valg i sproget: komma, forkortelser og tiltale.', 'The office’s choices of language: commas, abbreviations and voice.')),
    ord: z.optional(describe(listOf(text()), 'Ord, som stavekontrollen skal kende. »flextrafik = trafik« bøjer ordet som et andet.', 'Words the spelling check should know. "flextrafik = trafik" inflects the word as another one.')),
    ordliste: z.optional(describe(path().check(z.regex(/\.txt$/i, 'wordFile')), 'Kontorets ordliste: en tekstfil med ét ord på hver linje. Stien regnes fra denne fil, f.eks. ord.txt.', 'The office’s word list: a text file with one word a line. The path counts from this file.')),
    'forbudte-ord': z.optional(describe(listOf(forbiddenWord), 'Ord, som kontoret ikke vil have i sine breve, og hvad der bruges i stedet.', 'Words the office does not want in its letters, and what to use instead.')),
    love: z.optional(describe(listOf(act), 'Love og bekendtgørelser, som kontoret henviser til med navn, og som registret ikke har §§ for.', 'Acts and orders the office cites by name and whose §§ the register does not hold.')),
  }),
  'Kontorets opsætning af Ombudsbrev. Den nærmeste fil i mappen eller mapperne over den vinder.',
  'The office’s configuration of Ombudsbrev. The nearest file in the folder or the folders above wins.',
);

export type ConfigurationFileContent = z.infer<typeof configurationSchema>;
export type FormContent = z.infer<typeof form>;
export type PartContent = z.infer<typeof part>;
