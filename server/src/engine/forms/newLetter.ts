import type { Configuration, OfficeProfile, Recipient } from '../configuration/model.js';
import { toIsoDate, type CalendarDate } from '../dates/calendarDate.js';
import { frontMatterKeys, isListKey, type FrontMatterKey } from '../letter/frontMatterKeys.js';
import type { Addressee } from './addressees.js';
import type { FormPart, LetterForm } from './model.js';
import { skeletonOf } from './skeleton.js';
import { slotsOf, type Slot } from './slots.js';
import { titleWords } from './titles.js';

/**
 * A new letter of a form: the metadata it requires, and every part that is not optional, with its skeleton. Whatever only the author
 * knows stands in square brackets. Its parts are found complete when it is read.
 */
export function newLetter(form: LetterForm, configuration: Configuration, date: CalendarDate): string {
  const { profile } = configuration;
  const { recipient, name } = onlyRecipient(form, profile);
  const addressees: Addressee[] = form.requiredKeys.includes('modtagere')
    ? [{ placed: { value: name, range: { start: 0, end: 0 } }, recipient, name, titles: [titleWords(name)] }]
    : [];
  const slots = slotsOf(form, addressees, profile, undefined);
  const top = slots.filter((slot) => slot.parent === undefined && isExpected(slot.part));
  let chapter = 0;
  const body = top.map((slot) => {
    const children = slots.filter((child) => child.parent === slot && isExpected(child.part) && !isSaidBySkeleton(child, slot));
    const hasHeading = form.style === 'headings' && needsHeading(slot);
    if (hasHeading) chapter += 1;
    return skeletonOf(slot, children, { level: hasHeading ? 2 : undefined, number: form.numbered ? String(chapter) : undefined });
  });
  return `${newFrontMatter(form, configuration, date)}\n${body.join('\n\n')}\n`;
}

/** The metadata that a form requires, fences included, ending in a line break. */
export function newFrontMatter(form: LetterForm, { profile }: Configuration, date: CalendarDate): string {
  const { recipient, name } = onlyRecipient(form, profile);
  const keys = frontMatterKeys.filter((key) => key.name === 'brevtype' || form.requiredKeys.includes(key.name));
  return `---\n${keys.map((key) => `${key.name}: ${valueOf(key, form, date, recipient?.abbreviation ?? name)}`).join('\n')}\n---\n`;
}

/** Of several only the author knows: a letter that names one by itself would be sent to the wrong one some day. */
function onlyRecipient(form: LetterForm, { recipients }: OfficeProfile): { readonly recipient: Recipient | undefined; readonly name: string } {
  const recipient = form.addressees === 'administrations' && recipients.length === 1 ? recipients[0] : undefined;
  return { recipient, name: recipient?.name ?? '[modtager]' };
}

function isExpected(part: FormPart): boolean {
  return part.requirement !== 'optional';
}

/** The introduction stands before the first heading, and what is always running text has none. */
function needsHeading({ part }: Slot): boolean {
  return part.placement !== 'opening' && part.placement !== 'anywhere';
}

/** A recipient's assessment is in the recipient's own skeleton. */
function isSaidBySkeleton({ part }: Slot, parent: Slot): boolean {
  return parent.addressee !== undefined && part.placement === 'anywhere';
}

/** A placeholder where only the author knows the value; in quotation marks, since YAML takes brackets for a list. */
function valueOf(key: FrontMatterKey, form: LetterForm, date: CalendarDate, recipient: string): string {
  if (key.name === 'brevtype') return form.id;
  if (key.type === 'date') return toIsoDate(date);
  const placeholder = JSON.stringify(`[${key.name}]`);
  if (key.name === 'modtagere') return `[${/^[\p{L}\p{N}]+$/u.test(recipient) ? recipient : JSON.stringify(recipient)}]`;
  return isListKey(key) ? `[${placeholder}]` : placeholder;
}
