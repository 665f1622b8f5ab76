import type { ExtractKind, Grain } from './types';

export type { ExtractKind, Grain };

/** A column that restricts rows by check boxes. `month` is the period. */
export type FacetId = string;

export type Comparator = 'asian' | 'black' | 'mixed' | 'white' | 'other' | 'all_others' | 'total';
export type Detail = 'broad' | 'nineteen' | 'bame';
/**
 * What counts: `children`, each by its first event in the base; `any`, children again, by any of their events in the
 * base and period; `events`, every one of them.
 */
export type Unit = 'children' | 'any' | 'events';
export type SheetId = 'overview' | ExtractKind;
export type PeriodGrain = 'quarter' | 'half_year' | 'financial_year';
/** What stands beside ethnicity where two things meet: age and sex together, care, SEND, or child and adult by area. */
export type Crossing = 'age_sex' | 'care_status' | 'send' | 'area';

/**
 * Everything the reader chose. Frozen and plain; a new choice is a new object.
 * `ticks`: a part that is absent stands at its opening state; an empty list restricts nothing.
 */
export interface Selection {
  readonly ticks: Readonly<Record<FacetId, readonly string[]>>;
  readonly comparator: Comparator;
  readonly detail: Detail;
  readonly unit: Unit;
  readonly grain: PeriodGrain;
  /** Chosen outcome and base of each extract; absent = the first of its contract. */
  readonly outcomes: Readonly<Partial<Record<ExtractKind, string>>>;
  readonly bases: Readonly<Partial<Record<ExtractKind, string>>>;
  /** Columns held equal in "like for like"; none = those that the extract starts with. */
  readonly matchedOn: readonly string[];
  readonly crossing: Crossing;
  /** ISO day that parts before from after; absent = none was set. */
  readonly change?: string;
  /** Who is looked at in a protected pack; absent = what comes first in it. */
  readonly inPack?: ChosenInPack;
}

/** Who is looked at in a protected pack, by its own ids. What is absent, and what the pack has not, is what comes first. */
export interface ChosenInPack {
  /** "oocd/five_disposals/charge": kind, base and outcome. */
  readonly question?: string;
  /** "borough/E09000014": level and id. */
  readonly area?: string;
  /** "10-14" */
  readonly age?: string;
  /** "2024-25", "2024-25 H1" */
  readonly period?: string;
}

/** The long page of a sheet, as the address names it. */
export const WHOLE_SHEET = 'whole';
/** The meeting's record beside a sheet, as the address names it. */
export const RECORD_PAGE = 'record';

/** What the address names: a sheet and a page of it, a selection and the extracts it was made on. */
export interface View {
  readonly sheet: SheetId;
  /** Id of one of its figures, or `WHOLE_SHEET`; absent = the sheet's front page. */
  readonly page?: string;
  readonly selection: Selection;
  /** Real extracts by kind; empty where the sample extracts were open. */
  readonly extracts: Readonly<Partial<Record<ExtractKind, ExtractMark>>>;
  /** Reference tables of the reader's own; absent where none was open. */
  readonly references?: ReferenceMarks;
  /** The protected pack that it was made on; absent where it was made on records. */
  readonly pack?: ExtractMark;
  /** The stricter mode, where it is asked for; no address asks for the looser. */
  readonly mode?: AskedMode;
}

/** Tables that stand beside the extracts, by what they hold. */
export type ReferenceName = 'population' | 'establishment_population' | 'reference_figures' | 'area_groups';

export type ReferenceMarks = Readonly<Partial<Record<ReferenceName, ExtractMark>>>;

/** What an address may ask for beside what is shown: the stricter of the modes. */
export type AskedMode = 'panel';

/** Which file a view was made on: its fingerprint, and the name to ask for it by. */
export interface ExtractMark {
  /** Of an extract read from several files, all of them: see fingerprints.ts. */
  readonly fingerprint: string;
  readonly file: string;
}

export const OPENING_SELECTION: Selection = Object.freeze({
  ticks: {},
  comparator: 'white',
  detail: 'broad',
  unit: 'children',
  grain: 'half_year',
  outcomes: {},
  bases: {},
  matchedOn: [],
  crossing: 'age_sex',
});

/** A choice in a part: a leaf code with the words beside its box. */
export interface Choice {
  readonly code: string;
  readonly label: string;
}

/** Boxes ticked together: a broad group, an age band, a command unit, a quarter. */
export interface ChoiceGroup {
  readonly id: string;
  readonly label: string;
  readonly codes: readonly string[];
  /** Codes of this group that the extract cannot hold; all of them ticked beside another extract mean the whole group. */
  readonly elsewhere?: readonly string[];
  /** `nest`: its choices are shown inside it. `shortcut`: a box of its own beside the choices. */
  readonly form: 'nest' | 'shortcut';
  /** Heading for shortcuts of one sort: "Police command unit". */
  readonly sort?: string;
  /** The extract covers only part of this period: marked, and never compared. */
  readonly partCovered?: boolean;
}

export interface Part {
  readonly id: FacetId;
  readonly legend: string;
  readonly choices: readonly Choice[];
  readonly groups: readonly ChoiceGroup[];
  /** Ticks at opening: children 10 to 17; the latest complete twelve months. */
  readonly opening: readonly string[];
  /** The only codes that rows can hold, where whole files are of one area each; said in place of "London, all areas". */
  readonly only?: readonly string[];
}
