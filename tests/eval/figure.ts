/** One line of the evaluation's table. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  /** The evaluation fails below it. */
  readonly atLeast: number;
  readonly detail: string;
}
