import { EXTRACTS } from '../../dataset/kinds/extracts';
import { type ReadAddress, readAddress, writeAddress } from '../../selection/address';
import { sameFiles, someOf } from '../../selection/fingerprints';
import { type History, historyOf, returnTo, step } from '../../selection/history';
import { knownParts } from '../../selection/known';
import { addressInAnyMonth, measureAddress } from '../../selection/measure-address';
import type { ExtractMark, ReferenceName, Selection, SheetId, View } from '../../selection/selection';
import { openThePack } from '../../presentation/pack-mode-words';
import { pageOf } from './pages';
import type { OpenExtract } from '../extracts/open-extract';
import { type AskedReferences, askedByAddress, marksOf, tablesAskedFor, withTable } from './asked-references';
import { type Arrival, BrowserTrail } from './browser-trail';

/** Where the reader is: sheet, selection and its history, and what the address says of files. Keeps the address true. */
export class Navigation {
  sheet = $state.raw<SheetId>('overview');
  /** Id of the figure that has the page for itself, or the whole sheet; empty = the front page. */
  page = $state.raw('');
  /** The selection in force is its `now`. */
  history: History<Selection> = $state.raw(historyOf(readAddress('', {}).view.selection));
  /** Sentences about the address: what of it had to be left out. */
  notes = $state.raw<readonly string[]>([]);
  /** Files that the address names and that are not open. */
  wanted = $state.raw<View['extracts']>({});

  /** Reference tables of the reader's own: open, or named by the address and not open. */
  #tables = $state.raw<AskedReferences>({ open: {}, wanted: {} });

  /** The protected pack that the address was made on: it opens in another page. */
  #pack = $state.raw<ExtractMark>();
  readonly #trail: BrowserTrail;
  /** The stricter mode, where the address asked for it; what stands in the addresses of this page. */
  mode = $state.raw<View['mode']>();

  constructor() {
    const selection = this.#take(viewOfPage());
    this.history = historyOf(selection);
    this.#trail = new BrowserTrail(window.history, window.location.hash, selection);
  }

  get selection(): Selection {
    return this.history.now;
  }

  get waits(): boolean {
    return Object.keys(this.wanted).length > 0;
  }

