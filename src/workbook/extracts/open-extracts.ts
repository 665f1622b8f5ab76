import { counterOver } from '../../counting/counter';
import { type Counters, countersOver } from '../../counting/counters';
import type { CodedColumns } from '../../counting/protocol';
import { codesInShares } from '../../dataset/loading/codes-out';
import type { ExtractKind } from '../../dataset/kinds/contract';
import type { Dataset } from '../../dataset/kinds/dataset';
import { extractContract } from '../../dataset/kinds/extracts';
import { exactExtract } from '../../dataset/loading/exact-extract';
import { type Loading, loadExtracts, newTable } from '../../dataset/loading/load';
import { readAhead } from '../../dataset/loading/read-ahead';
import { startDecoder } from '../../engine/decoder';
import { databaseModule } from '../../engine/database-module';
import { decoderModule } from '../../engine/decoder-module';
import { startEngine } from '../../engine/duckdb';
import type { Decoder, Engine } from '../../engine/engine';
import { engineAfter } from '../../engine/engine-after';
import { KNOWN_AREAS, partsOf } from '../../selection/parts';
import { type Outcome, refusal, success } from '../../vocabulary/failure';
import type { AreaGroup } from '../../vocabulary/places';
import { type Arrival, sourceOf } from './incoming-file';
import { countingPort, sharesOf } from './counting-port';
import type { OpenExtract } from './open-extract';
import { CANCELLED, syntheticBesideReal } from './opening-refusals';
import { takeSampleEngine } from './sample-engine';
import { storeSample, type StoredSample } from './sample-store';

/** An extract that is whole, and its codes for the counting worker: all that is left is to put it on the shelf. */
interface Prepared {
  readonly extract: OpenExtract;
  readonly codes: readonly CodedColumns[];
}

/** A sample as it came with the workbook. */
export interface SampleFile {
  readonly kind: ExtractKind;
  readonly file: Blob;
  readonly name: string;
  /** From `beginSamples`. */
  readonly run: number;
}

/**
 * The open extracts with their engines. The samples share one engine; every real file has its own, because the
 * memory of an engine never shrinks and closing must give it back.
 */
export class Shelf {
  readonly counter: Counters = countersOver(() => counterOver(countingPort()));
  #areas: readonly AreaGroup[] = KNOWN_AREAS;
  /** Opens any Parquet file: extracts here, reference tables beside. */
  readonly decoder: Decoder = startDecoder(decoderModule);
  readonly #open = new Map<ExtractKind, OpenExtract>();
  #sampleEngine: Promise<Engine> | null = null;
  /** Goes up when the samples are closed, so that one still being read is not placed. */
  #sampleRun = 0;
  #prepared = 0;

  /** Open extracts in the order of their sheets. */
  get extracts(): readonly OpenExtract[] {
    return (['kcpo', 'oocd', 'remand', 'rule49'] as const).flatMap((kind) => {
      const extract = this.#open.get(kind);
      return extract ? [extract] : [];
    });
  }

  get holdsReal(): boolean {
    return this.extracts.some(({ dataset }) => !dataset.metadata.synthetic);
  }

  /** The extract of a kind that was read from the reader's own files, a sample never. */
  ownOf(kind: ExtractKind): OpenExtract | null {
    const extract = this.#open.get(kind);
    return extract?.sources.length ? extract : null;
  }

  /**
   * Starts the engine that the samples share, before they are fetched so that both take their time together. Gives the
   * number of this round of samples: once a real file has closed them, none of the same round is opened any more.
   */
  beginSamples(): number {
    this.#sampleEngine ??= takeSampleEngine();
    return this.#sampleRun;
  }

