import type { TypesettingProblem } from '../../../engine/layout/typesetting.js';
import type { TypstMessage } from './messages.js';

/** What Typst refused, in the words of a user who knows no Typst. */
export function typesettingProblems({
  messages,
  missingFiles,
}: {
  readonly messages: readonly TypstMessage[];
  readonly missingFiles: readonly string[];
}): readonly TypesettingProblem[] {
  return messages.filter(({ severity }) => severity === 'error').map((message) => toProblem(message, missingFiles));
}

export function warningProblems(messages: readonly TypstMessage[]): readonly TypesettingProblem[] {
  return messages.map((message) => toProblem(message, []));
}

function toProblem({ text, file, line }: TypstMessage, missingFiles: readonly string[]): TypesettingProblem {
  const missing = missingFiles.length === 0 ? '' : ` (${missingFiles.join(', ')})`;
  return {
    message: {
      da: `Brevet kan ikke sættes op: ${text}${missing}`,
      en: `The letter cannot be set: ${text}${missing}`,
    },
    file,
    line,
  };
}

export function tookTooLong(milliseconds: number): TypesettingProblem {
  const seconds = Math.round(milliseconds / 1000);
  return {
    message: {
      da: `Opsætningen er stoppet, fordi den tog mere end ${seconds} sekunder. Del brevet eller dets største tabel, eller ret skabelonen, hvis den er ændret.`,
      en: `Setting the letter was stopped because it took more than ${seconds} seconds. Split the letter or its largest table, or mend the template if it was changed.`,
    },
    file: undefined,
    line: undefined,
  };
}

export function crashed(reason: string): TypesettingProblem {
  return {
    message: {
      da: `Opsætningen gik i stå to gange (${reason}). Brevet selv er uskadt. Fortryd den seneste ændring, og prøv igen.`,
      en: `Setting the letter failed twice (${reason}). The letter itself is unharmed. Undo the latest change and try again.`,
    },
    file: undefined,
    line: undefined,
  };
}
