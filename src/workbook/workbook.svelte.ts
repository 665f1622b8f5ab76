import { counterOver } from '../counting/counter';
import { countersOver } from '../counting/counters';
import type { ReferenceTable } from '../dataset/references/reference-table';
import { startDecoder } from '../engine/decoder';
import { decoderModule } from '../engine/decoder-module';
import type { ExtractMark, SheetId } from '../selection/selection';
import { Answers } from './answering/answers.svelte';
import { SheetRows } from './answering/sheet-rows';
import { CasesDoor } from './cases/cases-door.svelte';
import { Copies } from './copies/copies.svelte';
import { countingPort } from './extracts/counting-port';
import { extractLine } from './extracts/extract-line';
import { ExtractReader } from './extracts/extract-reader';
import type { OpenExtract } from './extracts/open-extract';
import { OpenExtracts } from './extracts/open-extracts.svelte';
import { SamplesOnWay } from './extracts/samples-on-way';
import { sheetNames } from './extracts/sheet-names';
import { FileIntake } from './intake/file-intake';
import { Kept } from './kept/kept.svelte';
import { MappingsInWork } from './mapping/mapping.svelte';
import { Find } from './navigation/find.svelte';
import { Modes } from './modes.svelte';
import { Navigation } from './navigation/navigation.svelte';
import { SelectionActions } from './navigation/selection-actions';
import { faultOf, Refusals } from './opening/refusals.svelte';
import { QualityReports } from './quality/quality.svelte';
import { ReferenceReading } from './references/reference-reading';
import { openedInWords } from './references/reference-tables';
import { PacksDoor } from './packs/packs-door.svelte';
import { RecordBook } from './record/record-book.svelte';
import { Supplied } from './supplied.svelte';
import type { WorkbookView } from './view/workbook-view';

