import type { CalendarDate } from '../../dates/calendarDate.js';
import { isUnreadRegister } from '../../register/emptyRegister.js';
import { createLineIndex } from '../../text/lineIndex.js';
import type { Language, Localized } from '../../text/localized.js';
import type { CitedPlace, CitedSource, CitedVerdict, CitingLetter } from '../sources.js';
import { escapeMarkdown as escaped } from '../../text/escapeMarkdown.js';
import { statusWords } from '../describe.js';
import { explanationBeside, localizedDate, registerClause, unreadRegister, worded } from '../verify/wording.js';
import type { SourceGroup } from './citedText.js';
import { listed } from './provisionLabel.js';

const words = {
  title: { da: 'Retskilder', en: 'Sources of law' },
  checked: {
    da: 'Kontrolleret pr. {0} mod et register fra {1}.',
    en: 'Checked as of {0} against a register of {1}.',
  },
  checkedEach: {
    da: 'Hvert brev er kontrolleret pr. sin egen dato mod et register fra {1}.',
    en: 'Each letter was checked as of its own date against a register of {1}.',
  },
  none: { da: 'Ingen henvisninger.', en: 'No citations.' },
  historical: { da: 'tidligere gældende', en: 'earlier law' },
  line: { da: 'linje', en: 'line' },
  and: { da: 'og', en: 'and' },
} as const satisfies Record<string, Localized>;

/** Headings of the list. */
export const groupTitles: Readonly<Record<SourceGroup, Localized>> = {
  act: { da: 'Love', en: 'Acts' },
  order: { da: 'Bekendtgørelser, cirkulærer og vejledninger', en: 'Orders, circulars and guidelines' },
  eu: { da: 'EU-ret og konventioner', en: 'EU law and conventions' },
  decision: { da: 'Afgørelser og udtalelser', en: 'Decisions and opinions' },
  other: { da: 'Andre kilder', en: 'Other sources' },
  unknown: { da: 'Uden kendt kilde', en: 'Source not known' },
};

/** What is to be said of a source in a word or two. */
export function statusWord({ status, reason }: CitedVerdict): Localized {
  return reason === 'historical' ? words.historical : statusWords[status];
}

/** Why, where the word does not say it; the register's date, which the list gives once, is left out. */
export function remarkOn({ status, reason, explanation }: CitedVerdict, registerDate: CalendarDate): Localized | undefined {
  return status === 'ok' || reason === 'other-source' ? undefined : explanationBeside(explanation, registerClause({ date: registerDate }));
}

/** Where, as `linje 6 og 9` for one letter, `a.brev.md linje 6; b.brev.md linje 3` for several. */
export function createPlaceNamer(letters: readonly CitingLetter[], language: Language): (places: readonly CitedPlace[]) => string {
  const indexes = new Map(letters.map(({ file, source }) => [file, createLineIndex(source)] as const));
  return (places) => {
    const byFile = new Map<string, Set<string>>();
    for (const { file, range } of places) {
      const lines = byFile.get(file) ?? new Set();
      lines.add(String((indexes.get(file)?.toPosition(range.start).line ?? 0) + 1));
      byFile.set(file, lines);
    }
    return [...byFile]
      .map(([file, lines]) => `${letters.length === 1 ? '' : `${file} `}${words.line[language]} ${listed([...lines], words.and[language])}`)
      .join('; ');
  };
}

/** Stands before what is missing from a list. */
export const incompleteTitle: Localized = { da: 'Listen er ikke fuldstændig:', en: 'The list is not complete:' };

/**
 * The list as Markdown to paste into a note or a case. Ends in a line break.
 *
 * @param omissions a sentence for each letter, or reason, that keeps sources out of the list
 */
export function sourcesToMarkdown(
  sources: readonly CitedSource[], letters: readonly CitingLetter[], registerDate: CalendarDate, language: Language, omissions: readonly Localized[] = [],
): string {
  const nameOf = createPlaceNamer(letters, language);
  const item = (name: string, verdict: CitedVerdict | undefined, places: readonly CitedPlace[]): string => {
    const where = places.length === 0 ? '' : ` (${escaped(nameOf(places))})`;
    if (verdict === undefined) return `- ${name}${where}`;
    const word = statusWord(verdict)[language];
    const remark = remarkOn(verdict, registerDate)?.[language];
    const isQuiet = verdict.status === 'ok' || verdict.status === 'unchecked';
    return `- ${name} – ${isQuiet ? word : `**${word}**`}${where}${remark === undefined ? '' : `. ${escaped(remark)}`}`;
  };
  const lines = [`# ${words.title[language]}`, ...(letters.length === 0 ? [] : ['', checkedAsOf(letters, registerDate)[language]])];
  if (omissions.length > 0) lines.push('', `**${incompleteTitle[language]}**`, '', ...omissions.map((omission) => `- ${escaped(omission[language])}`));
  if (sources.length === 0) lines.push('', words.none[language]);
  let group: SourceGroup | undefined;
  for (const source of sources) {
    if (source.group !== group) lines.push('', `## ${groupTitles[source.group][language]}`, '');
    group = source.group;
    lines.push(item(sourceName(source), source.verdict, source.places));
    for (const { label, url, verdict, places } of source.provisions) lines.push(`  ${item(linked(label, url), verdict, places)}`);
  }
  return `${unbroken(lines.join('\n'))}\n`;
}

function checkedAsOf(letters: readonly CitingLetter[], registerDate: CalendarDate): Localized {
  if (isUnreadRegister({ date: registerDate })) return unreadRegister;
  const [first] = letters;
  const days = new Set(letters.map(({ letterDate }) => localizedDate(letterDate).da));
  const template = days.size > 1 ? words.checkedEach : words.checked;
  return worded(template, first === undefined ? '' : localizedDate(first.letterDate), localizedDate(registerDate));
}

/** The reference bears the link; where there is none, the name. */
function sourceName({ name, reference, url }: CitedSource): string {
  const title = name.charAt(0).toUpperCase() + name.slice(1);
  return reference === undefined ? linked(title, url) : `${escaped(title)}, ${linked(reference, url)}`;
}

function linked(text: string, url: string | undefined): string {
  return url === undefined || url === text ? escaped(text) : `[${escaped(text)}](${/[\s()<>]/u.test(url) ? `<${url}>` : url})`;
}

/** A sign and its number stay on one line. */
function unbroken(text: string): string {
  return text.replace(/(?<=§|\bnr\.|\bstk\.|\blitra|\bartikel|\bkapitel|\blinje|\bline) (?=[\da-zæøå])/giu, '\u00a0');
}
