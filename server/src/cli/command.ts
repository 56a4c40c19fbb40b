/** One command of the command line. */
export interface Command {
  readonly name: string;
  /** `ombudsbrev check FIL|MAPPE … [--format …]` */
  readonly usage: string;
  /** One Danish sentence. */
  readonly summary: string;
  /** Returns the exit code: 0 fine, 1 errors found, 2 wrong use or a file that could not be read. */
  run(args: readonly string[]): Promise<number> | number;
}
