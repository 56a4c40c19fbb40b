import { toIsoDate } from '../../engine/dates/calendarDate.js';
import type { CitingLetter, CitedPlace, CitedSource, CitedVerdict } from '../../engine/citations/sources.js';
import { createPlaceNamer, groupTitles, incompleteTitle } from '../../engine/citations/sources/sourcesMarkdown.js';
import type { NumberSpan, ProvisionReference, VerdictStatus } from '../../engine/index.js';
import type { Language } from '../../engine/index.js';
import { createLineIndex } from '../../engine/text/lineIndex.js';
import type { CheckResult, FileProblem } from './checkedFile.js';

/**
 * The machine interface of `cite`, version 1 (docs/architecture.md). Positions are 0-based, characters in UTF-16 units. What a
 * citation does not say is null. `stk`, `nr` and `pkt` are numbers, or a string where the citation names several (`1-3`, `1, 4`);
 * `provision` is the first provision named, `provisions` all of them.
 * `date` is the day a letter is judged by. `sources` lists what is cited, each once; `problems` what could not be read, so that sources may be missing.
 */
export function citationsToJson(letters: readonly CitingLetter[], sources: readonly CitedSource[], { register, problems }: Pick<CheckResult, 'register' | 'problems'>): string {
  const indexes = new Map(letters.map(({ file, source }) => [file, createLineIndex(source)] as const));
  const placeToJson = ({ file, range }: CitedPlace) => ({ file, range: indexes.get(file)?.toPositions(range) ?? null });
  const report = {
    version: 1,
    register: register ?? null,
    files: letters.map(({ file, source, letterDate, citations }) => {
      const index = indexes.get(file) ?? createLineIndex(source);
      return {
        file,
        date: toIsoDate(letterDate),
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
    sources: sources.map(({ group, name, reference, url, verdict, places, provisions }) => ({
      group,
      name,
      reference: reference ?? null,
      ...verdictToJson(verdict),
      url: url ?? null,
      places: places.map(placeToJson),
      provisions: provisions.map((provision) => ({
        label: provision.label,
        ...verdictToJson(provision.verdict),
        url: provision.url ?? null,
        places: provision.places.map(placeToJson),
      })),
    })),
    problems,
  };
  return `${JSON.stringify(report, undefined, 2)}\n`;
}

function verdictToJson(verdict: CitedVerdict | undefined) {
  return { verdict: verdict?.status ?? null, explanation: verdict?.explanation.da ?? null };
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

/** For people: each letter's citations, lines and columns from 1, and at the end the sources of them all. */
export function citationsToText(letters: readonly CitingLetter[], sources: readonly CitedSource[], problems: readonly FileProblem[], language: Language): string {
  const width = Math.max(...Object.values(statusNames[language]).map((name) => name.length));
  const lines = letters.flatMap(({ file, source, citations }) => {
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
  const omissions = problems.length === 0 ? [] : ['', `  ${incompleteTitle[language]}`, ...problems.map(({ message }) => `  - ${message}`)];
  return `${[...lines, ...sourceLines(letters, sources, omissions, width, language)].join('\n')}\n`;
}

const sourcesTitle: Readonly<Record<Language, string>> = { da: 'Retskilder', en: 'Sources of law' };

/** One line a source and one a provision; the address once, with the source. */
function sourceLines(
  letters: readonly CitingLetter[], sources: readonly CitedSource[], omissions: readonly string[], width: number, language: Language,
): string[] {
  if (sources.length === 0 && omissions.length === 0) return [];
  const namePlaces = createPlaceNamer(letters, language);
  const line = (indent: string, name: string, verdict: CitedVerdict | undefined, places: readonly CitedPlace[]): string => {
    const status = (verdict === undefined ? '' : statusNames[language][verdict.status]).padEnd(width);
    return `  ${status}  ${indent}${name}${places.length === 0 ? '' : ` (${namePlaces(places)})`}`;
  };
  return [
    sourcesTitle[language],
    ...omissions,
    ...sources.flatMap(({ group, name, reference, url, verdict, places, provisions }, index) => [
      ...(sources[index - 1]?.group === group ? [] : ['', `  ${groupTitles[group][language]}`]),
      line('', reference === undefined ? name : `${name}, ${reference}`, verdict, places),
      ...(url === undefined || url === name ? [] : [`${' '.repeat(width + 4)}${url}`]),
      ...provisions.map((provision) => line('  ', provision.label, provision.verdict, provision.places)),
    ]),
    '',
  ];
}
