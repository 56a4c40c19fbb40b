import { touchesQuotation } from '../../analysis/placeReports.js';
import type { OfficeProfile } from '../../configuration/model.js';
import type { Fix } from '../../findings.js';
import { filledUp, findCaseNumbers, isCaseNumber, type NumberInText } from '../../numbers/caseNumbers.js';
import { editDistance } from '../../text/editDistance.js';
import type { TextRange } from '../../text/range.js';
import { sentenceAround } from '../../text/sentenceAround.js';
import type { BlockRule, Report } from '../rule.js';

/** How the words before a number present it. */
type Owner = 'ours' | 'labelled' | 'foreign' | 'unsaid';

/** Numbers shorter than this resemble dates and each other too easily to be called slips. */
const leastDigitsOfSlip = 7;
const reach = 80;

const caseWord = '(?:sagsn(?:umme)?r|sagsn(?:umme)?ret|journaln(?:umme)?r|j\\.?\\s?nr|sag|sagen|dokumentn(?:umme)?r|eDoc)';
/** Words for the office's own numbers; `sag` and `j.nr.` are everybody's. */
const labelBefore = /(?:^|[^\p{L}])(?:sagsn(?:umme)?r|dokumentn(?:umme)?r|eDoc)(?:et)?\.?\s?:?\s*$/iu;
/** `Socialforvaltningens sagsnr. |`: whose case it is. */
const ownerBefore = new RegExp(`(?:^|[^\\p{L}-])([\\p{L}-]+s)\\s+(?:egen\\s+)?${caseWord}\\.?\\s?:?\\s*$`, 'iu');
const oursBefore = new RegExp(
  `(?:^|[^\\p{L}])(?:vores|mit|nærværende|dette\\s+brevs|angiv(?:e|es|else)?|oplys(?:e|es)?|anfør(?:e|es)?|husk|skriv)(?:\\s+(?:af|til|vores|følgende|venligst|at))*\\s+${caseWord}\\.?\\s?:?\\s*$`,
  'iu',
);
/** `Borgerrådgiverens sag |`, `vores sag |`: the office has other cases than this one. */
const ourCaseBefore = /\s(?:sag|sagen)\s*$/iu;
/** `Svaret bedes sendt mærket sagsnr. |`: with a request in the same sentence, the number to write is the letter's own. */
const replyBefore = new RegExp(
  `(?:^|[^\\p{L}])(?:mærket|mrk\\.?|under|med\\s+(?:henvisning\\s+til|reference\\s+til|påføring\\s+af))\\s+(?:vores\\s+)?${caseWord}\\.?\\s?:?\\s*$`,
  'iu',
);
const asksForReply = /(?:^|[^\p{L}])(?:bedes|beder|venligst|sendes|mærkes|rettes)(?![\p{L}])/iu;
const namesReply = /(?:^|[^\p{L}])(?:[\p{L}-]*svar|svaret|besvarelse\p{L}*|henvendelse\p{L}*|bemærkninger\p{L}*|redegørelse\p{L}*)(?![\p{L}])/iu;
/** A line that is nothing but the number with its word, as in a kolofon. */
const labelOnly = /^(?:sagsn(?:umme)?r|dokumentn(?:umme)?r)\.?\s?:?\s*$/iu;
const otherCase =
  /(?:^|[^\p{L}])(?:tidligere|anden|andre|lignende|tilsvarende|relatere\p{L}*|beslægte\p{L}*|parallel\p{L}*|sager|sagerne|ministeri\p{L}*|ankestyrelse\p{L}*|ombudsmand\p{L}*|styrelse\p{L}*|nævn\p{L}*|region\p{L}*|politi\p{L}*|FOB?)(?![\p{L}])/iu;

