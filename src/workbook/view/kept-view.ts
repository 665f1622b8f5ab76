import type { MayKeep } from '../../keeping/device';
import type { Consent } from '../../keeping/kept-files';

/** A file that was open before and is offered again. */
export interface OfferedFile {
  readonly fingerprint: string;
  readonly name: string;
  /** "Out-of-court disposals, 4.1 MB, opened on 3 May 2026". */
  readonly about: string;
  readonly how: 'rows kept here' | 'can be opened again' | 'name only';
}

/** What of this device the screen sees. */
export interface KeptView {
  readonly may: MayKeep;
  readonly files: readonly OfferedFile[];
  /** "Haringey youth justice service, 3 May 2026"; several may read the same, and have keys of their own. */
  readonly mappings: readonly { readonly key: string; readonly words: string }[];
  /** Casework and records, each in words: "Casework, saved on 28 November 2026 at 14:32, under a passphrase". */
  readonly documents: readonly { readonly id: string; readonly words: string }[];
  /** Protected packs that were issued, each in words. */
  readonly issued: {
    readonly agreed: boolean;
    readonly lines: readonly { readonly key: string; readonly words: string }[];
    readonly said: string;
    forget(key: string): Promise<void>;
  };
  readonly consent: Consent;
  /** "Kept on this device: 2 files, 1 mapping". */
  readonly summary: string;
  /** What keeping means here, and what may not be kept. */
  readonly explained: string;
  /** The offer to keep rows, with how much room they take: "Keep the rows on this device too (41 MB)". */
  readonly rowsOffer: string;
  /** The last thing that was done or refused, in a sentence. */
  readonly said: string;
  /** What may be kept on this device from now on. */
  agree(consent: Consent): Promise<void>;
  forget(fingerprint: string): Promise<void>;
  forgetEverything(): Promise<void>;
}
