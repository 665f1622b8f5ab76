import type { KeepWords } from '../../presentation/keeping-words';
import type { PassphraseGiven, SaveCopyView } from './copy-view';

/** Where a document is kept as it is typed. */
export type KeptWhere = 'nowhere' | 'device' | 'sealed' | 'file';

/** A document that is kept on this device. */
export interface KeptDocument {
  readonly id: string;
  /** "Casework: Remand. Saved on 28 November 2026 at 14:32, under a passphrase". */
  readonly words: string;
  readonly sealed: boolean;
}

/** Where the document in sight, casework or a record, is kept, and what may be done about it. */
export interface DocumentKeepingView {
  /** What the window says in which the reader chooses. */
  readonly words: KeepWords;
  readonly where: KeptWhere;
  /** One quiet line: "Saved 14:32:07 on this device". */
  readonly status: string;
  /** The last save was refused, or nothing is kept though something was said. */
  readonly failed: boolean;
  /** Another tab writes this document: here it can only be read, until it is taken over. */
  readonly readsOnly: boolean;
  /** What may be done here. On the device without a passphrase only where no other page could read it. */
  readonly may: { readonly device: boolean; readonly sealed: boolean; readonly file: boolean };
  /** What is kept where on this page, and why not more. */
  readonly explained: string;
  /** What was refused, or done, in a sentence. */
  readonly said: string;
  /** Documents of this kind that are kept on this device and not in sight. */
  readonly kept: readonly KeptDocument[];
  /** Whether a document that could not be opened whole can be opened in part. */
  readonly rescued: boolean;
  /** What is wrong with a passphrase that was typed twice. */
  faultsOf(given: PassphraseGiven): ReturnType<SaveCopyView['faultsOf']>;
  strengthOf(passphrase: string): ReturnType<SaveCopyView['strengthOf']>;
  /** Keeps the document in sight on this device from now on, sealed where a passphrase is given. False where refused. */
  keepOnDevice(passphrase: string | null): Promise<boolean>;
  /** Keeps it in a file that the reader names, sealed where a passphrase is given. Must be called from a click. */
  keepInFile(passphrase: string | null): Promise<boolean>;
  /** Name of the file that the document in sight was opened from and can be saved on into; empty where there is none. */
  readonly goesOnInto: string;
  /** Saves it on into that file, sealed where it was sealed. Must be called from a click. False where refused. */
  goOnInFile(): Promise<boolean>;
  /**
   * Opens a kept document in place of the one in sight, on being asked twice where that would be gone; it is only read
   * where another tab writes it.
   */
  open(id: string, passphrase: string | null): Promise<boolean>;
  /** Opens what could be read of a document that was not whole, as one that is not kept yet. */
  openRescued(): void;
  /** Takes over the document in sight from the tab that writes it. Sealed, it needs the passphrase again. */
  takeOver(passphrase: string | null): Promise<boolean>;
  /** Forgets a document that is kept on this device. */
  forget(id: string): Promise<void>;
  /** Whether the document in sight is kept on this device by this tab, so that it can be forgotten there. */
  readonly forgettable: boolean;
  /** Forgets the document in sight on this device; it stays in sight. */
  forgetThis(): Promise<void>;
}
