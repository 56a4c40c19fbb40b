import type { TypstMessage } from './messages.js';

/** The bytes in an answer of typst.ts; undefined when it refused. */
export function resultOf(answer: unknown): Uint8Array | undefined {
  return typeof answer === 'object' && answer !== null && 'result' in answer && answer.result instanceof Uint8Array ? answer.result : undefined;
}

/** The diagnostics in an answer of typst.ts. The lines of a call stack, which it gives as hints, are left out. */
export function diagnosticsOf(answer: unknown): readonly TypstMessage[] {
  if (typeof answer !== 'object' || answer === null || !('diagnostics' in answer) || !Array.isArray(answer.diagnostics)) return [];
  return answer.diagnostics.flatMap((each: unknown) => typstMessage(each) ?? []);
}

/** `{path: '/brevpapir/skabelon.typ', range: '0:10-0:17', severity, message}`, 0-based. */
function typstMessage(diagnostic: unknown): TypstMessage | undefined {
  if (typeof diagnostic !== 'object' || diagnostic === null) return undefined;
  const field = (name: string): string => {
    const value: unknown = Reflect.get(diagnostic, name);
    return typeof value === 'string' ? value : '';
  };
  const severity = field('severity');
  if (severity !== 'error' && severity !== 'warning') return undefined;
  const line = /^(\d+):/.exec(field('range'))?.[1];
  const file = field('path');
  return {
    severity,
    text: field('message'),
    file: file === '' ? undefined : file,
    line: line === undefined ? undefined : Number(line) + 1,
  };
}
