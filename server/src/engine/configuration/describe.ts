import * as z from 'zod/mini';
import type { VocabularyName } from './vocabulary.js';

/** What a key means, in both languages. */
interface KeyText {
  readonly description: string;
  readonly english: string;
  /** YAML may take the value for a number. */
  readonly numeric: boolean;
  /** Where the words come from that may stand as its value, or as its keys. */
  readonly vocabulary: VocabularyName | undefined;
}

/** The texts of the keys of `ombudsbrev.yaml`; the JSON Schema, hover and completion are made from them. */
export const keyTexts = z.registry<KeyText>();

export function describe<T extends z.core.$ZodType>(
  schema: T,
  description: string,
  english: string,
  { numeric = false, vocabulary }: { readonly numeric?: boolean; readonly vocabulary?: VocabularyName } = {},
): T {
  keyTexts.add(schema, { description, english, numeric, vocabulary });
  return schema;
}
