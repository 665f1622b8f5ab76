import type { Counters } from '../../counting/counters';
import type { CodedColumns } from '../../counting/protocol';
import type { Dataset } from '../../dataset/kinds/dataset';
import { EXTRACT_KINDS, extractContract, type ExtractKind } from '../../dataset/kinds/extracts';
import type { Engine } from '../../engine/engine';
import { KNOWN_AREAS, facetsOf } from '../../selection/facets';
import type { AreaGroup } from '../../vocabulary/places';
import type { ExtractSource, OpenExtract } from './open-extract';

/** What was read: the proof, the engine that holds its rows, its codes for the counting worker, and its files. */
export interface ReadExtract {
  readonly dataset: Dataset;
  readonly engine: Engine;
  readonly codes: readonly CodedColumns[];
  /** None for a sample. */
  readonly sources: readonly ExtractSource[];
}

/** The extracts that are open, one of a kind: the only list of them. */
export class OpenExtracts {
  /** In the order of their sheets. */
  list = $state.raw<readonly OpenExtract[]>([]);
  #areas: readonly AreaGroup[] = KNOWN_AREAS;
  #placed = 0;

  constructor(private readonly counter: Pick<Counters, 'load' | 'drop'>) {}

  get holdsReal(): boolean {
    return this.list.some(({ dataset }) => !dataset.metadata.synthetic);
  }

  /** The extract of a kind that was read from the reader's own files, a sample never. */
  ownOf(kind: ExtractKind): OpenExtract | null {
    return this.own.find((extract) => extract.kind === kind) ?? null;
  }

  /** Read from the reader's own files; samples came with the workbook, and the address never names them. */
  get own(): readonly OpenExtract[] {
    return this.list.filter(({ sources }) => sources.length > 0);
  }

  /** Whether it is open still; it is the same extract when its parts of the filter have changed. */
  isOpen({ counterKey }: OpenExtract): boolean {
    return this.list.some((extract) => extract.counterKey === counterKey);
  }

  /**
   * Opens what was read in the place of what is open of its kind, and of all that `leaves` names, in one change of the
   * list. `ended` resolves when the engines of those are gone.
   */
  place(
    { dataset, engine, codes, sources }: ReadExtract,
    leaves: (extract: OpenExtract) => boolean = () => false,
  ): { readonly extract: OpenExtract; readonly ended: Promise<void> } {
    const { kind, fingerprint, table } = dataset;
    const contract = extractContract(kind);
    const counterKey = `${kind}:${fingerprint}:${table}:${(this.#placed += 1)}`;
    const extract = { kind, dataset, contract, engine, counterKey, sources, parts: this.#partsOf(dataset) };
    this.counter.load(counterKey, codes);
    return { extract, ended: this.#change((one) => one.kind === kind || leaves(one), [extract]) };
  }

  /** Closes extracts: their codes, and their engines, so that their memory is free again. */
  close(leaves: (extract: OpenExtract) => boolean): Promise<void> {
    return this.#change(leaves);
  }

  /** Areas made of several boroughs, as every filter offers them. */
  get areas(): readonly AreaGroup[] {
    return this.#areas;
  }

  /** Offers the areas of a reader's own file in every filter. */
  useAreas(areas: readonly AreaGroup[]): void {
    // A service of one borough is the borough.
    this.#areas = areas.filter(({ boroughs }) => boroughs.length > 1);
    this.list = this.list.map((extract) => ({ ...extract, parts: this.#partsOf(extract.dataset) }));
  }

  #partsOf(dataset: Dataset): OpenExtract['parts'] {
    return facetsOf(dataset, extractContract(dataset.kind), this.#areas);
  }

  async #change(leaves: (extract: OpenExtract) => boolean, coming: readonly OpenExtract[] = []): Promise<void> {
    const leaving = this.list.filter(leaves);
    this.list = [...this.list.filter((extract) => !leaving.includes(extract)), ...coming].sort(
      (a, b) => EXTRACT_KINDS.indexOf(a.kind) - EXTRACT_KINDS.indexOf(b.kind),
    );
    for (const { counterKey } of leaving) this.counter.drop(counterKey);
    await Promise.all(leaving.map(({ engine }) => engine.terminate()));
  }
}
