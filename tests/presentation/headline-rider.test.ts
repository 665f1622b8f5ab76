import { expect, test } from 'vitest';
import { compareShares } from '../../src/measures/comparison';
import type { GroupRow } from '../../src/measures/measured';
import { rateOf } from '../../src/measures/rates';
import { extractContract } from '../../src/dataset/kinds/extracts';
import { plain } from '../../src/presentation/figure';
import { chosenWords, headlineRider } from '../../src/presentation/headline-rider';
import { nounsFor } from '../../src/presentation/nouns';
import { findingAbout } from '../../src/presentation/group-finding';
import { headlineOf, type Spoken, spokenRows } from '../../src/presentation/verdict-words';

const contract = extractContract('remand');
const [outcome] = contract.outcomes;
const nouns = nounsFor(contract, 'children', 'children');
const WHITE = { id: 'white', label: 'White', codes: ['W1'], kind: 'group' } as const;
const ALL = { id: 'reference-all', label: 'all', codes: ['W1', 'B1', 'NS'], kind: 'group' } as const;
const OTHERS = { id: 'reference-others', label: 'all other', codes: ['W1'], kind: 'group' } as const;

const share = (events: number, atRisk: number) => ({
  events: { count: events, withheld: 0 },
  atRisk: { count: atRisk, withheld: 0 },
});

function headline(own: readonly [number, number], theirs: readonly [number, number]) {
  const against = rateOf(share(...theirs));
  const row = (id: string, label: string, counts: readonly [number, number]) => ({
    row: { id, label, codes: ['B1'], kind: 'group' } as const,
    rate: rateOf(share(...counts)),
    comparison: compareShares(share(...counts), share(...theirs)),
    against,
    bounds: null,
  });
  return headlineOf(spokenRows({ rows: [row('black', 'Black', own), row('one', 'One', [1, 1])] }));
}

const said = (headlineRow: Spoken, reference: GroupRow): string => {
  if (!outcome) throw new Error('Nothing is spoken of.');
  return plain(findingAbout({ headlineRow, reference, outcome }, nouns));
};

const read = (
  own: readonly [number, number],
  theirs: readonly [number, number],
  unknown = { unknown: 0, all: 400 },
) => {
  const found = headline(own, theirs);
  if (!found || !outcome) throw new Error('Nothing is spoken of.');
  return [said(found.headlineRow, WHITE), headlineRider(found, unknown, nouns)];
};

test('a clear gap: its counts, then what chance alone would do to it and who is unknown', () => {
  expect(read([60, 150], [40, 200], { unknown: 50, all: 400 })).toEqual([
    'Black children were more likely than White children to be remanded to youth detention at their first decision. It was 40 in 100 (60 of 150), against 20 in 100 (40 of 200).',
    'Allowing for chance, the gap is between 10 and 29 more in every 100. We do not know the ethnicity of 50 of 400 children.',
  ]);
});

test('a gap that could be chance, and equal shares', () => {
  expect(read([33, 150], [40, 200])[0]).toBe(
    '22 in 100 Black children (33 of 150) were remanded to youth detention at their first decision. For White children, it was 20 in 100 (40 of 200). The gap could be chance.',
  );
  expect(read([30, 150], [40, 200])[0]).toBe(
    '20 in 100 Black children (30 of 150) were remanded to youth detention at their first decision. For White children, it was 20 in 100 (40 of 200). There is no gap.',
  );
});

test('under the rule: counts alone, and what the rule asks for', () => {
  expect(read([12, 30], [2, 40])).toEqual([
    '12 of 30 Black children and 2 of 40 White children were remanded to youth detention at their first decision. That is too few to tell.',
    'To say more needs 50 children in each group, 5 with the outcome and 5 without.',
  ]);
});

test('everyone and everyone else are no adjectives of children', () => {
  const [clear, unclear] = [headline([60, 150], [40, 200]), headline([33, 150], [40, 200])];
  if (!clear || !unclear || !outcome) throw new Error('Nothing is spoken of.');
  expect(said(clear.headlineRow, ALL)).toMatch(/^Black children were more likely than all children to/);
  expect(said(unclear.headlineRow, ALL)).toMatch(/^22 in 100 Black children .* For all children, it was 20 in 100/);
  expect(said(unclear.headlineRow, OTHERS)).toMatch(
    /For all other children, it was 20 in 100 \(40 of 200\)\. The gap could be chance\.$/,
  );
});

test('what is as large as others is one of them, never the largest', () => {
  expect(chosenWords({ compared: 4, clear: 2, equal: 1 }, 'group')).toBe('It is the largest of the 4 gaps by group.');
  expect(chosenWords({ compared: 2, clear: 2, equal: 2 }, 'group')).toBe(
    'It is one of 2 equally large among the 2 gaps by group.',
  );
  expect(chosenWords({ compared: 20, clear: 3, equal: 1 }, 'group')).toBe(
    'It is the largest of the 20 gaps by group; about 1 would look clear by chance.',
  );
  expect(chosenWords({ compared: 1, clear: 1, equal: 1 }, 'group')).toBe('');
});

test('where other gaps may not be seen, it is chosen among those that can be shown', () => {
  const said = (compared: number, clear: number) => chosenWords({ compared, clear, equal: clear }, 'group', true);
  expect(said(2, 1)).toBe('It is the largest of the 2 gaps by group that can be shown.');
  expect(said(2, 0)).toBe('None of the 2 gaps by group that can be shown is clear of chance.');
  expect(said(1, 1)).toBe('It is the one gap by group that can be shown.');
});
