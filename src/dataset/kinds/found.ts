import type { Unreleased } from '../../counting/unreleased';
import type { Noted } from '../../vocabulary/noted';

/** What a finding asks for: settling before anyone quotes, reading beside a figure, or a word to the supplier. */
export type Severity = 'stops quoting' | 'read beside' | 'for the supplier';

/** How many rows it is about; nought where it is about none. */
interface Rows {
  readonly rows: number;
}

/** Rows of which a value of one column is told. */
interface OfColumn extends Rows {
  readonly column: string;
}

/** A category that is not there in some periods, with the rows that its usual share would give. */
export interface Absence {
  readonly column: string;
  readonly label: string;
  readonly expected: number;
  /** "no longer appears after October 2022 to March 2023" */
  readonly when: string;
}

/** A month with far fewer rows than those around it. */
export interface LowMonth {
  /** Months since January 2000. */
  readonly month: number;
  readonly amount: number;
  /** Median of the months around it. */
  readonly usual: number;
}

/** A month of a borough that stands in both files, with what it amounts to in each. */
export interface SharedMonth {
  /** Code of the borough; not recorded where no borough is. */
  readonly borough: string;
  /** Months since January 2000. */
  readonly month: number;
  readonly one: number;
  readonly other: number;
}

/** How many of so many. */
export interface Part {
  readonly part: number;
  readonly of: number;
}

/** Cells of one column that say nothing, in the whole file and in each year shown; null where a year holds no rows. */
export interface Gap {
  /** "ethnicity, not stated" */
  readonly label: string;
  readonly all: Part;
  readonly years: readonly Part[];
}

/** What officers saw, among children whose own answer is not known and among the others. */
export interface SeenAs {
  readonly label: string;
  readonly here: number;
  readonly there: number;
}

/** One group as children said it: how many officers saw as each group. */
export interface SaidAndSeen {
  readonly label: string;
  /** In the order of the list of observed groups. */
  readonly seen: readonly number[];
  readonly all: number;
  /** Seen as the child said. */
  readonly alike: number;
}

/** Whether what officers saw of those unknown is far from the rest, near, or such as chance gives. */
export type Distance = 'far' | 'chance' | 'near';

interface AbsentCategories extends Rows {
  readonly absences: readonly Absence[];
}

/** What is counted for each thing that may be found in a file. Its words are made of them once they are released. */
export interface FoundCounts {
  readonly 'not-recognised': OfColumn;
  readonly 'not-recorded': OfColumn;
  readonly 'out-of-range': OfColumn;
  readonly 'bad-date': Rows;
  readonly 'moved-day': Rows;
  readonly 'no-date': Rows;
  readonly 'outside-window': Rows & { readonly note: string };
  readonly 'months-without-rows': Rows & { readonly months: number };
  readonly withheld: Rows;
  readonly 'not-recognised-count': Rows;
  /** How a full stop in a count was read, where the whole of the column had to tell. */
  readonly 'count-format': Rows & { readonly stop: 'between thousands' | 'before a fraction' };
  readonly provisional: Rows & { readonly all: number; readonly months: string };
  readonly 'file-note': Rows & { readonly noted: Noted };
  readonly duplicates: Rows;
  readonly 'no-person': Rows;
  readonly adults: Rows;
  readonly 'not-stated': Rows;
  readonly 'broad-only': Rows;
  readonly 'unknown-columns': Rows & { readonly names: readonly string[] };
  readonly 'not-supplied': Rows & { readonly names: readonly string[] };
  readonly 'rows-alike': Rows & { readonly ofChildren: boolean };
  readonly 'outside-period': Rows & {
    readonly before: number;
    readonly after: number;
    readonly from: string;
    readonly to: string;
  };
  readonly 'after-drawn': Rows & { readonly drawn: string };
  readonly 'period-not-declared': Rows & { readonly from: string; readonly to: string };
  readonly impossible: Rows & { readonly one: string; readonly many: string; readonly soWhat: string };
  readonly 'no-ethnicity-known': Rows;
  readonly missing: Rows & {
    readonly columns: number;
    readonly years: readonly string[];
    readonly gaps: readonly Gap[];
  };
  readonly 'empty-in-periods': Rows & {
    readonly columns: readonly { readonly name: string; readonly periods: readonly string[] }[];
  };
  readonly 'groups-come-and-go': AbsentCategories;
  readonly 'categories-come-and-go': AbsentCategories;
  readonly 'low-months': Rows & { readonly events: string; readonly months: readonly LowMonth[] };
  readonly 'overlap-ids': Rows & { readonly one: string; readonly other: string; readonly shareMonths: boolean };
  readonly 'overlap-months': Rows & {
    readonly one: string;
    readonly other: string;
    readonly months: readonly SharedMonth[];
  };
  readonly 'observed-among-unknown': Rows & {
    readonly events: string;
    readonly unknown: number;
    readonly known: number;
    readonly unseen: SeenAs;
    readonly split: readonly SeenAs[];
    readonly most: SeenAs;
    readonly distance: Distance;
  };
  readonly 'observed-agreement': Rows & {
    readonly events: string;
    readonly alike: Part;
    readonly groups: readonly SaidAndSeen[];
    readonly unknown: SaidAndSeen;
  };
  readonly 'code-set-not-said': Rows;
  readonly 'street-not-told': Rows;
  readonly 'street-none': Rows;
  readonly 'street-boroughs': Rows & {
    readonly boroughs: readonly { readonly label: string; readonly routed: number; readonly expected: number }[];
  };
  readonly personal: OfColumn & {
    readonly looksLike: string;
    readonly looked: number;
    readonly all: number;
  };
  readonly 'personal-columns': Rows & {
    readonly columns: readonly { readonly name: string; readonly holds: string }[];
  };
}

export type FoundKind = keyof FoundCounts;

/** One thing that a reader must know before quoting, of one kind: what is decided of its counts, and they, sealed. */
export interface FoundOf<Kind extends FoundKind> {
  readonly kind: Kind;
  /** The kind, with the column or the file where there may be several of it. */
  readonly id: string;
  readonly severity: Severity;
  readonly column?: string;
  /** Up to twenty values found, most frequent first, as text; hostile text stays text, what looks personal is masked. */
  readonly examples: readonly string[];
  readonly counts: Unreleased<FoundCounts[Kind]>;
}

/** One thing that a reader must know before quoting. It has no words before `disclosure` has let its counts through. */
export type Found = { readonly [Kind in FoundKind]: FoundOf<Kind> }[FoundKind];
