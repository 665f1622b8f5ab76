import type { ExtractContract } from '../dataset/kinds/extracts';
import type { Unit } from '../selection/selection';
import { onePerson, type People } from '../vocabulary/people';

/** How the people and things that are counted are named on one sheet. */
export interface Nouns {
  /** What is counted: "children", "people", "decisions". */
  readonly many: string;
  readonly one: string;
  /** The people, whatever is counted: "children", "girls" where they alone are ticked, "people" where adults may be. */
  readonly people: People;
  /** What one of those counted is: a child (or person), or an event. */
  readonly unit: Counted;
  /** By which of their events children count. */
  readonly way: Unit;
  /** " at their first decision", " in any of their cases": ends what is said of children; empty for events. */
  readonly at: string;
  /** The same in a sentence that is long already; empty where `at` is long too, and stands with the base alone. */
  readonly atInLong: string;
  /** How children or events were counted, as a sentence that follows the base of a figure. */
  readonly counting: string;
  readonly events: string;
}

export type Counted = 'children' | 'events';

/** What one of those counted is, by whichever way of counting was chosen. */
export function countedOf(way: Unit): Counted {
  return way === 'events' ? 'events' : 'children';
}

/** Names what is counted. */
export function nounsFor(contract: ExtractContract, way: Unit, people: People): Nouns {
  const unit = countedOf(way);
  const person = onePerson(people);
  const at = atWhich(contract, way);
  return {
    unit,
    way,
    at,
    atInLong: at,
    counting: countingSentence({ contract, way, person }),
    people,
    events: contract.event.many,
    many: unit === 'children' ? people : contract.event.many,
    one: unit === 'children' ? person : contract.event.one,
  };
}

/** " at their first decision", " in their longest episode": which of their events, after what is said of children. */
export function nounsAt({ event }: Pick<ExtractContract, 'event'>, which: string): string {
  return ` ${event.happens === 'at a moment' ? 'at' : 'in'} ${which}`;
}

function atWhich(contract: ExtractContract, way: Unit): string {
  switch (way) {
    case 'children':
      return nounsAt(contract, `their first ${contract.event.one}`);
    case 'any':
      return nounsAt(contract, `any of their ${contract.event.many}`);
    case 'events':
      return '';
  }
}

interface Counting {
  readonly contract: Pick<ExtractContract, 'event'>;
  readonly way: Unit;
  readonly person: string;
}

/** Where a child may count again: "in each year". */
export type Again = string;

function countingSentence({ contract: { event }, way, person }: Counting, again?: Again): string {
  const each = again ? ` ${again}` : '';
  switch (way) {
    case 'children':
      return `Each ${person} counts once${each}, by the first of these ${event.many}.`;
    case 'any':
      return `Each ${person} counts once${each}, with the outcome if any of these ${event.many} had it. Where their details differ, the first ${event.one} says in which row they stand.`;
    case 'events':
      return `Every ${event.one} counts.`;
  }
}

/** How children or events were counted where a child may count again, once in each year or on each side of a day. */
export function countingAgain(contract: Pick<ExtractContract, 'event'>, nouns: Nouns, again: Again): string {
  return countingSentence({ contract, way: nouns.way, person: onePerson(nouns.people) }, again);
}

/** How children or events were counted where nothing is asked of their events: who is there at all. */
export function countingWho(nouns: Nouns): string {
  return nouns.way === 'events'
    ? nouns.counting
    : `Each ${onePerson(nouns.people)} counts once, however many ${nouns.events} there were.`;
}

/** "1 child", "386 children". */
export function counted(nouns: Pick<Nouns, 'one' | 'many'>, value: number, text: string): string {
  return `${text} ${value === 1 ? nouns.one : nouns.many}`;
}

/** "1 child", "386 children", "1 person": the people, whatever the figures count. */
export function peopleCounted({ people }: Pick<Nouns, 'people'>, value: number, text: string): string {
  return `${text} ${value === 1 ? onePerson(people) : people}`;
}
