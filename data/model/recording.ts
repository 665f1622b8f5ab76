import type { BroadGroup } from '../../src/vocabulary/ethnicity';
import { NOT_RECORDED } from '../../src/vocabulary/code-list';
import { PLACES } from './boroughs';
import type { Traits } from './children';
import { broadGroup, GROUPS, type PerGroup } from './groups';
import { at, type Random } from './random';
import type { Sheet } from './sheet';
import type { Subject } from './volume';

/**
 * PLANTED: missing ethnicity is not random. Chances of "not stated" and "not recorded" for a White child, and how many
 * times as likely each is for the other groups.
 */
export interface Missingness {
  readonly notStated: number;
  readonly notRecorded: number;
  readonly relative: PerGroup;
}

/** What is common to the rows of one extract. */
export interface Recording {
  readonly missing: Missingness;
  readonly boroughBasis: string;
  /** From this day on rows are provisional. */
  readonly provisionalFrom: number;
}

/** One event: who, when, what was suspected. */
export interface Occurrence {
  readonly subject: Subject;
  readonly age: number;
  readonly day: number;
  readonly child: number;
  readonly traits: Traits;
  readonly earlier: number;
  readonly offence: string;
}

/** Share of rows where an optional column is left empty. */
const LEFT_EMPTY = {
  sex: 0.006,
  offence: 0.012,
  care: 0.12,
  send: 0.2,
  disability: 0.25,
  religion: 0.35,
  exploitation: 0.2,
};

/** Share of rows where borough or age was not recorded. */
const REQUIRED_LEFT_EMPTY = 0.003;

/** Fills the common columns of a sheet, row by row. */
export class Recorder {
  constructor(
    readonly sheet: Sheet,
    readonly recording: Recording,
    readonly random: Random,
  ) {}

  /** `missingFactor`: how many times as likely a missing ethnicity is because of how the event was dealt with. */
  write(row: number, event: Occurrence, missingFactor: number): void {
    const { sheet, random } = this;
    sheet.truth[row] = event.subject.group;
    sheet.identifier('record_id').set(row, row);
    sheet.identifier('person_id').set(row, event.child);
    sheet.date('event_date').set(row, event.day);
    this.#place(row, event);
    this.#ethnicity(row, event, missingFactor);
    if (!random.chance(REQUIRED_LEFT_EMPTY)) sheet.whole('age').set(row, event.age);
    this.#person(row, event);
    this.sheet.code('data_status').set(row, event.day >= this.recording.provisionalFrom ? 'provisional' : 'official');
  }

  #place(row: number, event: Occurrence): void {
    const lost = this.random.chance(REQUIRED_LEFT_EMPTY);
    this.sheet.code('borough').set(row, lost ? NOT_RECORDED.code : at(PLACES, event.subject.place));
    this.sheet.code('borough_basis').set(row, this.recording.boroughBasis);
  }

  #person(row: number, { subject, traits, earlier, offence }: Occurrence): void {
    const risk = offence === 'drugs' || offence === 'weapons' ? 0.3 : 0.12;
    this.#optional('sex', row, LEFT_EMPTY.sex, this.random.chance(0.002) ? 'other' : subject.sex);
    this.#optional('offence_group', row, LEFT_EMPTY.offence, offence);
    this.#optional('care_status', row, LEFT_EMPTY.care, traits.care);
    this.#optional('send', row, LEFT_EMPTY.send, traits.send);
    this.#optional('disability', row, LEFT_EMPTY.disability, traits.disability);
    this.#optional('religion', row, LEFT_EMPTY.religion, traits.religion);
    const exploited = this.random.pick({ yes: risk, no: 0.9 - risk, not_clear: 0.1 });
    this.#optional('exploitation', row, LEFT_EMPTY.exploitation, exploited);
    this.sheet.code('previous_disposals').set(row, previousDisposals(earlier));
  }

  #optional(name: string, row: number, empty: number, code: string): void {
    if (!this.random.chance(empty)) this.sheet.code(name).set(row, code);
  }

  #ethnicity(row: number, { subject }: Occurrence, missingFactor: number): void {
    const { random } = this;
    const broad = broadGroup(subject.group);
    const { notStated, notRecorded, relative } = this.recording.missing;
    const factor = relative[broad] * missingFactor;
    const lot = random.next();
    const stated = lot >= factor * (notStated + notRecorded);
    const refused = !stated && lot < factor * notStated;
    this.sheet.code('ethnicity').set(row, stated ? at(GROUPS, subject.group) : refused ? 'NS' : NOT_RECORDED.code);
    if (stated) this.sheet.code('ethnicity_source').set(row, random.pick(KNOWN_SOURCE));
    else if (refused) this.sheet.code('ethnicity_source').set(row, random.pick(REFUSED_SOURCE));
    if (random.chance(stated ? 0.93 : 0.88))
      this.sheet.code('ethnicity_observed').set(row, random.pick(SEEN_AS[broad]));
  }
}

/** The code of a number of earlier disposals. */
export function previousDisposals(earlier: number): 'none' | 'one' | 'two_or_more' {
  return earlier === 0 ? 'none' : earlier === 1 ? 'one' : 'two_or_more';
}

const KNOWN_SOURCE = { self_defined: 82, police_record: 10, checked_with_child: 5, court_record: 3 };
const REFUSED_SOURCE = { self_defined: 75, police_record: 25 };

/** How officers record children of each group; officers hardly ever write "Mixed" (measures.md, IC codes). */
const SEEN_AS: Readonly<Record<BroadGroup, Readonly<Record<string, number>>>> = {
  asian: { asian: 92, other: 5, white: 1, black: 2, mixed: 0.1 },
  black: { black: 97, other: 1.5, asian: 1, white: 0.5, mixed: 0.1 },
  mixed: { black: 56, white: 27, asian: 8, other: 8, mixed: 0.8 },
  white: { white: 96.5, other: 1.5, black: 1, asian: 1, mixed: 0.1 },
  other: { other: 40, asian: 26, white: 26, black: 8, mixed: 0.1 },
};