  /**
   * Opens a sample and tells of it: at once where it can be counted before the engine is up, else when it is stored.
   * False where the samples were closed, because a real file was opened, while this one was being read.
   */
  async openSample(
    { kind, file, name, run }: SampleFile,
    told: (opened: Outcome<OpenExtract>) => void,
  ): Promise<boolean> {
    if (run !== this.#sampleRun) return false;
    const opened = await this.decoder.open(file, name);
    if (!opened.ok) {
      told(opened);
      return true;
    }
    const [ahead, table] = [readAhead(opened.value), newTable(kind)];
    const first = this.#open.size === 0 ? await exactExtract(ahead, table) : null;
    const starting = this.#sampleEngine;
    if (!starting || run !== this.#sampleRun) {
      ahead.close();
      return false;
    }
    const storing = storeSample(starting, ahead, table);
    if (first) {
      // Nothing but the counts is asked until it is stored: a question in SQL waits.
      const engine = engineAfter(storing.then((stored) => stored.engine));
      told(success(this.#place({ extract: this.#extractOf(engine, first.dataset), codes: [first.codes] })));
    }
    try {
      const stored = await storing;
      return run === this.#sampleRun && (await this.#placeStored(stored, first?.dataset ?? null, run, told));
    } catch (fault) {
      if (first && run === this.#sampleRun) await this.close(kind);
      throw fault;
    }
  }

  /** Puts a stored sample on the shelf, unless the same stands there already. False where the samples were closed. */
  async #placeStored(
    { engine, dataset }: StoredSample,
    counted: Dataset | null,
    run: number,
    told: (opened: Outcome<OpenExtract>) => void,
  ): Promise<boolean> {
    if (dataset.ok && counted && JSON.stringify(dataset.value) === JSON.stringify(counted)) return true;
    const prepared = dataset.ok ? await this.#prepare(engine, dataset.value) : null;
    if (run !== this.#sampleRun) return false;
    if (counted && !this.ownOf(counted.kind)) await this.close(counted.kind);
    if (prepared) told(success(this.#place(prepared)));
    else if (!dataset.ok) told(dataset);
    return true;
  }

  /** An engine for a real file alone, once it is here. Throws where the browser cannot run it. */
  startOwn(): Promise<Engine> {
    return startEngine(databaseModule());
  }

  /**
   * Reads real files of one kind into one extract, in an engine that is theirs from here on: a refusal ends it. Only
   * when the extract is whole, codes and all, are the samples closed and what was open of its kind.
   */
  async openReal(
    engine: Engine,
    kind: ExtractKind,
    arrivals: readonly Arrival[],
    told: Loading,
  ): Promise<Outcome<OpenExtract>> {
    try {
      const files = arrivals.map(({ table, mapping }) => ({ file: table, mapping }));
      const dataset = await loadExtracts(engine, files, told);
      const prepared = dataset.ok && !told.stop?.aborted ? await this.#prepare(engine, dataset.value) : null;
      if (!prepared || !dataset.ok || told.stop?.aborted) {
        await engine.terminate();
        return dataset.ok ? refusal(CANCELLED) : dataset;
      }
      if (dataset.value.metadata.synthetic && this.holdsReal) {
        await engine.terminate();
        return refusal(syntheticBesideReal(dataset.value.file));
      }
      if (!dataset.value.metadata.synthetic) await this.closeSamples();
      // In a loop, because another file of this kind may have been placed meanwhile.
      while (this.#open.has(kind)) await this.close(kind);
      return success(this.#place({ ...prepared, extract: { ...prepared.extract, sources: arrivals.map(sourceOf) } }));
    } catch (fault) {
      await engine.terminate();
      throw fault;
    }
  }

  async #prepare(engine: Engine, dataset: Dataset): Promise<Prepared> {
    return {
      extract: this.#extractOf(engine, dataset),
      codes: await codesInShares(engine, dataset, sharesOf(dataset.rows)),
    };
  }

  #extractOf(engine: Engine, dataset: Dataset): OpenExtract {
    const contract = extractContract(dataset.kind);
    const counterKey = `${dataset.kind}:${dataset.fingerprint}:${dataset.table}:${(this.#prepared += 1)}`;
    return {
      kind: dataset.kind,
      dataset,
      contract,
      engine,
      counterKey,
      parts: partsOf(dataset, contract, this.#areas),
      sources: [],
    };
  }

  #place({ extract, codes }: Prepared): OpenExtract {
    this.counter.load(extract.counterKey, codes);
    this.#open.set(extract.kind, extract);
    return extract;
  }

  /** Offers the areas of a reader's own file in every filter. */
  useAreas(areas: readonly AreaGroup[]): void {
    // A service of one borough is the borough.
    this.#areas = areas.filter(({ boroughs }) => boroughs.length > 1);
    for (const extract of this.extracts) {
      this.#open.set(extract.kind, { ...extract, parts: partsOf(extract.dataset, extract.contract, this.#areas) });
    }
  }

  /** Closes an extract: its codes, and its engine unless samples still share it. */
  async close(kind: ExtractKind): Promise<void> {
    const extract = this.#open.get(kind);
    if (!extract) return;
    this.#open.delete(kind);
    this.counter.drop(extract.counterKey);
    const shared = this.extracts.some(({ engine }) => engine === extract.engine);
    if (!shared) await this.#end(extract.engine);
  }

  /** Closes all that is synthetic, samples that are still being read included. */
  async closeSamples(): Promise<void> {
    this.#sampleRun += 1;
    for (const { kind, dataset } of this.extracts) if (dataset.metadata.synthetic) await this.close(kind);
    await this.#endSampleEngine();
  }

  async #endSampleEngine(): Promise<void> {
    const engine = await this.#sampleEngine?.catch(() => null);
    if (!engine) this.#sampleEngine = null;
    else if (!this.extracts.some((extract) => extract.engine === engine)) await this.#end(engine);
  }

  /** Closes every extract: samples and real files are never open together. */
  async closeAll(): Promise<void> {
    this.#sampleRun += 1;
    for (const { kind } of this.extracts) await this.close(kind);
    await this.#endSampleEngine();
  }

  async #end(engine: Engine): Promise<void> {
    if ((await this.#sampleEngine?.catch(() => null)) === engine) this.#sampleEngine = null;
    await engine.terminate();
  }
}
