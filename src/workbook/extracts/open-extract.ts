import type { ExtractContract, ExtractKind } from '../../dataset/kinds/extracts';
import type { Dataset } from '../../dataset/kinds/dataset';
import type { Mapping } from '../../dataset/mapping/mapping';
import type { PersonalColumn } from '../../dataset/quality/personal-profile';
import type { Engine } from '../../engine/engine';
import type { ChosenFile } from '../../keeping/file-handles';
import type { Part } from '../../selection/selection';

/** A file as the reader chose it, and how its columns were told. */
export interface ToldFile {
  readonly chosen: ChosenFile;
  /** Null where the file fitted as it was. */
  readonly mapping: Mapping | null;
  /** Columns left aside that identify people; known where the values were looked at to map them. */
  readonly personal?: readonly PersonalColumn[];
}

/** A file that an extract was read from. */
export interface ExtractSource extends ToldFile {
  readonly fingerprint: string;
}

/** An extract that is open: its proof, the engine that holds its rows, its parts of the filter. */
export interface OpenExtract {
  readonly kind: ExtractKind;
  readonly dataset: Dataset;
  readonly contract: ExtractContract;
  readonly engine: Engine;
  /** Key of its codes in the counting worker. */
  readonly counterKey: string;
  readonly parts: readonly Part[];
  /** The files it was read from, in order; none for a sample. */
  readonly sources: readonly ExtractSource[];
}
