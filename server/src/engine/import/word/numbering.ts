import type { Element } from 'xast';
import { attributeOf, elementAt, elementsNamed } from '../../openXml/xml.js';
import type { WordListPlace } from './model.js';
import { numberAt } from './styles.js';

interface Level {
  readonly format: string;
  /** `%1.%2` */
  readonly text: string;
  readonly start: number;
  readonly indent: number | undefined;
}

interface Numbering {
  /** Lists of one abstract numbering count on from each other. */
  readonly counters: number[];
  readonly levels: ReadonlyMap<number, Level>;
  /** Levels that begin anew with this list. */
  readonly restarts: Map<number, number>;
}

const unnumbered = new Set(['bullet', 'none']);

/** Counts the lists of a file as Word does. Paragraphs are handed over in text order. */
export class Numberings {
  readonly #byId = new Map<string, Numbering>();

  constructor(root: Element | undefined) {
    const abstracts = new Map(elementsNamed(root, 'w:abstractNum').map((element) => [attributeOf(element, 'w:abstractNumId') ?? '', element]));
    const counters = new Map<string, number[]>();
    for (const element of elementsNamed(root, 'w:num')) {
      const abstractId = attributeOf(elementAt(element, 'w:abstractNumId'), 'w:val') ?? '';
      const levels = new Map(elementsNamed(abstracts.get(abstractId), 'w:lvl').map(readLevel));
      const restarts = new Map<number, number>();
      for (const override of elementsNamed(element, 'w:lvlOverride')) {
        const own = elementAt(override, 'w:lvl');
        const level = numberAt(override, 'w:ilvl') ?? 0;
        if (own !== undefined) levels.set(level, readLevel(own)[1]);
        const start = numberAt(elementAt(override, 'w:startOverride'), 'w:val');
        if (start !== undefined) restarts.set(level, start);
      }
      const shared = counters.get(abstractId) ?? [];
      counters.set(abstractId, shared);
      this.#byId.set(attributeOf(element, 'w:numId') ?? '', { counters: shared, levels, restarts });
    }
  }

  /** Counts the next paragraph of a list; undefined where `properties` (`w:numPr`) puts it in none. */
  next(properties: Element | undefined): (WordListPlace & { readonly indent: number | undefined }) | undefined {
    const id = attributeOf(elementAt(properties, 'w:numId'), 'w:val');
    const numbering = id === undefined ? undefined : this.#byId.get(id);
    if (id === undefined || numbering === undefined) return undefined;
    const index = Math.min(8, Math.max(0, numberAt(elementAt(properties, 'w:ilvl'), 'w:val') ?? 0));
    const level = numbering.levels.get(index);
    const { counters, restarts } = numbering;
    const restart = restarts.get(index);
    restarts.delete(index);
    const number = restart ?? (counters[index] === undefined ? (level?.start ?? 1) : counters[index] + 1);
    counters[index] = number;
    counters.length = index + 1;
    const ordered = level !== undefined && !unnumbered.has(level.format);
    return { id, level: index, ordered, number: ordered ? number : 1, label: ordered ? this.#label(numbering, level) : '', indent: level?.indent };
  }

  #label({ counters, levels }: Numbering, { text }: Level): string {
    return text.replace(/%(\d)/g, (_, digit: string) => {
      const index = Number(digit) - 1;
      const level = levels.get(index);
      return written(counters[index] ?? level?.start ?? 1, level?.format ?? 'decimal');
    });
  }
}

function readLevel(element: Element): [number, Level] {
  return [
    numberAt(element, 'w:ilvl') ?? 0,
    {
      format: attributeOf(elementAt(element, 'w:numFmt'), 'w:val') ?? 'decimal',
      text: attributeOf(elementAt(element, 'w:lvlText'), 'w:val') ?? '',
      start: numberAt(elementAt(element, 'w:start'), 'w:val') ?? 1,
      indent: numberAt(elementAt(element, 'w:pPr', 'w:ind'), 'w:left') ?? numberAt(elementAt(element, 'w:pPr', 'w:ind'), 'w:start'),
    },
  ];
}

function written(number: number, format: string): string {
  switch (format) {
    case 'lowerLetter':
      return letters(number).toLowerCase();
    case 'upperLetter':
      return letters(number);
    case 'lowerRoman':
      return roman(number).toLowerCase();
    case 'upperRoman':
      return roman(number);
    default:
      return String(number);
  }
}

/** a … z, aa, bb, as Word counts. */
function letters(number: number): string {
  const index = Math.max(0, number - 1);
  return String.fromCharCode(65 + (index % 26)).repeat(Math.min(20, Math.floor(index / 26) + 1));
}

const romans: readonly (readonly [number, string])[] = [
  [1000, 'M'], [900, 'CM'], [500, 'D'], [400, 'CD'], [100, 'C'], [90, 'XC'], [50, 'L'], [40, 'XL'], [10, 'X'], [9, 'IX'], [5, 'V'], [4, 'IV'], [1, 'I'],
];

function roman(number: number): string {
  let rest = Math.min(number, 3999);
  let text = '';
  for (const [value, letter] of romans) {
    while (rest >= value) {
      text += letter;
      rest -= value;
    }
  }
  return text;
}
