import { recognise } from '../kit/citations.js';
import { proseBlock } from '../kit/block.js';
import type { Figure } from './figure.js';
import { seededRandom } from './statuteSample.js';

type Draw = (from: number, to: number) => number;

interface FormSample {
  readonly form: string;
  /** Right and accepted ways of writing it (tables 1.4, 1.6 and 1.7 of the style guides' collection), with numbers drawn. */
  readonly written: readonly ((draw: Draw) => string)[];
  /** What looks like it and is not. */
  readonly nearMisses: readonly string[];
}

const months = ['januar', 'februar', 'marts', 'april', 'maj', 'juni', 'juli', 'august', 'september', 'oktober', 'november', 'december'];
const two = (number: number): string => String(number).padStart(2, '0');
const worded = (draw: Draw): string => `${draw(1, 28)}. ${months[draw(0, 11)] ?? ''} ${draw(1950, 2025)}`;
const numeric = (draw: Draw): string => `${two(draw(1, 28))}/${two(draw(1, 12))}/${draw(1950, 2025)}`;
const session = (draw: Draw): string => { const year = draw(1995, 2024); return `${year}-${two((year + 1) % 100)}`; };
const pick = (draw: Draw, of: readonly string[]): string => of[draw(0, of.length - 1)] ?? '';

