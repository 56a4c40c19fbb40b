import { signDetectors } from '../forms/signs/index.js';
import { frontMatterKeys } from '../letter/frontMatterKeys.js';
import type { Localized } from '../text/localized.js';
import type { Configuration } from './model.js';
import { recordsSystems } from './recordsSystems.js';
import { configurableRules } from './ruleIds.js';

/** Words that may stand somewhere in `ombudsbrev.yaml` or in a letter's front matter, and what each means. */
export type VocabularyName = 'forms' | 'keys' | 'recipients' | 'rules' | 'severities' | 'signs' | 'systems';

export type Vocabulary = ReadonlyMap<string, Localized>;

/** An office cannot add to these: anything else is wrong. */
export const closedVocabularies: ReadonlySet<VocabularyName> = new Set<VocabularyName>(['rules', 'severities', 'signs', 'systems']);

const severityTexts: Vocabulary = new Map([
  ['fejl', { da: 'Kan ikke være rigtigt.', en: 'Cannot be right.' }],
  ['advarsel', { da: 'Er meget sandsynligt forkert.', en: 'Very likely wrong.' }],
  ['oplysning', { da: 'Forældet siden, eller kan ikke kontrolleres.', en: 'Outdated since, or not verifiable.' }],
  ['råd', { da: 'Stil.', en: 'Style.' }],
  ['fra', { da: 'Reglen bruges ikke.', en: 'The rule is not used.' }],
]);

/** The words that hold under a configuration. */
export function vocabularyOf(name: VocabularyName, { forms, profile }: Configuration): Vocabulary {
  switch (name) {
    case 'forms':
      return new Map([...forms.values()].map((form) => [form.id, { da: describeForm(form.name.da, form.description.da), en: describeForm(form.name.en, form.description.en) }]));
    case 'keys':
      return new Map(frontMatterKeys.map((key) => [key.name, key.description]));
    case 'recipients':
      return new Map(profile.recipients.map(({ name: full, abbreviation }) => [abbreviation ?? full, { da: full, en: full }]));
    case 'rules':
      return configurableRules();
    case 'severities':
      return severityTexts;
    case 'signs':
      return new Map(signDetectors.map((detector) => [detector.name, detector.description]));
    case 'systems':
      return new Map(Object.entries(recordsSystems).map(([id, system]) => [id, system.name]));
  }
}

function describeForm(name: string, description: string): string {
  return description === '' ? name : `${name}. ${description}`;
}
