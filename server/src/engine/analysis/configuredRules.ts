import type { Configuration } from '../configuration/model.js';
import type { Severity } from '../findings.js';
import type { Rule } from '../rules/rule.js';
import { configuredSeverity } from './placeReports.js';
import { perObject } from '../perObject.js';

/** A rule that is on, and the severity that counts for it. */
export interface ConfiguredRule<R extends Rule> {
  readonly rule: R;
  readonly severity: Severity;
}

/** The rules of one scope that a configuration leaves on; worked out once per configuration, which is immutable. */
export function createRuleSelection<R extends Rule>(rules: readonly R[]): (configuration: Configuration) => readonly ConfiguredRule<R>[] {
  return perObject((configuration: Configuration) =>
    rules.flatMap((rule) => {
      const severity = configuredSeverity(rule.meta, configuration);
      return severity === 'off' ? [] : [{ rule, severity }];
    }),
  );
}

/** One rule's fault must not cost the jurist the other rules' findings. */
export function guarded<T>(rule: Rule, onRuleFailure: (rule: string, error: unknown) => void, check: () => Iterable<T>): readonly T[] {
  try {
    return [...check()];
  } catch (error) {
    onRuleFailure(rule.meta.id, error);
    return [];
  }
}
