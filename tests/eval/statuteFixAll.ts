import { readTable, sourceFolder } from '../../server/data/compile/source.js';
import { analyse } from '../kit/engine.js';
import type { Figure } from './figure.js';
import { asMarkdown, sample } from './statuteSample.js';

/** Characters of statute text that are read. */
const length = 1_000_000;

/** What fix-all may change in them: slips of the statute itself, by what the style guides call wrong. `was` → `becomes`. */
const slips: readonly { readonly in: string; readonly was: string; readonly becomes: string; readonly because: string }[] = [
  { in: 'LBK 1025/2019 § 2 a', was: '13. § 47 stk. 1,', becomes: '13. § 47, stk. 1,', because: 'no comma between the levels' },
  { in: 'LBK 929/2019 § 55', was: '15\n---\n\n§ 55-55 ', becomes: '15\n---\n\n§§ 55-55 ', because: 'several whole §§ under one sign' },
  { in: 'LBK 806/2019 § 8 A', was: '688 af 8 juni 20', becomes: '688 af 8. juni 20', because: 'an ordinal without its full stop' },
  { in: 'LBK 4/2023 § 57', was: 'fgørelse jf. bek', becomes: 'fgørelse, jf. bek', because: 'no comma before jf.' },
  { in: 'LBK 962/2024 § 18', was: 'ntklager jf. stk', becomes: 'ntklager, jf. stk', because: 'no comma before jf.' },
  { in: 'LBK 681/2019 § 50', was: 'n i stk.1 til et', becomes: 'n i stk. 1 til et', because: 'no space' },
  { in: 'LBK 48/2019 § 73 a', was: 'område, jf.§ 42, st', becomes: 'område, jf. § 42, st', because: 'no space' },
  { in: 'LBK 1228/2025 § 41', was: '15\n---\n\n§ 41-43.', becomes: '15\n---\n\n§§ 41-43.', because: 'several whole §§ under one sign' },
  { in: 'LBK 1010/2023 § 38', was: 'ordning nr. 2016/679', becomes: 'ordning 2016/679', because: 'EU acts from 2015 on have no nr.' },
  { in: 'LBK 100/2022 § 50 b', was: '6 af 17.april 20', becomes: '6 af 17. april 20', because: 'no space' },
  { in: 'LBK 1284/2021 § 10', was: 'tk. 2, 1-3. pkt.', becomes: 'tk. 2, 1.-3. pkt.', because: 'an ordinal without its full stop' },
  { in: 'LBK 812/2023 § 33', was: ', 1. pkt, i lov ', becomes: ', 1. pkt., i lov ', because: 'an abbreviation without its full stop' },
  { in: 'LBK 1093/2024 § 50', was: 'n i stk.1 til et', becomes: 'n i stk. 1 til et', because: 'no space' },
  { in: 'LBK 1017/2025 § 13', was: 's efter § 13 a-d', becomes: 's efter §§ 13 a-d', because: 'several whole §§ under one sign' },
  { in: 'LBK 1051/2024 § 17', was: 'ller § 7 stk. 2,', becomes: 'ller § 7, stk. 2,', because: 'no comma between the levels' },
];

/** What fix-all changes in 1 MB of statute text, each § as a letter: nothing but the statutes' own slips. */
export function fixAllFigures(seed: number): readonly Figure[] {
  const rows = new Map(readTable(sourceFolder, 'provision_texts.tsv.br', ['type', 'number', 'date', 'text']).map((row) => [row.text, row] as const));
  let characters = 0;
  let changes = 0;
  let known = 0;
  for (const text of sample([...rows.keys()], rows.size, seed)) {
    if (characters >= length) break;
    characters += text.length;
    const row = rows.get(text);
    const name = `${row?.type ?? ''} ${row?.number ?? ''}/${row?.date.slice(0, 4) ?? ''} ${/^§+ ?\d+(?: \p{L}(?=\.))?/u.exec(text)?.[0] ?? text.slice(0, 12)}`;
    const source = `---\ndato: 2026-01-15\n---\n\n${asMarkdown(text)}\n`;
    for (const { rule, fixes } of analyse(source).findings) {
      const safe = fixes.find((fix) => fix.safe);
      if (safe === undefined) continue;
      for (const { range, newText } of safe.edits) {
        const before = source.slice(Math.max(0, range.start - 8), range.start);
        const after = source.slice(range.end, range.end + 8);
        const was = before + source.slice(range.start, range.end) + after;
        const becomes = before + newText + after;
        if (slips.some((slip) => slip.in === name && slip.was === was && slip.becomes === becomes)) known += 1;
        else {
          changes += 1;
          if (process.argv.includes('--misses')) console.log(`fix-all, ${rule}: ${JSON.stringify({ in: name, was, becomes })}`);
        }
      }
    }
  }
  return [{ name: 'fix-all leaves 1 MB of statute text as it is', value: changes === 0 ? 1 : 0, atLeast: 1, detail: `${changes} changes, and ${known} slips of the statutes mended, in ${characters} characters` }];
}
