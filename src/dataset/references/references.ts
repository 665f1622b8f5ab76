import type { EstablishmentPopulation } from './establishment-population';
import type { Population } from './population';
import type { ExternalStatistic } from './external-statistics';

/** Reference tables that may be used with one extract: real ones with a real extract, synthetic with synthetic. */
export interface References {
  /** In the order in which they were opened; the first is the one that rates are out of. */
  readonly populations: readonly Population[];
  /** Why `populations` is empty. */
  readonly noPopulation: string;
  readonly establishments: EstablishmentPopulation | null;
  /** Why `establishments` is null. */
  readonly noEstablishments: string;
  /** Published numbers are real by nature and are read beside any figure. */
  readonly figures: readonly ExternalStatistic[];
}
