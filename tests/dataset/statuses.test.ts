import { inWords } from '../support/findings';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Dataset } from '../../src/dataset/kinds/dataset';
import { emptyMonths } from '../../src/dataset/loading/empty-months';
import { monthOfDay } from '../../src/dataset/kinds/months';
import { monthsOfStatus, runsOfStatus } from '../../src/dataset/kinds/statuses';
import type { Engine } from '../../src/engine/engine';
import { provisionalIn, statusInWords } from '../../src/presentation/status-words';
import { datasetFrom, loadColumns, oocdColumns } from '../support/extract-files';
import { startNodeEngine } from '../support/node-engine';
import { column } from '../support/parquet';

let engine: Engine;
beforeAll(async () => {
  engine = await startNodeEngine();
});

/** One row for each [day, status]. */
const load = (
  rows: readonly (readonly [string, string | null])[],
  metadata: Record<string, string> = {},
): Promise<Dataset> =>
  datasetFrom(
    loadColumns(
      engine,
      oocdColumns([
        column(
          'event_date',
          'day',
          rows.map(([day]) => day),
        ),
        column(
          'data_status',
          'text',
          rows.map(([, status]) => status),
        ),
      ]),
      metadata,
    ),
  );

const HALF_AND_HALF = [
  ['2024-01-05', 'official'],
  ['2024-02-05', 'official'],
  ['2024-04-05', 'provisional'],
  ['2024-06-05', 'provisional'],
] as const;

describe('how sure the supplier is, row by row', () => {
  it('outranks what the file says of itself, and is told before quoting', async () => {
    const data = await load(HALF_AND_HALF, { data_status: 'official' });
    expect(statusInWords(data)).toBe('Official: January 2024 to February 2024. Provisional: April 2024 to June 2024.');
    expect(inWords(data.findings).find(({ id }) => id === 'provisional')).toEqual({
      id: 'provisional',
      severity: 'read beside',
      column: 'data_status',
      what: '2 of 4 rows are provisional: those of April 2024 to June 2024.',
      rows: 2,
      soWhat: 'The supplier may still change them.',
      toDo: 'Say "provisional" with every number of these months.',
      examples: [],
    });
  });

  it.each([
    ['all of one kind', [['2024-01-05', 'provisional']], {}, 'Provisional.'],
    ['all official', [['2024-01-05', 'official']], {}, 'Official.'],
    ['made-up data is never official', [['2024-01-05', 'official']], { synthetic: 'true' }, ''],
    ['made-up and provisional', HALF_AND_HALF, { synthetic: 'true' }, 'Provisional: April 2024 to June 2024.'],
    [
      'none recorded for some',
      [
        ['2024-01-05', null],
        ['2024-02-05', 'experimental'],
      ],
      {},
      'Experimental: February 2024.',
    ],
    [
      'a month of both, and a provisional month between',
      [
        ['2024-01-05', 'official'],
        ['2024-01-06', 'provisional'],
        ['2024-02-05', 'official'],
        ['2024-03-05', 'voluntary'],
        ['2024-04-05', 'official'],
        ['2024-05-05', 'provisional'],
      ],
      {},
      'Official: January 2024 to February 2024 and April 2024. Provisional: January 2024 and May 2024. Voluntary: March 2024.',
    ],
  ] as const)('%s', async (_, rows, metadata, words) => {
    expect(statusInWords(await load(rows, metadata))).toBe(words);
  });

  it('a file without the column is what it says of itself, unless it is made up', async () => {
    const bare = (metadata: Record<string, string>) => datasetFrom(loadColumns(engine, oocdColumns(), metadata));
    expect(statusInWords(await bare({ data_status: 'official' }))).toBe('Official.');
    expect(statusInWords(await bare({ data_status: 'official', synthetic: 'true' }))).toBe('');
    expect(statusInWords(await bare({}))).toBe('');
  });

  it('marks a period that holds provisional rows, wholly or in part', async () => {
    const data = await load(HALF_AND_HALF);
    expect(provisionalIn(data, ['2024-01', '2024-02'])).toBeNull();
    expect(provisionalIn(data, ['2024-04', '2024-05', '2024-06'])).toBe('provisional');
    expect(provisionalIn(data, ['2024-02', '2024-03', '2024-04'])).toBe('provisional in part');
    expect(provisionalIn({}, ['2024-04'])).toBeNull();
  });

  it('a month without any rows does not part a run', () => {
    const statuses = [{ status: 'provisional', rows: 3, months: [1, 2, 4] }];
    expect(runsOfStatus(statuses, 'provisional')).toEqual([[1, 4]]);
    expect(monthsOfStatus(statuses, 'official')).toBe('');
  });
});

describe('months without a row', () => {
  const cover = { from: '2024-01-01', to: '2024-06-30', declared: true };
  const january = monthOfDay('2024-01-01');
  const sent = [0, 1, 2, 4, 5].map((step) => january + step);

  it('were never sent where the others hold many, and are unclear where they hold few', () => {
    expect(emptyMonths({ rows: 500, months: sent }, cover, 'month')).toEqual({ neverSent: [january + 3], unclear: [] });
    expect(emptyMonths({ rows: 35, months: sent }, cover, 'month').neverSent).toEqual([january + 3]);
    expect(emptyMonths({ rows: 34, months: sent }, cover, 'month')).toEqual({ neverSent: [], unclear: [january + 3] });
  });

  it('are none where every month has rows, where the grain is coarser, or where the power was not in force', () => {
    const none = { neverSent: [], unclear: [] };
    expect(emptyMonths({ rows: 500, months: [...sent, january + 3] }, cover, 'month')).toEqual(none);
    expect(emptyMonths({ rows: 500, months: [january, january + 3] }, cover, 'quarter')).toEqual(none);
    const window = { from: '2024-05-01', to: '2024-06-30', note: '' };
    expect(emptyMonths({ rows: 500, months: sent }, cover, 'month', window)).toEqual(none);
    expect(emptyMonths({ rows: 0, months: [] }, null, 'month')).toEqual(none);
  });
});
