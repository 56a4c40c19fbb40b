import { language, type Language } from '../messages.js';
import type { LabelId, Labels } from './webviewMessages.js';

const texts: Readonly<Record<LabelId, Readonly<Record<Language, string>>>> = {
  accessibleLetter: { da: 'Brevet som tekst', en: 'The letter as text' },
  close: { da: 'Luk', en: 'Close' },
  cannotBeSet: {
    da: 'Brevet kan ikke sættes op, som det står nu. Siderne nedenfor er fra sidst, det kunne.',
    en: 'The letter cannot be set as it stands now. The pages below are from the last time it could.',
  },
  cannotBeSetYet: { da: 'Brevet kan ikke sættes op, som det står nu.', en: 'The letter cannot be set as it stands now.' },
  defaultLetterhead: {
    da: 'Vist på standardbrevpapir: mappens egen skabelon bruges først, når du har tillid til mappen.',
    en: 'Shown on the default letterhead: the folder’s own template is used once you trust the folder.',
  },
  find: { da: 'Find på siderne (Ctrl+F)', en: 'Find on the pages (Ctrl+F)' },
  findField: { da: 'Søg efter', en: 'Search for' },
  findNext: { da: 'Næste (Enter)', en: 'Next (Enter)' },
  findPrevious: { da: 'Forrige (Skift+Enter)', en: 'Previous (Shift+Enter)' },
  findNone: { da: 'Ingen fundet', en: 'None found' },
  findCount: { da: '{0} af {1}', en: '{0} of {1}' },
  findingAt: { da: 'Side {0}. Gå til stedet i teksten.', en: 'Page {0}. Go to the place in the text.' },
  fitWidth: { da: 'Tilpas til bredden (9)', en: 'Fit the width (9)' },
  linkOpens: { da: 'Åbn {0}', en: 'Open {0}' },
  linkToPage: { da: 'Gå til side {0}', en: 'Go to page {0}' },
  loading: { da: 'Siderne sættes op …', en: 'Setting the pages …' },
  noLetter: { da: 'Brevet er ikke åbent.', en: 'The letter is not open.' },
  pageCount: { da: 'Sidenummer, {0} i alt', en: 'Page number, {0} in all' },
  pageLabel: { da: 'Skriv et nummer for at gå til siden', en: 'Type a number to go to the page' },
  pages: { da: 'Brevets sider', en: 'The letter’s pages' },
  pin: { da: 'Hold fast i dette brev', en: 'Keep showing this letter' },
  severityError: { da: 'Fejl', en: 'Error' },
  severityWarning: { da: 'Advarsel', en: 'Warning' },
  severityInfo: { da: 'Oplysning', en: 'Information' },
  severityHint: { da: 'Råd', en: 'Hint' },
  showText: { da: 'Vis brevet som tekst', en: 'Show the letter as text' },
  toolbar: { da: 'Forhåndsvisning', en: 'Preview' },
  zoomIn: { da: 'Forstør (+)', en: 'Zoom in (+)' },
  zoomOut: { da: 'Formindsk (-)', en: 'Zoom out (-)' },
  zoomReset: { da: 'Vis i 100 % (0)', en: 'Show at 100 % (0)' },
};

/** In the user's language. */
export function labels(): Labels {
  const own = language();
  // `fromEntries` forgets which keys there are.
  return Object.fromEntries(Object.entries(texts).map(([id, text]) => [id, text[own]])) as Record<LabelId, string>;
}
