import { seededRandom } from './statuteSample.js';

/** A way in which citations are written wrongly: what it looks for in a correct citation, and what it makes of it. */
export interface Damage {
  readonly id: string;
  readonly pattern: RegExp;
  readonly replacement: string | ((match: RegExpExecArray) => string);
  /** How far beyond the citation's ends it looks (UTF-16 units). */
  readonly before?: number;
  readonly after?: number;
  /** Can be told only where the dictionary holds the act's name. */
  readonly needsKnownAct?: boolean;
}

const months = 'januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december';

/** Months had capitals before the reform of 1948, so older dates are left alone. */
const year = '(?:19[5-9]|20[0-2])\\d';

/** The kinds that official texts and real letters show. Each keeps what the citation means. */
export const damages: readonly Damage[] = [
  { id: '§117', pattern: /(§) (?=\d)/, replacement: '$1' },
  { id: '§ 117a', pattern: /(§ \d+) (?=[a-zæøåA-ZÆØÅ](?:[,.;:)]|-\d|$))/, replacement: '$1' },
  { id: '§ 9 stk. 2', pattern: /(\d(?: [a-z])?),(?= (?:stk|nr)\. \d)/, replacement: '$1' },
  { id: 'stk 2', pattern: /stk\.(?= \d)/, replacement: 'stk' },
  { id: 'stk.2', pattern: /stk\. (?=\d)/, replacement: 'stk.' },
  { id: 'stk2', pattern: /stk\. (?=\d)/, replacement: 'stk' },
  { id: ', Stk. 2', pattern: /(?<=, )stk(?=\. \d)/, replacement: 'Stk' },
  { id: ', STK. 2', pattern: /(?<=, )stk(?=\. \d)/, replacement: 'STK' },
  { id: 'stk, 2', pattern: /(?<=, )stk\.(?= \d)/, replacement: 'stk,' },
  { id: '§ 9. stk. 2', pattern: /(?<=\d),(?= stk\. \d)/, replacement: '.' },
  { id: '§ 9 , stk. 2', pattern: /,(?= (?:stk|nr)\. \d)/, replacement: ' ,' },
  { id: '§ 9,stk. 2', pattern: /, (?=(?:stk|nr)\. \d)/, replacement: ',' },
  { id: '§  9', pattern: /(§) (?=\d)/, replacement: '$1  ' },
  { id: 'stykke 2', pattern: /(?<=, )stk\.(?= \d)/, replacement: 'stykke' },
  { id: '§§ 5,7 og 9', pattern: /(?<=§§ \d+), (?=\d)/, replacement: ',' },
  { id: '§ 9i serviceloven', pattern: /(?<=§ \d+) (?=i \p{Ll}+loven)/u, replacement: '', needsKnownAct: true },
  { id: 'litraa', pattern: /litra (?=[a-zæøå])/, replacement: 'litra' },
  { id: 'nr 2', pattern: /nr\.(?= \d)/, replacement: 'nr' },
  { id: 'nr.2', pattern: /nr\. (?=\d)/, replacement: 'nr.' },
  { id: 'pkt. 2', pattern: /(?<=, )(\d+)\. pkt\./, replacement: 'pkt. $1' },
  { id: '2 pkt.', pattern: /(?<=, )(\d+)\. pkt\./, replacement: '$1 pkt.' },
  { id: '2.pkt.', pattern: /(?<=, )(\d+)\. pkt\./, replacement: '$1.pkt.' },
  { id: '2. pkt', pattern: /(?<=, \d+\. )pkt\.(?=,)/, replacement: 'pkt' },
  { id: '2. punktum', pattern: /(?<=, \d+\. )pkt\.(?=,)/, replacement: 'punktum' },
  { id: '§ 9-11', pattern: /§§(?= \d+(?: [a-z])?-)/, replacement: '§' },
  { id: '§ 10 og 12', pattern: /§§(?= \d+(?: [a-z])? (?:og|eller) \d+)/, replacement: '§' },
  { id: '§§ 9', pattern: /(?<!§)§(?= \d+(?: [a-z])?(?:, stk\.|$))/, replacement: '§§' },
  { id: '§ § 9-11', pattern: /§§(?= )/, replacement: '§ §' },
  { id: 'paragraf 9', pattern: /(?<!§)§(?= \d)/, replacement: 'paragraf' },
  { id: 'lov nr 5', pattern: /(?<=(?:lov|lovbekendtgørelse|bekendtgørelse) )nr\.(?= \d+ af)/, replacement: 'nr' },
  { id: 'lov nr.5', pattern: /(?<=(?:lov|lovbekendtgørelse|bekendtgørelse) )nr\. (?=\d+ af)/, replacement: 'nr.' },
  { id: 'lov no. 5', pattern: /(?<=(?:lov|lovbekendtgørelse|bekendtgørelse) )nr\.(?= \d+ af)/, replacement: 'no.' },
  { id: '19.december', pattern: new RegExp(`(?<= af \\d{1,2}\\.) (?=(?:${months}) ${year})`), replacement: '' },
  { id: '19 december', pattern: new RegExp(`(?<= af \\d{1,2})\\.(?= (?:${months}) ${year})`), replacement: '' },
  { id: '19, december', pattern: new RegExp(`(?<= af \\d{1,2})\\.(?= (?:${months}) ${year})`), replacement: ',' },
  { id: '19. December', pattern: new RegExp(`(?<= af \\d{1,2}\\. )(${months})(?= ${year})`), replacement: ([, month = '']) => month.charAt(0).toUpperCase() + month.slice(1) },
  {
    id: 'bekendtgørelse 2014-06-20 nr. 694',
    pattern: new RegExp(`(?<=(?:lov|lovbekendtgørelse|bekendtgørelse)) nr\\. (\\d+) af (\\d{1,2})\\. (${months}) (\\d{4})`),
    replacement: ([, number = '', day = '', month = '', year = '']) =>
      ` ${year}-${String(months.split('|').indexOf(month) + 1).padStart(2, '0')}-${day.padStart(2, '0')} nr. ${number}`,
  },
  { id: 'lovbekendt- gørelse', pattern: /(?<=lovbekendt|bekendt)(?=gørelse nr\.)/, replacement: '- ' },
  { id: 'service- lovens', pattern: /^(\p{Ll}{5,})(?=lovens? )/u, replacement: '$1- ', needsKnownAct: true },
  { id: 'Serviceloven', pattern: /^(\p{Ll})(?=\p{L}+lovens §)/u, replacement: ([, letter = '']) => letter.toUpperCase(), needsKnownAct: true },
  { id: 'service lovens', pattern: /^(\p{Ll}{5,})(?=lovens §)/u, replacement: '$1 ', needsKnownAct: true },
  { id: 'serviceloven § 9', pattern: /^(\p{Ll}+loven)s(?= §)/u, replacement: '$1' },
  { id: 'servicelovens’ § 9', pattern: /^(\p{Ll}+lovens)(?= §)/u, replacement: '$1’' },
  { id: '(EU) nr. 2016/679', pattern: /\(EU\) (?=20\d\d\/\d)/, replacement: '(EU) nr. ' },
  { id: '(EF) 883/2004', pattern: /(\((?:EF|EU|EØF)\)) nr\. (?=\d+\/(?:19|200)\d)/, replacement: '$1 ' },
  { id: 'jfr.', pattern: /(?<= )jf\.(?= )/, replacement: 'jfr.', before: 5 },
  { id: 'jvf.', pattern: /(?<= )jf\.(?= )/, replacement: 'jvf.', before: 5 },
  { id: 'jf', pattern: /(?<= )jf\.(?= )/, replacement: 'jf', before: 5 },
  { id: 'botilbud jf. § 105', pattern: /(\p{Ll}{3}),(?= jf\. )/u, replacement: '$1', before: 9 },
  { id: '§ 16, stk. 2 skal', pattern: /(, (?:stk|nr)\. \d+),(?= \p{Ll}+ $)/u, replacement: '$1', after: 6 },
];

