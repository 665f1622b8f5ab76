import type { References } from '../../dataset/references/references';
import type { ReferenceTable } from '../../dataset/references/reference-table';
import type { Decoder } from '../../engine/engine';
import type { Failure } from '../../vocabulary/failure';
import { REFERENCE_SAMPLES } from './reference-samples';
import { readSamples, ReferenceTables } from './reference-tables';

/** The reference tables: the samples are read once a sheet can be seen, so that the first numbers do not wait. */
export class ReferenceReading {
  readonly #tables = new ReferenceTables();
  #begun = false;
  #ready = false;
  #own: readonly { readonly table: ReferenceTable['table']; readonly file: File }[] = [];

  constructor(
    private readonly decoder: Decoder,
    private readonly told: {
      readonly ready: () => void;
      readonly refuse: (failure: Failure) => void;
      readonly fault: (problem: unknown) => void;
    },
  ) {}

  /** The tables that may stand beside an extract; undefined until the samples have been read. */
  fitting(synthetic: boolean): References | undefined {
    return this.#ready ? this.#tables.fitting(synthetic) : undefined;
  }

  /** The reader's own files that stand beside the extracts, in the order in which they were opened. */
  get ownFiles(): readonly File[] {
    return this.#own.map(({ file }) => file);
  }

  placeOwn(table: ReferenceTable, file: File): void {
    this.#tables.placeOwn(table);
    // A second population stands beside the first; any other table takes the place of the one before.
    const gone = (one: { table: string; file: File }): boolean =>
      one.table === table.table && (table.table !== 'population' || one.file.name === file.name);
    this.#own = [...this.#own.filter((one) => !gone(one)), { table: table.table, file }];
  }

  async readOnce(): Promise<void> {
    if (this.#begun) return;
    this.#begun = true;
    try {
      for (const table of await readSamples(this.decoder, REFERENCE_SAMPLES)) {
        if (table.ok) this.#tables.placeSample(table.value);
        else this.told.refuse(table.failure);
      }
    } catch (problem) {
      this.told.fault(problem);
    }
    this.#ready = true;
    this.told.ready();
  }
}
