import type { OutcomeContract } from '../dataset/kinds/contract';
import type { ExtractContract } from '../dataset/kinds/extracts';
import type { PresentedControl } from '../presentation/figure';
import type { FacetId, Part, SheetId } from '../selection/selection';

/** A figure as it can be found. */
export interface FindableFigure {
  readonly id: string;
  readonly name: string;
  readonly section: string;
  /** The question that it answers; empty where it is not declared. */
  readonly asks: string;
  /** What readers ask for it by, beside its name and its question. */
  readonly said: readonly string[];
}

/** A sheet with all that can be ticked, chosen and gone to on it. */
export interface FindableSheet {
  readonly id: SheetId;
  readonly label: string;
  /** Of the extract that it shows; those of all of them for the overview. */
  readonly contracts: readonly ExtractContract[];
  readonly parts: readonly Part[];
  readonly controls: readonly PresentedControl[];
  /** The outcomes that may be chosen, and the one that is. */
  readonly outcomes: readonly OutcomeContract[];
  readonly chosenOutcome: string | null;
  /** What the outcome chosen is out of, where that is not its own base: "instead of a charge". */
  readonly chosenBase: string | null;
  readonly figures: readonly FindableFigure[];
}

/** All that can be found, and where the reader is. */
export interface Findable {
  readonly sheets: readonly FindableSheet[];
  readonly inSight: SheetId;
  /** The codes ticked now in a part of a sheet. */
  readonly ticked: (sheet: SheetId, part: FacetId) => readonly string[];
}
