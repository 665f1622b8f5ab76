import type { PresentedSheet } from '../presentation/figure';
import { EXTRACTS } from '../dataset/extracts';
import { writeAddress, readAddress } from '../selection/address';
import { clearAll, clearPart, startAgain, tick } from '../selection/change';
import { type History, historyOf, redo, step, undo } from '../selection/history';
import { knownParts } from '../selection/known';
import type { Part, PartId, Selection, SheetId, View } from '../selection/selection';
import type { Failure } from '../vocabulary/failure';
import { answerOverview } from './answer-overview';
import { answerSheet } from './answer';
import { chosenBy } from './chosen';
import { extractLine } from './extract-line';
import type { OpenExtract } from './open-extract';
import { fetchSample, samplesFor } from './samples';
import { Shelf } from './shelf';
import type { Opening, Refusal, WorkbookView } from './view';

/** The one reactive object: what the screen sees, and what it may ask. */
class Workbook implements WorkbookView {
  phase = $state.raw<WorkbookView['phase']>('starting');
  presented = $state.raw<PresentedSheet | null>(null);
  stale = $state.raw(false);
  status = $state.raw('');
  openings = $state.raw<readonly Opening[]>([]);
  refusals = $state.raw<readonly Refusal[]>([]);
  addressNotes = $state.raw<readonly string[]>([]);
  #view = $state.raw<View>({ sheet: 'overview', selection: historyStart(), extracts: {} });
  #history = $state.raw<History<Selection>>(historyOf(historyStart()));
  #open = $state.raw<readonly OpenExtract[]>([]);
  #wanted = $state.raw<View['extracts']>({});

  readonly #shelf = new Shelf();
  readonly #cancels = new Map<number, AbortController>();
  #number = 0;
  #asking = 0;

