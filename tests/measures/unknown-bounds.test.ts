import { describe, expect, test } from 'vitest';
import type { GroupRow } from '../../src/measures/measured';
import { tablesOf } from '../../src/measures/stored-tables';
import { unknownsByGroup } from '../../src/measures/unknown-bounds';

const BLACK: GroupRow = { id: 'black', label: 'Black', codes: ['B1'], kind: 'group' };
const WHITE: GroupRow = { id: 'white', label: 'White', codes: ['W1'], kind: 'group' };
const EVERYONE: GroupRow = { id: 'all', label: 'all', codes: ['B1', 'W1', 'NS', 'NR'], kind: 'group' };

const counts = (ethnicity: string, events: number, at_risk: number, withheld = 0) => ({
  ethnicity,
  events,
  at_risk,
  withheld,
});

const ROWS = [counts('B1', 40, 100), counts('W1', 60, 120), counts('NS', 10, 30), counts('NR', 5, 20)];

describe('unknown ethnicity', () => {
  test('bounds the ratio of 40 of 100 against 60 of 120 with 15 of 50 unknown: 0.533 to 1.236', () => {
    const { bounded, unknown, all } = unknownsByGroup(tablesOf(ROWS), [BLACK, WHITE], () => WHITE);
    const [first] = bounded;
    if (!first?.bounds.ok) throw new Error('No bounds.');
    expect([first.bounds.value.lower.toFixed(3), first.bounds.value.upper.toFixed(3)]).toEqual(['0.533', '1.236']);
    expect([unknown.events.count, unknown.atRisk.count, all.atRisk.count]).toEqual([15, 50, 270]);
  });

  test('stays within everyone where everyone is the comparison: 40 of 100 against 115 of 270', () => {
    const { bounded } = unknownsByGroup(tablesOf(ROWS), [BLACK, WHITE], () => EVERYONE);
    const [first] = bounded;
    if (!first?.bounds.ok) throw new Error('No bounds.');
    const { estimate, lower, upper } = first.bounds.value;
    expect(estimate).toBeCloseTo(40 / 100 / (115 / 270), 12);
    expect(lower).toBeCloseTo(40 / 135 / (115 / 270), 12);
    expect(upper).toBeCloseTo(55 / 115 / (115 / 270), 12);
  });

  test('gives no bounds on withheld counts', () => {
    const rows = [...ROWS, counts('NR', 0, 0, 2)];
    expect(unknownsByGroup(tablesOf(rows), [BLACK, WHITE], () => WHITE).bounded[0]?.bounds.ok).toBe(false);
  });

  test('adds nothing where ethnicity is known for all: least and most are the ratio itself', () => {
    const { bounded } = unknownsByGroup(tablesOf(ROWS.slice(0, 2)), [BLACK, WHITE], () => WHITE);
    expect(bounded[0]?.bounds).toMatchObject({ ok: true, value: { lower: 0.8, upper: 0.8 } });
  });
});
