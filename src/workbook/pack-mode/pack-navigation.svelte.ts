import { type ReadAddress, readAddress, writeAddress } from '../../selection/address';
import { casePageOf } from '../../selection/case-pages';
import { startAgain } from '../../selection/change';
import { type History, historyOf, redo, returnTo, step, undo } from '../../selection/history';
import type { ExtractMark, Selection, SheetId } from '../../selection/selection';
import { otherPackInLink } from '../../presentation/pack-mode-words';
import { BrowserTrail } from '../navigation/browser-trail';
import type { StepsView } from '../view/selection-view';

/** A pack has no cases: an address that names a page of them leads to its front page. */
const pageIn = (page = ''): string => (casePageOf(page) ? '' : page);

/**
 * Where the reader of a pack is: page, choices with the way back, and the pack that the address names. The address holds
 * what was chosen, the name of the file and the sum of what was published: nothing of any count.
 */
export class PackNavigation implements StepsView {
  /** The kind of extract that the pack was made of. */
  sheet = $state.raw<SheetId>('overview');
  /** Id of the figure that has the page for itself, or the whole sheet; empty = the front page. */
  page = $state.raw('');
  /** Sentences about the address: what of it had to be left out. */
  notes = $state.raw<readonly string[]>([]);
  #history = $state.raw<History<Selection>>(historyOf(viewOfPage().view.selection));
  /** The pack that is open, or that the address asks for. */
  #pack = $state.raw<ExtractMark | null>(null);
  readonly #trail: BrowserTrail;

  constructor() {
    const { view, notes } = viewOfPage();
    this.sheet = view.sheet;
    this.page = pageIn(view.page);
    this.notes = notes;
    this.#pack = view.pack ?? null;
    this.#trail = new BrowserTrail(window.history, window.location.hash, this.selection);
  }

  get selection(): Selection {
    return this.#history.now;
  }

  get canUndo(): boolean {
    return this.#history.before.length > 0;
  }

  get canRedo(): boolean {
    return this.#history.after.length > 0;
  }

  /** The file that the address asks for, while none is open. */
  get wanted(): string | null {
    return this.#pack?.file ?? null;
  }

  /**
   * A pack was opened. Of one that the address named, or of the first one, the page and the choices stand; with another
   * in the place of one that was open, all begins again.
   */
  opened(sheet: SheetId, mark: ExtractMark, replaces: boolean): void {
    const asked = this.#pack ?? undefined;
    [this.sheet, this.#pack] = [sheet, mark];
    if (replaces && asked?.fingerprint !== mark.fingerprint) {
      [this.page, this.notes] = ['', []];
      this.#history = historyOf(startAgain());
    } else this.notes = [...this.notes, ...this.#ofAnother(asked)];
    this.#write();
  }

  goTo(page: string): void {
    this.page = page;
    this.#trail.turnTo(this.addressOf(page), this.selection);
  }

  choose(selection: Selection): void {
    this.#moveTo(step(this.#history, selection));
  }

  undo(): void {
    this.#moveTo(undo(this.#history));
  }

  redo(): void {
    this.#moveTo(redo(this.#history));
  }

  /** Back, forward, or another link put into this page. False where the page had gone there by itself. */
  follow(): boolean {
    const { view, notes } = viewOfPage();
    const arrival = this.#trail.arrived(window.location.hash, view.selection);
    if (arrival === 'own way') return false;
    this.page = pageIn(view.page);
    this.notes = [...notes, ...this.#ofAnother(view.pack)];
    if (arrival !== 'unknown') this.#history = returnTo(this.#history, arrival.known);
    else if (inAddress(view.selection) !== inAddress(this.selection))
      this.#history = step(this.#history, view.selection);
    return true;
  }

  #ofAnother(asked: ExtractMark | undefined): readonly string[] {
    const open = this.#pack;
    const another = asked && open && asked.fingerprint !== open.fingerprint;
    return another ? [otherPackInLink(asked.file, open.file)] : [];
  }

  /** The address of a page of this sheet under the choices in force. */
  addressOf(page: string): string {
    const pack = this.#pack ? { pack: this.#pack } : {};
    return writeAddress({ sheet: this.sheet, page, selection: this.selection, extracts: {}, ...pack });
  }

  #moveTo(history: History<Selection>): void {
    this.#history = history;
    this.#write();
  }

  #write(): void {
    this.#trail.follow(this.addressOf(this.page), this.selection);
  }
}

/** Choices as the address would say them, so that two can be told apart. */
const inAddress = (selection: Selection): string => writeAddress({ sheet: 'overview', selection, extracts: {} });

/** No part of an extract is known here: a pack is chosen from by its own ids. */
const viewOfPage = (): ReadAddress => readAddress(window.location.hash, {});