/** A number in the text that is presented as the letter's own, or is one slip from it, and differs from `sagsnr`. */
export const caseNumberInText: BlockRule = {
  scope: 'block',
  meta: {
    id: 'nummer/sagsnr-i-teksten',
    severity: 'warning',
    title: { da: 'Sagsnummeret i teksten er et andet end brevets', en: "The case number in the text differs from the letter's" },
    basis: 'Det sagsnummer, modtageren bedes angive, er brevets eget. Kontorets profil bestemmer formen.',
    fixable: 'choice',
  },
  dependsOn: ['front-matter'],
  looksAt: /\d[-/.]\d/,
  *check(block, { configuration: { profile }, frontMatter }) {
    const { text } = block.prose;
    if (block.kind === 'code') return;
    const own = frontMatter.sagsnr?.value.trim();
    const ownNumber = own !== undefined && isCaseNumber(own, profile) ? own : undefined;
    for (const number of findCaseNumbers(text, profile)) {
      if (number.caseNumber === ownNumber || touchesQuotation(block, number.range) || isAddress(text, number.range)) continue;
      const report = judge(text, number, ownNumber, profile);
      if (report !== undefined) yield report;
    }
  },
};

function judge(text: string, number: NumberInText, own: string | undefined, profile: OfficeProfile): Report | undefined {
  const owner = ownerOf(text, number.range, profile);
  if (owner === 'foreign') return undefined;
  const { caseNumber, caseRange } = number;
  const isSlip = own !== undefined && caseNumber.replace(/\D/g, '').length >= leastDigitsOfSlip && editDistance(caseNumber, own, 1) === 1;
  if (own !== undefined && (owner === 'ours' || isSlip)) {
    return {
      range: number.range,
      message: {
        da: `Teksten skriver ${caseNumber}, men brevets sagsnummer er ${own}.`,
        en: `The text says ${caseNumber}, but the letter's case number is ${own}.`,
      },
      fixes: [changeTo(caseRange, own)],
    };
  }
  if (number.isWellFormed || owner === 'unsaid') return undefined;
  const filled = filledUp(caseNumber, profile);
  return {
    range: number.range,
    message: {
      da: `${caseNumber} har et ciffer for meget eller for lidt. Kontorets sagsnumre ser sådan ud: ${profile.caseNumberExample}.`,
      en: `${caseNumber} has one digit too many or too few. The office's case numbers look like this: ${profile.caseNumberExample}.`,
    },
    fixes: filled === undefined ? [] : [changeTo(caseRange, filled)],
  };
}

function ownerOf(text: string, range: TextRange, profile: OfficeProfile): Owner {
  const before = text.slice(Math.max(0, range.start - reach), range.start);
  const named = ownerBefore.exec(before)?.[1];
  const isBrevets = named?.toLowerCase() === 'brevets';
  if (named !== undefined && !isBrevets && named.toLowerCase() !== 'vores' && !isOwnOffice(named, profile)) return 'foreign';
  const isAnyOfOurs = named !== undefined && !isBrevets && ourCaseBefore.test(before);
  if (!isAnyOfOurs && (named !== undefined || oursBefore.test(before))) return 'ours';
  if (labelOnly.test(text.slice(0, range.start)) && text.slice(range.end).trim() === '') return 'ours';
  if (otherCase.test(before)) return 'foreign';
  if (replyBefore.test(before) && isRequest(text, range)) return 'ours';
  return labelBefore.test(before) ? 'labelled' : 'unsaid';
}

function isRequest(text: string, range: TextRange): boolean {
  const { start, end } = sentenceAround(text, range);
  const sentence = text.slice(start, end);
  return asksForReply.test(sentence) && namesReply.test(sentence);
}

/** `Borgerrådgiverens` is the office's genitive, and that of everybody who holds it. */
function isOwnOffice(genitive: string, { office }: OfficeProfile): boolean {
  const last = office.toLowerCase().split(/\s+/).at(-1) ?? '';
  return genitive.toLowerCase() === `${last}s` || genitive.toLowerCase() === last;
}

/** A number in an address belongs to the address. */
function isAddress(text: string, range: TextRange): boolean {
  return /(?:\/\/|www\.|@)[^\s]*$/u.test(text.slice(Math.max(0, range.start - reach), range.start));
}

function changeTo(range: TextRange, newText: string): Fix {
  return { title: { da: `Ret til ${newText}`, en: `Change to ${newText}` }, safe: false, preferred: false, edits: [{ range, newText }] };
}
