import { clearAll, clearPart, startAgain, tick } from '../../selection/change';
import { type History, redo, step, undo } from '../../selection/history';
import type { FacetId, Selection } from '../../selection/selection';
import type { OpenExtract } from '../extracts/open-extract';
import { facetsInSight } from '../extracts/sheet-names';
import type { SelectionView } from '../view/selection-view';
import { applyControl } from './apply-control';
import type { Navigation } from './navigation.svelte';

/** What the reader may change: boxes, choices of what is measured, and the way back. Each makes a new selection. */
export class SelectionActions implements SelectionView {
  /** `changed` is called after every change: the address and the answer follow. */
  constructor(
    private readonly navigation: Pick<Navigation, 'sheet' | 'selection' | 'history'>,
    private readonly open: () => readonly OpenExtract[],
    private readonly changed: () => void,
  ) {}

  get canUndo(): boolean {
    return this.navigation.history.before.length > 0;
  }

  get canRedo(): boolean {
    return this.navigation.history.after.length > 0;
  }

  tick(part: FacetId, codes: readonly string[], on: boolean): void {
    const { sheet, selection } = this.navigation;
    const holder = facetsInSight(this.open(), sheet).find(({ id }) => id === part);
    if (holder) this.#choose(tick(selection, holder, codes, on));
  }

  clearPart(part: FacetId): void {
    this.#choose(clearPart(this.navigation.selection, part));
  }

  clearAll(): void {
    const parts = this.open().flatMap((extract) => extract.parts);
    this.#choose(clearAll(this.navigation.selection, parts));
  }

  startAgain(): void {
    this.#choose(startAgain());
  }

  choose(control: string, option: string): void {
    const next = applyControl(this.navigation, control, option);
    if (next) this.#choose(next);
  }

  /** Another selection, as one step: it may differ in several things at once. */
  put(selection: Selection): void {
    this.#choose(selection);
  }

  undo(): void {
    this.#moveTo(undo(this.navigation.history));
  }

  redo(): void {
    this.#moveTo(redo(this.navigation.history));
  }

  #choose(selection: Selection): void {
    this.#moveTo(step(this.navigation.history, selection));
  }

  #moveTo(history: History<Selection>): void {
    this.navigation.history = history;
    this.changed();
  }
}
