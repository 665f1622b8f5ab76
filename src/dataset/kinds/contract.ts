import type { CodeList } from '../../vocabulary/code-list';

export type ExtractKind = 'kcpo' | 'oocd' | 'remand' | 'rule49';

/** What a column holds. `code` columns have a closed list; `age` accepts whole years or the labels of AGE. */
export type ColumnType = 'text' | 'code' | 'age' | 'date' | 'datetime' | 'whole' | 'number';

/** N: named in the source documents. L: from law or official practice. D: a choice of this project. */
export type Provenance = 'N' | 'L' | 'D';

/** A code of a list -> what suppliers write for it. */
export type Phrases = Readonly<Record<string, readonly string[]>>;

/** How suppliers call a column and what they write in it. */
export interface SupplierWords {
  /**
   * Names in plain words. After "=" the name must say that and nothing else: a "review date" is not the date. A number
   * after "|" lowers how well the name fits, from 1. A contract column's own name always counts.
   */
  readonly suppliersCallIt: readonly string[];
  /** The values alone can tell this column, whatever it is called. */
  readonly telling?: true;
  /** Beside the spellings that the code list accepts itself. */
  readonly phrases?: Phrases;
  /** Values that are known and left to a person, each after the sentence that says why. */
  readonly leftOpen?: readonly (readonly [why: string, phrases: readonly string[]])[] | undefined;
}

export interface ColumnContract extends SupplierWords {
  readonly name: string;
  readonly type: ColumnType;
  /** One plain sentence for the data dictionary and for error messages. */
  readonly meaning: string;
  readonly provenance: Provenance;
  /** Present for `code` and `age` columns. */
  readonly codes?: CodeList;
  /** A structural need: without the column the file is refused. */
  readonly required?: boolean;
  /** Another column that satisfies the need instead: `period` for event_date, `age_band` for age. */
  readonly insteadOf?: string;
  /** Smallest and largest value kept for whole, number, age; outside it the value is "not recognised". */
  readonly range?: readonly [number, number];
  /** Made at opening from other columns: no file supplies it and none is asked for it. */
  readonly computed?: true;
  /** The column is offered as a part of the filter, with this legend. */
  readonly filter?: string;
}

/** The rows that an outcome is counted out of: all rows, or those where a column holds one of some codes. */
export interface Base {
  readonly id: string;
  /** "decisions to charge or to dispose of out of court" */
  readonly label: string;
  /** Completes "Out of 223 children ..." and "Out of 300 decisions ...": "with an application". "With" the label if absent. */
  readonly whose?: { readonly people: string; readonly events: string };
  /** What a reader must know of who is in it, as a full sentence. */
  readonly note?: string;
  readonly where?: readonly Condition[];
}

/** A column holds one of these codes. Several conditions hold together. */
export interface Condition {
  readonly column: string;
  readonly codes: readonly string[];
}

export interface OutcomeContract {
  readonly id: string;
  /** Noun phrase: "Community resolution", "Application, of those referred". */
  readonly label: string;
  /** The label where the base is named beside it: "Application". The label if absent. */
  readonly short?: string;
  /** Completes "Black children were less likely than White children to ...": "get a community resolution". */
  readonly verb: string;
  /** Completes "... was more likely for Black children": "A community resolution". */
  readonly noun: string;
  readonly where: readonly Condition[];
  readonly base: Base;
  /** Other bases that may be chosen. */
  readonly otherBases?: readonly Base[];
  /** True where more of it is the more adverse for the child, false where less of it is. */
  readonly moreIsAdverse: boolean;
}

/** One step of the ladder drawn as a 100% bar: lightest first; `step` is its place among the seven blues, 1 to 7. */
export interface LadderStep {
  readonly label: string;
  /** Completes "the first decision ...": "was a community resolution". */
  readonly said: string;
  readonly codes: readonly string[];
  readonly step: 1 | 2 | 3 | 4 | 5 | 6 | 7;
}

export interface Ladder {
  readonly column: string;
  /** "What happened to each 100 {unit}{at}, from ...": {unit} for children or decisions, {at} for which of theirs. */
  readonly title: string;
  /** What the steps are of: "outcome", "step reached". */
  readonly what: string;
  /** What the last step is beside the first: a child of several decisions stands at the "heaviest". */
  readonly furthest: string;
  readonly steps: readonly LadderStep[];
}

export interface ExtractContract {
  readonly kind: ExtractKind;
  /** "Out-of-court disposals" */
  readonly label: string;
  /** What one row is: "decision" / "decisions". */
  readonly event: { readonly one: string; readonly many: string };
  readonly columns: readonly ColumnContract[];
  /** Columns of which at least one tells this kind from the others when metadata do not. */
  readonly tellTale: readonly string[];
  readonly ladder: Ladder;
  readonly outcomes: readonly OutcomeContract[];
  /** First and last day on which the power could be used, with the sentence that says so. */
  readonly window?: { readonly from: string; readonly to: string; readonly note: string };
  /** Youngest age that can be in the extract by law; population bases start there. */
  readonly minimumAge: number;
}