/** What happens after what: puts the parts of the workbook together, and answers where the reader is. */
class Workbook implements WorkbookView {
  phase = $state.raw<WorkbookView['phase']>('starting');
  readonly #navigation = new Navigation();
  readonly #refused = new Refusals();
  readonly #counter = countersOver(() => counterOver(countingPort()));
  /** Opens any file: extracts and the reference tables beside them. */
  readonly #decoder = startDecoder(decoderModule);
  readonly #extracts = new OpenExtracts(this.#counter);
  readonly #reader = new ExtractReader(this.#extracts, this.#decoder);
  readonly #samples = new SamplesOnWay(this.#reader, {
    changed: () => this.#extractsChanged(),
    refuse: (failure) => this.#refused.add(failure),
    fault: (problem) => this.#refused.add(faultOf(problem)),
    overtaken: () => this.#extracts.own.length > 0,
  });
  readonly #references = new ReferenceReading(this.#decoder, {
    ready: () => this.#ask(''),
    refuse: (failure) => this.#refused.add(failure),
    fault: (problem) => this.#refused.add(faultOf(problem)),
  });

  readonly modes = new Modes(this.#navigation, () => this.#writeAddress());
  readonly supplied = new Supplied();
  readonly kept = new Kept();
  readonly mapping = new MappingsInWork(this.kept);
  readonly quality = new QualityReports(() => this.#extracts.list);
  readonly selection = new SelectionActions(
    this.#navigation,
    () => this.#extracts.list,
    () => {
      this.#writeAddress();
      this.#ask('Updated');
    },
  );
  readonly find = new Find({
    navigation: this.#navigation,
    open: () => this.#extracts.list,
    references: (synthetic) => this.#references.fitting(synthetic),
    ...{ put: (selection) => this.selection.put(selection), go: (sheet, page) => this.goTo(sheet, page, true) },
  });
  readonly intake = new FileIntake(
    {
      ...{ extracts: this.#extracts, reader: this.#reader, decoder: this.#decoder },
      mappings: this.mapping,
      ...{ kept: this.kept, refused: this.#refused },
      wanted: () => this.#navigation.wanted,
    },
    {
      extract: (extract) => this.#openedOwn(extract),
      lost: ({ kind }) => this.close(kind),
      reference: (table, mark, file) => this.#openedReference(table, mark, file),
    },
  );
  readonly copies = new Copies(this.intake, this.#extracts, this.#references, () => this.addressOf(this.page));
  readonly packs = new PacksDoor(this.#navigation, this.#extracts, this.kept.issued);
  readonly rows = new SheetRows(() => ({
    extract: this.#extracts.list.find(({ kind }) => kind === this.sheet),
    ...{ selection: this.#navigation.selection, mode: this.modes.mode },
  }));
  readonly cases = new CasesDoor(
    this.#navigation,
    this.#extracts,
    (sheet, page) => this.goTo(sheet, page),
    (problem) => this.#refused.add(faultOf(problem)),
    { packs: this.packs, modes: this.modes },
  );
  readonly record = new RecordBook(this.#navigation, { counter: this.#counter, extracts: this.#extracts });
  readonly answer = new Answers({
    counter: this.#counter,
    isOpen: (extract) => this.#extracts.isOpen(extract),
    fitting: (synthetic) => this.#references.fitting(synthetic),
    shown: () => {
      this.supplied.gather();
      void this.#references.readOnce();
    },
    fault: (problem) => this.#refused.add(faultOf(problem)),
  });

  constructor() {
    // What was to be kept as before is no longer kept before.
    this.kept.onforgotten = () => this.mapping.keep(false);
    window.addEventListener('popstate', () => this.#followAddress());
    if (this.copies.begin() || this.#navigation.waits) {
      this.phase = 'waiting';
      // No number of a sample is to be shown: all else is fetched at once.
      this.supplied.gather();
    } else void this.#samples.open(this.sheet);
  }

  get sheet(): SheetId {
    return this.#navigation.sheet;
  }

  get page(): string {
    return this.#navigation.page;
  }

  get sheets(): WorkbookView['sheets'] {
    return sheetNames(this.#extracts.list);
  }

  get synthetic(): boolean {
    const { list } = this.#extracts;
    return list.some(({ dataset }) => dataset.metadata.synthetic) || (this.phase === 'starting' && !list.length);
  }

  get wanted(): readonly string[] {
    return this.#navigation.asksFor(this.#extracts.list);
  }

  get addressNotes(): readonly string[] {
    const { list } = this.#extracts;
    return this.phase === 'ready' ? this.#navigation.notesWith(list) : this.#navigation.notes;
  }

  get extracts(): WorkbookView['extracts'] {
    return this.#extracts.list.map((extract) => extractLine(extract, this.modes.few));
  }

  goTo(sheet: SheetId, page = '', selected = false): void {
    const another = sheet !== this.sheet;
    this.mapping.leave();
    this.quality.putAside();
    this.#navigation.goTo(sheet, page);
    this.#writeAddress(true);
    if (another) this.answer.clear();
    // Another page of a sheet shows what is answered already.
    if (another || selected || !this.answer.presented) this.#ask('');
  }

  addressOf(page: string): string {
    return this.#navigation.addressOf(this.#extracts.own, page);
  }

  close(kind: OpenExtract['kind']): void {
    this.#extracts.close((extract) => extract.kind === kind).catch((fault) => this.#refused.add(faultOf(fault)));
    this.#extractsChanged();
    this.#writeAddress();
  }

  openSamples(): void {
    void this.#changeToSamples();
  }

  /** Another address of this page: its sheet, its choices and the files it was made on. */
  #followAddress(): void {
    const led = this.#navigation.follow(this.#extracts.list);
    if (led === 'nowhere') return;
    this.modes.follow();
    if (led !== 'same page') this.quality.putAside();
    if (led === 'other sheet') this.answer.clear();
    if (this.#navigation.waits) return this.#wait();
    if (this.#extracts.list.length > 0) this.phase = 'ready';
    else if (this.phase === 'waiting') return this.copies.within ? undefined : this.openSamples();
    this.#ask('');
  }

  /** Files of the address are not open, and no number of another file may stand in their place. */
  #wait(): void {
    this.phase = 'waiting';
    this.answer.drop();
  }

  #writeAddress(newPage = false): void {
    this.#navigation.write(this.#extracts.own, newPage);
  }

  /** Samples and real files are never open together. */
  async #changeToSamples(): Promise<void> {
    this.#navigation.askForNothing();
    this.phase = 'starting';
    this.answer.drop();
    await this.#reader.closeAll();
    this.#writeAddress();
    await this.#samples.open(this.sheet);
  }

  #openedReference(table: ReferenceTable, mark: ExtractMark, file: File): void {
    this.#references.placeOwn(table, file);
    this.#navigation.foundTable(table.table, mark);
    this.#writeAddress();
    if (table.table === 'area_groups') this.#extracts.useAreas(table.areas);
    this.#ask(openedInWords(table));
  }

  #openedOwn(extract: OpenExtract): void {
    this.#navigation.found(extract);
    const isOpen = this.#extracts.list.some(({ kind }) => kind === this.sheet);
    // Only after the last of several files: another of them may be the one of the sheet in sight.
    if (this.sheet !== 'overview' && !isOpen && this.intake.openings.length < 2) this.#navigation.goTo(extract.kind);
    this.#extractsChanged();
    this.#writeAddress();
    this.quality.opened(extract, this.sheet);
    performance.mark('workbook: file open');
  }

  #extractsChanged(): void {
    this.phase = 'ready';
    this.answer.askAfterChange(this.#request);
  }

  #ask(status: string): void {
    void this.answer.ask(this.#request, status);
  }

  /** The sheet in sight, as it is asked for. */
  get #request(): Parameters<Answers['ask']>[0] {
    const { sheet, page, selection } = this.#navigation;
    return { sheet, page, selection, open: this.#extracts.list, awaited: this.#samples.awaited };
  }
}

/** Makes the workbook of this page. */
export function createWorkbook(): WorkbookView {
  return new Workbook();
}
