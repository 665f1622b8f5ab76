/** The day of a reader: it begins at midnight where they are, which in summer is an hour before it does in universal time. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { dayTold } from '../../src/presentation/record/record-words';
import { dayOf, today } from '../../src/vocabulary/day';
import { offeredFile } from '../../src/workbook/kept/kept-words';

// Half past midnight on 1 July in London.
const SUMMER_NIGHT = '2026-06-30T23:30:00.000Z';
const WINTER_NIGHT = '2026-12-31T23:30:00.000Z';

describe('the day', () => {
  beforeEach(() => {
    vi.stubEnv('TZ', 'Europe/London');
    vi.useFakeTimers({ toFake: ['Date'] });
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllEnvs();
  });

  it('is that of the reader, not of universal time', () => {
    vi.setSystemTime(SUMMER_NIGHT);
    expect(today()).toBe('2026-07-01');
    vi.setSystemTime(WINTER_NIGHT);
    expect(today()).toBe('2026-12-31');
    expect(dayOf(SUMMER_NIGHT)).toBe('2026-07-01');
  });

  it('is the same in what is kept and in the record', () => {
    const file = { fingerprint: '0123456789ab', name: 'a.csv', extract: 'Remand', size: 10, openedAt: SUMMER_NIGHT };
    expect(offeredFile({ ...file, handle: null, rows: null }).about).toContain('opened on 1 July 2026');
    expect(dayTold(SUMMER_NIGHT)).toBe('1 July 2026');
    expect(dayTold('2026-06-30')).toBe('30 June 2026');
  });
});
