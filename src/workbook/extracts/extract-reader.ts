import type { ExtractKind } from '../../dataset/kinds/extracts';
import type { Dataset } from '../../dataset/kinds/dataset';
import { type CodedExtract, codedExtract, NotReadAgain, planOf } from '../../dataset/loading/coded-extract';
import { codesInShares } from '../../dataset/loading/codes-out';
import { exactExtract } from '../../dataset/loading/exact-extract';
import { engineFailure, type Loading, loadExtracts, newTable } from '../../dataset/loading/load';
import { readAhead } from '../../dataset/loading/read-ahead';
import { databaseModule } from '../../engine/database-module';
import { startEngine } from '../../engine/duckdb';
import type { Decoder, Engine } from '../../engine/engine';
import { engineAfter } from '../../engine/engine-after';
import { type Failure, openingCancelled, type Outcome, refusal, success } from '../../vocabulary/failure';
import { coderPort } from './coder-worker';
import { sharesOf } from './counting-port';
import { type IncomingFile, sourceOf } from './incoming-file';
import type { OpenExtract } from './open-extract';
import type { OpenExtracts, ReadExtract } from './open-extracts.svelte';
import { syntheticBesideReal } from './opening-refusals';
import { takeSampleEngine } from './sample-engine';
import { storeSample, type StoredSample } from './sample-store';

/** A sample as it came with the workbook. */
export interface SampleFile {
  readonly kind: ExtractKind;
  readonly file: Blob;
  readonly name: string;
  /** From `beginSamples`. */
  readonly run: number;
}

/** An extract whose figures stand while its engine takes the rows in. */
export interface Standing {
  readonly extract: OpenExtract;
  /** Null once the engine holds every row; else why it does not, and the extract is to be closed. */
  readonly stored: Promise<Failure | null>;
}

/** Of so many rows, starting the engine beside the reading takes a sixth of the time to the first figures. */
const ENGINE_AFTER_CODES = 200_000;

const isSynthetic = ({ dataset }: OpenExtract): boolean => dataset.metadata.synthetic;

/**
 * Reads files into engines and opens what was read. The samples share one engine; every real file has its own, because
 * the memory of an engine never shrinks and closing must give it back.
 */
export class ExtractReader {
  #sampleEngine: Promise<Engine> | null = null;
  /** Goes up when the samples are closed, so that one still being read is not placed. */
  #sampleRun = 0;

