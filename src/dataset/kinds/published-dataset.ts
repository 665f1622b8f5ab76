import type { ExtractKind } from './extracts';
import { unreleased } from '../../counting/unreleased';
import type { Dataset, ExtractMetadata, MonthAxis, RowStatus } from './dataset';

/** What is known of records that were published in part and are not here. */
export interface PublishedFacts {
  readonly kind: ExtractKind;
  readonly file: string;
  readonly fingerprint: string;
  /** The months that are counted. */
  readonly months: MonthAxis;
  /** First and last day of them, ISO. */
  readonly from: string;
  readonly to: string;
  readonly metadata: ExtractMetadata;
  /** How sure the supplier is of the months counted; absent where the records do not say. */
  readonly statuses?: readonly RowStatus[];
}

/**
 * A dataset without rows: what figures must know of records of which only counts were published. It is in no engine,
 * and children cannot be told apart in it.
 */
export function publishedDataset({ from, to, ...known }: PublishedFacts): Dataset {
  const facts: Omit<Dataset, keyof Brand> = {
    ...known,
    ...{ table: '', form: 'counted', rows: unreleased(0), supplied: [], children: null },
    coverage: { from, to, declared: true },
    grain: 'month',
    empty: { neverSent: [], unclear: [] },
    findings: [],
  };
  return facts as Dataset;
}

/** What the proof of a dataset is made of. */
type Brand = { readonly [Key in keyof Dataset as Key extends string ? never : Key]: Dataset[Key] };
