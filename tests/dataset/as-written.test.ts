/** A file in the names and codes of a contract is read without a question; anything else is looked at by a person. */
import { describe, expect, it } from 'vitest';
import { asWritten } from '../../src/dataset/mapping/as-written';
import type { ColumnProfile } from '../../src/dataset/mapping/profile';
import { fileOf, profiled } from './mapping-profiles';

/** Decisions as the contract writes them; `over` replaces columns or adds some, `without` leaves one out. */
function decisions(over: readonly ColumnProfile[] = [], without = ''): readonly ColumnProfile[] {
  const all = [
    profiled('event_date', { '2024-05-13': 20, '2024-05-14': 10 }),
    profiled('borough', { E09000007: 20, outside_london: 9, NR: 1 }),
    profiled('ethnicity', { B1: 15, O1: 14, NS: 1 }),
    profiled('age', { '15': 28, u10: 1, '': 1 }),
    profiled('disposal', { community_resolution: 10, charge: 20 }),
  ];
  const kept = all.filter(({ name }) => name !== without && !over.some((one) => one.name === name));
  return [...kept, ...over];
}
const read = (over?: readonly ColumnProfile[], without?: string) => asWritten(fileOf(...decisions(over, without)));

describe('a file in the names and codes of a contract', () => {
  it('reads each column as itself, with the codes of the contract, as real records', () => {
    expect(read()).toEqual({
      ...{ format: 'scrutiny-workbook mapping', version: 1, supplier: '', kind: 'oocd' },
      columns: {
        event_date: { from: 'event_date', dates: 'YYYY-MM-DD' },
        borough: { from: 'borough' },
        ethnicity: { from: 'ethnicity' },
        age: { from: 'age' },
        disposal: { from: 'disposal' },
      },
      declared: { ethnicityCodeSet: '19+1', synthetic: false },
    });
  });

  it('supplies no column that it leaves empty, and takes what stands in for one', () => {
    const columns = read([profiled('send', { '': 30 }), profiled('care_status', [null])])?.columns;
    expect(Object.keys(columns ?? {})).toEqual(['event_date', 'borough', 'ethnicity', 'age', 'disposal']);
    const periods = read(
      [profiled('period', { '2022-23 Q1': 30 }), profiled('count', { '7': 29, '[c]': 1 })],
      'event_date',
    );
    expect(Object.keys(periods?.columns ?? {})).toContain('count');
    const withheld = read([profiled('count', { '7': 29, '': 1 }), profiled('withheld', { false: 29, true: 1 })]);
    expect(Object.keys(withheld?.columns ?? {})).toEqual(expect.arrayContaining(['count', 'withheld']));
    expect(read([profiled('count', { '7': 30 }), profiled('withheld', { perhaps: 30 })])).toBeNull();
  });

  it.each<readonly [what: string, over: readonly ColumnProfile[], without: string]>([
    ['a column of another name', [profiled('note', { x: 30 })], ''],
    ['a column that is worked out', [profiled('length_band', { to_72h: 30 })], ''],
    ['a needed column less', [], 'ethnicity'],
    ['a needed column without a value', [profiled('borough', { '': 30 })], ''],
    ['a column that no kind has alone', [], 'disposal'],
    ['the label in the place of a code', [profiled('borough', { Camden: 30 })], ''],
    ['a code in other letters', [profiled('ethnicity', { b1: 30 })], ''],
    ['days written otherwise', [profiled('event_date', { '13/05/2024': 30 })], ''],
    ['a day that is none', [profiled('event_date', { '2024-05-13': 29, '2024-13-13': 1 })], ''],
    ['an age that is none', [profiled('age', { '15': 29, '150': 1 })], ''],
    ['a number that is none', [profiled('restrictive', { '2': 29, many: 1 })], ''],
  ])('is none with %s', (_what, over, without) => {
    expect(read(over, without)).toBeNull();
  });
});
