import { TypstFontResolverBuilder, type TypstFontResolver } from '@myriaddreamin/typst-ts-web-compiler';
import type { TypesettingFile } from '../../../engine/layout/typesetting.js';

export interface Fonts {
  readonly resolver: TypstFontResolver;
  /** Files of the job that are no fonts. */
  readonly damaged: readonly string[];
  /** The text's characters that no font has, each once, in the order of the text. Code points. */
  missingIn(text: string): readonly number[];
}

export function isFont(path: string): boolean {
  return /\.(?:ttf|otf|ttc|otc)$/i.test(path);
}

/** The job's fonts, then the program's. */
export async function loadFonts(own: readonly TypesettingFile[], builtIn: readonly Uint8Array[]): Promise<Fonts> {
  const builder = new TypstFontResolverBuilder();
  const coverages: (readonly number[])[] = [];
  const damaged: string[] = [];
  for (const { path, bytes } of own) {
    const covered = coveragesOf(builder.get_font_info(bytes));
    if (covered.length === 0) {
      damaged.push(path);
      continue;
    }
    coverages.push(...covered);
    builder.add_raw_font(bytes);
  }
  for (const bytes of builtIn) builder.add_raw_font(bytes);

  // A font's coverage takes longer to read than the font: the program's are read when a text has a character that none before has.
  const unread = [...builtIn];
  const hasGlyph = (character: number): boolean => {
    if (coverages.some((coverage) => covers(coverage, character))) return true;
    for (let bytes = unread.shift(); bytes !== undefined; bytes = unread.shift()) {
      const reader = new TypstFontResolverBuilder();
      const covered = coveragesOf(reader.get_font_info(bytes));
      reader.free();
      coverages.push(...covered);
      if (covered.some((coverage) => covers(coverage, character))) return true;
    }
    return false;
  };
  const known = new Map<number, boolean>();
  const isCovered = (character: number): boolean => {
    const answer = known.get(character) ?? hasGlyph(character);
    known.set(character, answer);
    return answer;
  };
  return {
    resolver: await builder.build(),
    damaged,
    missingIn: (text) => {
      const missing = new Set<number>();
      for (const [written, hexadecimal] of text.matchAll(beyondAscii)) {
        const character = hexadecimal === undefined ? written.codePointAt(0) : Number.parseInt(hexadecimal, 16);
        if (character !== undefined && !isCovered(character) && !invisible.test(String.fromCodePoint(character))) missing.add(character);
      }
      return [...missing];
    },
  };
}

/** A character that is not ASCII, as it stands or as Typst's escape. */
const beyondAscii = /\\u\{([0-9a-f]{1,5}|10[0-9a-f]{4})\}|[^\0-\x7f]/giu;

/** Set without a glyph of their own: spaces, controls, joiners, variation selectors. */
const invisible = /[\p{White_Space}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/u;

function coveragesOf(answer: unknown): readonly (readonly number[])[] {
  if (typeof answer !== 'object' || answer === null || !('info' in answer) || !Array.isArray(answer.info)) return [];
  return answer.info.map((info: unknown) => {
    const coverage: unknown = typeof info === 'object' && info !== null ? Reflect.get(info, 'coverage') : undefined;
    return Array.isArray(coverage) ? coverage.map(Number) : [];
  });
}

/** `coverage`: lengths of runs of code points from 0, in turn without and with glyphs. */
function covers(coverage: readonly number[], character: number): boolean {
  let end = 0;
  for (const [index, run] of coverage.entries()) {
    end += run;
    if (character < end) return index % 2 === 1;
  }
  return false;
}
