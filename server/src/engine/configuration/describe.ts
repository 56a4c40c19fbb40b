import * as z from 'zod/mini';

/** What a key means, in both languages, and that YAML may take its text for a number. */
interface KeyText {
  readonly description: string;
  readonly english: string;
  readonly numeric: boolean;
}

/** The texts of the keys of `ombudsbrev.yaml`; the JSON Schema, hover and completion are made from them. */
export const keyTexts = z.registry<KeyText>();

export function describe<T extends z.core.$ZodType>(schema: T, description: string, english: string, { numeric = false } = {}): T {
  keyTexts.add(schema, { description, english, numeric });
  return schema;
}
