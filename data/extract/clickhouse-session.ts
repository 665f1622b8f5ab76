/** A statement for ClickHouse: values stand in the text as `{p1:String}` and travel beside it. */
export interface ClusterStatement {
  readonly text: string;
  readonly parameters: Readonly<Record<string, string | readonly string[]>>;
}

/** One cell of an answer; the statements of this command give text or nothing. */
export type ClusterCell = string | null;

/** What this command needs of a ClickHouse cluster, or of the same engine embedded. */
export interface ClickHouseSession {
  /** The rows of a statement in batches, in order, each row an array in the order of the columns. */
  rows(statement: ClusterStatement): AsyncIterable<readonly (readonly ClusterCell[])[]>;
  /** Ends the connection. */
  close(): Promise<void>;
}
