import { missingPart } from './brev/afsnit-mangler.js';
import { partOrder } from './brev/afsnit-raekkefoelge.js';
import { emptySection } from './brev/afsnit-tomt.js';
import { unknownPartMark } from './brev/afsnitsmaerke.js';
import { unclosedQuotation } from './brev/citat-ikke-lukket.js';
import { footnoteNotUsed } from './brev/fodnote-ikke-brugt.js';
import { gluedFootnote } from './brev/fodnote-klistret.js';
import { footnoteOrder } from './brev/fodnote-raekkefoelge.js';
import { footnoteWithoutText } from './brev/fodnote-uden-tekst.js';
import { repeatedRecipient } from './brev/modtager-gentaget.js';
import { recipientOrder } from './brev/modtager-raekkefoelge.js';
import { recipientWithoutSection } from './brev/modtager-uden-afsnit.js';
import { unknownRecipient } from './brev/modtager-ukendt.js';
import { headingNumbering } from './brev/nummerering.js';
import { implausibleYear } from './dato/aarstal.js';
import { documentDatedOnDayOff } from './dato/brev-paa-fridag.js';
import { todaysDateWord } from './dato/dags-dato.js';
import { leadingZero } from './dato/foranstillet-nul.js';
import { deadlineBeforeLetter } from './dato/frist-foer-brevet.js';
import { deadlineOnDayOff } from './dato/frist-paa-fridag.js';
import { mixedDayWords } from './dato/hverdage-arbejdsdage.js';
import { laterThanLetter } from './dato/senere-end-brevet.js';
import { dateWriting } from './dato/skrivemaade.js';
import { capitalMonth } from './dato/stor-maaned.js';
import { storeBededagAsHoliday } from './dato/store-bededag.js';
import { replyDeadline } from './dato/svarfrist.js';
import { replyDeadlineInText } from './dato/svarfrist-i-teksten.js';
import { twoDigitYear } from './dato/tocifret-aarstal.js';
import { wrongWeekday } from './dato/ugedag.js';
import { impossibleDate } from './dato/umulig.js';
import { missingForm } from './metadata/brevtype-mangler.js';
import { unknownForm } from './metadata/brevtype-ukendt.js';
import { wrongDate } from './metadata/forkert-dato.js';
import { wrongValue } from './metadata/forkert-vaerdi.js';
import { duplicateKey } from './metadata/gentaget-noegle.js';
import { unfilledValue } from './metadata/ikke-udfyldt.js';
import { missingFrontMatter } from './metadata/mangler.js';
import { missingKey } from './metadata/noegle-mangler.js';
import { frontMatterSyntax } from './metadata/syntaks.js';
import { unknownKey } from './metadata/ukendt-noegle.js';
import { articleOrParagraph } from './henvisning/artikel-eller-paragraf.js';
import { missingParagraph } from './henvisning/bestemmelse-findes-ikke.js';
import { paragraphLetter } from './henvisning/bogstav.js';
import { misquotedProvision } from './henvisning/citat.js';
import { sameForm } from './henvisning/ens-form.js';
import { movedProvision } from './henvisning/flyttet.js';
import { outdated } from './henvisning/foraeldet.js';
import { unexplainedAbbreviation } from './henvisning/forkortelse.js';
import { citationFormat } from './henvisning/format.js';
import { uncheckedSource } from './henvisning/ikke-kontrolleret.js';
import { jf } from './henvisning/jf.js';
import { commaAfterCitation } from './henvisning/komma.js';
import { linkTarget } from './henvisning/link.js';
import { actThoughConsolidated } from './henvisning/lov-trods-lbk.js';
import { actNameForm } from './henvisning/lovnavn.js';
import { perhapsInserted } from './henvisning/maaske-indsat.js';
import { newerThanLetter } from './henvisning/nyere-end-brevet.js';
import { newerThanRegister } from './henvisning/nyere-end-registeret.js';
import { repealed } from './henvisning/ophaevet.js';
import { paragraphSign } from './henvisning/paragraftegn.js';
import { missingSubsection } from './henvisning/stk-findes-ikke.js';
import { ambiguousCitation } from './henvisning/tvetydig.js';
import { unknownDocument } from './henvisning/ukendt-dokument.js';
import { unknownAct } from './henvisning/ukendt-lov.js';
import { disagreement } from './henvisning/uoverensstemmelse.js';
import { cvrNumber } from './nummer/cvr.js';
import { documentNumber } from './nummer/dokumentnr.js';
import { eanNumber } from './nummer/ean.js';
import { productionUnitNumber } from './nummer/p-nummer.js';
import { postalSuffix } from './nummer/postnummer.js';
import { caseNumberForm } from './nummer/sagsnr.js';
import { caseNumberYear } from './nummer/sagsnr-aar.js';
import { caseNumberInText } from './nummer/sagsnr-i-teksten.js';
import { telephoneStyles } from './nummer/telefon.js';
import { cprNumber } from './persondata/cpr.js';
import type { Rule } from './rule.js';
import { commaAfterConjunction } from './sprog/komma-efter-bindeord.js';
import { commaAfterFronted } from './sprog/komma-efter-forfelt.js';
import { commaBeforeAddition } from './sprog/komma-foer-herunder.js';
import { commaBeforeClause } from './sprog/komma-foer-ledsaetning.js';
import { bareAuthorityName } from './sprog/myndighedsnavn.js';
import { placeholder } from './sprog/pladsholder.js';
import { missingReflexive } from './sprog/sig-mangler.js';
import { grammaticalGender } from './sprog/koen.js';
import { presentTenseR } from './sprog/nutids-r.js';
import { confusedWord } from './sprog/forveksling.js';
import { repeatedWord } from './sprog/gentaget-ord.js';
import { splitWord } from './sprog/saerskrivning.js';
import { longSentence } from './sprog/lang-saetning.js';
import { forbiddenWord } from './sprog/forbudt-ord.js';
import { sameAbbreviation } from './sprog/ens-forkortelse.js';
import { mixedVoice } from './sprog/jeg-eller-kontoret.js';
import { explainedAgain } from './sprog/forkortelse-forklaret-igen.js';
import { unusedAbbreviation } from './sprog/forkortelse-ubrugt.js';
import { unexplainedShortForm } from './sprog/forkortelse-uforklaret.js';
import { nameForm } from './sprog/navneform.js';
import { recipientName } from './sprog/modtagernavn.js';
import { missingFullStop } from './sprog/punktum-mangler.js';
import { capitalLetter } from './sprog/stort-bogstav.js';
import { doubledMark } from './sprog/tegnsaetning.js';
import { spacing } from './sprog/mellemrum.js';
import { hyphen } from './sprog/bindestreg.js';
import { quotationMarks } from './sprog/anfoerselstegn.js';
import { dash } from './sprog/tankestreg.js';
import { spelling } from './sprog/stavning.js';

