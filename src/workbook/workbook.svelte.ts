import type { ReferenceTable } from '../dataset/reference-table';
import type { PresentedSheet } from '../presentation/figure';
import { EXTRACTS } from '../dataset/extracts';
import { writeAddress, readAddress } from '../selection/address';
import { clearAll, clearPart, startAgain, tick } from '../selection/change';
import { type History, historyOf, redo, step, undo } from '../selection/history';
import { knownParts } from '../selection/known';
import type { ExtractMark, Part, PartId, Selection, SheetId, View } from '../selection/selection';
import { type Failure, failureInWords } from '../vocabulary/failure';
import { answerOverview } from './answer-overview';
import { answerSheet } from './answer';
import { chosenBy } from './chosen';
import { extractLine } from './extract-line';
import type { OpenExtract } from './open-extract';
import { Openings } from './openings.svelte';
import { REFERENCE_SAMPLES } from './reference-samples';
import { openedInWords, readSamples, ReferenceShelf } from './references';
import { fetchSample, samplesFor } from './samples';
import { Shelf } from './shelf';
import type { Refusal, WorkbookView } from './view';

/** The one reactive object: what the screen sees, and what it may ask. */
class Workbook implements WorkbookView {
  phase = $state.raw<WorkbookView['phase']>('starting');
  presented = $state.raw<PresentedSheet | null>(null);
  stale = $state.raw(false);
  status = $state.raw('');
  refusals = $state.raw<readonly Refusal[]>([]);
  #notes = $state.raw<readonly string[]>([]);
  #view = $state.raw<View>({ sheet: 'overview', selection: historyStart(), extracts: {} });
  #history = $state.raw<History<Selection>>(historyOf(historyStart()));
  #open = $state.raw<readonly OpenExtract[]>([]);
  #wanted = $state.raw<View['extracts']>({});

  readonly #shelf = new Shelf();
  readonly #openings = new Openings(this.#shelf);
  readonly #references = new ReferenceShelf();
  #referencesRead = false;
  #referencesReady = false;
  /** Samples that came with the workbook; the address never names them. */
  readonly #shipped = new WeakSet<OpenExtract>();
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

  get openings(): WorkbookView['openings'] {
    return this.#openings.list;
  }

  get addressNotes(): readonly string[] {
    const missing = this.phase === 'ready' ? this.wanted : [];
    return [...this.#notes, ...missing.map((file) => `The link was also made on ${file}. Open it to see all of it.`)];
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
    void this.#changeToSamples();
  }

  cancel(opening: number): void {
    this.#openings.cancel(opening);
  }

  dismiss(refusal: number): void {
    this.refusals = this.refusals.filter(({ id }) => id !== refusal);
  }

  painted(what: 'in view' | 'all'): void {
    performance.mark(`workbook: painted ${what}`);
  }

  #readAddress(): void {
    const { view, notes } = readAddress(window.location.hash, knownParts());
    this.#view = view;
    this.#wanted = view.extracts;
    this.#history = historyOf(view.selection);
    this.#notes = notes;
  }

