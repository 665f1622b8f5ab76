import { expect, it } from 'vitest';
import { EMPTY_FORM, readForm } from '../../src/workbook/cases/draw-form';
import type { DrawForm } from '../../src/workbook/view/draw-view';

const read = (form: Partial<DrawForm>) => readForm({ ...EMPTY_FORM, seed: 'three balls', ...form });

it('makes a request of what is typed, without a minimum where all are drawn alike', () => {
  expect(read({ cases: ' 40 ', atLeast: '7' })).toEqual({
    ok: true,
    request: {
      ...{ seed: 'three balls', by: null, allocation: 'proportional', atLeast: 0, reserve: 5 },
      size: { cases: 40 },
    },
  });
  expect(read({ size: 'share', share: '12.5', by: 'ethnicity', allocation: 'equal', atLeast: '2' })).toMatchObject({
    request: { size: { share: 0.125 }, by: 'ethnicity', allocation: 'equal', atLeast: 2 },
  });
});

it('proposes no seed, and names every field that is wrong', () => {
  expect(readForm({ ...EMPTY_FORM, cases: '0', reserve: 'some' })).toEqual({
    ok: false,
    faults: { seed: 'no seed', cases: 'none', reserve: 'no whole number' },
  });
  expect(read({ cases: '4.5' })).toEqual({ ok: false, faults: { cases: 'no whole number' } });
  expect(read({ by: 'borough', atLeast: '-1' })).toEqual({ ok: false, faults: { atLeast: 'no whole number' } });
});

it.each(['0', '101', 'half', ''])('takes no share of %s in 100', (share) => {
  expect(read({ size: 'share', share })).toEqual({ ok: false, faults: { share: 'no share' } });
});

it('asks nothing of fields that are not in sight', () => {
  expect(read({ size: 'share', share: '10', cases: 'forty', atLeast: 'none' })).toMatchObject({ ok: true });
});
