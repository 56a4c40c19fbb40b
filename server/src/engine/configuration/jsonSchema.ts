import * as z from 'zod/mini';
import { keyTexts } from './describe.js';
import { configurationSchema } from './schema.js';

/** The part of JSON Schema (2020-12) that our schemas use. */
export interface JsonSchema {
  readonly $schema?: string;
  readonly title?: string;
  readonly description?: string;
  /** The description in English; ours, not JSON Schema's. Left out of what is published. */
  readonly english?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly examples?: readonly unknown[];
  /** What each value of `enum` or `examples` means. Ours; left out of what is published. */
  readonly valueTexts?: Readonly<Record<string, { readonly da: string; readonly en: string }>>;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly additionalProperties?: JsonSchema | boolean;
  readonly propertyNames?: JsonSchema;
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly required?: readonly string[];
  readonly pattern?: string;
  readonly minLength?: number;
}

/** The schema of `ombudsbrev.yaml`, made from the one that validates it. */
export function configurationJsonSchema(): JsonSchema {
  return (made ??= makeConfigurationJsonSchema());
}

/** Made when it is first asked for: a check needs it only when something is wrong with the file. */
let made: JsonSchema | undefined;

function makeConfigurationJsonSchema(): JsonSchema {
  const converted: unknown = z.toJSONSchema(configurationSchema, {
    io: 'input',
    override: ({ zodSchema, jsonSchema }) => {
      const text = keyTexts.get(zodSchema);
      if (text === undefined) return;
      jsonSchema.description = text.description;
      Object.assign(jsonSchema, { english: text.english }, text.numeric ? { type: ['string', 'number'] } : {});
    },
  });
  return isJsonSchema(converted) ? converted : {};
}

function isJsonSchema(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null;
}