  /** Back, forward, or another link put into this page: its sheet, its choices and the files it was made on. */
  #followAddress(): void {
    const { view, notes } = readAddress(window.location.hash, knownParts());
    const selected = (selection: Selection) => writeAddress({ sheet: 'overview', selection, extracts: {} });
    const changed = selected(view.selection) !== selected(this.#view.selection);
    if (changed) this.#history = step(this.#history, view.selection);
    if (view.sheet !== this.#view.sheet) this.presented = null;
    this.#view = view;
    this.#notes = notes;
    this.#wanted = Object.fromEntries(Object.entries(view.extracts).filter(([, mark]) => !this.#isOpen(mark)));
    if (Object.keys(this.#wanted).length) return this.#wait();
    const none = this.#open.length === 0;
    if (none && this.phase === 'waiting') return this.openSamples();
    if (!none) this.phase = 'ready';
    void this.#answer('');
  }

  #isOpen({ fingerprint }: ExtractMark): boolean {
    return this.#open.some(({ dataset }) => dataset.fingerprint === fingerprint);
  }

  /** Files of the address are not open, and no number of another file may stand in their place. */
  #wait(): void {
    this.#asking += 1;
    this.phase = 'waiting';
    this.#showNothing();
  }

  #writeAddress(newPage: boolean): void {
    const address = writeAddress({ ...this.#view, extracts: this.#marks() });
    if (newPage) window.history.pushState(null, '', address);
    else window.history.replaceState(null, '', address);
  }

  /** What the address says of files: the real ones that are open, or those still asked for. */
  #marks(): View['extracts'] {
    const real = this.#open.filter((extract) => !this.#shipped.has(extract));
    const marks = real.map(({ kind, dataset: { fingerprint, file } }) => [kind, { fingerprint, file }] as const);
    return { ...this.#wanted, ...Object.fromEntries<ExtractMark>(marks) };
  }

  /** Samples and real files are never open together. */
  async #changeToSamples(): Promise<void> {
    this.#wanted = {};
    this.#asking += 1;
    this.phase = 'starting';
    this.#open = [];
    this.#showNothing();
    await this.#shelf.closeAll();
    this.#writeAddress(false);
    await this.#openSamples();
  }

  async #openSamples(): Promise<void> {
    this.#shelf.warmUp();
    try {
      for (const sample of samplesFor(this.#view.sheet)) {
        const opened = await this.#shelf.openSample(await fetchSample(sample), `sample ${sample.file}`);
        if (!opened) return;
        if (!opened.ok) {
          this.#refuse(opened.failure);
          continue;
        }
        this.#shipped.add(opened.value);
        this.#opened();
      }
      performance.mark('workbook: samples open');
    } catch (problem) {
      // Where a real file took the place of the samples, what became of them is nobody's concern.
      if (!this.#open.some((extract) => !this.#shipped.has(extract))) this.#refuse(engineFailure(problem));
    }
  }

  async #openFile(file: File): Promise<void> {
    performance.mark('workbook: file chosen');
    try {
      const opened = await this.#openings.open((this.#number += 1), file);
      if (!opened) return;
      if (!opened.ok) this.#refuse(opened.failure);
      else if ('table' in opened.value) this.#openedReference(opened.value);
      else this.#openedReal(opened.value);
    } catch (problem) {
      this.#refuse({ ...engineFailure(problem), file: file.name });
    }
  }

  #openedReference(table: ReferenceTable): void {
    this.#references.placeOwn(table);
    if (table.table === 'area_groups') {
      for (const [before, after] of this.#shelf.useAreas(table.areas)) {
        if (this.#shipped.has(before)) this.#shipped.add(after);
      }
      this.#open = this.#shelf.extracts;
    }
    void this.#answer(openedInWords(table));
  }

  /** The sample reference tables, once a sheet can be seen: the first numbers do not wait for them. */
  async #readReferences(): Promise<void> {
    if (this.#referencesRead) return;
    this.#referencesRead = true;
    try {
      for (const table of await readSamples(this.#shelf.decoder, REFERENCE_SAMPLES)) {
        if (table.ok) this.#references.placeSample(table.value);
        else this.#refuse(table.failure);
      }
    } catch (problem) {
      this.#refuse(engineFailure(problem));
    }
    this.#referencesReady = true;
    if (this.#view.sheet !== 'overview') void this.#answer('');
  }

  #openedReal(extract: OpenExtract): void {
    const asked = this.#wanted[extract.kind];
    if (asked && asked.fingerprint !== extract.dataset.fingerprint) {
      this.#notes = [
        ...this.#notes,
        `The link was made on another file (${asked.file}); the same choices are shown on ${extract.dataset.file}.`,
      ];
    }
    this.#wanted = Object.fromEntries(Object.entries(this.#wanted).filter(([kind]) => kind !== extract.kind));
    const held = this.#shelf.extracts.some(({ kind }) => kind === this.#view.sheet);
    // Only after the last of several files: another of them may be the one of the sheet in sight.
    if (this.#view.sheet !== 'overview' && !held && !this.openings.length) {
      this.#view = { ...this.#view, sheet: extract.kind };
    }
    this.#opened();
    this.#writeAddress(false);
    performance.mark('workbook: file open');
  }

  #opened(): void {
    const gone = this.#open.some((extract) => !this.#shelf.extracts.includes(extract));
    // Not even dimmed may a figure of a closed extract stand among those of another.
    if (gone) this.presented = null;
    this.#open = this.#shelf.extracts;
    this.phase = 'ready';
    void this.#answer('');
  }

  #refuse(failure: Failure): void {
    const same = (one: Failure) => failureInWords(one) === failureInWords(failure);
    if (this.refusals.some((one) => same(one.failure))) return;
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
      const references = this.#referencesReady
        ? this.#references.fitting(extract.dataset.metadata.synthetic)
        : undefined;
      for await (const sheet of answerSheet(this.#shelf.counter, extract, selection, this.presented, references)) {
        if (asking !== this.#asking) return;
        this.#show(asking, sheet, status);
      }
    } catch (problem) {
      // An answer asked of an extract that was closed meanwhile failed because it was closed.
      const closed = this.#open.some((one) => !this.#shelf.extracts.includes(one));
      if (asking === this.#asking && !closed) this.#refuse(engineFailure(problem));
    }
  }

  #show(asking: number, sheet: PresentedSheet, status: string): void {
    if (asking !== this.#asking) return;
    if (!this.presented) performance.mark('workbook: first numbers');
    this.presented = sheet;
    this.stale = false;
    this.status = status && `${status}: ${sheet.title}`;
    void this.#readReferences();
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
