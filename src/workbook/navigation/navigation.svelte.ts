import { EXTRACTS } from '../../dataset/kinds/extracts';
import { readAddress, writeAddress } from '../../selection/address';
import { sameFiles, someOf } from '../../selection/fingerprints';
import { type History, historyOf, step } from '../../selection/history';
import { knownParts } from '../../selection/known';
import type { ExtractMark, ReferenceName, Selection, SheetId, View } from '../../selection/selection';
import { type AskedReferences, askedByAddress, marksOf, tablesAskedFor, withTable } from './asked-references';
import type { OpenExtract } from '../extracts/open-extract';

type Marks = View['extracts'];

/** Where the reader is: sheet, selection and its history, and what the address says of files. Keeps the address true. */
export class Place {
  view = $state.raw<View>(readAddress('', {}).view);
  history = $state.raw<History<Selection>>(historyOf(this.view.selection));
  /** Sentences about the address: what of it had to be left out. */
  notes = $state.raw<readonly string[]>([]);
  /** Files that the address names and that are not open. */
  wanted = $state.raw<Marks>({});

  /** Reference tables of the reader's own: open, or named by the address and not open. */
  #tables = $state.raw<AskedReferences>({ open: {}, wanted: {} });

  #late: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    const { view, notes } = readAddress(window.location.hash, knownParts());
    this.view = view;
    this.wanted = view.extracts;
    this.#tables = askedByAddress({}, view.references ?? {});
    this.history = historyOf(view.selection);
    this.notes = notes;
  }

  get waits(): boolean {
    return Object.keys(this.wanted).length > 0;
  }

  /** Files still asked for: "oocd-2024.parquet (Out-of-court disposals)". */
  asksFor(open: readonly OpenExtract[]): readonly string[] {
    const extracts = EXTRACTS.flatMap(({ kind, label }) => {
      const mark = this.wanted[kind];
      const isOpen = open.some(({ dataset }) => sameFiles(dataset.fingerprint, mark?.fingerprint ?? ''));
      return mark && !isOpen ? [`${mark.file} (${label})`] : [];
    });
    return [...extracts, ...tablesAskedFor(this.#tables)];
  }

  /** Back, forward, or another link put into this page. True where it leads to another sheet. */
  follow(open: readonly OpenExtract[]): boolean {
    const { view, notes } = readAddress(window.location.hash, knownParts());
    const selected = (selection: Selection) => writeAddress({ sheet: 'overview', selection, extracts: {} });
    const changed = selected(view.selection) !== selected(this.view.selection);
    if (changed) this.history = step(this.history, view.selection);
    const elsewhere = view.sheet !== this.view.sheet;
    const isOpen = ({ fingerprint }: ExtractMark) =>
      open.some(({ dataset }) => sameFiles(dataset.fingerprint, fingerprint));
    this.view = view;
    this.notes = notes;
    this.wanted = Object.fromEntries(Object.entries(view.extracts).filter(([, mark]) => !isOpen(mark)));
    this.#tables = askedByAddress(this.#tables.open, view.references ?? {});
    return elsewhere;
  }

  /** Puts the view into the address, with the real files that are open or still asked for. */
  write(real: readonly OpenExtract[], newPage = false): void {
    const marks = real.map(({ kind, dataset: { fingerprint, file } }) => [kind, { fingerprint, file }] as const);
    // Of an extract read from several files, some may be open already: all of them are still asked for.
    const whole = marks.filter(([kind, { fingerprint }]) => !someOf(fingerprint, this.wanted[kind]?.fingerprint ?? ''));
    const extracts = { ...this.wanted, ...Object.fromEntries<ExtractMark>(whole) };
    const address = writeAddress({ ...this.view, extracts, references: marksOf(this.#tables) });
    clearTimeout(this.#late);
    if (newPage) return window.history.pushState(null, '', address);
    // A moment later, while the counting is under way: the browser takes some milliseconds for it.
    this.#late = setTimeout(() => window.history.replaceState(null, '', address), 0);
  }

  goTo(sheet: SheetId): void {
    this.view = { ...this.view, sheet };
  }

  choose(selection: Selection): void {
    this.view = { ...this.view, selection };
    this.history = step(this.history, selection);
  }

  moveTo(history: History<Selection>): void {
    this.history = history;
    this.view = { ...this.view, selection: history.now };
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
}
