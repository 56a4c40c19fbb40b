import type * as z from 'zod/mini';
import { nearest } from '../text/editDistance.js';
import type { Localized } from '../text/localized.js';
import { configurationJsonSchema } from './jsonSchema.js';
import type { TextFormat } from './schema.js';
import { keysAt } from './schemaAt.js';
import type { ContentProblem } from './validate.js';
import type { YamlPath } from './yamlFile.js';

/** How the types are called that a value can have. */
const typeNames: Readonly<Record<string, Localized>> = {
  string: { da: 'en tekst', en: 'a text' },
  boolean: { da: 'true eller false', en: 'true or false' },
  array: { da: 'en liste', en: 'a list' },
  object: { da: 'en gruppe af nøgler', en: 'a group of keys' },
  record: { da: 'en gruppe af nøgler', en: 'a group of keys' },
};

/** The words that other tools use for the severities. */
const severitiesElsewhere: Readonly<Record<string, string>> = {
  error: 'fejl', warning: 'advarsel', warn: 'advarsel', info: 'oplysning', information: 'oplysning', hint: 'råd', off: 'fra', false: 'fra',
};

/** What an issue of the schema means to the person who wrote the file. */
export function messagesOf(issue: z.core.$ZodIssue, path: YamlPath, value: unknown): readonly ContentProblem[] {
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownKey(path, key));
  if (value === undefined) return missing(path);
  return [{ path, at: issue.code === 'invalid_key' ? 'key' : 'value', ...wrongValue(issue, value) }];
}

function unknownKey(path: YamlPath, key: string): ContentProblem {
  const known = keysAt(configurationJsonSchema(), path);
  const [suggestion] = nearest(key, known, 1);
  return {
    path: [...path, key],
    at: 'key',
    suggestion,
    message: {
      da: suggestion === undefined ? `Nøglen »${key}« kendes ikke her. Her kan stå: ${known.join(', ')}.` : `Nøglen »${key}« kendes ikke her. Mente du »${suggestion}«?`,
      en: suggestion === undefined ? `The key "${key}" is not known here. Possible: ${known.join(', ')}.` : `The key "${key}" is not known here. Did you mean "${suggestion}"?`,
    },
  };
}

function missing(path: YamlPath): readonly ContentProblem[] {
  const key = path.at(-1);
  // An item without content is one being typed.
  if (typeof key !== 'string') return [];
  return [{
    path: path.slice(0, -1),
    at: 'value',
    suggestion: undefined,
    message: { da: `Nøglen »${key}« mangler.`, en: `The key "${key}" is missing.` },
  }];
}

type ValueMessage = Pick<ContentProblem, 'message' | 'suggestion'>;

const unusable: ValueMessage = {
  suggestion: undefined,
  message: { da: 'Værdien kan ikke bruges her.', en: 'The value cannot be used here.' },
};

function wrongValue(issue: z.core.$ZodIssue, value: unknown): ValueMessage {
  const shown = typeof value === 'string' ? `»${value}«` : '';
  switch (issue.code) {
    case 'invalid_type':
      return expected(typeNames[issue.expected] ?? { da: issue.expected, en: issue.expected });
    case 'invalid_value': {
      const values = issue.values.map(String);
      const elsewhere = severitiesElsewhere[String(value)];
      const suggestion = elsewhere !== undefined && values.includes(elsewhere) ? elsewhere : nearest(String(value), values, 1)[0];
      const hint = suggestion === undefined ? { da: '', en: '' } : { da: ` Mente du »${suggestion}«?`, en: ` Did you mean "${suggestion}"?` };
      return {
        suggestion,
        message: {
          da: `${shown} kan ikke stå her. Muligheder: ${values.join(', ')}.${hint.da}`.trim(),
          en: `${shown.replace('»', '"').replace('«', '"')} cannot stand here. Possible: ${values.join(', ')}.${hint.en}`.trim(),
        },
      };
    }
    case 'too_small':
      return { suggestion: undefined, message: { da: 'Værdien er tom.', en: 'The value is empty.' } };
    case 'invalid_union':
      return expected({ da: 'en tekst eller en liste af tekster', en: 'a text or a list of texts' });
    case 'invalid_key':
      return wrongFormat(issue.issues[0]?.message ?? '');
    case 'invalid_format':
      return wrongFormat(issue.message);
    default:
      return unusable;
  }
}

function expected(what: Localized): ValueMessage {
  return { suggestion: undefined, message: { da: `Her ventes ${what.da}.`, en: `Expected ${what.en}.` } };
}

/** By the name that the schema gives the format. */
const formatMessages: Readonly<Record<TextFormat, Localized>> = {
  id: {
    da: 'Et id består af små bogstaver a-z, cifre og bindestreger, f.eks. umiddelbar-forstaaelse.',
    en: 'An id consists of small letters a-z, digits and hyphens.',
  },
  date: { da: 'En dato skrives her som 2024-03-13.', en: 'A date is written as 2024-03-13 here.' },
  colour: { da: 'En farve skrives med seks cifre (0-9, a-f) i anførselstegn, f.eks. "#1f3a5f".', en: 'A colour is written with six digits (0-9, a-f) in quotation marks, such as "#1f3a5f".' },
  path: {
    da: 'Stien skal regnes fra denne fils mappe og må ikke føre ud af den, f.eks. brevpapir/logo.svg.',
    en: 'The path counts from this file’s folder and must not lead out of it, e.g. brevpapir/logo.svg.',
  },
  words: { da: 'Antallet af ord er et tal mellem 10 og 999.', en: 'The number of words lies between 10 and 999.' },
  wordFile: { da: 'Ordlisten er en tekstfil, hvis navn ender på .txt, f.eks. ord.txt.', en: 'The word list is a text file whose name ends in .txt, such as ord.txt.' },
  number: { da: 'Et dokumentnummer er et tal mellem 1 og 99999.', en: 'A document number lies between 1 and 99999.' },
};

function wrongFormat(name: string): ValueMessage {
  const message = isTextFormat(name) ? formatMessages[name] : undefined;
  return message === undefined ? unusable : { suggestion: undefined, message };
}

function isTextFormat(name: string): name is TextFormat {
  return Object.hasOwn(formatMessages, name);
}
