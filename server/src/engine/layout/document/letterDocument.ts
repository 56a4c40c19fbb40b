import type { Configuration } from '../../configuration/model.js';
import { addresseesOf } from '../../forms/addressees.js';
import { isSameTitle, titleWords } from '../../forms/titles.js';
import type { Letter } from '../../letter/model.js';
import { chunksOf } from '../../letter/parseLetter.js';
import { shiftRange } from '../../text/range.js';
import type { Attachment, DocumentProblem, LetterDocument } from '../document.js';
import { bodyBlocks } from './bodyBlocks.js';
import { contentOfChunk } from './chunkContent.js';
import { closingOf } from './closing.js';
import { colophonOf } from './colophon.js';
import { numberFootnotes } from './footnotes.js';
import { documentProblems } from './problems.js';
import { pathInFolder } from './relativePath.js';

/** The headings under which a text lists its own enclosures. */
const attachmentTitles = ['Bilag', 'Bilagsliste', 'Bilagsoversigt', 'Vedlagte bilag', 'Liste over bilag'].map(titleWords);

/**
 * The finished letter as its reader will see it. `letter` must come from `parseLetter`. Never throws. What a chunk holds is worked out
 * once: after an edit only the chunks that it touched are read anew.
 */
export function letterDocument(letter: Letter, configuration: Configuration): LetterDocument {
  const { frontMatter, sections } = letter;
  const { profile, letterhead } = configuration;
  const form = frontMatter.brevtype && configuration.forms.get(frontMatter.brevtype.value);
  const layout = form?.layout ?? 'letter';
  const chunks = chunksOf(letter);
  const blocks = bodyBlocks(chunks, letter.source);
  const { closing, body } = closingOf(letter, blocks, layout, profile);
  const { footnotes, problems: ofFootnotes } = numberFootnotes(chunks, body);
  const { attachments, problems: ofAttachments } = attachmentsOf(letter);
  const problems = [
    ...ofAttachments,
    ...chunks.flatMap(({ span, chunk }) =>
      span.kind === 'comment' ? [] : contentOfChunk(chunk).problems.map((problem) => ({ ...problem, range: shiftRange(problem.range, span.range.start) })),
    ),
    ...ofFootnotes,
  ];
  return {
    layout,
    title: frontMatter.titel?.value ?? '',
    titleRange: frontMatter.titel?.range,
    subject: subjectLine(frontMatter.vedr?.value),
    date: frontMatter.dato?.value,
    profile,
    recipients: recipientsOf(letter, configuration),
    colophon: colophonOf(letterhead.colophon, frontMatter, profile, form?.addressees ?? 'anyone'),
    caseNumber: frontMatter.sagsnr?.value,
    documentNumber: frontMatter.dokumentnr?.value,
    caseOfficer: frontMatter.sagsbehandler?.value,
    blocks: body,
    footnotes,
    closing,
    attachments,
    listsAttachments: !sections.some(({ title }) => attachmentTitles.some((known) => isSameTitle(titleWords(title), known))),
    numbersHeadings: form?.numbered === true && sections.every(({ number }) => number === undefined),
    problems: problems.sort((a, b) => a.range.start - b.range.start),
  };
}

/** An author may have written »Vedr.« in the value. */
function subjectLine(vedr: string | undefined): string | undefined {
  return vedr === undefined || /^vedr/i.test(vedr) ? vedr : `Vedr. ${vedr}`;
}

/** An abbreviation stands for the full name; a name with more to it (a unit, a person) stands as it is written. */
function recipientsOf({ frontMatter }: Letter, { profile }: Configuration): readonly string[] {
  return addresseesOf(frontMatter, profile).map(({ placed, name, titles }) => {
    const words = titleWords(placed.value);
    return titles.some((title) => title.join(' ') === words.join(' ')) ? name : placed.value;
  });
}

function attachmentsOf({ frontMatter }: Letter): { readonly attachments: readonly Attachment[]; readonly problems: readonly DocumentProblem[] } {
  const problems: DocumentProblem[] = [];
  const attachments = frontMatter.bilag.map(({ value: { title, file }, range }): Attachment => {
    const path = file === undefined ? undefined : pathInFolder(file);
    if (file !== undefined && path === undefined) problems.push(documentProblems.outsideFolder(file, range));
    return { title, file: path, range };
  });
  return { attachments, problems };
}
