import type { CountAnswer, KnownSums, Table } from '../../counting/protocol';
import { type Unreleased, unreleased } from '../../counting/unreleased';
import { ALL, NOT_KNOWN } from '../../protecting/dimensions';
import type { Node, Published } from '../../protecting/published';
import { NOTHING, plus, PROTECTED, type Quantity } from '../../questions/cross-tab';
import { BROAD_GROUPS, UNKNOWN_ETHNICITY } from '../../vocabulary/ethnicity';
import { monthCode } from '../../selection/months';
import { AGE_GROUPS } from '../../vocabulary/demographics';
import type { PackScope } from './pack-scope';
import { wordOf } from './pack-scope';

const bandOf = (id: string): readonly string[] => AGE_GROUPS.find((group) => group.id === id)?.codes ?? [];

const AGE_CODES: Readonly<Record<string, readonly string[]>> = {
  '10-14': bandOf('10-14'),
  '15-17': [...bandOf('15'), ...bandOf('16-17'), 'b15-17'],
};

/** Codes that stand for one value of a pack, by the column that they are codes of. */
export interface PackCodes {
  /** Codes of ages: those of the band, or what the pack calls it. */
  readonly age: (age: string) => readonly string[];
  readonly month: (period: string) => readonly string[];
  readonly borough: (area: Pick<Node, 'level' | 'area'>) => readonly string[];
}

/** The codes that the rows of figures hold for the values of a pack. */
export function codesOf(published: Published): PackCodes {
  return {
    age: (age) => AGE_CODES[age] ?? [age],
    month: (period) => {
      const found = published.periods.find(({ id }) => id === period);
      return found ? Array.from({ length: found.last - found.first + 1 }, (_, at) => monthCode(found.first + at)) : [];
    },
    // No borough: an area stands for itself, and is never the sum of its boroughs.
    borough: (area) => [wordOf(area)],
  };
}

/**
 * What a counting pass would say, from published cells alone: a table answers each sum by the one cell that holds just
 * that, or by groups added up. What is withheld, and what no cell of the pack is, is no number.
 * @param sizes how many codes each column has
 */
export function packAnswer(
  published: Published,
  scope: PackScope,
  tables: readonly Table[],
  sizes: (column: string) => number,
): Unreleased<CountAnswer> {
  const answered = tables.map(({ id, by, where }) => {
    const cells = new Float64Array(by.reduce((size, column) => size * sizes(column), 1)).fill(NaN);
    return [id, { cells, sums: sumsOf(published, scope, by, where ? 'with' : 'base') }] as const;
  });
  return unreleased({ counts: {}, tables: Object.fromEntries(answered), events: NaN, children: null });
}

function sumsOf(published: Published, scope: PackScope, by: readonly string[], counted: 'base' | 'with'): KnownSums {
  const places = placesOf(published);
  return (picks) => {
    const node: Node = { ...scope.area, ethnicity: ALL, age: scope.age, period: scope.period.id };
    let groups: readonly string[] = [ALL];
    let at: Node | undefined = node;
    by.forEach((column, axis) => {
      const pick = picks[axis] ?? null;
      if (pick === null || !at) return;
      if (column === 'ethnicity') groups = groupsOf(pick);
      else at = places(column, pick, at);
    });
    const found = at;
    if (!found || groups.length === 0) return PROTECTED;
    return groups
      .map((ethnicity) => quantityOf(published.count({ ...found, ethnicity }, counted)))
      .reduce(plus, NOTHING);
  };
}

const quantityOf = (count: number | null | undefined): Quantity =>
  typeof count === 'number' ? { count, withheld: 0 } : PROTECTED;

/** The groups that codes are, each whole; all of them is one. None where the codes are a part of one. */
function groupsOf(codes: readonly string[]): readonly string[] {
  const parts = [
    ...BROAD_GROUPS.map(({ id, codes: own }) => ({ id, codes: own })),
    { id: NOT_KNOWN, codes: UNKNOWN_ETHNICITY },
  ];
  const held = parts.filter(({ codes: own }) => own.every((code) => codes.includes(code)));
  if (held.reduce((sum, { codes: own }) => sum + own.length, 0) !== codes.length) return [];
  return held.length === parts.length ? [ALL] : held.map(({ id }) => id);
}

/** The same node at the value of a column that codes stand for; undefined where they stand for none. */
function placesOf(published: Published): (column: string, codes: readonly string[], node: Node) => Node | undefined {
  const own = codesOf(published);
  const known = new Map<string, (node: Node) => Node>();
  const put = (column: string, codes: readonly string[], change: Partial<Node>): void =>
    void known.set(`${column} ${codes.join(' ')}`, (node) => ({ ...node, ...change }));
  for (const { level, area } of published.areas) put('borough', own.borough({ level, area }), { level, area });
  for (const age of published.ages) put('age', own.age(age), { age });
  for (const { id } of published.periods) put('month', own.month(id), { period: id });
  return (column, codes, node) => known.get(`${column} ${codes.join(' ')}`)?.(node);
}
