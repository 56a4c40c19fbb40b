import { mend } from './mend.js';
import { recognise } from '../kit/citations.js';
import type { Figure } from './figure.js';
import { seededRandom } from './statuteSample.js';

type Draw = (from: number, to: number) => number;

interface DamagedForm {
  readonly form: string;
  /** The citation as it should be. */
  readonly right: (draw: Draw) => string;
  /** Ways in which it is written wrongly. */
  readonly wrong: readonly (readonly [RegExp, string])[];
}

const two = (number: number): string => String(number).padStart(2, '0');

/** Forms of citation that statutes hardly have, with the slips of letters (tables 1.4, 1.6 and 1.7 of the style guides' collection). */
const damagedForms: readonly DamagedForm[] = [
  { form: 'EU act from 2015', right: (draw) => `forordning (EU) ${draw(2015, 2024)}/${draw(1, 2500)}`, wrong: [[/ (?=\d)/u, ' nr. '], [/\) /u, ')'], [/ \(/u, '('], [/\(EU\)/u, 'EU'], [/\//u, ' / '], [/\(EU\) (\d+)\/(\d+)/u, '$2/$1'], [/ (?=\d)/u, ' No '] ] },
  { form: 'older EU act', right: (draw) => `forordning (EF) nr. ${draw(1, 1900)}/${draw(1994, 2008)}`, wrong: [[/nr\. /u, ''], [/nr\./u, 'nr'], [/nr\. /u, 'nr.'], [/\(EF\)/u, 'EF'], [/\(EF\)/u, '(EU)'], [/ \(/u, '('] ] },
  { form: 'article', right: (draw) => `databeskyttelsesforordningens artikel ${draw(5, 99)}, stk. ${draw(1, 5)}, litra ${'abcdef'.charAt(draw(0, 5))}`, wrong: [[/, stk/u, ' stk'], [/stk\. /u, 'stk.'], [/stk\./u, 'stk'], [/artikel /u, 'artikel'], [/, litra/u, ' litra'], [/ litra /u, ' litra'] ] },
  { form: 'case of the Court of Justice', right: (draw) => `sag C-${draw(1, 800)}/${two(draw(0, 24))}`, wrong: [[/-/u, '–'], [/-/u, ' - '], [/-/u, '—'], [/\//u, ' / '] ] },
  { form: 'ECLI', right: (draw) => `ECLI:EU:C:${draw(1990, 2024)}:${draw(1, 999)}`, wrong: [[/:(?=EU)/u, ': '], [/:(?=\d{1,3}$)/u, ': '] ] },
  { form: 'principmeddelelse', right: (draw) => `principmeddelelse ${draw(1, 140)}-${two(draw(9, 24))}`, wrong: [[/(?=meddelelse)/u, ' '], [/(?=meddelelse)/u, '-'], [/ /u, ''], [/-/u, '–'], [/-/u, ' - '], [/-/u, '/'], [/(?=meddelelse)/u, '- '] ] },
  { form: 'principafgørelse nr.', right: (draw) => `principafgørelse nr. ${draw(1, 140)}-${two(draw(9, 17))}`, wrong: [[/nr\./u, 'nr'], [/nr\. /u, 'nr.'], [/(?=afgørelse)/u, ' '] ] },
  { form: 'FOB from 2012', right: (draw) => `FOB ${draw(2012, 2024)}-${draw(1, 60)}`, wrong: [[/ /u, ''], [/-/u, '–'], [/-/u, '.'], [/-/u, '/'], [/-/u, ' – '] ] },
  { form: 'FOB to 2008', right: (draw) => `FOB ${draw(1975, 2008)}.${draw(10, 900)}`, wrong: [[/ /u, ''], [/\./u, '-'], [/\./u, '/'] ] },
  { form: 'case of the Ombudsman', right: (draw) => `FO j.nr. ${draw(1980, 2009)}-000${draw(1, 9)}-${draw(100, 999)}`, wrong: [[/FO/u, 'FOB']] },
  { form: 'file of a court', right: (draw) => `BS-${draw(1000, 60_000)}/${draw(2018, 2024)}-OLR`, wrong: [[/-/gu, '–'], [/-/u, ' '], [/-/u, ''] ] },
  { form: 'report of a commission', right: (draw) => `betænkning nr. ${draw(1000, 1600)}/${draw(1985, 2022)}`, wrong: [[/nr\./u, 'nr'], [/nr\. /u, 'nr.'], [/\//u, ' / '] ] },
  { form: 'K-meddelelse', right: (draw) => `K-meddelelse nr. ${draw(1, 90)}`, wrong: [[/nr\./u, 'nr'], [/nr\. /u, 'nr.'] ] },
  { form: 'bill', right: (draw) => `lovforslag nr. L ${draw(1, 240)}, 2023-24`, wrong: [[/L /u, 'L'], [/nr\. /u, 'nr.'] ] },
];

const carriers: readonly ((citation: string) => string)[] = [
  (citation) => `EU-Domstolen og andre nævnes i ${citation}.`,
  (citation) => `Jeg henviser til ${citation}, som forvaltningen ikke har set på.`,
  (citation) => `Flere kilder (${citation}) siger det samme.`,
];

const rounds = 60;

/** How many are restored exactly by the preferred fixes. */
export function damagedFormFigures(seed: number): readonly Figure[] {
  const random = seededRandom(seed);
  const draw: Draw = (from, to) => from + Math.floor(random() * (to - from + 1));
  return damagedForms.map(({ form, right, wrong }): Figure => {
    let all = 0;
    let good = 0;
    for (const [pattern, replacement] of wrong) {
      for (let round = 0; round < rounds; round += 1) {
        const citation = right(draw);
        const carrier = carriers[round % carriers.length] ?? ((text: string): string => text);
        const mended = mend(carrier(citation.replace(pattern, replacement)), recognise);
        all += 1;
        if (mended === carrier(citation)) good += 1;
        else if (process.argv.includes('--misses')) console.log(`${form}: ${carrier(citation.replace(pattern, replacement))}\n   ⇒ ${mended}`);
      }
    }
    return { name: `restored: ${form}`, value: good / all, atLeast: 0.98, detail: `${good} of ${all}` };
  });
}
