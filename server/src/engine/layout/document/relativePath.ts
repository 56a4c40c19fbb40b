/**
 * A path below the letter's folder, in one spelling (`a/b.png`); undefined when it is absolute, leads out of the folder, or is no path.
 * Backslashes part folders too, since they do so on Windows.
 */
export function pathInFolder(written: string): string | undefined {
  const path = written.replaceAll('\\', '/');
  if (/^(?:\/|~|[A-Za-z][A-Za-z0-9+.-]*:)|[\u0000-\u001f\u007f]/.test(path)) return undefined;
  const steps: string[] = [];
  for (const step of path.split('/')) {
    if (step === '' || step === '.') continue;
    if (step !== '..') steps.push(step);
    else if (steps.pop() === undefined) return undefined;
  }
  return steps.length === 0 ? undefined : steps.join('/');
}
