import type { FileSchema } from '../register/format.js';

/**
 * The compiled dictionary, `da.bin`: a minimal automaton (every word is a path from the root; equal endings are shared) that is read in
 * place, in the frame of the register's files.
 *
 * `edges` are 32-bit words. A node is a run of edges, named by the index of its first: bits 0–7 the label, bit 8 set on a node's last edge,
 * bits 9–31 the node that follows. Labels are places in `characters` (UTF-16 code units, 1-based); label 0, always a node's first edge,
 * ends a word, and what follows is a place in `wordClasses`. `root` holds the first node.
 */
export const dictionarySchema = {
  magic: 0x31_44_52_4f,
  version: 1,
  sections: ['characters', 'root', 'wordClasses', 'edges'],
} as const satisfies FileSchema;

/** The name of the compiled file. */
export const dictionaryFile = 'da.bin';

export const labelMask = 0xff;
export const lastEdge = 0x1_00;
export const targetShift = 9;

/** What a form may be: bits of a word class. */
export const standalone = 1;
export const beginsCompound = 2;
export const continuesCompound = 4;
export const endsCompound = 8;
/** Part of an expression of several words (`cappella`): right as it stands, never suggested. */
export const inExpression = 16;

/**
 * Four bits each: how many words begin in the form, how many end in it (in any inflection), and how often statutes use it. 0 for none,
 * else 1 and the whole part of the logarithm to base 2.
 */
export const beginShift = 8;
export const endShift = 12;
export const frequencyShift = 16;

/**
 * What a form is beyond doubt, whichever entry it is read as: the indefinite singular of a noun of one gender (which may besides be a form of
 * a verb), an infinitive, or the present tense of a verb.
 */
export const commonNoun = 1 << 20;
export const neuterNoun = 1 << 21;
export const mayBeVerb = 1 << 22;
export const infinitive = 1 << 23;
export const present = 1 << 24;

/** One of the three quantities of a word class. */
export function magnitude(wordClass: number, shift: number): number {
  return (wordClass >>> shift) & 15;
}

/**
 * The inflections of the dictionary's words, `boejning.bin`, apart from `da.bin` because they are needed only when somebody adds a word. An
 * automaton of base words as above, whose classes are lines of `paradigms`: UTF-16 code units, one set of paradigms a line, paradigms parted by `&`,
 * their endings by `|`. An ending is `2:erne:9`: how many letters go, what comes instead, and what the form may be (the bits of a class).
 */
export const inflectionSchema = {
  magic: 0x32_44_52_4f,
  version: 2,
  sections: ['characters', 'root', 'wordClasses', 'edges', 'paradigms'],
} as const satisfies FileSchema;

/** The name of the compiled file of inflections. */
export const inflectionFile = 'boejning.bin';
