import { type CaseworkFile, newCasework } from '../../casework/file/casework-file';
import type { StepRefused, Stepped } from '../../casework/review/refused';
import { shippedSheets } from '../../casework/review/shipped';
import type { OpenExtract } from '../extracts/open-extract';
import { now } from '../kept/kept-words';
import { randomId } from '../kept/random-id';
import { columnsAtStart } from './case-columns';
import { sourceOf } from './source-of';

/** The casework of the extract in sight: the one value that every step on the pages of cases replaces. */
export class CaseworkHeld {
  file = $state.raw<CaseworkFile | null>(null);
  /** Why the last step was not taken; null where it was. */
  refused = $state.raw<StepRefused | null>(null);
  #of = '';
  #others: Readonly<Record<string, CaseworkFile>> = {};

  /** What was opened last is of other records than those in sight: it stands on their sheet. */
  elsewhere = $state.raw(false);

  /**
   * @param changed told of each new value, so that it is kept
   * @param readsOnly whether another tab writes it: no step is taken here
   * @param extract the extract in sight
   * @param arrived told of casework that comes from outside the page
   */
  constructor(
    private readonly changed: (file: CaseworkFile) => void,
    private readonly readsOnly: () => boolean,
    private readonly extract: () => OpenExtract | null = () => null,
    private readonly arrived: (file: CaseworkFile) => void = () => undefined,
  ) {}

  /** Takes up the casework of an extract, or begins it. Throws where the file of the extract cannot be read any more. */
  async of(extract: OpenExtract): Promise<CaseworkFile> {
    const source = await sourceOf(extract);
    const key = `${extract.kind} ${source}`;
    if (this.file && this.#of === key) return this.file;
    if (this.file) this.#others = { ...this.#others, [this.#of]: this.file };
    this.#of = key;
    this.file = this.#others[key] ?? begun(extract, source);
    return this.file;
  }

  /** What is kept: the casework in sight. */
  get document(): CaseworkFile | null {
    return this.file;
  }

  /** Takes up the casework of the extract in sight, where one is open. */
  async ready(): Promise<void> {
    const extract = this.extract();
    if (extract) await this.of(extract);
  }

  /** Puts another file in the place of this one: one that was saved, or kept on the device; each on the records it is of. */
  put(file: CaseworkFile): void {
    const key = `${file.kind} ${file.source}`;
    this.elsewhere = key !== this.#of;
    if (this.elsewhere) this.#others = { ...this.#others, [key]: file };
    else this.file = file;
    this.arrived(file);
    this.changed(file);
  }

  /** All casework that the page holds, of whatever records. */
  get all(): readonly CaseworkFile[] {
    const others = Object.entries(this.#others).flatMap(([key, file]) => (key === this.#of && this.file ? [] : [file]));
    return this.file ? [this.file, ...others] : others;
  }

  /** Whether another tab writes the casework in sight. */
  get locked(): boolean {
    return this.readsOnly();
  }

  /** Takes a step; false where it was refused, and nothing changed. */
  take(step: (file: CaseworkFile) => Stepped<CaseworkFile>): boolean {
    if (!this.file || this.readsOnly()) return false;
    const done = step(this.file);
    this.refused = done.ok ? null : done.why;
    if (!done.ok) return false;
    this.file = done.value;
    this.changed(done.value);
    return true;
  }
}

function begun(extract: OpenExtract, source: string): CaseworkFile {
  const { kind } = extract;
  const [sheet] = shippedSheets(kind);
  return newCasework({
    ...{ id: randomId(), begun: now(), kind, source, sheet, columns: columnsAtStart(extract) },
  });
}
