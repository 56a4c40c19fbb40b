import type { ActNames } from '../grammar/actNames.js';
import { actName } from './actName.js';
import { article } from './article.js';
import { bill } from './bill.js';
import { celex } from './celex.js';
import { chapter } from './chapter.js';
import { cjeuCase } from './cjeuCase.js';
import { commissionReport } from './commissionReport.js';
import { committeeDocument } from './committeeDocument.js';
import { courtFile } from './courtFile.js';
import { ecli } from './ecli.js';
import { euAct } from './euAct.js';
import { fob } from './fob.js';
import { folketingstidende } from './folketingstidende.js';
import type { CitationForm } from './form.js';
import { invertedDocument } from './invertedDocument.js';
import { kle } from './kle.js';
import { kMeddelelse } from './kMeddelelse.js';
import { lawReport } from './lawReport.js';
import { legislationUrl } from './legislationUrl.js';
import { elidedDocument, numberedDocument } from './numberedDocument.js';
import { ombudsmanCase } from './ombudsmanCase.js';
import { otherAct } from './otherAct.js';
import { principle } from './principle.js';
import { provision } from './provision.js';
import { sameProvision } from './sameProvision.js';
import { subparagraph } from './subparagraph.js';
import { ufr } from './ufr.js';

/** Every form. Where two are triggered at the same place the earlier is asked first. */
export function createForms(names: ActNames): readonly CitationForm[] {
  return [
    legislationUrl,
    committeeDocument,
    numberedDocument,
    invertedDocument,
    elidedDocument,
    actName(names),
    otherAct,
    provision,
    sameProvision,
    subparagraph,
    article,
    chapter,
    euAct,
    principle,
    ombudsmanCase,
    fob,
    ufr,
    lawReport,
    courtFile,
    cjeuCase,
    ecli,
    celex,
    kle,
    folketingstidende,
    bill,
    commissionReport,
    kMeddelelse,
  ];
}
