import type { OfficeProfile } from '../configuration/model.js';
import type { Addressee } from './addressees.js';
import { fillIn, type FillIns } from './fillIn.js';
import type { FormPart, LetterForm } from './model.js';
import { titleWords } from './titles.js';

/** A place in a letter for one part; a part that is repeated has one for each recipient. */
export interface Slot {
  readonly part: FormPart;
  readonly parent: Slot | undefined;
  /** Set for a part that is repeated for each recipient. */
  readonly addressee: Addressee | undefined;
  /** The heading that a skeleton gets, without placeholders. */
  readonly title: string;
  /** In words: every heading that means this part. */
  readonly titles: readonly (readonly string[])[];
  /** What stands in for the placeholders of the skeleton. */
  readonly fillIns: FillIns;
}

export function fillInsOf(profile: OfficeProfile, caseNumber: string | undefined): FillIns {
  return { office: profile.office, email: profile.email, telephone: profile.telephone, recipient: undefined, caseNumber };
}

/** The form's places for parts, parents before their children, in the form's order. */
export function slotsOf(
  form: LetterForm,
  addressees: readonly Addressee[],
  profile: OfficeProfile,
  caseNumber: string | undefined,
): readonly Slot[] {
  const slots: Slot[] = [];
  const add = (part: FormPart, parent: Slot | undefined, fillIns: FillIns, addressee: Addressee | undefined): void => {
    const title = fillIn(part.title, fillIns);
    const titles = addressee === undefined ? [part.title, ...part.aliases].map((text) => titleWords(fillIn(text, fillIns))) : addressee.titles;
    const slot: Slot = { part, parent, addressee, title, titles, fillIns };
    slots.push(slot);
    addAll(part.parts, slot, fillIns);
  };
  const addAll = (parts: readonly FormPart[], parent: Slot | undefined, fillIns: FillIns): void => {
    for (const part of parts) {
      if (part.repeat === undefined) add(part, parent, fillIns, undefined);
      else for (const addressee of addressees) add(part, parent, { ...fillIns, recipient: addressee.name }, addressee);
    }
  };
  addAll(form.parts, undefined, fillInsOf(profile, caseNumber));
  return slots;
}
