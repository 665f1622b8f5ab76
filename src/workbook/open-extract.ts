import type { ExtractContract, ExtractKind } from '../dataset/contract';
import type { Dataset } from '../dataset/dataset';
import type { Engine } from '../engine/engine';
import type { Part } from '../selection/selection';

/** An extract that is open: its proof, the engine that holds its rows, its parts of the filter. */
export interface OpenExtract {
  readonly kind: ExtractKind;
  readonly dataset: Dataset;
  readonly contract: ExtractContract;
  readonly engine: Engine;
  /** Key of its codes in the counting worker. */
  readonly counterKey: string;
  readonly parts: readonly Part[];
}