/** A correct text with one citation written wrongly. */
export interface Damaged {
  readonly damage: string;
  readonly text: string;
  readonly original: string;
}

/** The damage done to one citation of `original`; undefined when it does not apply there. */
export function inflict({ id, pattern, replacement, before = 0, after = 0 }: Damage, original: string, citationStart: number, citationEnd: number): Damaged | undefined {
  const start = Math.max(0, citationStart - before);
  const end = citationEnd + after;
  const citation = original.slice(start, end);
  const match = pattern.exec(citation);
  if (match === null) return undefined;
  const written = typeof replacement === 'string' ? citation.replace(pattern, replacement) : citation.slice(0, match.index) + replacement(match) + citation.slice(match.index + match[0].length);
  return written === citation ? undefined : { damage: id, text: original.slice(0, start) + written + original.slice(end), original };
}

const sentenceEnd = /\. (?=\p{Lu})/gu;

/** A stretch of the text around a citation, cut at sentence borders, with the citation's place in it. */
export function around(text: string, start: number, end: number): { readonly text: string; readonly start: number } {
  const near = text.slice(Math.max(0, start - 200), start);
  const before = [...near.matchAll(sentenceEnd)].at(-1);
  const from = start - near.length + (before === undefined ? 0 : before.index + 2);
  const after = text.slice(end, end + 200).search(sentenceEnd);
  return { text: text.slice(from, after < 0 ? end + 100 : end + after + 1), start: start - from };
}

/** Draws at most `count` of the damaged texts of one kind. */
export function draw(damaged: readonly Damaged[], count: number, seed: number): readonly Damaged[] {
  const random = seededRandom(seed);
  return damaged.length <= count ? damaged : [...damaged].sort(() => random() - 0.5).slice(0, count);
}
