/** A word before a noun that shows the noun's gender. */
export interface Determiner {
  readonly gender: 'common' | 'neuter';
  /** The same word for the other gender. */
  readonly other: string;
  /**
   * `det`, `den`, `denne` and `dette` may stand alone (»har det betydning«), so that they say something of the next word only behind a
   * preposition (»i det sag«) and first in a sentence.
   */
  readonly mayStandAlone: boolean;
}

const pairs: readonly (readonly [common: string, neuter: string, mayStandAlone: boolean])[] = [
  ['en', 'et', false],
  ['al', 'alt', false],
  ['sin', 'sit', false],
  ['min', 'mit', false],
  ['din', 'dit', false],
  ['ingen', 'intet', false],
  ['hver', 'hvert', false],
  ['enhver', 'ethvert', false],
  ['den', 'det', true],
  ['denne', 'dette', true],
];

/** By the word in lower case. `ingen` also stands before plurals of both genders, so only `intet` is one; `hvilket` is mostly a pronoun. */
export const determiners: ReadonlyMap<string, Determiner> = new Map(
  pairs.flatMap(([common, neuter, mayStandAlone]): (readonly [string, Determiner])[] => [
    ...(common === 'ingen' ? [] : [[common, { gender: 'common', other: neuter, mayStandAlone }] as const]),
    [neuter, { gender: 'neuter', other: common, mayStandAlone }],
  ]),
);
