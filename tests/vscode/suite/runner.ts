/** One test of the suite, and how it went. */
export interface TestResult {
  readonly name: string;
  /** Undefined when it passed. */
  readonly error: string | undefined;
}

const tests: { readonly name: string; readonly body: () => Promise<void> }[] = [];

/** A test fails after this long. Milliseconds. */
const timeLimit = 60_000;

export function test(name: string, body: () => Promise<void>): void {
  tests.push({ name, body });
}

/** How far the suite has come. */
export interface SuiteReport {
  /** How many tests there are. */
  readonly planned: number;
  readonly results: readonly TestResult[];
}

/** Runs every test, one after the other, in the order they were written. `onProgress` is told after each. */
export async function runTests(onProgress: (report: SuiteReport) => void): Promise<readonly TestResult[]> {
  const results: TestResult[] = [];
  for (const { name, body } of tests) {
    let error: string | undefined;
    try {
      await Promise.race([body(), timeOut()]);
    } catch (thrown) {
      error = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
    }
    console.log(`${error === undefined ? '✔' : '✘'} ${name}${error === undefined ? '' : `\n${error}`}`);
    results.push({ name, error });
    onProgress({ planned: tests.length, results });
  }
  return results;
}

function timeOut(): Promise<never> {
  return new Promise((_, reject) => {
    setTimeout(() => {
      reject(new Error(`Not done after ${timeLimit / 1000} s`));
    }, timeLimit).unref();
  });
}
