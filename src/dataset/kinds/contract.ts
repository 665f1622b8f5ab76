import type { CodeList } from '../../vocabulary/code-list';

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
  /** The code of that other column on every row where this one stands in for it, but where it holds one of `except`. */
  readonly insteadMeans?: { readonly code: string; readonly except: readonly string[] };
  /** Another column without which its values mean nothing: the scheme of a gravity score. */
  readonly onlyBeside?: string;
  /** What a number counts: "months". */
  readonly unit?: string;
  /** Stands for a person or a record: never a name or an official number. */
  readonly pseudonym?: true;
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
  /** In full: "community resolution or charge". */
  readonly label: string;
  /** Completes "Out of 223 children ..." and "Out of 300 decisions ...": "with an application". "With" the label if absent. */
  readonly whose?: { readonly people: string; readonly events: string };
  /** What a reader must know of who is in it, as a full sentence. */
  readonly note?: string;
  readonly where?: readonly Condition[];
  /** Ends what is said of an outcome out of this base, which is not its own: "rather than a charge". */
  readonly rather?: { readonly verb: string; readonly noun: string };
  /** Completes "at their first ..." where the first of all events may be none of them: "such decision". */
  readonly which?: string;
}

/** A base that may be chosen has words for the choice. */
export interface OfferedBase extends Base {
  /** In plain words behind the outcome: "of every decision", "instead of a charge". */
  readonly short: string;
  /** Completes "out of ..." in the line of what is measured: "every decision". */
  readonly outOf: string;
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
  readonly base: OfferedBase;
  /** Other bases that may be chosen. */
  readonly otherBases?: readonly OfferedBase[];
  /** True where more of it is the more adverse for the child, false where less of it is. */
  readonly moreIsAdverse: boolean;
  /** Drawn by lot: a gap there is chance or a fault, not a decision. */
  readonly byLot?: true;
}

/** One step of the ladder drawn as a 100% bar: lightest first; `step` is its place among the seven blues, 1 to 7. */
export interface LadderStep {
  readonly label: string;
  /** It and what is said complete "the first decision ...": "was", "a community resolution". */
  readonly verb: string;
  readonly said: string;
  readonly codes: readonly string[];
  readonly step: 1 | 2 | 3 | 4 | 5 | 6 | 7;
}

export interface Ladder {
  readonly column: string;
  /** "Each 100 {unit}{at}, from ...": {unit} for children or decisions, {at} for which of theirs. */
  readonly title: string;
  /** What the steps are of: "outcome", "step reached". */
  readonly what: string;
  /** What the last step is beside the first: a child of several decisions stands at the "heaviest". */
  readonly furthest: string;
  readonly steps: readonly LadderStep[];
}

/** What becomes of rows that cannot be. */
export const ROWS_STAY = 'Each row stays in every total as it was sent.';

/** Something that cannot be, by law or by the order of things: every row that meets all of `where`. */
export interface Impossible {
  readonly id: string;
  readonly where: readonly Condition[];
  /** The columns that must be supplied to judge by; those of `where` if absent. The first is the one told of. */
  readonly columns?: readonly string[];
  /** Completes "1 row ..." and "12 rows ...": "is accepted and never offered". */
  readonly one: string;
  readonly many: string;
  readonly soWhat: string;
}

/** What official figures call what one of ours shows, in the words of their sources. */
export interface OfficialMeasure {
  readonly titles: readonly string[];
  /** They count the very decisions that ours counts; else a neighbouring step. */
  readonly sameSetting?: true;
}

/** What "like for like" may hold equal between groups: names of columns. */
export interface Matching {
  /** In the order in which they are offered. */
  readonly offered: readonly string[];
  /** Held until a reader chooses: what came before, which the one who decides knows. */
  readonly atStart: readonly string[];
}

/** How a file of a kind is told from others that look like it. */
export interface Recognition {
  /** Columns of which at least one tells this kind from the others when metadata do not. */
  readonly tellTale: readonly string[];
  /** Two columns of a file must say this, in their names or values in lower case; one that says it is of no other kind. */
  readonly records?: RegExp;
  /** Some name or value of the column that tells must say this, in lower case. */
  readonly speaksOf?: RegExp;
  /** A value of that column that says this is of another record. */
  readonly deniedBy?: RegExp;
}

/** Everything that is true of one kind of extract alone. */
export interface KindContract<Kind extends string = string> extends Recognition {
  readonly kind: Kind;
  /** "Out-of-court disposals" */
  readonly label: string;
  /** "Disposals", where there is no room for more. */
  readonly short: string;
  /** What one row is: "decision" / "decisions"; a decision is made at a moment, a case and an episode last. */
  readonly event: { readonly one: string; readonly many: string; readonly happens: 'at a moment' | 'over time' };
  /** What the date of an event is the date of: "date of the decision". */
  readonly dateBasis: string;
  readonly columns: readonly ColumnContract[];
  readonly ladder: Ladder;
  readonly outcomes: readonly OutcomeContract[];
  /** Ids of the outcomes that stand in the strip of decisions, in the order in which a child meets them. */
  readonly stages: readonly string[];
  /** What stands before them in the strip, out of the people who live here; absent where nobody comes in that way. */
  readonly entry?: { readonly label: string; readonly verb: string };
  readonly matching: Matching;
  /** Where an event came from: a column and what one is called. The borough where a file does not supply it. */
  readonly unit: { readonly column: string; readonly one: string; readonly many: string };
  /** Out of whom rates are: the people who live in a place, or the children held in establishments. */
  readonly outOf: 'residents' | 'held';
  /** First and last day on which the power could be used, with the sentence that says so. */
  readonly window?: { readonly from: string; readonly to: string; readonly note: string };
  /** Youngest age that can be in the extract by law; population bases start there. */
  readonly minimumAge: number;
  /** Why nobody younger can be in it, as a sentence. */
  readonly belowMinimumAge: string;
  readonly impossible: readonly Impossible[];
  /** Id of an outcome, or of a figure, -> the official figures that may stand beside it. */
  readonly official: Readonly<Record<string, OfficialMeasure>>;
  /** Why an extract of counts can never be read, as a sentence; absent where it can. */
  readonly neverCounted?: string;
}
