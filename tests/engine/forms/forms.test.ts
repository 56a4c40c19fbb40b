import { describe, expect, it } from 'vitest';
import type { Analysis, Finding } from '../../../server/src/engine/index.js';
import { newLetter } from '../../../server/src/engine/forms/newLetter.js';
import { applyEdits } from '../../../server/src/engine/text/range.js';
import { analyse, configuration } from '../../kit/engine.js';
import { compose, goodLetters } from './goodLetters.js';

/** What is said of the letter's form, not of its law, dates or numbers. */
function formFindings({ findings }: Analysis): readonly Finding[] {
  return findings.filter(({ rule }) => /^(?:brev|metadata)\//.test(rule));
}

function show(findings: readonly Finding[]): string[] {
  return findings.map(({ severity, rule, message }) => `${severity} ${rule} ${message.da}`);
}

function afterFirstFix(analysis: Analysis): Analysis {
  const edits = formFindings(analysis)[0]?.fixes[0]?.edits ?? [];
  expect(edits).not.toEqual([]);
  return analyse(applyEdits(analysis.source, edits));
}

it('the samples cover every form', () => {
  expect(goodLetters.map(({ form }) => form)).toEqual([...configuration.forms.keys()]);
});

it.each(goodLetters.filter(({ withoutHeadings }) => withoutHeadings))('$form passes without headings', (sample) => {
  expect(show(formFindings(analyse(compose(sample, 'running-text'))))).toEqual([]);
});

describe.each(goodLetters)('$form', (sample) => {
  it('passes with headings', () => {
    expect(show(formFindings(analyse(compose(sample, 'headings'))))).toEqual([]);
  });

  // The part that holds the recipients' sections is shown by them, so it cannot be missed while they stand.
  const removable = sample.parts.map((part, index) => ({ ...part, index })).filter(({ id }) => id !== 'redegoerelser');

  it.each(removable)('misses $title among headings', ({ title, index, id }) => {
    const analysis = analyse(compose(sample, 'headings', index));
    const findings = formFindings(analysis).filter(({ rule }) => rule !== 'brev/nummerering');
    expect(findings.map(({ rule, message }) => [rule, message.da.includes(title)]), show(findings).join('\n')).toEqual([
      [id === 'forvaltning' ? 'brev/modtager-uden-afsnit' : 'brev/afsnit-mangler', true],
    ]);
    expect(show(formFindings(afterFirstFix(analysis)).filter(({ rule }) => rule !== 'brev/nummerering'))).toEqual([]);
  });

  it.each(sample.parts.map((part, index) => ({ ...part, index })).filter(({ hiddenInText }) => sample.withoutHeadings && hiddenInText === undefined))('misses $title in running text, and says so mildly', ({ title, index }) => {
    const analysis = analyse(compose(sample, 'running-text', index));
    const findings = formFindings(analysis);
    expect(findings.map(({ severity, message }) => [severity, message.da.includes(title)]), show(findings).join('\n')).toEqual([['info', true]]);
    expect(show(formFindings(afterFirstFix(analysis)))).toEqual([]);
  });

  it('begins complete, and every note to the author is reported once', () => {
    const form = configuration.forms.get(sample.form);
    if (form === undefined) throw new Error(`no form ${sample.form}`);
    const source = newLetter(form, configuration, { year: 2024, month: 11, day: 18 });
    const analysis = analyse(source);
    const isNote = ({ rule }: Finding): boolean => rule === 'metadata/ikke-udfyldt' || rule === 'sprog/pladsholder';
    expect(show(formFindings(analysis).filter((finding) => !isNote(finding)))).toEqual([]);
    const notes = [...source.matchAll(/\[[^[\]\n]+\]/gu)].map(([note]) => note);
    const inLetter = analysis.findings.filter(({ range }) => /^\[.*\]$/.test(source.slice(range.start, range.end)));
    expect(inLetter.filter((finding) => !isNote(finding))).toEqual([]);
    expect(inLetter.map(({ range }) => source.slice(range.start, range.end))).toEqual(notes);
  });
});

describe('a new letter to administrations', () => {
  const form = configuration.forms.get('hoering');
  const recipientsLine = (recipients: typeof configuration.profile.recipients): string | undefined =>
    form && /^modtagere: .*$/m.exec(newLetter(form, { ...configuration, profile: { ...configuration.profile, recipients } }, { year: 2024, month: 11, day: 18 }))?.[0];

  it('leaves the recipient to the author where there are several, lest it goes to the wrong one', () => {
    expect(recipientsLine(configuration.profile.recipients)).toBe('modtagere: ["[modtager]"]');
  });

  it('names the only one that the office has', () => {
    expect(recipientsLine(configuration.profile.recipients.filter(({ abbreviation }) => abbreviation === 'SOF'))).toBe('modtagere: [SOF]');
  });
});
