import type { ReferenceTable } from '../dataset/references/reference-table';
import type { ExtractMark, SheetId } from '../selection/selection';
import { Answers } from './answering/answers.svelte';
import { extractLine } from './extracts/extract-line';
import type { OpenExtract } from './extracts/open-extract';
import { Place } from './navigation/navigation.svelte';
import { ReferenceReading } from './references/reference-reading';
import { openedInWords } from './references/reference-tables';
import { faultOf } from './opening/refusals.svelte';
import { extractContract } from '../dataset/kinds/extracts';
import { eachSample } from './extracts/samples';
import { sheetNames } from './extracts/sheet-names';
import { Supplied } from './supplied.svelte';
import type { WorkbookView } from './view/workbook-view';
import { WaysIn } from './intake/file-intake';

/** The one reactive object: what the screen sees, and what it may ask. */
class Workbook extends WaysIn implements WorkbookView {
  phase = $state.raw<WorkbookView['phase']>('starting');
  #open = $state.raw<readonly OpenExtract[]>([]);
  /** Samples that are still to come: until they are here the overview draws no headline. */
  #awaited: readonly OpenExtract['kind'][] = [];
  protected override readonly place = new Place();

  readonly #references = new ReferenceReading(this.shelf, {
    ready: () => this.#ask(''),
    refuse: (failure) => this.refused.add(failure),
    fault: (problem) => this.refused.add(faultOf(problem)),
  });
  readonly supplied = new Supplied();
  readonly #answers = new Answers(this.shelf, {
    fitting: (synthetic) => this.#references.fitting(synthetic),
    shown: () => {
      this.supplied.gather();
      void this.#references.readOnce();
    },
    fault: (problem) => this.refused.add(faultOf(problem)),
  });

  constructor() {
    super();
    window.addEventListener('popstate', () => this.#followAddress());
    if (this.place.waits) this.#waitFromTheStart();
    else void this.#openSamples();
  }

  /** No number of a sample is to be shown: all else is fetched at once. */
  #waitFromTheStart(): void {
    this.phase = 'waiting';
    this.supplied.gather();
  }

  get presented(): WorkbookView['presented'] {
    return this.#answers.presented;
  }

  get stale(): boolean {
    return this.#answers.stale;
  }

  get whole(): boolean {
    return this.#answers.whole;
  }

  get status(): string {
    return this.#answers.status;
  }

  get sheet(): SheetId {
    return this.place.view.sheet;
  }

  get sheets(): WorkbookView['sheets'] {
    return sheetNames(this.#open);
  }

  get synthetic(): boolean {
    return (
      this.#open.some(({ dataset }) => dataset.metadata.synthetic) || (this.phase === 'starting' && !this.#open.length)
    );
  }

  get wanted(): readonly string[] {
    return this.place.asksFor(this.#open);
  }

  get addressNotes(): readonly string[] {
    const missing = this.phase === 'ready' ? this.wanted : [];
    return [
      ...this.place.notes,
      ...missing.map((file) => `The link was also made on ${file}. Open it to see all of it.`),
    ];
  }

  get extracts(): WorkbookView['extracts'] {
    return this.#open.map(extractLine);
  }

  goTo(sheet: SheetId): void {
    this.mapping.leave();
    this.place.goTo(sheet);
    this.#answers.clear();
    this.#writeAddress(true);
    this.#ask('');
  }

  openSamples(): void {
    void this.#changeToSamples();
  }

  painted(what: 'in view' | 'all'): void {
    performance.mark(`workbook: painted ${what}`);
    if (what === 'in view') this.#answers.screening.drawn();
  }

  seen(figure: string, near: boolean): void {
    this.#answers.screening.seen(figure, near);
  }

  close(kind: OpenExtract['kind']): void {
    void this.shelf.close(kind).then(() => {
      this.#opened();
      this.#writeAddress();
    });
  }

  /** Another address of this page: its sheet, its choices and the files it was made on. */
  #followAddress(): void {
    if (this.place.follow(this.#open)) this.#answers.clear();
    if (this.place.waits) return this.#wait();
    const none = this.#open.length === 0;
    if (none && this.phase === 'waiting') return this.openSamples();
    if (!none) this.phase = 'ready';
    this.#ask('');
  }

  /** Files of the address are not open, and no number of another file may stand in their place. */
  #wait(): void {
    this.phase = 'waiting';
    this.#answers.drop();
  }

  #writeAddress(newPage = false): void {
    const real = this.#open.filter(isOwn);
    this.place.write(real, newPage);
  }

  /** Samples and real files are never open together. */
  async #changeToSamples(): Promise<void> {
    this.place.askForNothing();
    this.phase = 'starting';
    this.#open = [];
    this.#answers.drop();
    await this.shelf.closeAll();
    this.#writeAddress();
    await this.#openSamples();
  }

  async #openSamples(): Promise<void> {
    try {
      await eachSample(this.shelf, this.place.view.sheet, (opened, toCome) => {
        this.#awaited = toCome;
        if (!opened.ok) this.refused.add(opened.failure);
        if (opened.ok || !toCome.length || this.#someClosed || !this.shelf.extracts.length) this.#opened();
      });
    } catch (problem) {
      // Where a real file took the place of the samples, what became of them is nobody's concern.
      if (this.#open.some(isOwn)) return;
      this.#awaited = [];
      if (this.#someClosed || !this.shelf.extracts.length) this.#opened();
      this.refused.add(faultOf(problem));
    }
  }

  protected override openedReference(table: ReferenceTable, mark: ExtractMark): void {
    this.#references.placeOwn(table);
    this.place.foundTable(table.table, mark);
    this.#writeAddress();
    if (table.table === 'area_groups') {
      this.shelf.useAreas(table.areas);
      this.#open = this.shelf.extracts;
    }
    this.#ask(openedInWords(table));
  }

  protected override openedReal(extract: OpenExtract): void {
    this.place.found(extract);
    const held = this.shelf.extracts.some(({ kind }) => kind === this.place.view.sheet);
    // Only after the last of several files: another of them may be the one of the sheet in sight.
    if (this.place.view.sheet !== 'overview' && !held && this.openings.length < 2) {
      this.place.goTo(extract.kind);
    }
    this.#opened();
    this.#writeAddress();
    this.quality.opened(extract, this.place.view.sheet);
    performance.mark('workbook: file open');
  }

  get #someClosed(): boolean {
    return this.#open.some((extract) => !this.shelf.extracts.includes(extract));
  }

  #opened(): void {
    // Not even dimmed may a figure of a closed extract stand among those of another.
    if (this.#someClosed) this.#answers.clear();
    const before = this.#inSight;
    this.#open = this.shelf.extracts;
    this.phase = 'ready';
    // What was opened for another sheet changes nothing on this one.
    const same = before !== undefined && before === this.#inSight && this.presented !== null;
    if (!same) this.#ask('');
  }

  /** The extract of the sheet in sight; the overview is about all of them. */
  get #inSight(): OpenExtract | undefined {
    return this.#open.find(({ kind }) => kind === this.place.view.sheet);
  }

  protected override changed(): void {
    this.#writeAddress();
    this.#ask('Updated');
  }

  protected override get extractsOpen(): readonly OpenExtract[] {
    return this.#open;
  }

  /** Asks for the sheet in sight. */
  #ask(status: string): void {
    void this.#answers.ask(
      {
        sheet: this.place.view.sheet,
        selection: this.place.view.selection,
        open: this.#open,
        awaited: this.#open.some(isOwn) ? [] : this.#awaited.map((kind) => extractContract(kind).label),
      },
      status,
    );
  }
}

/** Read from the reader's own files; samples came with the workbook, and the address never names them. */
const isOwn = ({ sources }: OpenExtract): boolean => sources.length > 0;

/** Makes the workbook of this page. */
export function createWorkbook(): WorkbookView {
  return new Workbook();
}
