import { expect, test } from 'vitest';
import { type Candidate, selectHeadline } from '../../src/measures/headline';

const named = (name: string, over: Partial<Candidate> = {}) => ({
  name,
  claim: 'headline' as const,
  verdict: 'could be chance' as const,
  excess: 0,
  atRisk: 100,
  ...over,
});

test('the clear gap that touches most children is spoken of, more or fewer alike', () => {
  const found = selectHeadline([
    named('a', { verdict: 'more', excess: 12 }),
    named('b', { verdict: 'less', excess: -40 }),
    named('c', { excess: 90, atRisk: 900 }),
  ]);
  expect(found).toMatchObject({ reached: true, headlineRow: { name: 'b' }, compared: 3, clear: 2, equal: 1 });
});

test('a clear gap in a group under the rule is never spoken of while others reach it', () => {
  const found = selectHeadline([
    named('one child', { claim: 'cells', verdict: 'more', excess: 900, atRisk: 1 }),
    named('thirty', { claim: 'spoken', verdict: 'more', excess: 800, atRisk: 30 }),
    named('large', { atRisk: 200 }),
  ]);
  expect(found).toMatchObject({ reached: true, headlineRow: { name: 'large' }, compared: 1, clear: 0 });
});

test('equals keep the order of the page, not that of the alphabet', () => {
  const equal = ['mixed', 'asian', 'black'].map((name) => named(name, { verdict: 'more', excess: 7 }));
  expect(selectHeadline(equal)).toMatchObject({ headlineRow: { name: 'mixed' }, clear: 3, equal: 3 });
});

test('where none reaches the rule, the largest group is named, of which counts alone are said', () => {
  const found = selectHeadline([
    named('a', { claim: 'cells', verdict: 'more', excess: 3, atRisk: 3 }),
    named('b', { claim: 'counts', atRisk: 14 }),
  ]);
  expect(found).toEqual({ reached: false, headlineRow: named('b', { claim: 'counts', atRisk: 14 }) });
  expect(selectHeadline([])).toBeNull();
});

test('of groups with as many at risk the one that touches most is named, not the first of the page', () => {
  const seen = ['asian', 'black', 'mixed'].map((name, at) => named(name, { atRisk: 16, excess: [-1, 6, 2][at] ?? 0 }));
  expect(selectHeadline(seen)).toMatchObject({ reached: true, headlineRow: { name: 'black' } });
  const few = seen.map((one) => ({ ...one, claim: 'counts' as const }));
  expect(selectHeadline(few)).toMatchObject({ reached: false, headlineRow: { name: 'black' } });
});
