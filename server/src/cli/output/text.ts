import { parseIsoDate, toDanishDate } from '../../engine/dates/calendarDate.js';
import type { Language, Severity } from '../../engine/index.js';
import { createLineIndex } from '../../engine/text/lineIndex.js';
import type { CheckResult } from './checkedFile.js';
import { summarise } from './json.js';

const severityNames: Readonly<Record<Language, Readonly<Record<Severity, string>>>> = {
  da: { error: 'fejl', warning: 'advarsel', info: 'oplysning', hint: 'råd' },
  en: { error: 'error', warning: 'warning', info: 'info', hint: 'hint' },
};

/** Singular and plural of the closing line. */
const counted: Readonly<Record<Language, Readonly<Record<Severity | 'files', readonly [string, string]>>>> = {
  da: {
    files: ['brev', 'breve'],
    error: ['fejl', 'fejl'],
    warning: ['advarsel', 'advarsler'],
    info: ['oplysning', 'oplysninger'],
    hint: ['råd', 'råd'],
  },
  en: {
    files: ['letter', 'letters'],
    error: ['error', 'errors'],
    warning: ['warning', 'warnings'],
    info: ['info', 'infos'],
    hint: ['hint', 'hints'],
  },
};

/** For people: lines and columns from 1, each finding with its rule, and what a fix would do. */
export function toText(result: CheckResult, language: Language): string {
  const lines: string[] = [];
  for (const { file, source, findings } of result.files) {
    if (findings.length === 0) continue;
    const index = createLineIndex(source);
    lines.push(file);
    for (const finding of findings) {
      const { line, character } = index.toPosition(finding.range.start);
      const place = `${line + 1}:${character + 1}`.padStart(8);
      lines.push(`${place}  ${severityNames[language][finding.severity].padEnd(9)}  ${finding.message[language]}  [${finding.rule}]`);
      const fix = finding.fixes.find((candidate) => candidate.preferred) ?? finding.fixes[0];
      if (fix !== undefined) lines.push(`${' '.repeat(21)}→ ${fix.title[language]}`);
    }
    lines.push('');
  }
  return `${[...lines, closingLine(result, language)].join('\n')}\n`;
}

function closingLine({ register, files }: CheckResult, language: Language): string {
  const summary = summarise(files);
  const count = (what: Severity | 'files'): string => `${summary[what]} ${counted[language][what][summary[what] === 1 ? 0 : 1]}`;
  const findings = (['error', 'warning', 'info', 'hint'] as const).filter((severity) => summary[severity] > 0).map(count);
  if (language === 'en') {
    const state = register === undefined ? 'The register of acts could not be read' : `Register of acts as of ${register}`;
    return `${count('files')} checked: ${findings.length === 0 ? 'nothing found' : findings.join(', ')}. ${state}.`;
  }
  return `${count('files')} kontrolleret: ${findings.length === 0 ? 'intet fundet' : findings.join(', ')}. ${registerState(register)}.`;
}

function registerState(register: string | undefined): string {
  if (register === undefined) return 'Lovregisteret kunne ikke læses';
  const date = parseIsoDate(register);
  return `Lovregisteret er fra ${date === undefined ? register : toDanishDate(date)}`;
}
