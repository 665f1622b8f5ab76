import type { Counter } from '../counting/counter';
import { type CountingWorker as CountingPort, counterOver } from '../counting/counter';
import CountingWorker from '../counting/counter.worker?worker&inline';
import { codesOut } from '../dataset/codes-out';
import type { ExtractKind } from '../dataset/contract';
import type { Dataset } from '../dataset/dataset';
import { extractContract } from '../dataset/extracts';
import { type Loading, loadExtract } from '../dataset/load';
import { startDecoder } from '../engine/decoder';
import { startEngine } from '../engine/duckdb';
import type { Decoder, Engine } from '../engine/engine';
import { servedSources } from '../engine/wasm-source';
import { partsOf } from '../selection/parts';
import { type Outcome, success } from '../vocabulary/failure';
import type { OpenExtract } from './open-extract';

export interface OpeningTold extends Loading {
  readonly onStep?: (doing: string) => void;
}

/**
 * The open extracts with their engines. The samples share one engine; every real file has its own, because the
 * memory of an engine never shrinks and closing must give it back.
 */
export class Shelf {
  readonly counter: Counter = counterOver(countingPort());
  readonly #sources = servedSources();
  readonly #decoder: Decoder = startDecoder(this.#sources.decoder);
  readonly #open = new Map<ExtractKind, OpenExtract>();
  #sampleEngine: Promise<Engine> | null = null;

  /** Open extracts in the order of their sheets. */
  get extracts(): readonly OpenExtract[] {
    return (['kcpo', 'oocd', 'remand', 'rule49'] as const).flatMap((kind) => {
      const extract = this.#open.get(kind);
      return extract ? [extract] : [];
    });
  }

  /** Starts the engine that the samples share; called before they are fetched so that both take their time together. */
  warmUp(): void {
    this.#sampleEngine ??= startEngine(this.#sources.database);
    this.#sampleEngine.catch(() => undefined);
  }

  async openSample(file: Blob, name: string): Promise<Outcome<OpenExtract>> {
    this.warmUp();
    const [engine, opened] = await Promise.all([this.#sampleEngine, this.#decoder.open(file, name)]);
    if (!engine || !opened.ok) return opened.ok ? Promise.reject(new Error('The engine did not start.')) : opened;
    const dataset = await loadExtract(engine, opened.value);
    return dataset.ok ? success(await this.#place(engine, dataset.value)) : dataset;
  }

  /** Opens a real file in an engine of its own. Only when it is whole are the samples closed. */
  async openReal(file: Blob, name: string, told: OpeningTold): Promise<Outcome<OpenExtract>> {
    const opened = await this.#decoder.open(file, name);
    if (!opened.ok) return opened;
    told.onStep?.('Starting the engine');
    const engine = await startEngine(this.#sources.database);
    told.onStep?.('Reading');
    const dataset = await loadExtract(engine, opened.value, told);
    if (!dataset.ok) {
      await engine.terminate();
      return dataset;
    }
    if (!dataset.value.metadata.synthetic) await this.closeSamples();
    await this.close(dataset.value.kind);
    told.onStep?.('Counting');
    return success(await this.#place(engine, dataset.value));
  }

  async #place(engine: Engine, dataset: Dataset): Promise<OpenExtract> {
    const contract = extractContract(dataset.kind);
    const counterKey = `${dataset.kind}:${dataset.fingerprint}:${dataset.table}`;
    this.counter.load(counterKey, await codesOut(engine, dataset));
    const extract = { kind: dataset.kind, dataset, contract, engine, counterKey, parts: partsOf(dataset, contract) };
    this.#open.set(dataset.kind, extract);
    return extract;
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

  async closeSamples(): Promise<void> {
    for (const { kind, dataset } of this.extracts) if (dataset.metadata.synthetic) await this.close(kind);
  }

  async #end(engine: Engine): Promise<void> {
    if ((await this.#sampleEngine?.catch(() => null)) === engine) this.#sampleEngine = null;
    await engine.terminate();
  }
}

/** The counting worker, inlined by the build, so that it too runs from a `blob:` under the page's policy. */
function countingPort(): CountingPort {
  const worker = new CountingWorker();
  return {
    tell: (message, transfer) =>
      worker.postMessage(
        message,
        transfer.filter((buffer) => buffer instanceof ArrayBuffer),
      ),
    listen: (hear) => worker.addEventListener('message', ({ data }) => hear(data)),
    end: () => worker.terminate(),
  };
}