/** Every rule, by id. A rule that is not here does not exist: its page, settings and tests are made from this list. */
export const rules: readonly Rule[] = [
  missingPart,
  partOrder,
  emptySection,
  unknownPartMark,
  unclosedQuotation,
  footnoteNotUsed,
  gluedFootnote,
  footnoteOrder,
  footnoteWithoutText,
  repeatedRecipient,
  recipientOrder,
  recipientWithoutSection,
  unknownRecipient,
  headingNumbering,
  implausibleYear,
  documentDatedOnDayOff,
  todaysDateWord,
  leadingZero,
  deadlineBeforeLetter,
  deadlineOnDayOff,
  mixedDayWords,
  laterThanLetter,
  dateWriting,
  capitalMonth,
  storeBededagAsHoliday,
  replyDeadline,
  replyDeadlineInText,
  twoDigitYear,
  wrongWeekday,
  impossibleDate,
  missingForm,
  unknownForm,
  wrongDate,
  wrongValue,
  duplicateKey,
  unfilledValue,
  missingFrontMatter,
  missingKey,
  frontMatterSyntax,
  unknownKey,
  articleOrParagraph,
  missingParagraph,
  paragraphLetter,
  misquotedProvision,
  sameForm,
  movedProvision,
  outdated,
  unexplainedAbbreviation,
  citationFormat,
  uncheckedSource,
  jf,
  commaAfterCitation,
  linkTarget,
  actThoughConsolidated,
  actNameForm,
  perhapsInserted,
  newerThanLetter,
  newerThanRegister,
  repealed,
  paragraphSign,
  missingSubsection,
  ambiguousCitation,
  unknownDocument,
  unknownAct,
  disagreement,
  cvrNumber,
  documentNumber,
  eanNumber,
  productionUnitNumber,
  postalSuffix,
  caseNumberForm,
  caseNumberYear,
  caseNumberInText,
  telephoneStyles,
  cprNumber,
  forbiddenWord,
  commaAfterConjunction,
  commaAfterFronted,
  commaBeforeAddition,
  commaBeforeClause,
  bareAuthorityName,
  placeholder,
  missingReflexive,
  confusedWord,
  repeatedWord,
  splitWord,
  grammaticalGender,
  presentTenseR,
  longSentence,
  sameAbbreviation,
  mixedVoice,
  explainedAgain,
  unusedAbbreviation,
  unexplainedShortForm,
  nameForm,
  recipientName,
  missingFullStop,
  capitalLetter,
  doubledMark,
  spacing,
  hyphen,
  quotationMarks,
  dash,
  spelling,
];
