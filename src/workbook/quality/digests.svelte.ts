import { fileDigest } from '../../engine/file-digest';
import type { DigestOfFile } from '../../presentation/quality/file-digests';
import type { OpenExtract } from '../extracts/open-extract';

type OfFiles = Pick<OpenExtract, 'counterKey' | 'sources'>;

/** How the digest of one file is worked out; another in tests. */
export type Digesting = typeof fileDigest;

/** The digests of the files of open extracts, worked out one after the other once their reports stand. */
export class Digests {
  #known = $state.raw<Readonly<Record<string, readonly DigestOfFile[]>>>({});
  #stops: Readonly<Record<string, AbortController>> = {};
  #turn: Promise<void> = Promise.resolve();

  constructor(private readonly digest: Digesting = fileDigest) {}

  /** Of an extract by its key; none for a sample. */
  of(key: string): readonly DigestOfFile[] {
    return this.#known[key] ?? [];
  }

  /** They are worked out after what is asked already. Asked again for the same extract, nothing more is done. */
  ask({ counterKey: key, sources }: OfFiles): Promise<void> {
    if (!sources.length || Object.hasOwn(this.#stops, key)) return this.#turn;
    const stop = new AbortController();
    this.#stops = { ...this.#stops, [key]: stop };
    this.#put(
      key,
      sources.map(({ chosen }) => ({ file: chosen.file.name, sha256: 'working' })),
    );
    this.#turn = this.#turn.then(async () => {
      for (const [place, { chosen }] of sources.entries()) {
        if (stop.signal.aborted) return;
        const sha256 = (await this.digest(chosen.file, stop.signal).catch(() => null)) ?? 'unreadable';
        if (!stop.signal.aborted)
          this.#put(
            key,
            this.of(key).map((one, at) => (at === place ? { ...one, sha256 } : one)),
          );
      }
    });
    return this.#turn;
  }

  /** Extracts that are open no more: what is being worked out of them is stopped. */
  keep(keys: readonly string[]): void {
    const open = <Value>(by: Readonly<Record<string, Value>>) =>
      Object.fromEntries(Object.entries(by).filter(([key]) => keys.includes(key)));
    for (const [key, stop] of Object.entries(this.#stops)) if (!keys.includes(key)) stop.abort();
    this.#stops = open(this.#stops);
    this.#known = open(this.#known);
  }

  #put(key: string, digests: readonly DigestOfFile[]): void {
    this.#known = { ...this.#known, [key]: digests };
  }
}
