import type { Pin } from './pin';

/** What is listed in a record; every entry has an id of its own. */
export type Listed = 'meetings' | 'pins' | 'findings' | 'actions' | 'narratives' | 'register' | 'targets';

/** What one entry of a list is. */
export type Entry<List extends Listed> = MeetingRecord[List][number];

/** What a body keeps from meeting to meeting. Plain JSON; it holds no rows of cases. Days are ISO days. */
export interface MeetingRecord {
  readonly format: typeof RECORD_FORMAT;
  /** Who meets: "Haringey out-of-court disposal scrutiny panel". */
  readonly body: string;
  /** In order of their days as they were begun; the last one is the meeting at hand. */
  readonly meetings: readonly Meeting[];
  readonly pins: readonly Pin[];
  readonly findings: readonly Finding[];
  readonly actions: readonly Action[];
  readonly narratives: readonly Narrative[];
  readonly register: readonly RegisterLine[];
  /** Targets that a body has set for itself; none until it does. */
  readonly targets: readonly LocalTarget[];
}

/** Letters of a text that a body types; what is longer is refused where it is typed, and in a file. */
export const LONGEST = 20_000;

/** The form in which records are written now. */
export const RECORD_FORMAT = 2;

export interface Meeting {
  readonly id: string;
  /** Empty until it is told. */
  readonly day: string;
  readonly place: string;
  readonly attendance: string;
  /** Interests that members declared, as they were said. */
  readonly interests: string;
  readonly checklist: readonly StandingItem[];
  readonly agenda: readonly AgendaItem[];
}

/** What is gone through at every meeting. */
export interface StandingItem {
  readonly id: string;
  readonly words: string;
  readonly done: boolean;
}

/** What is shown and talked about in its turn: an entry of one of the lists. */
export interface AgendaItem {
  readonly list: 'pins' | 'findings' | 'actions';
  readonly id: string;
}

/** What a body makes of a disparity. `open`: nobody has said yet. */
export type Answered = 'open' | 'explained' | 'reform' | 'enquiry';

export interface Finding {
  readonly id: string;
  /** What was found, in the words of a figure or of the body. */
  readonly words: string;
  readonly answered: Answered;
  readonly reason: string;
  /** Who answers for it. */
  readonly who: string;
  readonly next: string;
  /** Pins that show it. */
  readonly evidence: readonly string[];
  /** Meeting at which it was first recorded, and those at which it was recorded or changed since. */
  readonly meetings: readonly string[];
}

export type Response = 'accepted' | 'partly' | 'not_accepted' | 'awaited';
export type Status = 'planned' | 'underway' | 'longer_term' | 'done' | 'stopped';

/** One row of an action plan, in the columns that practitioners use. */
export interface Action {
  readonly id: string;
  readonly number: string;
  readonly recommendation: string;
  readonly response: Response;
  readonly action: string;
  readonly owner: string;
  readonly overseer: string;
  /** Empty until it is told. */
  readonly target: string;
  readonly status: Status;
  readonly progress: readonly ProgressLine[];
  /** Finding that it answers; empty for none. */
  readonly finding: string;
  readonly meetings: readonly string[];
}

export interface ProgressLine {
  readonly meeting: string;
  readonly words: string;
}

/** What happened in a quarter, told beside its data. */
export interface Narrative {
  readonly id: string;
  /** "2024-25 Q3", of the financial year. */
  readonly quarter: string;
  /** Where it is drawn on an axis of time; empty for the whole quarter. */
  readonly day: string;
  readonly words: string;
}

/** What somebody was asked for and whether it came. */
export interface RegisterLine {
  readonly id: string;
  readonly dataset: string;
  readonly supplier: string;
  readonly state: 'wanted' | 'supplied' | 'not_supplied';
  readonly why: string;
  /** Day on which it was so. */
  readonly day: string;
  readonly period: string;
}

/** What a body wants for itself. Nothing of it is drawn until a number and a measure are told. */
export interface LocalTarget {
  readonly id: string;
  readonly words: string;
  readonly set: string;
  readonly by: string;
  /** In 100, from 0; null for a target in words alone. */
  readonly at: number | null;
  /** The address of the measure that it is of, from "#" on; empty for none. */
  readonly measure: string;
  /** The measure in words, as it was called when the target was set. */
  readonly measured: string;
}

/** A target in which nothing is written. */
export const EMPTY_TARGET: Omit<LocalTarget, 'id'> = {
  ...{ words: '', set: '', by: '', at: null, measure: '', measured: '' },
};

/** The lists of a record, in the order in which they are written. */
export const LISTS = [
  ...['meetings', 'pins', 'findings', 'actions', 'narratives', 'register', 'targets'],
] as readonly Listed[];
