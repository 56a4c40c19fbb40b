/**
 * `npm run eval`: how well citations are recognised in real statutes, and whether damaged ones are restored. Prints tables and fails when
 * a figure falls below its bound.
 */
import { createRecogniser } from '../../server/src/engine/citations/recognise.js';
import type { Citation } from '../../server/src/engine/citations/model.js';
import { proseBlock } from '../kit/block.js';
import { register } from '../kit/engine.js';
import type { Figure } from './figure.js';
import { damagedFormFigures } from './damagedForms.js';
import { formFigures } from './forms.js';
import { verdictFigures } from './verdicts.js';
import { around, damages, draw, inflict, type Damage, type Damaged } from './damage.js';
import { mend, reportsOn } from './mend.js';
import { misspeltActFigures } from './misspeltActs.js';
import { referenceSpans } from './referenceGrammar.js';
import { fixAllFigures } from './statuteFixAll.js';
import { sample, seededRandom, statuteTexts } from './statuteSample.js';
import { statuteVerdictFigures } from './statuteVerdicts.js';

const seed = 20260214;
const perDamage = 250;
const recognise = createRecogniser(register);

const showMisses = process.argv.includes('--misses');

function share(good: number, all: number): number {
  return all === 0 ? 1 : good / all;
}

function recognition(texts: readonly string[]): readonly Figure[] {
  let signs = 0;
  let signsFound = 0;
  let spans = 0;
  let spansAgree = 0;
  let documents = 0;
  let documentsFound = 0;
  for (const text of texts) {
    const citations = recognise(proseBlock(text));
    const covers = (offset: number, of: (citation: Citation) => boolean): boolean =>
      citations.some((citation) => of(citation) && citation.range.start <= offset && offset < citation.range.end);
    for (const match of text.matchAll(/§(?: ?§)?/g)) {
      signs += 1;
      if (covers(match.index, ({ provisions }) => provisions.length > 0)) signsFound += 1;
      else if (showMisses) console.log(`§ missed: ${text.slice(Math.max(0, match.index - 30), match.index + 30)}`);
    }
    for (const match of text.matchAll(/(?<!rotokol )nr\.? ?\d{1,5} af (?:den )?\d{1,2}\./g)) {
      documents += 1;
      if (covers(match.index, ({ kind }) => kind === 'document')) documentsFound += 1;
      else if (showMisses) console.log(`document missed: ${text.slice(Math.max(0, match.index - 30), match.index + 30)}`);
    }
    const ends = groupEnds(text, citations);
    for (const { start, end } of referenceSpans(text)) {
      spans += 1;
      if (ends.get(start) === end) spansAgree += 1;
      else if (showMisses) console.log(`span: ${text.slice(start, end)} | ${text.slice(start, ends.get(start) ?? start)} | ${text.slice(end, end + 30)}`);
    }
  }
  return [
    { name: '§ signs recognised', value: share(signsFound, signs), atLeast: 0.999, detail: `${signsFound} of ${signs}` },
    { name: '§ spans as the reference grammar reads them', value: share(spansAgree, spans), atLeast: 0.998, detail: `${spansAgree} of ${spans}` },
    { name: 'numbered documents recognised', value: share(documentsFound, documents), atLeast: 0.995, detail: `${documentsFound} of ${documents}` },
  ];
}

/** For each § sign the end of what belongs to it. */
function groupEnds(text: string, citations: readonly Citation[]): ReadonlyMap<number, number> {
  const ends = new Map<number, number>();
  for (const { range, provisions } of citations) {
    const first = provisions[0];
    if (first?.unit !== 'paragraph' || first.paragraphRange === undefined) continue;
    ends.set(text.indexOf('§', range.start), Math.max(...provisions.map((provision) => provision.range.end)));
  }
  return ends;
}

/** What the rules would change in statutes as they stand: each is a slip of the statute, or a false finding. */
function untouched(texts: readonly string[]): readonly Figure[] {
  let citations = 0;
  let safe = 0;
  let proposals = 0;
  for (const text of texts) {
    citations += recognise(proseBlock(text)).length;
    for (const report of reportsOn(text, recognise)) {
      if (report.fixes?.some((fix) => fix.safe) === true) safe += 1;
      else proposals += 1;
      if (showMisses) console.log(`statute: ${text.slice(Math.max(0, report.range.start - 20), report.range.end + 20)} ⇒ ${report.message.da}`);
    }
  }
  return [
    { name: 'citations in statutes without a safe change', value: 1 - share(safe, citations), atLeast: 0.997, detail: `${safe} changed of ${citations}` },
    { name: 'citations in statutes without a proposal', value: 1 - share(proposals, citations), atLeast: 0.998, detail: `${proposals} proposals` },
  ];
}

