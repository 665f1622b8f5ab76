/** The extracts inside this page, which is a copy, as long as they are not open. */
export interface CopyWithinView {
  /** "It was made on 3 May 2026 and holds oocd.csv."; empty until the page was looked through. */
  readonly held: string;
  readonly synthetic: boolean;
  /** It waits for its passphrase; else its extracts are being opened. */
  readonly asks: boolean;
  /** A passphrase is being tried. */
  readonly tries: boolean;
  /** Why the passphrase given last was refused; null before one was. */
  readonly refused: string | null;
  /** Opens what is sealed; the passphrase is kept nowhere. */
  open(passphrase: string): Promise<void>;
}

/** A file with its name, to be saved. */
export interface FileToSave {
  readonly name: string;
  readonly file: Blob;
}

/** What was saved, and its SHA-256. */
export interface SavedInWords {
  readonly words: string;
  readonly sha256: string;
}

/** Saving a copy of the workbook that holds a protected pack alone: who opens it sees the pack, and nothing else is in it. */
export interface PackCopyView {
  /** What is being done; empty while nothing is. */
  readonly doing: string;
  /** Why no copy was made; null where nothing stands in the way. */
  readonly refused: string | null;
  /** What was saved last; null before. */
  readonly saved: SavedInWords | null;
  /** The copy; null where it was refused. */
  make(): Promise<FileToSave | null>;
}

/** What the reader gave of a passphrase; null where everyone who gets the file may read it. */
export interface PassphraseGiven {
  readonly first: string;
  readonly second: string;
}

/** Saving a copy of the workbook with the extracts that are open. */
export interface SaveCopyView {
  /** Files of the reader's own are open, of which a copy can be made. */
  readonly offered: boolean;
  /** "oocd.csv, 4.1 MB", each once. */
  readonly files: readonly string[];
  readonly synthetic: boolean;
  /** What is being done; empty while nothing is. */
  readonly doing: string;
  /** Why no copy was made; null where nothing stands in the way. */
  readonly refused: string | null;
  /** What was saved last; null before. */
  readonly saved: SavedInWords | null;
  /** What a passphrase is worth, in a few words. */
  strengthOf(passphrase: string): { readonly enough: boolean; readonly words: string };
  /** What is wrong with each field; both null where a copy may be saved under it. */
  faultsOf(given: PassphraseGiven): { readonly first: string | null; readonly second: string | null };
  /** Begins afresh: what was saved or refused before is said no more. */
  begin(): void;
  /** The copy as a file with its name, sealed under the passphrase where one is given; null where it was refused. */
  make(passphrase: string | null): Promise<FileToSave | null>;
}

/** Copies of the workbook with extracts inside: this page, where it is one, and those that are saved from it. */
export interface CopyView {
  /** Null where this page is no copy, or its extracts are open. */
  readonly within: CopyWithinView | null;
  readonly save: SaveCopyView;
}
