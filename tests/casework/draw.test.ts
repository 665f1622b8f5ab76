import { describe, expect, it } from 'vitest';
import { hashOfIds, rankOf } from '../../src/casework/draw/rank';
import type { Candidate, DrawRequest } from '../../src/casework/draw/request';
import { candidatesOf, FACTS, REQUEST } from './made-up';
import { drawOf } from './at-once';

const CASES = candidatesOf({ asian: 10, black: 20, white: 30 });

function drawn(
  request: Partial<DrawRequest> = {},
  cases: readonly Candidate[] = CASES,
  reviewed: readonly string[] = [],
) {
  const made = drawOf({ ...REQUEST, ...request }, cases, reviewed, FACTS);
  if (!made.ok) throw new Error(`Refused: ${made.refusal.reason}.`);
  return made.draw;
}

function refused(request: Partial<DrawRequest>, cases: readonly Candidate[] = CASES, reviewed: readonly string[] = []) {
  const made = drawOf({ ...REQUEST, ...request }, cases, reviewed, FACTS);
  return made.ok ? null : made.refusal;
}

describe('a draw', () => {
  it('takes the first ranks of each stratum, then the reserve', () => {
    const { cases } = drawn();
    for (const [stratum, expected] of [
      ['asian', 1],
      ['black', 2],
      ['white', 3],
    ] as const) {
      const own = cases.filter((one) => one.stratum === stratum);
      expect(own.filter(({ place }) => place === 'drawn')).toHaveLength(expected);
      const byHash = CASES.filter((one) => one.stratum === stratum)
        .map(({ id }) => id)
        .sort((a, b) => (rankOf(REQUEST.seed, a) < rankOf(REQUEST.seed, b) ? -1 : 1));
      const byRank = [...own].sort((a, b) => a.rank - b.rank).map(({ id }) => id);
      expect(byRank).toEqual(byHash.slice(0, expected + REQUEST.reserve));
    }
  });

  it('stands in an order that tells nothing of the strata', () => {
    const ids = drawn()
      .cases.filter(({ place }) => place === 'drawn')
      .map(({ id }) => id);
    expect(ids).toEqual([...ids].sort((a, b) => (rankOf(REQUEST.seed, a) < rankOf(REQUEST.seed, b) ? -1 : 1)));
  });

  it('is the same whatever the order of the file and the outer spaces of the seed', () => {
    expect(drawn({ seed: ` ${REQUEST.seed} ` }, [...CASES].reverse()).cases).toEqual(drawn().cases);
  });

  it('draws from all alike where no stratum is asked', () => {
    const { certificate, cases } = drawn({ by: null, atLeast: 40 });
    expect(certificate.strata).toEqual([{ name: 'all', label: 'All cases', size: 60, drawn: 6 }]);
    expect(cases.map(({ rank }) => rank)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it('leaves out what was reviewed before', () => {
    const [first] = drawn().cases;
    const again = drawn({}, CASES, [first?.id ?? '', 'elsewhere']);
    expect(again.cases.map(({ id }) => id)).not.toContain(first?.id);
    expect(again.certificate).toMatchObject({
      N: 59,
      excluded: { count: 1, hash: hashOfIds(REQUEST.seed, [first?.id ?? '']) },
    });
  });

  it('rounds a share up to a whole case', () => {
    expect(drawn({ size: { share: 0.1 } }).certificate.n).toBe(6);
    expect(drawn({ size: { share: 0.11 } }).certificate.n).toBe(7);
    expect(drawn({ size: { share: 1 } }).certificate.n).toBe(60);
  });

  it('has a certificate of all that it was made of', () => {
    const { certificate, cases } = drawn();
    const ids = cases.filter(({ place }) => place === 'drawn').map(({ id }) => id);
    expect(certificate).toEqual({
      ...{ form: 2, kind: 'oocd', ids: 'record_id', N: 60, n: 6, seed: REQUEST.seed, size: { cases: 6 } },
      strata: [
        { name: 'asian', label: 'Asian', size: 10, drawn: 1 },
        { name: 'black', label: 'Black', size: 20, drawn: 2 },
        { name: 'white', label: 'White', size: 30, drawn: 3 },
      ],
      ...{ by: 'ethnicity', allocation: 'proportional', atLeast: 0, reserve: 2 },
      ...{ selection: FACTS.selection, source: 'f00d', time: FACTS.time, version: '0.1.0' },
      excluded: { count: 0, hash: hashOfIds(REQUEST.seed, []) },
      frame: hashOfIds(
        REQUEST.seed,
        CASES.map(({ id }) => id),
      ),
      sample: hashOfIds(REQUEST.seed, ids),
      reserved: hashOfIds(
        REQUEST.seed,
        cases.filter(({ place }) => place === 'reserve').map(({ id }) => id),
      ),
    });
  });
});

describe('nothing is drawn', () => {
  it('by a seed that says nothing or has a line break', () => {
    expect(refused({ seed: '  ' })).toEqual({ reason: 'empty_seed' });
    expect(refused({ seed: 'a\nb' })).toEqual({ reason: 'seed_of_several_lines' });
  });

  it.each([{ cases: 0 }, { cases: 2.5 }, { share: 0 }, { share: 1.2 }, { share: NaN }])('of the size %o', (size) => {
    expect(refused({ size })).toEqual({ reason: 'no_such_size', size });
  });

  it('with a minimum or a reserve that is no whole number', () => {
    expect(refused({ atLeast: -1 })).toEqual({ reason: 'no_such_number', of: 'atLeast', value: -1 });
    expect(refused({ reserve: 0.5 })).toEqual({ reason: 'no_such_number', of: 'reserve', value: 0.5 });
  });

  it('where ids are blank or stand twice, which are named', () => {
    const blank = { id: ' ', stratum: 'black' };
    expect(refused({}, [...CASES, blank, blank])).toEqual({ reason: 'blank_ids', rows: 2 });
    const twice = [...CASES, ...CASES.slice(0, 2), ...CASES.slice(0, 1)];
    expect(refused({}, twice)).toEqual({ reason: 'duplicate_ids', ids: ['asian-1', 'asian-2'], rows: 5 });
  });

  it('of no case, or of more than there are', () => {
    expect(refused({}, [])).toEqual({ reason: 'no_candidates', reviewed: 0 });
    expect(refused({}, candidatesOf({ black: 1 }), ['black-1'])).toEqual({ reason: 'no_candidates', reviewed: 1 });
    expect(refused({ size: { cases: 61 } })).toEqual({ reason: 'more_than_there_are', asked: 61, there: 60 });
  });

  it('where a minimum cannot be, with the figures', () => {
    expect(refused({ size: { cases: 50 }, atLeast: 11 })).toEqual({
      ...{ reason: 'minimum_beyond_stratum', atLeast: 11, strata: [{ label: 'Asian', size: 10 }] },
    });
    expect(refused({ atLeast: 3 })).toEqual({ reason: 'minimum_beyond_sample', atLeast: 3, strata: 3, asked: 6 });
  });
});
