/**
 * `npm run eval`, its part on slips (`sprog/*` but for spelling): what each rule says of correct text, and which of the slips that a seeded
 * generator makes in correct text it finds and mends. Prints a table and fails when a figure falls below its bound.
 * `-- --rule sprog/navn` runs one rule; `--misses` prints what was missed or wrongly reported.
 */
import { parseArgs } from 'node:util';
import { ruleMetas, type Finding } from '../../../server/src/engine/index.js';
import { wordsIn } from '../../../server/src/engine/spelling/words.js';
import { applyEdits } from '../../../server/src/engine/text/range.js';
import { analyse } from '../../kit/engine.js';
import { seededRandom } from '../statuteSample.js';
import { falseAlarmBound, falseAlarmBounds } from './bounds.js';
import { correctTexts } from './correctTexts.js';
import { slipKinds } from './kinds/index.js';
import type { SlipKind } from './slipKind.js';

const seed = 20260214;
const slipsPerKind = 200;
/** How many texts may be looked at for a place where a rare slip can be made. */
const mostTries = 40_000;
/** Words of text in which each kind of slip stands once, for precision: real letters have one in some 2,000. */
const wordsPerSlip = 2000;

const { values: options } = parseArgs({ options: { rule: { type: 'string' }, misses: { type: 'boolean', default: false } } });
const metas = ruleMetas.filter(({ id }) => id.startsWith('sprog/') && id !== 'sprog/stavning' && (options.rule === undefined || id === options.rule));

interface Found {
  readonly source: string;
  readonly finding: Finding;
}

function foundIn(source: string): readonly Found[] {
  return analyse(source).findings.map((finding) => ({ source, finding }));
}

function ofRule(findings: readonly Found[], rule: string): readonly Found[] {
  return findings.filter(({ finding }) => finding.rule === rule);
}

function show({ source, finding: { range, message } }: Found): string {
  const { start, end } = range;
  return `${source.slice(Math.max(0, start - 60), start)}⟦${source.slice(start, end)}⟧${source.slice(end, end + 60)} | ${message.da}`.replaceAll('\n', ' ');
}

/** The text after the preferred fix of every finding of the rule. */
function mend(findings: readonly Found[], text: string): string {
  return applyEdits(text, findings.flatMap(({ finding }) => finding.fixes.find((fix) => fix.preferred)?.edits ?? []));
}

interface Row {
  readonly kind: SlipKind;
  readonly made: number;
  readonly found: number;
  readonly restored: number;
}

function measure(kind: SlipKind, texts: readonly string[]): Row {
  const random = seededRandom(seed);
  let made = 0;
  let found = 0;
  let restored = 0;
  for (let tries = 0; made < slipsPerKind && tries < mostTries; tries += 1) {
    const text = texts[Math.floor(random() * texts.length)] ?? '';
    const slipped = kind.make(text, random);
    if (slipped === undefined || slipped === text || ofRule(foundIn(text), kind.rule).length > 0) continue;
    made += 1;
    const findings = ofRule(foundIn(slipped), kind.rule);
    if (findings.length > 0) found += 1;
    const mended = mend(findings, slipped);
    if (mended === text) restored += 1;
    else if (options.misses) console.log(findings.length === 0 ? `missed (${kind.name}): ${slipped}` : `not restored (${kind.name}): ${slipped}\n   ⇒ ${mended}`);
  }
  return { kind, made, found, restored };
}

const { statutes, letters, sentences } = correctTexts(seed);
const words = [...statutes, ...letters].reduce((sum, text) => sum + [...wordsIn(text)].length, 0);
const alarms = [...statutes, ...letters].flatMap(foundIn);
let failed = false;
const cell = (value: string, isGood: boolean, width: number): string => {
  if (!isGood) failed = true;
  return `${isGood ? '' : '✗ '}${value}`.padStart(width);
};
const percent = (count: number, all: number): string => (all === 0 ? '–' : `${((100 * count) / all).toFixed(0)} %`);

console.log(`${words} words of correct text; up to ${slipsPerKind} slips a kind; precision where each rule's slips stand once in ${wordsPerSlip} words`);
console.log(`${'rule / slip'.padEnd(48)}${'severity'.padStart(10)}${'false/1,000'.padStart(14)}${'precision'.padStart(11)}${'made'.padStart(6)}${'found'.padStart(9)}${'restored'.padStart(10)}`);
for (const { id, severity } of metas) {
  const wrong = ofRule(alarms, id);
  if (options.misses) for (const each of wrong) console.log(`false (${id}): ${show(each)}`);
  const perThousand = (1000 * wrong.length) / words;
  const rows = slipKinds.filter((kind) => kind.rule === id).map((kind) => measure(kind, kind.in === 'letter' ? letters : sentences));
  const detected = rows.reduce((sum, row) => sum + row.found, 0) / Math.max(1, rows.reduce((sum, row) => sum + row.made, 0));
  const right = (1000 / wordsPerSlip) * detected;
  const precision = percent(right, right + perThousand);
  console.log(`${id.padEnd(48)}${severity.padStart(10)}${cell(perThousand.toFixed(3), perThousand <= (falseAlarmBounds[id] ?? falseAlarmBound), 14)}${precision.padStart(11)}`);
  for (const { kind, made, found, restored } of rows) {
    const isFound = made > 0 && found >= kind.found * made;
    console.log(`  ${kind.name.padEnd(70)}${String(made).padStart(8)}${cell(percent(found, made), isFound, 9)}${cell(percent(restored, found), restored >= kind.restored * found, 10)}`);
  }
}
if (failed) process.exitCode = 1;
