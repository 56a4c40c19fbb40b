import { addresseesOf, recipientsNear, type Addressee } from '../../forms/addressees.js';
import type { Fix } from '../../findings.js';
import { titleWords } from '../../forms/titles.js';
import type { Recipient } from '../../configuration/model.js';
import { isUnfilled } from '../metadata/unfilled.js';
import { editValue } from '../nummer/editValue.js';
import type { LetterRule } from '../rule.js';

/** A recipient that the profile does not hold, where it ought to, or that is a slip for one it does. */
export const unknownRecipient: LetterRule = {
  scope: 'letter',
  meta: {
    id: 'brev/modtager-ukendt',
    severity: 'warning',
    title: { da: 'Modtageren findes ikke i kontorets liste', en: 'The recipient is not in the office’s list' },
    basis: 'Modtagerne i kontorets profil; kontoret tilføjer selv flere i ombudsbrev.yaml (modtagere).',
    fixable: 'choice',
  },
  *check({ frontMatter, source }, { configuration: { profile }, form }) {
    if (profile.recipients.length === 0) return;
    for (const { placed, recipient } of addresseesOf(frontMatter, profile)) {
      // A note to the author is another rule's.
      if (recipient !== undefined || titleWords(placed.value).length === 0 || isUnfilled(placed.value)) continue;
      const near = recipientsNear(placed.value, profile.recipients);
      const isExpected = form?.addressees === 'administrations' || looksLikeAdministration(placed.value);
      // A citizen's name may happen to look like an abbreviation.
      if (!isExpected && (near.length === 0 || placed.value.length < 5)) continue;
      const [best] = near;
      yield {
        range: placed.range,
        message: {
          da: `»${placed.value}« står ikke i kontorets liste over modtagere. ${best === undefined ? `Listen: ${profile.recipients.map(shortName).join(', ')}.` : `Mente du »${best.name}«?`}`,
          en: `"${placed.value}" is not in the office's list of recipients. ${best === undefined ? `The list: ${profile.recipients.map(shortName).join(', ')}.` : `Did you mean "${best.name}"?`}`,
        },
        fixes: near.flatMap((candidate, index) => fixFor(source, placed, candidate, index === 0)),
      };
    }
  },
};

function shortName({ name, abbreviation }: Recipient): string {
  return abbreviation ?? name;
}

function looksLikeAdministration(text: string): boolean {
  return /^[A-ZÆØÅ]{2,5}$/u.test(text) || /forvaltningen?$/iu.test(text);
}

/** An abbreviation for an abbreviation, a name for a name. */
function fixFor(source: string, placed: Addressee['placed'], recipient: Recipient, preferred: boolean): readonly Fix[] {
  const newText = /^\p{Lu}{1,5}$/u.test(placed.value) ? shortName(recipient) : recipient.name;
  const edit = editValue(source, placed.range, placed.value, newText);
  if (edit === undefined) return [];
  return [{ title: { da: `Ret til ${newText}`, en: `Change to ${newText}` }, safe: false, preferred, edits: [edit] }];
}
