import { monthOf } from './calendar';
import { broadGroup, GROUPS } from './groups';
import { at, type Random } from './random';
import type { Subject } from './volume';

const MOST_EVENTS = 12;

/** Chance of joining a child already seen while repeats are fewer than their share. */
const JOIN = 0.9;

/**
 * Tells which events are about the same child. An event joins a child already seen with the same borough, group and
 * sex whose month of birth fits the age; children who already have several events are joined more often, so that a
 * few children make many events, as in real extracts.
 */
export class Children {
  /** Events so far of each child, by child number. */
  readonly events: number[] = [];
  readonly #seen = new Map<number, number[]>();

  #all = 0;

  constructor(readonly repeatShare: number) {}

  /** The child number of an event on a day; numbers count up from 0. */
  childOf(random: Random, subject: Subject, age: number, day: number): number {
    this.#all += 1;
    const stratum = ((subject.place * GROUPS.length + subject.group) * 2 + (subject.sex === 'male' ? 1 : 0)) * 1024;
    const birth = monthOf(day) - age * 12 - 1 - random.below(11);
    const bucket = stratum + (birth % 1024);
    const earlier = this.#seen.get(bucket);
    const known = earlier && this.#mayJoin(random) ? at(earlier, random.below(earlier.length)) : undefined;
    const child = known !== undefined && at(this.events, known) < MOST_EVENTS ? known : this.events.push(0) - 1;
    this.events[child] = at(this.events, child) + 1;
    if (earlier) earlier.push(child);
    else this.#seen.set(bucket, [child]);
    return child;
  }

  /** Keeps repeats at their share of all events, however large the extract. */
  #mayJoin(random: Random): boolean {
    const repeats = this.#all - this.events.length;
    return repeats < this.repeatShare * this.#all && random.chance(JOIN);
  }
}

/** Facts about a child that stay the same from event to event. */
export interface Traits {
  readonly care: string;
  readonly send: string;
  readonly disability: string;
  readonly religion: string;
  /** Disposals before the extract begins. */
  readonly earlier: number;
}

/** The few thousand different sets of facts, each held once: ten million children would not fit otherwise. */
const held = new Map<string, Traits>();

function heldOnce(traits: Traits): Traits {
  const key = `${traits.care}|${traits.send}|${traits.disability}|${traits.religion}|${traits.earlier}`;
  const same = held.get(key) ?? traits;
  held.set(key, same);
  return same;
}

/** `need`: how much there is among the children of an extract, against 1 for out-of-court disposals. */
export function drawTraits(random: Random, subject: Subject, need: number): Traits {
  const broad = broadGroup(subject.group);
  const looked = (broad === 'mixed' ? 0.11 : broad === 'asian' ? 0.05 : 0.08) * need;
  const statement = (broad === 'black' || broad === 'mixed' ? 0.14 : 0.11) * need;
  return heldOnce({
    care: random.pick({
      none: 0.62,
      early_help: 0.1,
      child_in_need: 0.12 * need,
      child_protection: 0.06 * need,
      looked_after: looked,
      not_clear: 0.04,
    }),
    send: random.pick({
      none: 0.6,
      sen_support: 0.2,
      ehc_plan: statement,
      ehc_plan_out_of_date: 0.02,
      not_clear: 0.05,
    }),
    disability: random.pick({ no: 0.66, yes: 0.2, not_clear: 0.14 }),
    religion: random.pick(religionWeights(at(GROUPS, subject.group))),
    earlier: random.pick({ none: 0.72, one: 0.17, more: 0.11 }) === 'none' ? 0 : 1 + random.below(2),
  });
}

const RELIGION_BY_FAMILY: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  B: { christian: 60, muslim: 20, none: 12, other: 2, not_stated: 6 },
  M: { christian: 35, none: 45, muslim: 10, other: 2, not_stated: 8 },
  W: { none: 52, christian: 35, muslim: 3, jewish: 2, other: 2, not_stated: 6 },
  O: { muslim: 50, christian: 20, none: 16, other: 6, not_stated: 8 },
  A1: { hindu: 40, sikh: 24, muslim: 18, christian: 6, none: 6, not_stated: 6 },
  A4: { none: 58, christian: 18, buddhist: 16, not_stated: 8 },
  A9: { muslim: 40, hindu: 26, christian: 12, buddhist: 10, none: 6, not_stated: 6 },
  A: { muslim: 90, none: 4, not_stated: 6 },
};

function religionWeights(code: string): Readonly<Record<string, number>> {
  return RELIGION_BY_FAMILY[code] ?? RELIGION_BY_FAMILY[code.slice(0, 1)] ?? { not_stated: 1 };
}
