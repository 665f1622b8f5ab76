import { expect, it } from 'vitest';
import { addressInAnyMonth, measureAddress } from '../../src/selection/measure-address';
import { OPENING_SELECTION, type Selection } from '../../src/selection/selection';
import { BOROUGHS } from '../../src/vocabulary/places';

const of = (choices: Partial<Selection>): string => measureAddress('oocd', { ...OPENING_SELECTION, ...choices });

it('is one for what is measured of the same children, whatever it is compared with, split by, or of which months', () => {
  const opening = of({});
  expect(opening).toMatch(/^#\w{4}\/oocd\?outcome\.oocd=\w+&base\.oocd=\w+$/);
  expect(of({ ticks: { month: ['2024-04'], ethnicity: ['B1'] }, comparator: 'all_others', detail: 'nineteen' })).toBe(
    opening,
  );
  expect(of({ ticks: { borough: BOROUGHS.map(({ code }) => code) } })).toBe(opening);
  expect(of({ outcomes: { oocd: 'no such outcome', remand: 'x' }, bases: { oocd: 'no such base' } })).toBe(opening);
});

it('is another for another outcome, other children, another way of counting; none where all extracts stand together', () => {
  const others = [
    of({ outcomes: { oocd: 'charge' } }),
    of({ unit: 'events' }),
    of({ ticks: { sex: ['male'] } }),
    of({ ticks: { borough: ['E09000014'] } }),
    measureAddress('remand', OPENING_SELECTION),
  ];
  expect(new Set([of({}), ...others]).size).toBe(6);
  expect(of({ ticks: { borough: ['E09000014', 'E09000001'] } })).toBe(
    of({ ticks: { borough: ['E09000001', 'E09000014'] } }),
  );
  expect(measureAddress('overview', OPENING_SELECTION)).toBe('');
});

it('an address in any month loses its months and nothing else', () => {
  const ticks = { borough: ['E09000014'], month: ['2024-04', '2024-05'] };
  const any = addressInAnyMonth('oocd', 'rates', { ...OPENING_SELECTION, ticks });
  expect(any).toBe(addressInAnyMonth('oocd', 'rates', { ...OPENING_SELECTION, ticks: { borough: ['E09000014'] } }));
  expect(any).toContain('borough=E09000014');
});
