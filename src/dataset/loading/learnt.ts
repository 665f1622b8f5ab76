import type { FileNote } from '../../engine/engine';
import type { Coverage, Grain } from '../kinds/dataset';
import type { StoredColumn } from '../values/stored-column';
import type { Structure } from '../values/structure';
import type { Unrecognised } from './found-values';
import type { Summary } from './summary';

/** Everything that was learnt while an extract was read. */
export interface Learnt {
  readonly structure: Structure;
  readonly columns: readonly StoredColumn[];
  readonly summary: Summary;
  readonly unrecognised: Unrecognised;
  readonly coverage: Coverage | null;
  readonly grain: Grain;
  /** What the decoder had to tell of the file beside its rows. */
  readonly notes?: readonly FileNote[];
}
