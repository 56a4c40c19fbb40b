import type { FindingSeverity, MarginFinding } from '../webviewMessages.js';
import { findInPage, runAt, type PageText } from './pageText.js';
import type { PlaceMap } from './placeMap.js';

/** Findings of one line of a page. */
export interface MarginPlace {
  /** Height of the line. Points. */
  readonly y: number;
  readonly severity: FindingSeverity;
  readonly findings: readonly MarginFinding[];
}

/** Findings closer to each other than this share a sign in the margin. Points. */
const sameLine = 9;

const ranks: readonly FindingSeverity[] = ['error', 'warning', 'info', 'hint'];

/**
 * Where the findings of a page go in its margin. The source's place on the page is known to about a line; the words that the finding is
 * about tell the line when they stand near there.
 */
export function marginPlaces(findings: readonly MarginFinding[], page: number, { text, map }: { readonly text: PageText; readonly map: PlaceMap }): MarginPlace[] {
  const placed = findings.flatMap((finding) => {
    const place = map.placeOf(finding.start);
    if (place === undefined || place.page !== page) return [];
    return [{ finding, y: lineOf(finding, place.y, text) ?? place.y }];
  });
  placed.sort((a, b) => a.y - b.y);
  const lines: { y: number; findings: MarginFinding[] }[] = [];
  for (const { finding, y } of placed) {
    const last = lines.at(-1);
    if (last !== undefined && y - last.y < sameLine) last.findings.push(finding);
    else lines.push({ y, findings: [finding] });
  }
  return lines.map(({ y, findings: own }) => ({ y, findings: own, severity: worst(own) }));
}

function worst(findings: readonly MarginFinding[]): FindingSeverity {
  return ranks.find((rank) => findings.some(({ severity }) => severity === rank)) ?? 'hint';
}

/** Undefined when the words do not stand on the page as they stand in the source. */
function lineOf({ text: words }: MarginFinding, near: number, page: PageText): number | undefined {
  const plain = words.replaceAll(/[*_`\\]/g, '').slice(0, 80);
  const heights = findInPage(page, plain).flatMap(({ start }) => page.runs[runAt(page, start)]?.top ?? []);
  return heights.sort((a, b) => Math.abs(a - near) - Math.abs(b - near))[0];
}
