import { workspace } from 'vscode';

/** The languages of `ombudsbrev.sprog`. */
export type Language = 'da' | 'en';

const messages = {
  starting: { da: 'Ombudsbrev starter …', en: 'Ombudsbrev is starting …' },
  stopped: {
    da: 'Ombudsbrev er standset: brevene kontrolleres ikke. Klik for at starte igen.',
    en: 'Ombudsbrev has stopped: letters are not checked. Click to start it again.',
  },
  noFindings: { da: 'Ombudsbrev har ingen bemærkninger til brevet', en: 'Ombudsbrev has no remarks on this letter' },
  readability: { da: 'Ombudsbrev: lixtal', en: 'Ombudsbrev: readability' },
  findings: {
    da: 'Ombudsbrev. Fejl: {0}. Advarsler: {1}. Andre bemærkninger: {2}. Klik for at se dem.',
    en: 'Ombudsbrev. Errors: {0}. Warnings: {1}. Other remarks: {2}. Click to see them.',
  },
  crashedForGood: {
    da: 'Ombudsbrevs kontrol er gået ned {0} gange på {1} minutter og startes ikke igen af sig selv. Brevet er uberørt, men kontrolleres ikke.',
    en: 'The checking in Ombudsbrev crashed {0} times in {1} minutes and will not start again by itself. The letter is untouched, but not checked.',
  },
  startFailed: {
    da: 'Ombudsbrevs kontrol kunne ikke starte: {0}',
    en: 'The checking in Ombudsbrev could not start: {0}',
  },
  restart: { da: 'Start igen', en: 'Start again' },
  showLog: { da: 'Vis loggen', en: 'Show the log' },
  openLetterFirst: { da: 'Åbn først et brev (en fil med endelsen .brev.md).', en: 'Open a letter first (a file ending in .brev.md).' },
  wordsOfLetter: { da: 'Brevets ord', en: 'The letter’s words' },
  wordsOfOffice: { da: 'Kontorets ordliste', en: 'The office’s word list' },
  wordsOfUser: { da: 'Min ordliste', en: 'My word list' },
  wordsOfLetterDetail: { da: 'rigtige i dette brev', en: 'right in this letter' },
  wordsOfOfficeDetail: { da: 'rigtige for alle, der bruger kontorets opsætning', en: 'right for everybody with the office’s configuration' },
  wordsOfUserDetail: { da: 'rigtige for dig, i alle sager', en: 'right for you, in all cases' },
  chooseWords: { da: 'Brevets ukendte ord', en: 'The letter’s unknown words' },
  chooseWordsHint: { da: 'Fjern fluebenet ved det, der er en slåfejl', en: 'Untick what is a slip' },
  chooseWordList: { da: 'Ord, der skal føjes til en liste: {0}', en: 'Words to add to a list: {0}' },
  chooseWordListHint: { da: 'Hvilken liste?', en: 'Which list?' },
  wordsAdded: { da: 'Føjet til »{1}«: {0} ord.', en: 'Added to “{1}”: {0} words.' },
  noUnknownWords: { da: 'Alle brevets ord er kendt af ordbogen eller en ordliste.', en: 'The dictionary or a list knows every word of the letter.' },
  noWordsAdded: {
    da: 'Der blev ikke føjet ord til: Ombudsbrevs kontrol svarer ikke. Prøv »Ombudsbrev: Genstart kontrollen«.',
    en: 'No words were added: the checking in Ombudsbrev does not answer. Try “Ombudsbrev: Genstart kontrollen”.',
  },
  sourcesOfLetter: { da: 'Kun dette brev', en: 'This letter only' },
  sourcesOfFolder: { da: 'Alle breve i mappen', en: 'All letters in the folder' },
  chooseSources: { da: 'Hvilke breves retskilder skal med?', en: 'The sources of which letters?' },
  noSourceList: {
    da: 'Retskildelisten kunne ikke laves: Ombudsbrevs kontrol svarer ikke. Prøv »Ombudsbrev: Genstart kontrollen«.',
    en: 'The list of sources could not be made: the checking in Ombudsbrev does not answer. Try “Ombudsbrev: Genstart kontrollen”.',
  },
  registerAsk: { da: 'Skal lovregisteret fornyes?', en: 'Renew the register of acts?' },
  registerDetail: {
    da: 'Ombudsbrev henter de nye lovdokumenters numre, datoer og titler hos Retsinformation. Intet om brevene bliver sendt. Det kan tage nogle minutter; det gamle register gælder, til det nye er kontrolleret.',
    en: 'Ombudsbrev fetches the numbers, dates and titles of new legal documents from Retsinformation. Nothing about the letters is sent. It can take some minutes; the old register holds until the new one is verified.',
  },
  registerFetch: { da: 'Hent hos Retsinformation', en: 'Fetch from Retsinformation' },
  registerFromFile: { da: 'Tag det fra en fil …', en: 'Take it from a file …' },
  registerChooseFile: { da: 'Vælg en fil med et tillæg til lovregisteret', en: 'Choose a file with a supplement to the register' },
  registerUpdating: { da: 'Lovregisteret fornyes', en: 'Renewing the register of acts' },
  registerFailed: { da: 'Lovregisteret blev ikke fornyet; det hidtidige gælder. Loggen siger hvorfor.', en: 'The register was not renewed; the old one holds. The log tells why.' },
  registerStopped: {
    da: 'Fornyelsen er afbrudt; det hidtidige lovregister gælder. Næste gang fortsætter den, hvor den slap.',
    en: 'The renewal was stopped; the old register holds. The next one goes on from there.',
  },
  chooseForm: { da: 'Hvilken type brev vil du skrive?', en: 'What kind of letter do you want to write?' },
  noNewLetter: {
    da: 'Brevet kunne ikke laves: Ombudsbrevs kontrol svarer ikke. Prøv »Ombudsbrev: Genstart kontrollen«.',
    en: 'The letter could not be made: the checking in Ombudsbrev does not answer. Try “Ombudsbrev: Genstart kontrollen”.',
  },
  chooseRule: { da: 'Vælg den regel, du vil læse om', en: 'Choose the rule to read about' },
  atTheCursor: { da: 'ved markøren', en: 'at the cursor' },
  noRulePage: { da: 'Der er ingen side om reglen »{0}«.', en: 'There is no page on the rule “{0}”.' },
  importChoose: { da: 'Vælg det Word-brev, der skal blive til et udkast', en: 'Choose the Word letter to turn into a draft' },
  importing: { da: 'Word-brevet læses', en: 'Reading the Word letter' },
  imported: { da: '{0} er lavet af Word-brevet. Se, hvad der ikke kom med, før du skriver videre.', en: '{0} was made from the Word letter. See what was left out before you write on.' },
  importShowReport: { da: 'Vis, hvad der ikke kom med', en: 'Show what was left out' },
  exportTitle: { da: 'Gem brevet som', en: 'Save the letter as' },
  exportChoose: { da: 'Hvad skal brevet eksporteres som?', en: 'Export the letter as what?' },
  exportPdf: { da: 'det endelige brev, tilgængeligt for skærmlæsere', en: 'the final letter, accessible to screen readers' },
  exportWord: { da: 'til redigering; sideskift kan afvige fra PDF-filens', en: 'for editing; page breaks may differ from those of the PDF' },
  exportHtml: { da: 'én fil til en hjemmeside', en: 'one file for a web site' },
  exportText: { da: 'til beskedfeltet i Digital Post', en: 'for the message field of Digital Post' },
  exportAttachments: { da: 'Skal bilagene med i PDF-filen?', en: 'Append the enclosures to the PDF?' },
  exportAlone: { da: 'Kun brevet', en: 'The letter alone' },
  exportWithAttachments: { da: 'Brevet med bilag', en: 'The letter with its enclosures' },
  exportWithAttachmentsDetail: { da: 'de bilag, der er PDF-filer, sættes bagefter', en: 'those that are PDF files follow the letter' },
  exporting: { da: 'Brevet eksporteres', en: 'Exporting the letter' },
  exported: { da: '{0} er gemt.', en: '{0} is saved.' },
  exportOpen: { da: 'Åbn filen', en: 'Open the file' },
  exportRefused: { da: 'Brevet har {0} fejl. Skal det eksporteres alligevel?', en: 'The letter has {0} errors. Export it all the same?' },
  exportRefusedDetail: { da: 'En fejl er noget, der ikke kan passe: en bestemmelse, der ikke findes, et afsnit, der mangler, et CPR-nummer.', en: 'An error is something that cannot be right: a provision that does not exist, a part that is missing, a CPR number.' },
  cancel: { da: 'Annullér', en: 'Cancel' },
  exportAnyway: { da: 'Eksportér alligevel', en: 'Export all the same' },
  exportShowErrors: { da: 'Vis fejlene', en: 'Show the errors' },
  exportNoAnswer: {
    da: 'Brevet blev ikke eksporteret: Ombudsbrevs kontrol svarer ikke. Prøv »Ombudsbrev: Genstart kontrollen«.',
    en: 'The letter was not exported: the checking in Ombudsbrev does not answer. Try “Ombudsbrev: Genstart kontrollen”.',
  },
  copyAsText: { da: 'Kopiér teksten til Digital Post', en: 'Copy the text for Digital Post' },
  copiedAsText: { da: 'Brevets tekst ligger i udklipsholderen.', en: 'The text of the letter is on the clipboard.' },
  readyTitle: { da: 'Klar til afsendelse: ingen bemærkninger', en: 'Ready to send: no remarks' },
  readyExceptTitle: { da: 'Ingen fejl. Til overvejelse før afsendelsen: {0}', en: 'No errors. To consider before sending: {0}' },
  notReadyTitle: { da: 'Ikke klar til afsendelse: {0} fejl', en: 'Not ready to send: {0} errors' },
  readyPlaceholder: { da: 'Vælg et punkt for at gå til stedet, eller eksportér brevet', en: 'Choose a point to go to its place, or export the letter' },
  readyDone: { da: 'Gennemgået', en: 'Gone through' },
  readyNothingOpen: { da: 'ingen bemærkninger', en: 'no remarks' },
  readyExport: { da: 'Eksportér', en: 'Export' },
  readyLine: { da: '{0} i linje {1}', en: '{0} in line {1}' },
  noChecklist: {
    da: 'Tjeklisten kunne ikke laves: Ombudsbrevs kontrol svarer ikke. Prøv »Ombudsbrev: Genstart kontrollen«.',
    en: 'The checklist could not be made: the checking in Ombudsbrev does not answer. Try “Ombudsbrev: Genstart kontrollen”.',
  },
  error: { da: 'Fejl', en: 'Error' },
  warning: { da: 'Advarsel', en: 'Warning' },
  info: { da: 'Oplysning', en: 'Information' },
  previewTitle: { da: 'Forhåndsvisning: {0}', en: 'Preview: {0}' },
  previewNoLetter: { da: 'Brevet findes ikke længere: {0}', en: 'The letter is no longer there: {0}' },
  previewBroken: {
    da: 'Forhåndsvisningen kunne ikke vise siderne. Luk den, og åbn den igen. Årsagen: {0}',
    en: 'The preview could not show the pages. Close it and open it again. The cause: {0}',
  },
} satisfies Record<string, Readonly<Record<Language, string>>>;

type MessageId = keyof typeof messages;

/** The language that the user reads; Danish unless `ombudsbrev.sprog` says otherwise. */
export function language(): Language {
  return workspace.getConfiguration('ombudsbrev').get<string>('sprog') === 'en' ? 'en' : 'da';
}

/** The message in the user's language, `{0}`, `{1}` … replaced by `values`. */
export function say(id: MessageId, ...values: readonly (string | number)[]): string {
  return messages[id][language()].replaceAll(/\{(\d)\}/g, (_, index: string) => String(values[Number(index)]));
}
