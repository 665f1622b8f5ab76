/** How far casework from outside the page was drawn again from its file of records; open where that cannot be told. */
export type Checked = 'own' | 'waiting' | 'checking' | 'sound' | 'open' | 'differs';

/** Whether the casework in sight is as it was drawn. */
export interface IntegrityView {
  readonly checked: Checked;
  /** What stands above every page of it, in a sentence; empty where it was drawn here or is as it was drawn. */
  readonly words: string;
  /** Draw by draw, what differs: the draw, then a sentence each. */
  readonly differs: readonly { readonly draw: string; readonly said: readonly string[] }[];
  /** Draws again what was not yet, where its file of records is open. */
  look(): Promise<void>;
}