  constructor(
    private readonly extracts: OpenExtracts,
    private readonly decoder: Decoder,
  ) {}

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
  async openSample(sample: SampleFile, opened: (extract: Outcome<OpenExtract>) => void): Promise<boolean> {
    const { kind, file, name, run } = sample;
    if (run !== this.#sampleRun) return false;
    const decoded = await this.decoder.open(file, name);
    if (!decoded.ok) {
      opened(decoded);
      return true;
    }
    const [ahead, table] = [readAhead(decoded.value), newTable(kind)];
    const first = this.extracts.list.length === 0 ? await exactExtract(ahead, table) : null;
    const starting = this.#sampleEngine;
    if (!starting || run !== this.#sampleRun) {
      ahead.close();
      return false;
    }
    const storing = storeSample(starting, ahead, table);
    if (first) {
      // Nothing but the counts is asked until it is stored: a question in SQL waits.
      const engine = engineAfter(storing.then((stored) => stored.engine));
      opened(success(this.extracts.place({ ...first, codes: [first.codes], engine, sources: [] }).extract));
    }
    try {
      const stored = await storing;
      return run === this.#sampleRun && (await this.#placeStored(stored, first?.dataset ?? null, sample, opened));
    } catch (fault) {
      if (first && run === this.#sampleRun) await this.extracts.close((one) => one.kind === kind);
      throw fault;
    }
  }

  /** Opens a stored sample, unless the same is open already. False where the samples were closed. */
  async #placeStored(
    { engine, dataset }: StoredSample,
    counted: Dataset | null,
    { kind, run }: SampleFile,
    opened: (extract: Outcome<OpenExtract>) => void,
  ): Promise<boolean> {
    if (dataset.ok && counted && JSON.stringify(dataset.value) === JSON.stringify(counted)) return true;
    const codes = dataset.ok ? await codesInShares(engine, dataset.value, sharesOf) : [];
    if (run !== this.#sampleRun) return false;
    // A synthetic file of the reader's own is not put aside for a sample.
    if (this.extracts.ownOf(kind)) return true;
    if (dataset.ok) {
      const shared = engineAfter(Promise.resolve(engine));
      opened(success(this.extracts.place({ dataset: dataset.value, engine: shared, codes, sources: [] }).extract));
    } else {
      await this.extracts.close((one) => one.kind === kind);
      opened(dataset);
    }
    return true;
  }

  /** An engine for a real file alone, once it is here. Throws where the browser cannot run it. */
  startOwn(): Promise<Engine> {
    return startEngine(databaseModule());
  }

  /**
   * Reads one real file whose values are all as its contract writes them: its figures stand as soon as it is decoded,
   * and its engine takes the rows in meanwhile. Null for any other file; then the engine that was started for it is
   * given, if one was, and the file may be read again.
   */
  async openAtOnce(
    files: readonly IncomingFile[],
    loading: Loading,
  ): Promise<{ readonly opened: Outcome<Standing> } | { readonly opened: null; readonly engine: Engine | null }> {
    const [file, ...others] = files;
    const planned = file && !others.length && !file.mapping ? planOf(file.table) : null;
    if (!file || !planned) return { opened: null, engine: null };
    let started: Promise<Engine> | undefined;
    const starting = (): Promise<Engine> => (started ??= this.startOwn());
    if (planned.plan.rows < ENGINE_AFTER_CODES) starting().catch(() => undefined);
    const table = newTable(planned.together.structure.contract.kind);
    try {
      const read = await codedExtract(file.table, { ...loading, starting, coder: coderPort, table, sharesOf });
      if (!read) return { opened: null, engine: await starting() };
      const opened = read.ok ? await this.#stand(read.value, file, starting, loading) : read;
      if (!opened.ok && started) await endOf(started);
      return { opened };
    } catch (fault) {
      if (started) await endOf(started);
      throw fault;
    }
  }

  async #stand(
    { dataset, codes, stored, giveUp }: CodedExtract,
    file: IncomingFile,
    starting: () => Promise<Engine>,
    loading: Loading,
  ): Promise<Outcome<Standing>> {
    const refused = this.#refused(dataset, loading, [file]);
    if (refused) {
      giveUp();
      return refusal(refused);
    }
    const engine = engineAfter(stored, () => {
      giveUp();
      return endOf(starting());
    });
    const extract = await this.#place({ dataset, engine, codes, sources: [sourceOf(file)] });
    const failure = stored.then(
      () => null,
      (fault: unknown) => (fault instanceof NotReadAgain ? fault.failure : engineFailure(dataset.file, fault)),
    );
    return success({ extract, stored: failure });
  }

  /** Why what was read is not opened after all; null where nothing is in its way. */
  #refused({ metadata, file }: Dataset, { stop }: Loading, files: readonly IncomingFile[]): Failure | null {
    if (stop?.aborted) return openingCancelled();
    const declared = files.some(({ mapping }) => mapping?.declared.synthetic);
    return metadata.synthetic && this.extracts.holdsReal ? syntheticBesideReal(file, declared) : null;
  }

  /** Opens what was read in place of what is open of its kind, and of the samples. */
  async #place(read: ReadExtract): Promise<OpenExtract> {
    const isReal = !read.dataset.metadata.synthetic;
    const { extract, ended } = this.extracts.place(read, (one) => isReal && isSynthetic(one));
    if (isReal) await this.#endSamples();
    await ended;
    return extract;
  }

  /**
   * Reads real files of one kind into one extract, in an engine that is theirs from here on: a refusal ends it. Only
   * when the extract is whole, codes and all, are the samples closed and what was open of its kind.
   */
  async openReal(engine: Engine, files: readonly IncomingFile[], loading: Loading): Promise<Outcome<OpenExtract>> {
    const read = await this.#read(engine, files, loading).catch(async (fault: unknown) => {
      await engine.terminate();
      throw fault;
    });
    if (!read.ok) {
      await engine.terminate();
      return read;
    }
    return success(await this.#place(read.value));
  }

  async #read(engine: Engine, files: readonly IncomingFile[], loading: Loading): Promise<Outcome<ReadExtract>> {
    const isCancelled = (): boolean => loading.stop?.aborted ?? false;
    const tables = files.map(({ table, mapping }) => ({ file: table, mapping }));
    const loaded = await loadExtracts(engine, tables, loading);
    if (!loaded.ok) return loaded;
    const dataset = loaded.value;
    const codes = isCancelled() ? [] : await codesInShares(engine, dataset, sharesOf);
    const refused = this.#refused(dataset, loading, files);
    if (refused) return refusal(refused);
    return success({ dataset, engine, codes, sources: files.map(sourceOf) });
  }

  /** Closes every extract: samples and real files are never open together. */
  async closeAll(): Promise<void> {
    const closed = this.extracts.close(() => true);
    await this.#endSamples();
    await closed;
  }

  /** The engine of the samples ends; one that is still being read is not opened any more. */
  async #endSamples(): Promise<void> {
    this.#sampleRun += 1;
    const engine = this.#sampleEngine;
    this.#sampleEngine = null;
    await (await engine?.catch(() => null))?.terminate();
  }
}

/** An engine that may still be starting, or that could not be started. */
async function endOf(starting: Promise<Engine>): Promise<void> {
  await (await starting.catch(() => null))?.terminate();
}
