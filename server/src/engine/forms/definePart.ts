import type { FormPart, PartSign } from './model.js';

type PartDefinition = Pick<FormPart, 'id' | 'title' | 'skeleton'> & Partial<FormPart>;

/** A part with everything it does not say at its default: mandatory, a section of its own, known by its heading alone. */
export function definePart(definition: PartDefinition): FormPart {
  return {
    aliases: [],
    requirement: 'mandatory',
    signs: [],
    placement: 'section',
    repeat: undefined,
    frontMatterKey: undefined,
    emptyText: undefined,
    basis: undefined,
    parts: [],
    ...definition,
  };
}

export function sign(name: string): PartSign {
  return { kind: 'detector', name };
}

export function words(...phrases: string[]): PartSign {
  return { kind: 'words', words: phrases };
}
