import type { FileNote, TableFile } from '../../engine/engine';
import type { Coverage, Grain } from '../kinds/dataset';
import type { StoredColumn } from '../values/stored-column';
import type { Structure } from '../values/structure';
import type { Unrecognised } from './found-values';
import type { Summary } from './summary';

/** One file of those read together: its name, and what of it was read. */
export interface FileRead {
  readonly file: Pick<TableFile, 'name' | 'facts'>;
  readonly structure: Pick<Structure, 'counts'>;
}

/** Everything that was learnt while an extract was read. */
export interface Learnt {
  readonly structure: Structure;
  readonly columns: readonly StoredColumn[];
  readonly summary: Summary;
  readonly unrecognised: Unrecognised;
  /** The files that it was read from, where there may be several. */
  readonly files?: readonly FileRead[];
  readonly coverage: Coverage | null;
  readonly grain: Grain;
  /** What the decoder had to tell of the file beside its rows. */
  readonly notes?: readonly FileNote[];
}
