import type { ExtractKind } from '../../src/dataset/kinds/extracts';
import type { BroadGroup } from '../../src/vocabulary/ethnicity';
import { FIRST_DAY, LAST_DAY } from './calendar';
import { Children, drawTraits, type Traits } from './children';
import { broadGroup } from './groups';
import type { PopulationCell } from './population';
import { at, Random } from './random';
import { type Occurrence, Recorder, type Recording } from './recording';
import { Sheet, type TextWords } from './sheet';
import { ADULT, type Subject, Volume, type VolumeModel } from './volume';

/** Writes the columns of one kind for a row; returns how many times as likely a missing ethnicity is there. */
export type RowWriter = (row: number, occurrence: Occurrence) => number;

/** A whole extract: how many events of whom, and what is decided. */
export interface ExtractModel {
  readonly kind: ExtractKind;
  readonly volume: VolumeModel;
  /** Chance that an event joins a child already seen, where one fits. */
  readonly repeatShare: number;
  /** Level of need against the children of out-of-court disposals. */
  readonly need: number;
  readonly recording: Recording;
  readonly words?: TextWords;
  readonly adultAge?: (random: Random) => number;
  /** Given with the row's group and whether the subject is an adult. */
  readonly offence: (random: Random, broad: BroadGroup) => string;
  readonly prepare: (sheet: Sheet, random: Random) => RowWriter;
}

interface Draws {
  readonly broad: Uint8Array;
  readonly cell: Uint16Array;
  /** Rows in order of date. */
  readonly day: Int32Array;
}

/** Generates an extract, sorted by date: same seed and rows, same sheet. */
export function generateEvents(
  model: ExtractModel,
  seed: string,
  rows: number,
  population: readonly PopulationCell[],
): Sheet {
  const random = new Random(`${seed}/${model.kind}/${rows}`);
  const volume = new Volume(model.volume, population);
  const draws = drawInOrder(volume, random, rows);
  const sheet = new Sheet(model.kind, rows, model.words);
  const recorder = new Recorder(sheet, model.recording, random);
  const writeRow = model.prepare(sheet, random);
  const history = new Histories(model, random);
  for (let row = 0; row < rows; row += 1) {
    const subject = volume.subject(at(draws.broad, row), at(draws.cell, row));
    const occurrence = history.next(subject, at(draws.day, row));
    recorder.write(row, occurrence, writeRow(row, occurrence));
  }
  return sheet;
}

/** Draws moments and subjects, then puts them in order of date by a counting sort. */
function drawInOrder(volume: Volume, random: Random, rows: number): Draws {
  const starts = new Uint32Array(LAST_DAY - FIRST_DAY + 2);
  const drawn = { broad: new Uint8Array(rows), day: new Int32Array(rows) };
  for (let row = 0; row < rows; row += 1) {
    const { broad, day } = volume.drawMoment(random);
    drawn.broad[row] = broad;
    drawn.day[row] = day;
    starts[day - FIRST_DAY + 1] = at(starts, day - FIRST_DAY + 1) + 1;
  }
  for (let day = 1; day < starts.length; day += 1) starts[day] = at(starts, day) + at(starts, day - 1);
  const sorted = { broad: new Uint8Array(rows), cell: new Uint16Array(rows), day: new Int32Array(rows) };
  for (let row = 0; row < rows; row += 1) {
    const day = at(drawn.day, row);
    const place = at(starts, day - FIRST_DAY);
    starts[day - FIRST_DAY] = place + 1;
    sorted.broad[place] = at(drawn.broad, row);
    sorted.cell[place] = volume.drawCell(random, at(drawn.broad, row));
    sorted.day[place] = day;
  }
  return sorted;
}

/** Keeps each child's facts and earlier events while rows are made in order of date. */
class Histories {
  readonly #children: Children;
  readonly #traits: Traits[] = [];

  constructor(
    readonly model: ExtractModel,
    readonly random: Random,
  ) {
    this.#children = new Children(model.repeatShare);
  }

  next(subject: Subject, day: number): Occurrence {
    const { random, model } = this;
    const age = subject.age < ADULT ? subject.age : (model.adultAge?.(random) ?? ADULT + random.below(3));
    const child = this.#children.childOf(random, subject, age, day);
    const traits = (this.#traits[child] ??= drawTraits(random, subject, model.need));
    const earlier = traits.earlier + at(this.#children.events, child) - 1;
    const offence = model.offence(random, broadGroup(subject.group));
    return { subject, age, day, child, traits, earlier, offence };
  }
}
