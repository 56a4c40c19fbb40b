/** One way in which writers slip, as the generator makes it. One small file a kind (or a family of kinds) in `kinds/`; `kinds/index.ts` lists them. */
export interface SlipKind {
  /** What is made, as short as it can be shown: `at at`, `ca.16`. */
  readonly name: string;
  /** The rule that must find it. */
  readonly rule: `sprog/${string}`;
  /** What is damaged: a correct sentence, or a whole correct letter for rules that look at all of it. */
  readonly in?: 'sentence' | 'letter';
  /** The text with the slip in one place, drawn among those where it is possible; undefined when there is none. */
  make(text: string, random: () => number): string | undefined;
  /** Least share of the slips that must be found, 0–1. */
  readonly found: number;
  /** Least share of the slips found whose preferred fix must give the correct text back, 0–1. 0 for rules without fix. */
  readonly restored: number;
}

/**
 * Replaces one match of a global pattern, drawn at random. `replacement` gives undefined where the match is no place for the slip.
 */
export function atOneMatch(pattern: RegExp, replacement: (match: RegExpExecArray) => string | undefined): SlipKind['make'] {
  return (text, random) => {
    const places = [...text.matchAll(pattern)].flatMap((match) => {
      const written = replacement(match);
      return written === undefined || written === match[0] ? [] : [{ match, written }];
    });
    const chosen = places[Math.floor(random() * places.length)];
    if (chosen === undefined) return undefined;
    const { match, written } = chosen;
    return text.slice(0, match.index) + written + text.slice(match.index + match[0].length);
  };
}

/** The words of a pattern's alternatives, each standing alone: `words(['at', 'af'])` matches `at` and not `atter`. */
export function words(alternatives: readonly string[]): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}-])(?:${alternatives.join('|')})(?![\\p{L}\\p{N}-])`, 'gu');
}
