/** A term of the workbook with its meaning. */
export interface Term {
  readonly id: string;
  /** As the workbook prints it: "likely range". */
  readonly name: string;
  /** Other words by which it is looked up, those of the trade among them. */
  readonly also: readonly string[];
  /** One or two plain sentences. */
  readonly means: string;
}

/** A term from its id, name, meaning and the other words for it. */
export const term = (id: string, name: string, means: string, ...also: readonly string[]): Term => ({
  id,
  name,
  also,
  means,
});
