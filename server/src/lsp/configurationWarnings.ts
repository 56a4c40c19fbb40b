import type { Localized } from '../engine/index.js';
import { comparable, type LinedProblem } from './configurations.js';

/** Tells of a faulty `ombudsbrev.yaml` that nobody has open, once for each set of faults: letters are judged by what is left of it. */
export class ConfigurationWarnings {
  private readonly told = new Set<string>();

  constructor(private readonly show: (message: Localized) => void) {}

  report(problems: readonly LinedProblem[]): void {
    for (const file of new Set(problems.map((problem) => problem.file))) {
      const own = problems.filter((problem) => problem.file === file);
      const faults = [file, ...own.map(({ range, message }) => `${range.start} ${message.da}`)].join('\n');
      if (this.told.has(faults)) continue;
      this.told.add(faults);
      this.show(warning(comparable(file), own));
    }
  }
}

function warning(file: string, [first, ...others]: readonly LinedProblem[]): Localized {
  const name = file.replace(/^file:\/\//, '');
  const line = first?.line ?? 1;
  return {
    da: `${name}, linje ${line}: ${first?.message.da ?? ''}${others.length === 0 ? '' : ` Og ${others.length} fejl mere.`} Resten af filen gælder. Åbn den for at se, hvad der er galt.`,
    en: `${name}, line ${line}: ${first?.message.en ?? ''}${others.length === 0 ? '' : ` And ${others.length} more.`} The rest of the file counts. Open it to see what is wrong.`,
  };
}