  /** Files still asked for: "oocd-2024.parquet (Out-of-court disposals)". */
  asksFor(open: readonly OpenExtract[]): readonly string[] {
    const extracts = EXTRACTS.flatMap(({ kind, label }) => {
      const mark = this.wanted[kind];
      return mark && !isAmong(open, mark) ? [`${mark.file} (${label})`] : [];
    });
    return [...extracts, ...tablesAskedFor(this.#tables)];
  }

  /** The sentences about the address, with those about files that it names and that are not among the open ones. */
  notesWith(open: readonly OpenExtract[]): readonly string[] {
    const missing = this.asksFor(open);
    const notes = this.#pack ? [...this.notes, openThePack(this.#pack.file)] : this.notes;
    return [...notes, ...missing.map((file) => `The link was also made on ${file}. Open it to see all of it.`)];
  }

  /** Back, forward, or another link put into this page; 'nowhere' where the page had gone there by itself. */
  follow(open: readonly OpenExtract[]): 'nowhere' | 'same page' | 'other page' | 'other sheet' {
    const { sheet, page } = this;
    const read = viewOfPage();
    const arrival = this.#trail.arrived(window.location.hash, read.view.selection);
    if (arrival === 'own way') return 'nowhere';
    this.#move(this.#take(read), arrival);
    this.wanted = Object.fromEntries(Object.entries(this.wanted).filter(([, mark]) => !isAmong(open, mark)));
    if (this.sheet !== sheet) return 'other sheet';
    return this.page === page ? 'same page' : 'other page';
  }

  /** Back takes back a step, and adds none. */
  #move(selection: Selection, arrival: Exclude<Arrival, 'own way'>): void {
    if (arrival !== 'unknown') this.history = returnTo(this.history, arrival.known);
    else if (inAddress(selection) !== inAddress(this.selection)) this.choose(selection);
  }

  /** Puts the view into the address, with the real files that are open or still asked for. */
  write(real: readonly OpenExtract[], newPage = false): void {
    const address = this.addressOf(real);
    const { selection } = this;
    if (newPage) this.#trail.turnTo(address, selection);
    else this.#trail.follow(address, selection);
  }

  /** The address of a page of a sheet under the selection in force: of the page in sight where none is named. */
  addressOf(real: readonly OpenExtract[], page = this.page, sheet = this.sheet): string {
    const marks = real.map(({ kind, dataset: { fingerprint, file } }) => [kind, { fingerprint, file }] as const);
    // Of an extract read from several files, some may be open already: all of them are still asked for.
    const whole = marks.filter(([kind, { fingerprint }]) => !someOf(fingerprint, this.wanted[kind]?.fingerprint ?? ''));
    const extracts = { ...this.wanted, ...Object.fromEntries<ExtractMark>(whole) };
    const { selection } = this;
    const asked = { ...(this.mode ? { mode: this.mode } : {}), ...(this.#pack ? { pack: this.#pack } : {}) };
    return writeAddress({ sheet, page, selection, extracts, references: marksOf(this.#tables), ...asked });
  }

  /** The address of a page under the selection in force, whatever files are open. */
  choicesOf(page: string): string {
    const { sheet, selection } = this;
    return writeAddress({ sheet, page, selection, extracts: {} });
  }

  /** The same, whatever months are ticked. */
  choicesInAnyMonth(page: string): string {
    return addressInAnyMonth(this.sheet, page, this.selection);
  }

  /** The address of what is measured: outcome, base, way of counting and of which children. */
  get measure(): string {
    return measureAddress(this.sheet, this.selection);
  }

  goTo(sheet: SheetId, page = ''): void {
    this.sheet = sheet;
    this.page = page;
  }

  choose(selection: Selection): void {
    this.history = step(this.history, selection);
  }

  /** A table of the reader's own was opened. */
  foundTable(name: ReferenceName, mark: ExtractMark): void {
    const { note, ...tables } = withTable(this.#tables, name, mark);
    this.#tables = tables;
    if (note) this.notes = [...this.notes, note];
  }

  /** Nothing is asked for any more: the reader would rather see the samples. */
  askForNothing(): void {
    this.wanted = {};
    this.#pack = undefined;
    this.#tables = { ...this.#tables, wanted: {} };
  }

  /** A file was opened: it is asked for no more, unless more files belong to it. Says where the link was made on another. */
  found({ kind, dataset }: OpenExtract): void {
    const asked = this.wanted[kind];
    if (asked && someOf(dataset.fingerprint, asked.fingerprint) && !sameFiles(dataset.fingerprint, asked.fingerprint))
      return;
    if (asked && !sameFiles(asked.fingerprint, dataset.fingerprint)) {
      const note = `The link was made on another file (${asked.file}); the same choices are shown on ${dataset.file}.`;
      this.notes = [...this.notes, note];
    }
    this.wanted = Object.fromEntries(Object.entries(this.wanted).filter(([one]) => one !== kind));
  }

  /** Takes what the address of the page says of sheet, page and files; gives its selection. */
  #take({ view, notes }: ReadAddress): Selection {
    const { page, note } = pageOf(view.sheet, view.page);
    this.sheet = view.sheet;
    this.page = page;
    this.notes = note ? [...notes, note] : notes;
    this.wanted = view.extracts;
    this.#pack = view.pack;
    this.mode = view.mode ?? this.mode;
    this.#tables = askedByAddress(this.#tables.open, view.references ?? {});
    return view.selection;
  }
}

const viewOfPage = (): ReadAddress => readAddress(window.location.hash, knownParts());

/** A selection as the address would say it, so that two can be told apart. */
const inAddress = (selection: Selection): string => writeAddress({ sheet: 'overview', selection, extracts: {} });

const isAmong = (open: readonly OpenExtract[], { fingerprint }: ExtractMark): boolean =>
  open.some(({ dataset }) => sameFiles(dataset.fingerprint, fingerprint));
