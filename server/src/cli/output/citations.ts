import { toIsoDate } from '../../engine/dates/calendarDate.js';
import type { NumberSpan, PlacedCitation, ProvisionReference, VerdictStatus } from '../../engine/index.js';
import type { Language } from '../../engine/index.js';
import { createLineIndex } from '../../engine/text/lineIndex.js';

export interface CitedFile {
  readonly file: string;
  readonly source: string;
  readonly citations: readonly PlacedCitation[];
}

/**
 * The machine interface of `cite`, version 1 (docs/architecture.md). Positions are 0-based, characters in UTF-16 units. What a
 * citation does not say is null. `stk`, `nr` and `pkt` are numbers, or a string where the citation names several (`1-3`, `1, 4`);
 * `provision` is the first provision named, `provisions` all of them.
 */
export function citationsToJson(files: readonly CitedFile[]): string {
  const report = {
    version: 1,
    files: files.map(({ file, source, citations }) => {
      const index = createLineIndex(source);
      return {
        file,
        citations: citations.map(({ citation: verified, range }) => {
          const { citation } = verified;
          const document = citation.document;
          const provisions = citation.provisions.map(provisionToJson);
          return {
            text: citation.text,
            range: index.toPositions(range),
            kind: citation.kind,
            canonical: citation.canonical,
            act: verified.act?.shortName ?? null,
            document:
              document === undefined
                ? null
                : {
                    type: document.type ?? null,
                    number: document.number ?? null,
                    date: document.date === undefined ? null : toIsoDate(document.date),
                  },
            provision: provisions[0] ?? null,
            provisions,
            verdict: verified.verdict.status,
            explanation: verified.verdict.explanation.da,
            url: verified.url ?? null,
            inQuotation: citation.inQuotation,
          };
        }),
      };
    }),
  };
  return `${JSON.stringify(report, undefined, 2)}\n`;
}

function provisionToJson(provision: ProvisionReference) {
  return {
    paragraph: provision.paragraph ?? null,
    paragraphEnd: provision.paragraphEnd ?? null,
    stk: numbersToJson(provision.stk),
    nr: numbersToJson(provision.nr),
    litra: provision.litra.length === 0 ? null : provision.litra.join(', '),
    pkt: numbersToJson(provision.pkt),
  };
}

function numbersToJson(spans: readonly NumberSpan[]): number | string | null {
  const [first] = spans;
  if (first === undefined) return null;
  if (spans.length === 1 && first.first === first.last) return first.first;
  return spans.map((span) => (span.first === span.last ? String(span.first) : `${span.first}-${span.last}`)).join(', ');
}

const statusNames: Readonly<Record<Language, Readonly<Record<VerdictStatus, string>>>> = {
  da: {
    ok: 'i orden',
    outdated: 'afløst',
    repealed: 'ophævet',
    mismatch: 'stemmer ikke',
    'not-found': 'findes ikke',
    ambiguous: 'tvetydig',
    unchecked: 'ikke kontrolleret',
  },
  en: {
    ok: 'ok',
    outdated: 'outdated',
    repealed: 'repealed',
    mismatch: 'mismatch',
    'not-found': 'not found',
    ambiguous: 'ambiguous',
    unchecked: 'not checked',
  },
};

/** For people: lines and columns from 1. */
export function citationsToText(files: readonly CitedFile[], language: Language): string {
  const width = Math.max(...Object.values(statusNames[language]).map((name) => name.length));
  const lines = files.flatMap(({ file, source, citations }) => {
    const index = createLineIndex(source);
    return [
      file,
      ...citations.flatMap(({ citation: verified, range }) => {
        const { line, character } = index.toPosition(range.start);
        const place = `${line + 1}:${character + 1}`.padStart(8);
        const text = verified.citation.text.replaceAll(/\s+/g, ' ');
        const explanation = verified.verdict.explanation[language];
        return [
          `${place}  ${statusNames[language][verified.verdict.status].padEnd(width)}  ${text}`,
          ...(explanation === '' ? [] : [`${' '.repeat(12 + width)}${explanation}`]),
          ...(verified.url === undefined ? [] : [`${' '.repeat(12 + width)}${verified.url}`]),
        ];
      }),
      '',
    ];
  });
  return `${lines.join('\n')}\n`;
}
