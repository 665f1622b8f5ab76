/** What a pin keeps of a figure: its choices, numbers with their ranges, base, files, methods and mode. */
import { expect, it } from 'vitest';
import { plain } from '../../src/presentation/figure';
import { pinned } from '../../src/screen/record/pinned';
import { figureOf } from '../support/answer-sheets';
import { openedSample } from '../support/opened-samples';

it('keeps every number of the figure with its range, out of whom, from which file, and how', async () => {
  const sample = await openedSample('oocd');
  const sheet = await sample.sheet();
  const { file, fingerprint } = sample.extract.dataset;
  const pin = pinned(
    {
      ...{ figure: figureOf(sheet, 'rates'), sheet: 'oocd', months: null, cautions: sheet.cautions },
      provenance: {
        ...{ mode: 'Analyst mode', sheet: sheet.title, selection: plain(sheet.selection), address: '#/oocd/rates' },
        ...{ saved: '2026-11-29', sources: [{ file, fingerprint, status: '', synthetic: true }] },
      },
    },
    { same: '#/oocd/rates?month=a', alike: '#/oocd/rates' },
    false,
  );
  const black = pin.rows.find(({ id }) => id === 'black');
  expect(black).toEqual({
    ...{ id: 'black', label: 'Black' },
    cells: {
      ...{ of: '734 of 2,101', rate: '35', gap: '15 fewer (12 to 18 fewer)', times: '0.70 (0.65 to 0.75)' },
      ...{ bounds: '0.49 to 1.12', words: 'less likely' },
    },
  });
  expect(pin).toMatchObject({
    ...{ figure: 'rates', same: '#/oocd/rates?month=a', alike: '#/oocd/rates', mode: 'analyst', small: false },
    sources: [{ file, fingerprint, synthetic: true }],
    cautions: sheet.cautions,
  });
  expect(pin.selection).toBe(
    'London, all areas, children aged 10 to 17, April 2024 to March 2025. 7,833 children, 8,769 decisions.',
  );
  expect(pin.base).toMatch(/^Out of 6,509 children; ethnicity not known for 842 \(13 in 100\)\./);
  expect(pin.methods).toMatch(/Newcombe/);
  expect(pin.cautions.length).toBeGreaterThan(0);
}, 120_000);
