import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { toDanishDate, toIsoDate } from '../../dates/calendarDate.js';
import type { Attachment, ColophonField, DocumentFootnote, LetterClosing, LetterDocument } from '../document.js';
import { printedHeadings } from '../headings.js';
import { blockElements } from './blocks.js';
import type { HtmlContext } from './context.js';
import { callId, noteId } from './inlines.js';

/**
 * The letter as an HTML tree with headings and landmarks, in the order in which it is read aloud: office, recipients, title, the
 * colophon's facts, the text, greeting, enclosures, notes. `images` are `data:` URLs by the path that the letter gives.
 */
export function letterTree(document: LetterDocument, images: ReadonlyMap<string, string>): Element {
  const context: HtmlContext = {
    images,
    footnoteNumbers: new Map(document.footnotes.map(({ label, number }) => [label, number])),
    calls: new Map(),
    heading: printedHeadings(document),
  };
  const body = document.blocks.flatMap(({ block }) => blockElements([block], context));
  // Before the notes are linked back, all calls must have been met, also those in notes.
  const notes = document.footnotes.map((note) => ({ note, content: blockElements(note.blocks, context) }));
  // No `article`: in one, `main` is not allowed and `header` is no landmark.
  return h('div', { className: `brev ${document.layout}`, lang: 'da' }, [
    letterHeader(document),
    h('main', [
      ...body,
      ...(document.closing === undefined ? [] : [closing(document.closing)]),
      ...(document.attachments.length === 0 || !document.listsAttachments ? [] : [attachments(document.attachments)]),
      ...(notes.length === 0 ? [] : [footnotes(notes, context)]),
    ]),
  ]);
}

function letterHeader({ profile, recipients, title, subject, colophon, date }: LetterDocument): Element {
  return h('header', [
    h('p', { className: 'kontor' }, lines([profile.office, profile.municipality])),
    ...(recipients.length === 0 ? [] : [h('ul', { className: 'modtagere', ariaLabel: 'Modtagere' }, recipients.map((name) => h('li', name)))]),
    ...(title === '' ? [] : [h('h1', title)]),
    ...(subject === undefined ? [] : [h('p', { className: 'vedr' }, subject)]),
    h('section', { className: 'kolofon', ariaLabel: 'Brevets oplysninger' }, colophon.map((field) => colophonField(field, date))),
  ]);
}

function colophonField({ label, lines: own }: ColophonField, date: LetterDocument['date']): Element {
  const isDate = date !== undefined && own.length === 1 && own[0] === toDanishDate(date);
  const value = isDate ? [h('time', { dateTime: toIsoDate(date) }, own.join(''))] : lines(own);
  return h('p', label === undefined ? value : [h('span', { className: 'felt' }, label), ' ', ...value]);
}

function closing({ greeting, signatures }: LetterClosing): Element {
  return h('section', { className: 'afslutning', ariaLabel: 'Underskrift' }, [
    h('p', greeting),
    h(
      'div',
      { className: 'underskrifter' },
      signatures.map(({ name, title }) => h('p', lines(title === undefined ? [name] : [name, title]))),
    ),
  ]);
}

function attachments(all: readonly Attachment[]): Element {
  return h('section', { className: 'bilag', ariaLabel: 'Bilag' }, [h('h2', 'Bilag'), h('ol', all.map(({ title }) => h('li', title)))]);
}

function footnotes(notes: readonly { readonly note: DocumentFootnote; readonly content: Element[] }[], { calls }: HtmlContext): Element {
  return h('section', { className: 'noter', role: 'doc-endnotes', ariaLabel: 'Noter' }, [
    h('h2', 'Noter'),
    h('ol', notes.map(({ note: { number }, content }) => h('li', { id: noteId(number), value: number }, withBackLinks(content, number, calls.get(number) ?? 0)))),
  ]);
}

/** The links back stand at the end of the note's last paragraph, so that they take no line of their own. */
function withBackLinks(content: readonly Element[], number: number, calls: number): ElementContent[] {
  const links = Array.from({ length: calls }, (_, index): ElementContent[] => [
    { type: 'text', value: ' ' },
    h('a', { href: `#${callId(number, index + 1)}`, role: 'doc-backlink', ariaLabel: `Tilbage til teksten ved note ${number}` }, '↩'),
  ]).flat();
  const last = content.at(-1);
  if (last?.tagName !== 'p') return [...content, h('p', links)];
  return [...content.slice(0, -1), { ...last, children: [...last.children, ...links] }];
}

/** Lines that are not empty, with breaks between them. */
function lines(all: readonly string[]): ElementContent[] {
  return all.filter((line) => line !== '').flatMap((line, index): ElementContent[] => [...(index === 0 ? [] : [h('br')]), { type: 'text', value: line }]);
}
