import { ASSUMPTIONS, OUTSIDE_INDEX } from './boroughs';
import { monthStart } from './calendar';
import { BROAD, BROAD_OF, GROUPS, type PerGroup, WITHIN_BROAD } from './groups';
import type { PopulationCell } from './population';
import { at, Chooser, type Random } from './random';

/** Age that stands for every adult until the exact age is drawn. */
export const ADULT = 18;

/** How many events there are, of whom, where and when. */
export interface VolumeModel {
  /** PLANTED: events per child of the London population against White children, over the whole period. */
  readonly relativeRate: PerGroup;
  readonly youngest: number;
  /** Weight of a single year of age; ages that are absent weigh nothing. */
  readonly ageWeight: Readonly<Record<number, number>>;
  /** How many times as often a boy comes to notice as a girl. */
  readonly boysToGirls: number;
  readonly outsideLondon: number;
  readonly adults: number;
  readonly months: readonly number[];
  /** First day of the first month on which an event can be, where that is not the first of the month. */
  readonly firstDay?: number;
  /** Relative number of events of a broad group in a month; only its shape over time counts. */
  readonly monthWeight: (month: number, step: number) => PerGroup;
  /** Extra weight of a place, 1 where absent. */
  readonly placeWeight?: (place: number) => number;
}

/** Who an event is about. */
export interface Subject {
  readonly place: number;
  readonly group: number;
  readonly age: number;
  readonly sex: 'male' | 'female';
}

interface Weighted {
  readonly subject: Subject;
  readonly weight: number;
}

/** Draws subjects and days so that each group's rate per London child keeps exactly its planted ratio in expectation. */
export class Volume {
  readonly #moments: Chooser;
  readonly #subjects: readonly Chooser[];
  readonly #cells: readonly (readonly Weighted[])[];

  constructor(
    readonly model: VolumeModel,
    population: readonly PopulationCell[],
  ) {
    const cells = BROAD.map((_, broad) => withOthers(londonCells(model, population, broad), model));
    this.#cells = cells;
    this.#subjects = cells.map((list) => new Chooser(list.map(({ weight }) => weight)));
    const totals = cells.map((list) => list.reduce((sum, { weight }) => sum + weight, 0));
    this.#moments = new Chooser(momentWeights(model, totals));
  }

  /** Number of cells of months and broad groups is months x 5; a moment is one of them. */
  drawMoment(random: Random): { readonly broad: number; readonly day: number } {
    const moment = this.#moments.draw(random);
    const month = at(this.model.months, Math.floor(moment / BROAD.length));
    const first = Math.max(monthStart(month), this.model.firstDay ?? 0);
    return { broad: moment % BROAD.length, day: first + random.below(monthStart(month + 1) - first) };
  }

  /** Place of a cell among a broad group's cells. */
  drawCell(random: Random, broad: number): number {
    return at(this.#subjects, broad).draw(random);
  }

  subject(broad: number, cell: number): Subject {
    return at(at(this.#cells, broad), cell).subject;
  }
}

/** London children of one broad group, scaled so that the group's rate is its planted rate. */
function londonCells(model: VolumeModel, population: readonly PopulationCell[], broad: number): Weighted[] {
  const cells = population.filter(({ group, age }) => at(BROAD_OF, group) === broad && age >= model.youngest);
  const raw = cells.map((cell) => ({ subject: cell, weight: cell.count * relativeNotice(model, cell) }));
  const children = cells.reduce((sum, { count }) => sum + count, 0);
  const total = raw.reduce((sum, { weight }) => sum + weight, 0);
  const scale = (model.relativeRate[at(BROAD, broad)] * children) / total;
  return raw.map(({ subject, weight }) => ({ subject, weight: weight * scale }));
}

function relativeNotice(model: VolumeModel, cell: PopulationCell): number {
  const activity = at(ASSUMPTIONS, cell.place).activity * (model.placeWeight?.(cell.place) ?? 1);
  const within = WITHIN_BROAD[at(GROUPS, cell.group)] ?? 1;
  return activity * within * (model.ageWeight[cell.age] ?? 0) * (cell.sex === 'male' ? model.boysToGirls : 1);
}

/** Adds adults of the same places and groups, and people from outside London, each a fixed share of all events. */
function withOthers(cells: readonly Weighted[], model: VolumeModel): Weighted[] {
  const share = 1 - model.adults - model.outsideLondon;
  const adults = cells.map(({ subject, weight }) => ({
    subject: { ...subject, age: ADULT },
    weight: (weight * model.adults) / share,
  }));
  const outside = cells.map(({ subject, weight }) => ({
    subject: { ...subject, place: OUTSIDE_INDEX },
    weight: (weight * model.outsideLondon) / share,
  }));
  return [...cells, ...adults, ...outside].filter(({ weight }) => weight > 0);
}

function momentWeights(model: VolumeModel, totals: readonly number[]): number[] {
  const shapes = model.months.map((month, step) => model.monthWeight(month, step));
  const sums = BROAD.map((group) => shapes.reduce((sum, shape) => sum + shape[group], 0));
  return shapes.flatMap((shape) => BROAD.map((group, broad) => (at(totals, broad) * shape[group]) / at(sums, broad)));
}
