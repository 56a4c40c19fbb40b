import type { ActNames } from '../grammar/actNames.js';
import { actName } from './actName.js';
import { article } from './article.js';
import { chapter } from './chapter.js';
import { euAct } from './euAct.js';
import type { CitationForm } from './form.js';
import { invertedDocument } from './invertedDocument.js';
import { elidedDocument, numberedDocument } from './numberedDocument.js';
import { otherAct } from './otherAct.js';
import { principle } from './principle.js';
import { provision } from './provision.js';
import { subparagraph } from './subparagraph.js';

/** Every form. Where two are triggered at the same place the earlier is asked first. */
export function createForms(names: ActNames): readonly CitationForm[] {
  return [
    numberedDocument,
    invertedDocument,
    elidedDocument,
    actName(names),
    otherAct,
    provision,
    subparagraph,
    article,
    chapter,
    euAct,
    principle,
  ];
}
