import type { AreaGroup } from '../vocabulary/places';
import type { AreaLevel } from './areas';
import type { Grain, PackYear } from './dimensions';

/** What is told apart in the areas of one level; every total of it is published too, as far as it is safe. */
export interface Breakdown {
  readonly level: AreaLevel;
  readonly ethnicity: boolean;
  readonly ages: boolean;
  readonly partsOfYear: boolean;
}

/** What an officer declares before anything is counted. */
export interface LatticePlan {
  readonly breakdowns: readonly Breakdown[];
  /** Financial years in their order. */
  readonly years: readonly PackYear[];
  readonly grain: Grain;
  readonly groups: readonly AreaGroup[];
}