interface CorrectCitation {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly isKnownAct: boolean;
}

/** Correct citations in their sentence, as the source of damage. */
function correctCitations(texts: readonly string[]): readonly CorrectCitation[] {
  return texts.flatMap((text) =>
    recognise(proseBlock(text)).map(({ range, act }) => {
      const { text: sentence, start } = around(text, range.start, range.end);
      return { text: sentence, start, end: start + range.end - range.start, isKnownAct: (act?.candidates.length ?? 0) > 0 };
    }),
  ).filter(({ text }) => reportsOn(text, recognise).length === 0);
}

function restoration(texts: readonly string[]): readonly Figure[] {
  const correct = correctCitations(texts);
  const figures: Figure[] = [];
  let all = 0;
  let restored = 0;
  for (const damage of damages) {
    const damaged: Damaged[] = correct.flatMap(({ text, start, end, isKnownAct }) =>
      damage.needsKnownAct === true && !isKnownAct ? [] : (inflict(damage, text, start, end) ?? []),
    );
    const drawn = draw(damaged, perDamage, seed);
    const good = drawn.filter(({ text, original }) => mend(text, recognise) === original);
    if (showMisses) for (const { text } of drawn.filter((one) => !good.includes(one)).slice(0, 8)) console.log(`${damage.id}: ${text}\n   ⇒ ${mend(text, recognise)}`);
    all += drawn.length;
    restored += good.length;
    figures.push({ name: `restored: ${damage.id}`, value: share(good.length, drawn.length), atLeast: 0.9, detail: `${good.length} of ${drawn.length}` });
  }
  const twice = twiceDamaged(correct);
  const goodTwice = twice.filter(({ text, original }) => mend(text, recognise) === original);
  if (showMisses) for (const { damage, text } of twice.filter((one) => !goodTwice.includes(one)).slice(0, 40)) console.log(`${damage}: ${text}\n   ⇒ ${mend(text, recognise)}`);
  figures.push({ name: 'restored: two damages in one citation', value: share(goodTwice.length, twice.length), atLeast: 0.98, detail: `${goodTwice.length} of ${twice.length}` });
  return [...figures, { name: 'restored: all', value: share(restored, all), atLeast: 0.98, detail: `${restored} of ${all}` }];
}

/** Citations that are wrong in two of the ways at once, both drawn. */
function twiceDamaged(correct: readonly CorrectCitation[]): readonly Damaged[] {
  const random = seededRandom(seed);
  const drawn = (): Damage | undefined => damages[Math.floor(random() * damages.length)];
  const found: Damaged[] = [];
  for (let tries = 0; found.length < 4 * perDamage && tries < 200_000; tries += 1) {
    const citation = correct[Math.floor(random() * correct.length)];
    const [first, second] = [drawn(), drawn()];
    if (citation === undefined || first === undefined || second === undefined || first === second || (!citation.isKnownAct && (first.needsKnownAct ?? second.needsKnownAct) === true)) continue;
    const once = inflict(first, citation.text, citation.start, citation.end);
    const twice = once === undefined ? undefined : inflict(second, once.text, citation.start, citation.end + once.text.length - citation.text.length);
    if (twice !== undefined && twice.text !== citation.text) found.push({ damage: `${first.id} + ${second.id}`, text: twice.text, original: citation.text });
  }
  return found;
}

const texts = statuteTexts();
const drawn = sample(texts, 2000, seed);
const figures = [...recognition(drawn), ...untouched(drawn), ...restoration(drawn), ...formFigures(seed), ...damagedFormFigures(seed), ...misspeltActFigures(drawn, seed), ...verdictFigures(seed), ...statuteVerdictFigures(), ...fixAllFigures(seed)];
for (const { name, value, atLeast, detail } of figures) {
  console.log(`${value < atLeast ? '✗' : ' '} ${name.padEnd(52)} ${(value * 100).toFixed(2).padStart(7)} %   ${detail}`);
}
if (figures.some(({ value, atLeast }) => value < atLeast)) process.exitCode = 1;
