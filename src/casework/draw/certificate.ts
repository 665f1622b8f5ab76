import type { ExtractKind } from '../../dataset/kinds/extracts';
import type { Allocation, DrawSize, StratumColumn } from './request';

/** The form in which certificates are written. */
export const FORM_OF_TODAY = 2;

/** A stratum as the certificate states it; `size` without the cases reviewed before. */
export interface CertifiedStratum {
  readonly name: string;
  readonly label: string;
  readonly size: number;
  readonly drawn: number;
}

/** Which cases a sample was drawn from: the sheet's address, and the selection in words. */
export interface DrawnSelection {
  readonly address: string;
  readonly words: string;
}

/** What a case is known by: the file's own record_id, or the file's fingerprint and the row's number where it has none. */
export type IdSource = 'record_id' | 'row';

/** What every certificate states, of whatever form. */
interface Stated {
  readonly kind: ExtractKind;
  readonly ids: IdSource;
  /** Cases that could be drawn: those of the selection without those reviewed before. */
  readonly N: number;
  /** Cases drawn, without the reserve. */
  readonly n: number;
  /** In the order in which they are listed; one where the draw was simple. */
  readonly strata: readonly CertifiedStratum[];
  readonly seed: string;
  readonly size: DrawSize;
  readonly by: StratumColumn | null;
  readonly allocation: Allocation;
  readonly atLeast: number;
  readonly reserve: number;
  readonly selection: DrawnSelection;
  /** SHA-256 of the file, or of each file, joined by "-". */
  readonly source: string;
  /** Cases of the selection that were reviewed before. */
  readonly excluded: { readonly count: number; readonly hash: string };
  /** Hash of the ids of all cases that could be drawn. */
  readonly frame: string;
  /** Hash of the ids drawn. */
  readonly sample: string;
  /** When it was drawn, ISO. */
  readonly time: string;
  /** Version of the workbook that drew it. */
  readonly version: string;
}

/** The first form says nothing by which a list of the reserve could be checked by itself. */
export interface FirstCertificate extends Stated {
  readonly form: 1;
}

/** Of the form that is written. */
export interface CertificateOfToday extends Stated {
  readonly form: typeof FORM_OF_TODAY;
  /** Hash of the ids in reserve. */
  readonly reserved: string;
}

/**
 * All that anyone needs to draw the same sample again and to see that it is the same. Counts are of cases; hashes are
 * SHA-256 in hexadecimal, those of ids as `hashOfIds` makes them under this seed. An older one stays as it was made,
 * because a draw is known by the hash of it.
 */
export type Certificate = FirstCertificate | CertificateOfToday;
