import type { Language } from '../engine/index.js';

/** The language of what the user reads, from `initializationOptions` or the section `ombudsbrev`; undefined when neither says. */
export function languageSetting(settings: unknown): Language | undefined {
  if (typeof settings !== 'object' || settings === null || !('sprog' in settings)) return undefined;
  return settings.sprog === 'en' || settings.sprog === 'da' ? settings.sprog : undefined;
}

/** The section `ombudsbrev` of the settings that some clients send along with the notification. */
export function sectionOf(settings: unknown): unknown {
  return typeof settings === 'object' && settings !== null && 'ombudsbrev' in settings ? settings.ombudsbrev : undefined;
}