const samples: readonly FormSample[] = [
  {
    form: 'numberedDocument',
    written: [
      (draw) => `lovbekendtgørelse nr. ${draw(1, 1900)} af ${worded(draw)}`, (draw) => `LBK nr ${draw(1, 1900)} af ${numeric(draw)}`, (draw) => `BEK nr. ${draw(1, 1900)} af ${worded(draw)}`,
      (draw) => `lov nr. ${draw(1, 1900)} af ${draw(1, 28)}/${draw(1, 12)} ${draw(1950, 2025)}`, (draw) => `bekendtgørelse nr. ${draw(1, 1900)} af den ${worded(draw)}`,
      (draw) => `vejledning nr. ${draw(9000, 9999)} af ${worded(draw)}`, (draw) => `cirkulære nr. ${draw(1, 200)} af ${worded(draw)}`, (draw) => `vejl. nr. ${draw(9000, 12000)} af ${worded(draw)}`,
    ],
    nearMisses: ['spor nr. 5 af 12 spor', 'lov til at gå', 'bilag nr. 3', 'den 5. af dem'],
  },
  { form: 'invertedDocument', written: [(draw) => `bekendtgørelse ${draw(1980, 2025)}-${two(draw(1, 12))}-${two(draw(1, 28))} nr. ${draw(1, 1900)}`], nearMisses: ['brev 2014-06-20', 'mødet 2014-06-20 kl. 10'] },
  {
    form: 'provision',
    written: [
      (draw) => `servicelovens § ${draw(1, 170)}`, (draw) => `§ ${draw(1, 170)}, stk. ${draw(1, 9)}, i serviceloven`, (draw) => `§§ ${draw(1, 80)} og ${draw(81, 170)}`, (draw) => `§§ ${draw(1, 80)}-${draw(81, 170)}`,
      (draw) => `§ ${draw(1, 170)} ${pick(draw, ['a', 'b', 'c'])}, stk. ${draw(1, 9)}, nr. ${draw(1, 9)}, litra ${pick(draw, ['a', 'b', 'c'])}`, (draw) => `§ ${draw(1, 170)}, stk. ${draw(1, 9)}, ${draw(1, 4)}. pkt.`,
      (draw) => `lovens § ${draw(1, 170)}`, (draw) => `FVL § ${draw(1, 30)}`, (draw) => `lov om social service § ${draw(1, 170)}`,
    ],
    nearMisses: ['paragraffer i almindelighed', 'en lov i Danmark', 'nr. 4 i rækken'],
  },
  { form: 'actName', written: [() => 'serviceloven', () => 'lov om social service', () => 'folkeskoleloven', () => 'barnets lov', () => 'forvaltningsloven'], nearMisses: ['barnets bedste', 'vi lover det', 'en forlovelse'] },
  {
    form: 'euAct',
    written: [
      (draw) => `forordning (EU) ${draw(2015, 2024)}/${draw(1, 2500)}`, (draw) => `forordning (EF) nr. ${draw(1, 2500)}/${draw(1994, 2008)}`, (draw) => `direktiv ${draw(2010, 2014)}/${draw(1, 150)}/EU`,
      (draw) => `direktiv ${draw(60, 98)}/${draw(100, 700)}/EØF`, (draw) => `direktiv (EU) ${draw(2015, 2024)}/${draw(1, 2500)}`,
    ],
    nearMisses: ['skoleåret 2022/2023', 'forordning om hegn', 'regnskab 2019/20'],
  },
  { form: 'article', written: [(draw) => `databeskyttelsesforordningens artikel ${draw(1, 99)}`, (draw) => `artikel ${draw(1, 99)}, stk. ${draw(1, 5)}, litra ${pick(draw, ['a', 'b'])}, i databeskyttelsesforordningen`, (draw) => `EMRK artikel ${draw(1, 18)}`], nearMisses: ['en artikel i avisen', 'artiklen fra 2020'] },
  { form: 'celex', written: [(draw) => `3${draw(1995, 2024)}${pick(draw, ['R', 'L'])}${String(draw(1, 2500)).padStart(4, '0')}`], nearMisses: ['32016', '2016R'] },
  { form: 'cjeuCase', written: [(draw) => `C-${draw(1, 800)}/${two(draw(0, 24))}`], nearMisses: ['fase C-1', 'bus T-12/20'] },
  { form: 'ecli', written: [(draw) => `ECLI:EU:C:${draw(1990, 2024)}:${draw(1, 999)}`], nearMisses: ['ECLI er et system'] },
  { form: 'principle', written: [(draw) => `principmeddelelse ${draw(1, 140)}-${two(draw(9, 24))}`, (draw) => `principafgørelse nr. ${draw(1, 140)}-${two(draw(9, 24))}`, (draw) => `principafgørelse ${pick(draw, ['C', 'N', 'SM C'])}-${draw(1, 99)}-${two(draw(0, 9))}`], nearMisses: ['principper 3-4', 'side 101-17'] },
  { form: 'fob', written: [(draw) => `FOB ${draw(2012, 2024)}-${draw(1, 60)}`, (draw) => `FOB ${draw(1975, 2008)}.${draw(10, 900)}`, (draw) => `FOB ${draw(1975, 2008)}, s. ${draw(10, 900)}`, (draw) => `FOB nr. ${two(draw(0, 8))}.${draw(10, 900)}`], nearMisses: ['FOB-sagen', 'en fob'] },
  { form: 'ombudsmanCase', written: [(draw) => `FO j.nr. ${draw(1980, 2009)}-${two(draw(0, 9))}${two(draw(1, 9))}-${draw(100, 999)}`, (draw) => `Folketingets Ombudsmands sag j.nr. ${two(draw(12, 24))}/0${draw(1000, 5000)}`], nearMisses: ['j.nr. mangler'] },
  { form: 'ufr', written: [(draw) => `U ${draw(1950, 2024)}.${draw(1, 4000)} ${pick(draw, ['H', 'Ø', 'V'])}`, (draw) => `UfR ${draw(1950, 2024)}.${draw(1, 4000)} H`, (draw) => `U.${draw(1950, 2024)}.${draw(1, 4000)}Ø`], nearMisses: ['U 2 koncert', 'uge 20.3'] },
  { form: 'lawReport', written: [(draw) => `MAD ${draw(1998, 2024)}.${draw(1, 900)}`, (draw) => `TfS ${draw(1990, 2024)}, ${draw(1, 900)} H`, (draw) => `SKM${draw(2001, 2024)}.${draw(1, 900)}.LSR`, (draw) => `KFE ${draw(1990, 2024)}.${draw(1, 90)}`], nearMisses: ['MAD og drikke 2015'] },
  { form: 'courtFile', written: [(draw) => `BS-${draw(1000, 60000)}/${draw(2018, 2024)}-${pick(draw, ['HJR', 'OLR', 'KBH'])}`], nearMisses: ['BS-kort 2021'] },
  { form: 'committeeDocument', written: [(draw) => `SOU, Alm.del – ${session(draw)} – endeligt svar på spørgsmål ${draw(1, 999)}`, (draw) => `REU Alm.del ${session(draw)} bilag ${draw(1, 400)}`], nearMisses: ['bilag 4', 'spørgsmål 3'] },
  { form: 'bill', written: [(draw) => `lovforslag nr. L ${draw(1, 240)}, ${session(draw)}`, (draw) => `beslutningsforslag nr. B ${draw(1, 240)} (${session(draw)})`], nearMisses: ['et lovforslag', 'linje L 4 og 5'] },
  { form: 'folketingstidende', written: [(draw) => `Folketingstidende ${session(draw)}, tillæg A, side ${draw(1, 9000)}`], nearMisses: ['Folketinget 2014'] },
  { form: 'commissionReport', written: [(draw) => `betænkning nr. ${draw(1000, 1600)}/${draw(1985, 2022)}`, (draw) => `betænkning ${draw(1000, 1600)}/${draw(1985, 2022)}`], nearMisses: ['betænkningstid 14 dage'] },
  { form: 'kMeddelelse', written: [(draw) => `K-meddelelse nr. ${draw(1, 90)}`], nearMisses: ['en meddelelse nr. 3'] },
  { form: 'legislationUrl', written: [(draw) => `https://www.retsinformation.dk/eli/lta/${draw(2008, 2025)}/${draw(1, 1900)}`, (draw) => `https://www.ft.dk/samling/${draw(2008, 2024)}1/lovforslag/l${draw(1, 240)}/index.htm`], nearMisses: ['https://www.kk.dk/artikel/1'] },
];

