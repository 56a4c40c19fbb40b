/** The part of nspell 2.1 that is used: its reading of an affix file, and for comparison its verdicts and suggestions. */
declare module 'nspell' {
  interface AffixEntry {
    readonly add: string;
    /** '' when nothing is removed; for suffixes a pattern tied to the end. */
    readonly remove: string | RegExp;
    /** '' when every word matches. */
    readonly match: string | RegExp;
    /** The flags of the form made, suffixes that may follow among them. */
    readonly continuation: readonly string[];
  }

  interface AffixRule {
    readonly type: 'PFX' | 'SFX';
    readonly combineable: boolean;
    readonly entries: readonly AffixEntry[];
  }

  interface Speller {
    readonly rules: Readonly<Record<string, AffixRule>>;
    correct(word: string): boolean;
    suggest(word: string): string[];
  }

  export default function nspell(aff: string, dic?: string): Speller;
}
