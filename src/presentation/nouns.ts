import type { ExtractContract } from '../dataset/contract';
import type { Unit } from '../selection/selection';

/** How the people and things that are counted are named on one sheet. */
export interface Nouns {
  /** What is counted: "children", "people", "decisions". */
  readonly many: string;
  readonly one: string;
  /** The people, whatever is counted: "children", or "people" once adults may be among them. */
  readonly people: string;
  readonly unit: Unit;
  readonly events: string;
}

/** Names what is counted; adults in the selection turn "children" into "people". */
export function nounsFor(contract: ExtractContract, unit: Unit, childrenOnly: boolean): Nouns {
  const people = childrenOnly ? 'children' : 'people';
  const person = childrenOnly ? 'child' : 'person';
  return {
    unit,
    people,
    events: contract.event.many,
    many: unit === 'children' ? people : contract.event.many,
    one: unit === 'children' ? person : contract.event.one,
  };
}

/** "1 child", "386 children". */
export function counted(nouns: Nouns, value: number, text: string): string {
  return `${text} ${value === 1 ? nouns.one : nouns.many}`;
}

/** "1 child", "386 children", "1 person": the people, whatever the figures count. */
export function peopleCounted({ people }: Pick<Nouns, 'people'>, value: number, text: string): string {
  return `${text} ${value === 1 ? (people === 'children' ? 'child' : 'person') : people}`;
}
