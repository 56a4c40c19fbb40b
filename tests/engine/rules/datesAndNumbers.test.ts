import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recogniseDates } from '../../../server/src/engine/dates/recogniseDates.js';
import type { Finding } from '../../../server/src/engine/findings.js';
import { applyEdits } from '../../../server/src/engine/text/range.js';
import { analyse } from '../../kit/engine.js';

const groups = /^(?:dato|nummer|persondata)\//;

function findingsIn(body: string): readonly Finding[] {
  const frontMatter = '---\ndato: 2024-11-18\nsagsnr: 2024-0401079\ndokumentnr: 2024-0401079-1\n---\n\n';
  return analyse(frontMatter + body).findings.filter(({ rule }) => groups.test(rule));
}

const piece = fc.constantFrom(
  'den ', 'Den ', 'mandag ', 'af ', 'i ', 'senest ', 'bedes svare ', 'modtog ', 'brev ', 'dags dato ', 'd.d. ', 'inden to uger fra ', 'sagsnr. ', 'vores ', 'EAN ', 'CVR ',
  'tlf. ', 'cpr ', 'store bededag ', 'helligdag ', '10 hverdage ', '7 arbejdsdage ', '18', '31', '2', ', ', '. ', '.', '-', '/', ' ', '2024', '24', '2204', 'november ', 'Oktober ', 'juni ',
  '2024-0401079', '2024-0401097', '2024-283030', '010190-1234', '0101901234', '33 66 14 00', '3366 1400', '5798009800054', '64942213', '”', '*', '\n', '\n\n', '> ', '[^1]', '| a |\n',
);
const soup = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));

describe('the rules on dates, numbers and personal data', () => {
  it('report inside the letter, and fix inside it, for any text', () => {
    fc.assert(
      fc.property(soup, (body) => {
        const { source, findings } = analyse(body);
        for (const { rule, range, fixes, related } of findings) {
          if (!groups.test(rule)) continue;
          for (const place of [range, ...related.map((one) => one.range), ...fixes.flatMap((fix) => fix.edits.map((edit) => edit.range))]) {
            expect(place.start).toBeGreaterThanOrEqual(0);
            expect(place.end).toBeGreaterThanOrEqual(place.start);
            expect(place.end).toBeLessThanOrEqual(source.length);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  const day = fc.integer({ min: 1, max: 28 });
  const month = fc.constantFrom('januar', 'Februar', 'marts', 'April', 'maj', 'Juni', 'juli', 'August', 'september', 'Oktober', 'nov.', 'dec.');
  const written = fc
    .tuple(fc.constantFrom('den ', 'Den ', 'mandag den ', 'brev af '), day, fc.constantFrom('. ', '.', ', ', ' ', '.\u00a0'), month, fc.constantFrom(' ', ''), fc.integer({ min: 1990, max: 2024 }))
    .map(([before, number, mark, name, blank, year]) => `Vi fik ${before}${number}${mark}${name}${blank}${year} et svar.`);

  it('never change which day is meant by a safe fix, and leave nothing to fix', () => {
    fc.assert(
      fc.property(written, (body) => {
        const safe = (findings: readonly Finding[]) => findings.flatMap((finding) => finding.fixes.filter((fix) => fix.safe));
        const { source, findings } = analyse(body);
        const after = applyEdits(source, safe(findings.filter(({ rule }) => groups.test(rule))).flatMap((fix) => fix.edits));
        expect(recogniseDates(after).map(({ date }) => date)).toEqual(recogniseDates(source).map(({ date }) => date));
        expect(safe(analyse(after).findings.filter(({ rule }) => groups.test(rule)))).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it('find nothing in a letter full of numbers that are all right', () => {
    const body = [
      'Den 13. september 2023 iværksatte Borgerrådgiveren en undersøgelse. Forvaltningens svar af 31. oktober 2024 er vedlagt, jf. forvaltningens sagsnummer: RES-N6AHE0.',
      'Breve er sendt den 13. december 2023, 10., 11., 17. og 24. oktober 2024 samt i perioden 1. jan.-1. juli 2024, primo 2024, Q4 2023 og skoleåret 2022/2023.',
      'Se LBK nr 261 af 13/03/2024, principafgørelse 101-17, FOB 2019-12, FO j.nr. 21/02014-16, Ankestyrelsens j.nr. 25-72316, sag 330-2020-29711 og § 9, stk. 2, nr. 3.',
      'Svaret bedes sendt senest den 2. december 2024 til borgerraadgiveren@kk.dk med angivelse af Borgerrådgiverens sagsnummer 2024-0401079. Tlf. 33 66 14 00, EAN 5798009800053.',
      'Loven træder i kraft den 1. januar 2025, og mødet holdes mandag den 9. december 2024 kl. 10.30-12.00. Der er 3/4 tilbage, i alt 1.234.567 kr., jf. afsnit 2.1.3.',
      'Kilde: https://www.ft.dk/samling/20131/almdel/sou/spm/334/svar/1138277/1371885.pdf og 79a87759-1c28-4cad-a65d-b3a732ec9702.docx.',
    ].join('\n\n');
    expect(findingsIn(body).map(({ rule, message }) => `${rule}: ${message.da}`)).toEqual([]);
  });
});
