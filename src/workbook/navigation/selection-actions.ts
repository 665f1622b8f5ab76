import { clearAll, clearPart, startAgain, tick } from '../../selection/change';
import { type History, redo, undo } from '../../selection/history';
import type { PartId, Selection } from '../../selection/selection';
import { chosenBy } from './apply-control';
import type { OpenExtract } from '../extracts/open-extract';
import type { Place } from './navigation.svelte';
import { QualityReports } from '../quality/quality.svelte';
import { partsInSight } from '../extracts/sheet-names';

/** What the reader may change: boxes, choices of what is measured, and the way back. Each makes a new selection. */
export abstract class Choices {
  readonly quality = new QualityReports(() => this.extractsOpen);
  protected abstract readonly place: Place;
  protected abstract get extractsOpen(): readonly OpenExtract[];
  /** Called after every change: the address and the answer follow. */
  protected abstract changed(): void;

  get canUndo(): boolean {
    return this.place.history.before.length > 0;
  }

  get canRedo(): boolean {
    return this.place.history.after.length > 0;
  }

  tick(part: PartId, codes: readonly string[], on: boolean): void {
    const { sheet, selection } = this.place.view;
    const holder = partsInSight(this.extractsOpen, sheet).find(({ id }) => id === part);
    if (holder) this.#take(tick(selection, holder, codes, on));
  }

  clearPart(part: PartId): void {
    this.#take(clearPart(this.place.view.selection, part));
  }

  clearAll(): void {
    const parts = this.extractsOpen.flatMap((extract) => extract.parts);
    this.#take(clearAll(this.place.view.selection, parts));
  }

  startAgain(): void {
    this.#take(startAgain(this.place.view.selection));
  }

  choose(control: string, option: string): void {
    const next = chosenBy(this.place.view, control, option);
    if (next) this.#take(next);
  }

  undo(): void {
    this.#moveTo(undo(this.place.history));
  }

  redo(): void {
    this.#moveTo(redo(this.place.history));
  }

  #take(selection: Selection): void {
    this.place.choose(selection);
    this.changed();
  }

  #moveTo(history: History<Selection>): void {
    this.place.moveTo(history);
    this.changed();
  }
}
