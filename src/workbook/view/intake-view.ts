import type { ChosenFile } from '../../keeping/file-handles';
import type { Failure } from '../../vocabulary/failure';
import type { KeptView } from './kept-view';

export type { ChosenFile };
export { chosenBy } from '../../keeping/file-handles';

/** A file being opened. */
export interface Opening {
  readonly id: number;
  readonly file: string;
  /** "Reading: 45,000 of 300,000 rows, 22,000 rows a second, about 10 seconds left". */
  readonly doing: string;
  /** How much of it has been read, 0 to 1; null where that is not known. */
  readonly share: number | null;
  /** What the reader must say before it is read on: add its rows to what is open, or open it instead. */
  readonly asks: {
    readonly words: string;
    readonly choices: readonly { readonly id: string; readonly label: string }[];
  } | null;
  /** Its columns must be told on the mapping screen. */
  readonly waitsForMapping: boolean;
}

/** A file that was refused; stays on the page until dismissed. */
export interface Refusal {
  readonly id: number;
  readonly failure: Failure;
}

/** Files on their way in, from the moment they are chosen. */
export interface IntakeView {
  readonly openings: readonly Opening[];
  readonly refusals: readonly Refusal[];
  /** Files that the address asks for and that are kept on this device, or can be opened again from here. */
  readonly wantedKept: KeptView['files'];
  open(files: readonly ChosenFile[]): void;
  /** Opens a file that is kept, or whose handle is; must be called from a click. */
  openAgain(fingerprint: string): Promise<void>;
  cancel(opening: number): void;
  /** Answers what an opening asks, by the id of one of its choices. */
  answer(opening: number, choice: string): void;
  dismiss(refusal: number): void;
}
