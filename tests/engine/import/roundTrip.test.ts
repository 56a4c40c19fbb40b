import { describe, expect, it } from 'vitest';
import { toIsoDate } from '../../../server/src/engine/dates/calendarDate.js';
import { readConfiguration } from '../../../server/src/engine/configuration/readConfiguration.js';
import { importWord } from '../../../server/src/engine/import/importWord.js';
import type { DocumentBlock, Inline, LetterDocument } from '../../../server/src/engine/layout/document.js';
import { letterDocument } from '../../../server/src/engine/layout/document/letterDocument.js';
import { letterDocx } from '../../../server/src/engine/layout/docx/letterDocx.js';
import { parseLetter } from '../../../server/src/engine/letter/parseLetter.js';
import { exampleLetters } from '../../kit/examples.js';

const { configuration } = readConfiguration([]);

async function throughWord(source: string) {
  const letter = parseLetter(source);
  const bytes = await letterDocx(letterDocument(letter, configuration), {
    images: new Map(), template: undefined, runningHead: configuration.profile.office, brevtype: letter.frontMatter.brevtype?.value,
  });
  return importWord(bytes, 'brev', configuration);
}

/** What a reader of the letter sees, without where in the source it stands. */
function seen(document: LetterDocument) {
  const { title, subject, date, recipients, caseNumber, documentNumber, caseOfficer, closing, attachments } = document;
  return {
    title, subject, date: date && toIsoDate(date), recipients, caseNumber, documentNumber, caseOfficer,
    signatures: closing?.signatures.map((signature) => `${signature.name}, ${signature.title ?? ''}`),
    // A text that lists its enclosures itself is not given a second list.
    attachments: document.listsAttachments ? attachments.map((attachment) => attachment.title) : [],
    blocks: document.blocks.map(({ block }) => described(block)),
    footnotes: document.footnotes.map(({ number, blocks }) => `${number} ${blocks.map(described).join('|')}`),
  };
}

function described(block: DocumentBlock): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${inline(block.children)}`;
    case 'paragraph':
      return inline(block.children);
    case 'quotation':
      return `> ${block.blocks.map(described).join('|')}`;
    case 'list':
      return `${block.ordered ? String(block.start) : '-'}[${block.items.map(({ blocks }) => blocks.map(described).join('|')).join('; ')}]`;
    case 'table':
      return `${block.alignments.join()} ${[block.header, ...block.rows].map(({ cells }) => cells.map(({ children }) => inline(children)).join(' # ')).join(' / ')}`;
    case 'code':
      return `code ${block.text.trimEnd()}`;
    case 'rule':
      return '---';
  }
}

function inline(inlines: readonly Inline[]): string {
  const marks = { emphasis: '*', strong: '**' } as const;
  return inlines
    .map((each) => {
      switch (each.kind) {
        case 'text':
          return each.value;
        case 'code':
          return `\`${each.value}\``;
        case 'emphasis':
        case 'strong':
          return `${marks[each.kind]}${inline(each.children)}${marks[each.kind]}`;
        case 'link':
          return `<${each.url}>${inline(each.children)}</>`;
        case 'image':
          return `!${each.file}`;
        case 'footnote-call':
          return '^';
        case 'line-break':
          return '\n';
      }
    })
    .join('');
}

const everything = `---
brevtype: hoering
titel: 'Høring: "A & B" <c>'
vedr: borgers henvendelse af 2. september 2024
dato: 2024-09-16
modtagere: [SOF, "Teknik- og Miljøforvaltningen, Byens Drift", Foreningen Nabohjælp]
sagsnr: 2024-0234567
dokumentnr: 2024-0234567-1
sagsbehandler: Karla Lindebæk
underskrivere:
  - navn: Viggo Holst
    titel: Ledende jurist
  - navn: Karla af Lindebæk
bilag: [Svar af 31. oktober 2024, Notat]
---

18. november 2024 er en dato, og 1. pkt. er ingen liste. § 7, stk. 1, \\*stjerne\\*, [klammer], under_streg, a|b, <b>, &amp;, ~~x~~ og $1.

- 2 er ikke en liste

## 1. Retsgrundlag **fed** og *kursiv*

Tekst **med fed**, *kursiv*, ***begge***, \`kode\` og [et link](https://www.kk.dk/?a=1&b=2).[^x]\\
Ny linje. borgerraadgiveren@kk.dk og https://www.retsinformation.dk/eli/lta/2024/261

### Under

1. et
2. to
   - a
   - b
     1. dyb

   fortsat
3. tre

Mellem.

4. fire
5. fem

> ”Et citat
>
> i to afsnit.”[^y]
>
> - med punkt
>
>   som går videre
>   - under
> - og et til
>
> > Et citat i citatet
> >
> > > og inderst
>
> Det ydre slutter.

| Navn | Tal |
|---|--:|
| **A** | 1,5 |
| B[^x] |  |

\`\`\`
kode  her
  ind
\`\`\`

---

Slut.

[^x]: LBK nr 261 af 13/03/2024, se [link](https://a.dk).

    Andet afsnit.
[^y]: *Principafgørelse* 108-15
`;

describe('a letter through Word and back', () => {
  it.each([...exampleLetters, { name: 'a letter with everything', source: everything }])('says the same: $name', async ({ source }) => {
    const before = seen(letterDocument(parseLetter(source), configuration));
    const { draft, remarks } = await throughWord(source);
    expect(seen(letterDocument(parseLetter(draft), configuration))).toEqual(before);
    expect(remarks.filter(({ kind }) => !['letterhead', 'header', 'contents'].includes(kind))).toEqual([]);
  });

  it.each(exampleLetters)('keeps the form of $name', async ({ source }) => {
    const { draft } = await throughWord(source);
    expect(parseLetter(draft).frontMatter.brevtype?.value).toBe(parseLetter(source).frontMatter.brevtype?.value);
  });
});
