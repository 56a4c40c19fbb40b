import { newLetter } from '../engine/forms/newLetter.js';
import type { Configuration } from '../engine/configuration/model.js';
import type { CalendarDate } from '../engine/dates/calendarDate.js';
import type { Language } from '../engine/index.js';
import { wrongArguments } from './commands.js';

/**
 * `workspace/executeCommand`: the URI that the new letter is to have, or that of its folder with a slash at the end, and the form's id. Without a
 * form: answers the forms that the office has there, as a list of {@link OfferedForm}. With one: the letter's text; null when there is no such form.
 */
export const newLetterCommand = 'ombudsbrev.server.nytBrev';

export interface OfferedForm {
  readonly id: string;
  readonly title: string;
  readonly description: string;
}

export interface NewLetterParams {
  readonly uri: string;
  readonly form: string | undefined;
}

/** Throws a protocol error on other arguments. */
export function newLetterParams([uri, form = null]: readonly unknown[]): NewLetterParams {
  if (typeof uri !== 'string' || (form !== null && typeof form !== 'string')) throw wrongArguments(newLetterCommand, 'the URI of a letter or folder and the id of a form or null');
  return { uri, form: form ?? undefined };
}

export function answerNewLetter(configuration: Configuration, { form: id }: NewLetterParams, today: CalendarDate, language: Language): readonly OfferedForm[] | string | null {
  if (id === undefined) {
    return [...configuration.forms.values()].map((form) => ({ id: form.id, title: form.name[language], description: form.description[language] }));
  }
  const form = configuration.forms.get(id);
  return form === undefined ? null : newLetter(form, configuration, today);
}
