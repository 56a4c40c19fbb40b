import type { ILevelsOptions } from 'docx';
import { indentStep } from './measures.js';

/** The deepest list level of Word, from 0. */
const deepestLevel = 8;
const bullets = ['•', '–', '▪'];
const bulletReference = 'punkter';
const headingReference = 'overskrifter';

export interface ListPlace {
  readonly reference: string;
  readonly level: number;
}

/**
 * The numberings of the document. Every numbered list has one of its own, so that each begins with its own number and none counts on from
 * another.
 */
export class Numberings {
  readonly #own: { readonly reference: string; readonly levels: readonly ILevelsOptions[] }[] = [];

  constructor(private readonly numbersHeadings: boolean) {}

  /** `depth` is 0 for the outermost list. */
  list(ordered: boolean, start: number, depth: number): ListPlace {
    const level = Math.min(depth, deepestLevel);
    if (!ordered) return { reference: bulletReference, level };
    const reference = `tal-${this.#own.length + 1}`;
    this.#own.push({ reference, levels: levels((each) => `%${each + 1}.`, 'decimal', (each) => (each === level ? start : 1)) });
    return { reference, level };
  }

  /** `rank` is 1 for the highest heading; undefined where headings have no number. */
  heading(rank: number): ListPlace | undefined {
    return this.numbersHeadings ? { reference: headingReference, level: rank - 1 } : undefined;
  }

  get config(): { readonly reference: string; readonly levels: readonly ILevelsOptions[] }[] {
    return [
      { reference: bulletReference, levels: levels((level) => bullets[level % bullets.length] ?? '•', 'bullet', () => 1) },
      { reference: headingReference, levels: headingLevels() },
      ...this.#own,
    ];
  }
}

function levels(text: (level: number) => string, format: 'bullet' | 'decimal', start: (level: number) => number): ILevelsOptions[] {
  return Array.from({ length: deepestLevel + 1 }, (_, level) => ({
    level, format, alignment: 'left', text: text(level), start: start(level),
    style: { paragraph: { indent: { left: indentStep * (level + 1), hanging: indentStep } } },
  }));
}

/** `1.`, `1.1`, `1.1.1`, as reports number their chapters. */
function headingLevels(): ILevelsOptions[] {
  return Array.from({ length: 6 }, (_, level) => {
    const numbers = Array.from({ length: level + 1 }, (_unused, each) => `%${each + 1}`).join('.');
    const hanging = indentStep + 140 * level;
    return { level, format: 'decimal', alignment: 'left', text: level === 0 ? `${numbers}.` : numbers, style: { paragraph: { indent: { left: hanging, hanging } } } };
  });
}
