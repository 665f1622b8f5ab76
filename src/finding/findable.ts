import type { OutcomeContract } from '../dataset/kinds/contract';
import type { ExtractContract } from '../dataset/kinds/extracts';
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

/** A row of a figure, where the reader chooses it nowhere: it leads to the figure in which it stands. */
export interface FindableRow {
  readonly id: string;
  readonly label: string;
  /** Id and name of its figure. */
  readonly figure: string;
  readonly figureName: string;
  /** Of an area, by which its other names are known. */
  readonly code?: string;
}

/** A choice as it can be found, with its options. */
export interface FindableControl {
  readonly id: string;
  readonly legend: string;
  /** `code`: of an area, by which its other names are known. */
  readonly options: readonly { readonly id: string; readonly label: string; readonly code?: string }[];
}

/** A sheet with all that can be ticked, chosen and gone to on it. */
export interface FindableSheet {
  readonly id: SheetId;
  readonly label: string;
  /** Of the extract that it shows; those of all of them for the overview. */
  readonly contracts: readonly ExtractContract[];
  readonly parts: readonly Part[];
  readonly controls: readonly FindableControl[];
  /** The outcomes that may be chosen, and the one that is. */
  readonly outcomes: readonly OutcomeContract[];
  readonly chosenOutcome: string | null;
  /** What the outcome chosen is out of, where that is not its own base: "instead of a charge". */
  readonly chosenBase: string | null;
  readonly figures: readonly FindableFigure[];
  /** Rows that no box and no choice stands for; none where absent. */
  readonly rows?: readonly FindableRow[];
}

/** Data that no extract holds, and the page and the part of it on which that is told. */
export interface FindableOutside {
  readonly name: string;
  readonly said: readonly string[];
  readonly page: string;
  /** Id of the heading at which it is told. */
  readonly heading: string;
}

/** All that can be found, and where the reader is. */
export interface Findable {
  readonly sheets: readonly FindableSheet[];
  readonly inSight: SheetId;
  /** What is asked for and no extract holds; nothing where absent. */
  readonly outside?: readonly FindableOutside[];
  /** The codes ticked now in a part of a sheet. */
  readonly ticked: (sheet: SheetId, part: FacetId) => readonly string[];
  /** What to try where nothing is found; what extracts have, where absent. */
  readonly hint?: string;
}
