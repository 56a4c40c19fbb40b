import { heldTogether } from '../heldTogether.js';
import { stringLiteral } from './literals.js';

/** A hyphen at a line's end would be taken for a part of these. */
const address = /(?:https?:\/\/|www\.)\S{4,}|[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}.-]{1,200}\.\p{L}{2,24}/giu;

/** A stretch that no line could hold. */
const unbreakable = /[^\s\u200b-]{60,}/gu;
const piece = /.{40}(?!$)/gsu;
const addressPiece = /[^\s/.?&=@-]{12}(?=[^\s/.?&=@-]{12})/gu;

/** A word that could fill a line of a heading, where words are else not hyphenated. */
const longWord = /\p{L}{28,}/gu;

/**
 * Running text as markup: string literals, and calls that keep addresses from being hyphenated. What belongs together gets non-breaking
 * spaces, and a stretch longer than a line may break at zero-width spaces; else each character is as it was.
 */
export function proseSource(text: string): string {
  let source = '';
  let at = 0;
  for (const { 0: found, index } of text.matchAll(address)) {
    if (index > at) source += plain(text.slice(at, index));
    source += `#adresse(${stringLiteral(found.replace(addressPiece, '$&\u200b'))})`;
    at = index + found.length;
  }
  return at < text.length ? source + plain(text.slice(at)) : source;
}

function plain(text: string): string {
  let source = '';
  let at = 0;
  for (const { 0: word, index } of text.matchAll(longWord)) {
    if (index > at) source += literal(text.slice(at, index));
    source += `#langt-ord(${stringLiteral(word.replace(unbreakable, (run) => run.replace(piece, '$&\u200b')))})`;
    at = index + word.length;
  }
  return at < text.length ? source + literal(text.slice(at)) : source;
}

function literal(text: string): string {
  return `#${stringLiteral(heldTogether(text).replace(unbreakable, (run) => run.replace(piece, '$&\u200b')))}`;
}
