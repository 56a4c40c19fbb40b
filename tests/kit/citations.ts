import type { Citation, NumberSpan, ProvisionReference } from '../../server/src/engine/citations/model.js';
import { createRecogniser } from '../../server/src/engine/citations/recognise.js';
import { proseBlock } from './block.js';
import { register } from './engine.js';

/** The recogniser with the compiled register's names. */
export const recognise = createRecogniser(register);

export function citationsIn(text: string, quoted: readonly string[] = []): readonly Citation[] {
  return recognise(proseBlock(text, quoted));
}

/** `provision «§ 9, stk. 2»`, with `→ …` when the canonical form differs. */
export function summaries(text: string): readonly string[] {
  return citationsIn(text).map(({ form, text: written, canonical }) => `${form} «${written}»${canonical === written ? '' : ` → ${canonical}`}`);
}

/** A provision in short: `9 c stk 1-3,5 nr 2 litra b pkt 1`. */
export function provisionSummary({ unit, paragraph, paragraphEnd, stk, nr, litra, pkt }: ProvisionReference): string {
  const label = paragraph === undefined ? '' : `${unit === 'paragraph' ? '' : `${unit} `}${paragraph}${paragraphEnd === undefined ? '' : `–${paragraphEnd}`}`;
  const parts = [label, numbers('stk', stk), numbers('nr', nr), litra.length === 0 ? '' : `litra ${litra.join(',')}`, numbers('pkt', pkt)];
  return parts.filter((part) => part !== '').join(' ');
}

function numbers(word: string, spans: readonly NumberSpan[]): string {
  if (spans.length === 0) return '';
  return `${word} ${spans.map(({ first, last }) => (first === last ? String(first) : `${first}-${last}`)).join(',')}`;
}

/** The provisions of every citation, one string each. */
export function provisionsIn(text: string): readonly string[] {
  return citationsIn(text).map(({ provisions }) => provisions.map(provisionSummary).join(' + '));
}
