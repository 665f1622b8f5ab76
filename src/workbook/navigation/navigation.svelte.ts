import { EXTRACTS } from '../../dataset/kinds/extracts';
import { readAddress, writeAddress } from '../../selection/address';
import { sameFiles, someOf } from '../../selection/fingerprints';
import { type History, historyOf, step } from '../../selection/history';
import { knownParts } from '../../selection/known';
import type { ExtractMark, ReferenceName, Selection, SheetId, View } from '../../selection/selection';
import { pageOf } from './pages';
import type { OpenExtract } from '../extracts/open-extract';
import { type AskedReferences, askedByAddress, marksOf, tablesAskedFor, withTable } from './asked-references';

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

  #late: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    const { selection } = this.#read();
    this.history = historyOf(selection);
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

  /** Back, forward, or another link put into this page. True where it leads to another sheet. */
  follow(open: readonly OpenExtract[]): boolean {
    const before = this.sheet;
    const { selection, extracts } = this.#read();
    if (inAddress(selection) !== inAddress(this.selection)) this.choose(selection);
    this.wanted = Object.fromEntries(Object.entries(extracts).filter(([, mark]) => !isAmong(open, mark)));
    return this.sheet !== before;
  }

  /** Puts the view into the address, with the real files that are open or still asked for. */
  write(real: readonly OpenExtract[], newPage = false): void {
    const address = this.addressOf(real);
    clearTimeout(this.#late);
    if (newPage) return window.history.pushState(null, '', address);
    // A moment later, while the counting is under way: the browser takes some milliseconds for it.
    this.#late = setTimeout(() => window.history.replaceState(null, '', address), 0);
  }

  /** The address of a page of the sheet in sight under the selection in force; of the page in sight where none is named. */
  addressOf(real: readonly OpenExtract[], page = this.page): string {
    const marks = real.map(({ kind, dataset: { fingerprint, file } }) => [kind, { fingerprint, file }] as const);
    // Of an extract read from several files, some may be open already: all of them are still asked for.
    const whole = marks.filter(([kind, { fingerprint }]) => !someOf(fingerprint, this.wanted[kind]?.fingerprint ?? ''));
    const extracts = { ...this.wanted, ...Object.fromEntries<ExtractMark>(whole) };
    const { sheet, selection } = this;
    return writeAddress({ sheet, page, selection, extracts, references: marksOf(this.#tables) });
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

  /** Takes from the address of the page what it says of sheet and files; gives the whole view. */
  #read(): View {
    const { view, notes } = readAddress(window.location.hash, knownParts());
    const { page, note } = pageOf(view.sheet, view.page);
    this.sheet = view.sheet;
    this.page = page;
    this.notes = note ? [...notes, note] : notes;
    this.wanted = view.extracts;
    this.#tables = askedByAddress(this.#tables.open, view.references ?? {});
    return view;
  }
}

/** A selection as the address would say it, so that two can be told apart. */
const inAddress = (selection: Selection): string => writeAddress({ sheet: 'overview', selection, extracts: {} });

const isAmong = (open: readonly OpenExtract[], { fingerprint }: ExtractMark): boolean =>
  open.some(({ dataset }) => sameFiles(dataset.fingerprint, fingerprint));
