import type { Configuration } from '../../configuration/model.js';
import type { LetterForm } from '../../forms/model.js';
import { readForm, type ReadPart } from '../../forms/readForm.js';
import { parseLetter } from '../../letter/parseLetter.js';

/** So many of a form's parts at least must have headings of their own. */
const fewestHeadings = 3;

/**
 * The form that the draft follows: every part that the form demands under a heading stands under one, and no other form can say the
 * same. Undefined when that is not sure.
 */
export function guessForm(draft: string, configuration: Configuration): string | undefined {
  const letter = parseLetter(draft);
  const fitting = [...configuration.forms.values()].filter((form) => follows(readForm(letter, form, { profile: configuration.profile, citesLaw: () => false }).parts));
  // A form that another one only adds to fits too; the fuller one is meant.
  const most = Math.max(0, ...fitting.map(sections));
  const best = fitting.filter((form) => sections(form) === most);
  return best.length === 1 ? best[0]?.id : undefined;
}

function sections({ parts }: LetterForm): number {
  return parts.filter(({ placement, requirement }) => placement !== 'anywhere' && placement !== 'opening' && requirement === 'mandatory').length;
}

function follows(parts: readonly ReadPart[]): boolean {
  const demanded = parts.filter(({ part, required, slot }) => required && slot.parent === undefined && part.requirement === 'mandatory' && part.placement !== 'anywhere' && part.placement !== 'opening');
  const headed = demanded.filter(({ evidence }) => evidence === 'heading' || evidence === 'mark' || evidence === 'parts');
  return headed.length === demanded.length && headed.length >= fewestHeadings;
}
