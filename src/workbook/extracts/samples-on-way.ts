import { extractContract } from '../../dataset/kinds/extracts';
import type { SheetId } from '../../selection/selection';
import type { Failure } from '../../vocabulary/failure';
import type { ExtractReader } from './extract-reader';
import type { OpenExtract } from './open-extract';
import { eachSample } from './samples';

/** Who is told what became of the samples. */
export interface SamplesAwaited {
  changed(): void;
  refuse(failure: Failure): void;
  /** The samples could not be read at all. */
  fault(problem: unknown): void;
  /** A real file took their place: what becomes of them concerns no one. */
  overtaken(): boolean;
}

/** The samples on their way in: until all are here the overview draws no headline. */
export class SamplesOnWay {
  #awaited: readonly OpenExtract['kind'][] = [];

  constructor(
    private readonly reader: ExtractReader,
    private readonly told: SamplesAwaited,
  ) {}

  /** Labels of those that are still to come. */
  get awaited(): readonly string[] {
    return this.told.overtaken() ? [] : this.#awaited.map((kind) => extractContract(kind).label);
  }

  /** Reads them, that of a sheet first. */
  async open(first: SheetId): Promise<void> {
    try {
      await eachSample(this.reader, first, (opened, toCome) => {
        this.#awaited = toCome;
        if (!opened.ok) this.told.refuse(opened.failure);
        this.told.changed();
      });
    } catch (problem) {
      if (this.told.overtaken()) return;
      this.#awaited = [];
      this.told.changed();
      this.told.fault(problem);
    }
  }
}
