import { readForm, type FormReading } from '../../forms/readForm.js';
import type { Container, Letter } from '../../letter/model.js';
import type { CitationKind } from '../../citations/model.js';
import type { LetterRuleContext, PlacedCitation } from '../rule.js';

/** The kinds that say what the law is; a file number or a link does not. */
const lawKinds: ReadonlySet<CitationKind> = new Set<CitationKind>(['document', 'provision', 'act', 'eu', 'article', 'treaty', 'principle', 'ombudsman']);

interface Kept {
  readonly context: LetterRuleContext;
  readonly reading: FormReading;
}

/** Several rules look at the same reading; it is made once for each analysis. */
const keptReadings = new WeakMap<Letter, Kept>();

/** The letter as a letter of its form; undefined when the form is not known. */
export function readingOf(letter: Letter, context: LetterRuleContext): FormReading | undefined {
  const { form } = context;
  if (form === undefined) return undefined;
  const kept = keptReadings.get(letter);
  if (kept?.context === context) return kept.reading;
  const cites = citingBlocks(letter, context.citations);
  const reading = readForm(letter, form, { profile: context.configuration.profile, citesLaw: (block) => cites.has(block) });
  keptReadings.set(letter, { context, reading });
  return reading;
}

/** Blocks in which the office itself cites law, in the text or in a footnote called from there. */
function citingBlocks(letter: Letter, citations: readonly PlacedCitation[]): ReadonlySet<number> {
  const blocks = new Set<number>();
  const footnotes = new Set<string>();
  for (const { citation, block } of citations) {
    if (citation.citation.inQuotation || !lawKinds.has(citation.citation.kind)) continue;
    const footnote = letter.blocks[block]?.block.containers.find(isFootnote);
    if (footnote === undefined) blocks.add(block);
    else footnotes.add(footnote.label);
  }
  if (footnotes.size > 0) {
    for (const { call, block } of letter.footnoteCalls) if (footnotes.has(call.label)) blocks.add(block);
  }
  return blocks;
}

function isFootnote(container: Container): container is Extract<Container, { kind: 'footnote' }> {
  return container.kind === 'footnote';
}