const carriers: readonly ((citation: string) => string)[] = [
  (citation) => `Det fremgår af ${citation}.`,
  (citation) => `Efter ${citation}, har borgeren ret til et svar.`,
  (citation) => `Forvaltningen nævner flere regler (${citation}) og beder om et svar.`,
  (citation) => `Jf. ${citation}; det gælder også her.`,
  (citation) => `Svaret hviler på ${citation.replace(/ /gu, '\u00a0')} og på sagens akter.`,
];

const draws = 100;

/** For each form, how many of its citations are found with their exact extent, and how many of what is found are citations. */
export function formFigures(seed: number): readonly Figure[] {
  const random = seededRandom(seed);
  const draw: Draw = (from, to) => from + Math.floor(random() * (to - from + 1));
  const found = new Map<string, { wanted: number; hit: number; extra: number }>();
  const count = (form: string): { wanted: number; hit: number; extra: number } => {
    const known = found.get(form) ?? { wanted: 0, hit: 0, extra: 0 };
    found.set(form, known);
    return known;
  };
  for (const { form, written, nearMisses } of samples) {
    for (const write of written) {
      for (let round = 0; round < draws; round += 1) {
        const carrier = carriers[round % carriers.length] ?? ((citation: string): string => citation);
        const text = carrier(write(draw));
        const start = carrier('\u0000').indexOf('\u0000');
        const end = text.length - (carrier('\u0000').length - start - 1);
        count(form).wanted += 1;
        for (const citation of recognise(proseBlock(text))) {
          if (citation.range.start === start && citation.range.end === end) count(form).hit += 1;
          else if (citation.range.start >= end || citation.range.end <= start) count(citation.form).extra += 1;
          else {
            count(citation.form).extra += 1;
            if (process.argv.includes('--misses')) console.log(`${form}: ${text.slice(start, end)} | ${citation.text}`);
          }
        }
      }
    }
    for (const text of nearMisses) {
      for (const carrier of carriers) for (const citation of recognise(proseBlock(carrier(text)))) count(citation.form).extra += 1;
    }
  }
  return samples.flatMap(({ form }): Figure[] => {
    const { wanted, hit, extra } = count(form);
    return [
      { name: `recall: ${form}`, value: hit / wanted, atLeast: 0.99, detail: `${hit} of ${wanted}` },
      { name: `precision: ${form}`, value: hit / Math.max(1, hit + extra), atLeast: 0.99, detail: `${extra} that are none` },
    ];
  });
}