  constructor() {
    this.#readAddress();
    window.addEventListener('popstate', () => this.#followAddress());
    if (Object.keys(this.#wanted).length) this.phase = 'waiting';
    else void this.#openSamples();
  }

  get sheet(): SheetId {
    return this.#view.sheet;
  }

  get sheets(): WorkbookView['sheets'] {
    const open = new Set(this.#open.map(({ kind }) => kind));
    return [
      { id: 'overview', label: 'Overview', open: true },
      ...EXTRACTS.map(({ kind, label }) => ({ id: kind, label, open: open.has(kind) })),
    ];
  }

  get synthetic(): boolean {
    return (
      this.#open.some(({ dataset }) => dataset.metadata.synthetic) || (this.phase === 'starting' && !this.#open.length)
    );
  }

  get wanted(): readonly string[] {
    const open = this.#open.map(({ dataset }) => dataset.fingerprint);
    return EXTRACTS.flatMap(({ kind, label }) => {
      const mark = this.#wanted[kind];
      return mark && !open.includes(mark.fingerprint) ? [`${mark.file} (${label})`] : [];
    });
  }

  get extracts(): WorkbookView['extracts'] {
    return this.#open.map(extractLine);
  }

  get canUndo(): boolean {
    return this.#history.before.length > 0;
  }

  get canRedo(): boolean {
    return this.#history.after.length > 0;
  }

  goTo(sheet: SheetId): void {
    this.#view = { ...this.#view, sheet };
    this.presented = null;
    this.#writeAddress(true);
    void this.#answer('');
  }

  tick(part: PartId, codes: readonly string[], on: boolean): void {
    const holder = this.#partsInSight().find(({ id }) => id === part);
    if (holder) this.#choose(tick(this.#view.selection, holder, codes, on));
  }

  clearPart(part: PartId): void {
    this.#choose(clearPart(this.#view.selection, part));
  }

  clearAll(): void {
    const parts = this.#open.flatMap((extract) => extract.parts);
    this.#choose(clearAll(this.#view.selection, parts));
  }

  startAgain(): void {
    this.#choose(startAgain(this.#view.selection));
  }

  undo(): void {
    this.#moveInHistory(undo(this.#history));
  }

  redo(): void {
    this.#moveInHistory(redo(this.#history));
  }

  choose(control: string, option: string): void {
    const next = chosenBy(this.#view, control, option);
    if (next) this.#choose(next);
  }

  open(files: readonly File[]): void {
    for (const file of files) void this.#openFile(file);
  }

  openSamples(): void {
    this.#wanted = {};
    this.phase = 'starting';
    void this.#openSamples();
  }

  cancel(opening: number): void {
    this.#cancels.get(opening)?.abort();
  }

  dismiss(refusal: number): void {
    this.refusals = this.refusals.filter(({ id }) => id !== refusal);
  }

  painted(): void {
    performance.mark('workbook:painted');
  }

  #readAddress(): void {
    const { view, notes } = readAddress(window.location.hash, knownParts());
    this.#view = view;
    this.#wanted = view.extracts;
    this.#history = historyOf(view.selection);
    this.addressNotes = notes;
  }

  #followAddress(): void {
    const { view, notes } = readAddress(window.location.hash, knownParts());
    if (view.sheet !== this.#view.sheet) this.presented = null;
    this.#view = { ...view, extracts: this.#view.extracts };
    this.#history = step(this.#history, view.selection);
    this.addressNotes = notes;
    void this.#answer('');
  }

  #writeAddress(newPage: boolean): void {
    const address = writeAddress({ ...this.#view, extracts: this.#marks() });
    if (newPage) window.history.pushState(null, '', address);
    else window.history.replaceState(null, '', address);
  }

  /** What the address says of files: the real ones that are open, or those still asked for. */
  #marks(): View['extracts'] {
    const real = this.#open.filter(({ dataset }) => !this.#isShipped(dataset.file));
    const marks = real.map(({ kind, dataset: { fingerprint, file } }) => [kind, { fingerprint, file }]);
    return { ...this.#wanted, ...Object.fromEntries(marks) };
  }

  readonly #shipped = new Set<string>();

  #isShipped(file: string): boolean {
    return this.#shipped.has(file);
  }

  async #openSamples(): Promise<void> {
    this.#shelf.warmUp();
    try {
      for (const sample of samplesFor(this.#view.sheet)) {
        this.#shipped.add(`sample ${sample.file}`);
        const opened = await this.#shelf.openSample(await fetchSample(sample), `sample ${sample.file}`);
        if (opened.ok) this.#opened();
        else this.#refuse(opened.failure);
      }
    } catch (problem) {
      this.#refuse(engineFailure(problem));
    }
  }

  async #openFile(file: File): Promise<void> {
    const id = (this.#number += 1);
    const cancel = new AbortController();
    this.#cancels.set(id, cancel);
    const show = (change: Partial<Opening>) => {
      this.openings = this.openings.map((one) => (one.id === id ? { ...one, ...change } : one));
    };
    this.openings = [...this.openings, { id, file: file.name, rowsRead: 0, rowsInFile: null, doing: 'Opening' }];
    try {
      const opened = await this.#shelf.openReal(file, file.name, {
        stop: cancel.signal,
        onProgress: (rowsRead, rowsInFile) => show({ rowsRead, rowsInFile }),
        onStep: (doing) => show({ doing }),
      });
      if (opened.ok) this.#openedReal(opened.value);
      else if (!cancel.signal.aborted) this.#refuse(opened.failure);
    } catch (problem) {
      this.#refuse({ ...engineFailure(problem), file: file.name });
    } finally {
      this.#cancels.delete(id);
      this.openings = this.openings.filter((one) => one.id !== id);
    }
  }

  #openedReal(extract: OpenExtract): void {
    const asked = this.#wanted[extract.kind];
    if (asked && asked.fingerprint !== extract.dataset.fingerprint) {
      this.addressNotes = [
        ...this.addressNotes,
        `The link was made on another file (${asked.file}); the same choices are shown on ${extract.dataset.file}.`,
      ];
    }
    const rest = { ...this.#wanted };
    delete rest[extract.kind];
    this.#wanted = rest;
    if (this.#view.sheet !== 'overview' && !this.#shelf.extracts.some(({ kind }) => kind === this.#view.sheet)) {
      this.#view = { ...this.#view, sheet: extract.kind };
    }
    this.#opened();
    this.#writeAddress(false);
  }

  #opened(): void {
    this.#open = this.#shelf.extracts;
    this.phase = 'ready';
    void this.#answer('');
  }

  #refuse(failure: Failure): void {
    this.refusals = [...this.refusals, { id: (this.#number += 1), failure }];
  }

  /** Parts that the sheet in sight offers; the overview offers those of any open extract. */
  #partsInSight(): readonly Part[] {
    const { sheet } = this.#view;
    const extracts = this.#open.filter(({ kind }) => sheet === 'overview' || kind === sheet);
    const parts = extracts.flatMap((extract) => extract.parts);
    return sheet === 'overview' ? parts.map((part) => (part.id === 'month' ? { ...part, opening: [] } : part)) : parts;
  }

  #choose(selection: Selection): void {
    this.#view = { ...this.#view, selection };
    this.#history = step(this.#history, selection);
    this.#writeAddress(false);
    void this.#answer('Updated');
  }

  #moveInHistory(history: History<Selection>): void {
    this.#history = history;
    this.#view = { ...this.#view, selection: history.now };
    this.#writeAddress(false);
    void this.#answer('Updated');
  }

  /** Asks for the sheet in sight. An answer to an earlier choice is dropped: its number is not the last asked. */
  async #answer(status: string): Promise<void> {
    const asking = (this.#asking += 1);
    const { sheet: id, selection } = this.#view;
    const extract = this.#open.find(({ kind }) => kind === id);
    if (id !== 'overview' && !extract) return this.#showNothing();
    this.stale = this.presented !== null;
    try {
      if (!extract) {
        const overview = await answerOverview(this.#shelf.counter, this.#open, selection);
        this.#show(asking, overview, status);
        return;
      }
      for await (const sheet of answerSheet(this.#shelf.counter, extract, selection, this.presented)) {
        if (asking !== this.#asking) return;
        this.#show(asking, sheet, status);
      }
    } catch (problem) {
      if (asking === this.#asking) this.#refuse(engineFailure(problem));
    }
  }

  #show(asking: number, sheet: PresentedSheet, status: string): void {
    if (asking !== this.#asking) return;
    this.presented = sheet;
    this.stale = false;
    this.status = status && `${status}: ${sheet.title}`;
  }

  #showNothing(): void {
    this.presented = null;
    this.stale = false;
  }
}

function historyStart(): Selection {
  return readAddress('', {}).view.selection;
}

function engineFailure(problem: unknown): Failure {
  return {
    what: 'Something that should not happen did.',
    found: problem instanceof Error ? problem.message : String(problem),
    remedy:
      'Nothing that was open is lost. Try again; if it happens again, reload the page and open the files once more.',
  };
}

/** Makes the workbook of this page. */
export function createWorkbook(): WorkbookView {
  return new Workbook();
}
