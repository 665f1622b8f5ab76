/** The rows of a selection as a file: opened again, the workbook says of it what it said of the extract. */
import { parquetMetadata } from 'hyparquet';
import { describe, expect, it } from 'vitest';
import { EXTRACT_KINDS, type ExtractKind } from '../../src/dataset/kinds/extracts';
import { rowsFile } from '../../src/export/rows-file';
import type { PresentedSheet } from '../../src/presentation/figure';
import { OPENING_SELECTION, type Selection } from '../../src/selection/selection';
import { SheetRows } from '../../src/workbook/answering/sheet-rows';
import { type Answering, answering, answeringColumns } from '../support/answer-sheets';
import { oocdColumns } from '../support/extract-files';
import { startNodeEngine } from '../support/node-engine';
import { openedSample } from '../support/opened-samples';
import { column } from '../support/parquet';

const PROVENANCE = {
  ...{ mode: 'Analyst mode', sheet: 'Out-of-court disposals', selection: 'Brent, aged 10 to 17', address: '#/oocd' },
  sources: [{ file: 'oocd.parquet', fingerprint: '0123456789ab', status: 'Official', synthetic: true }],
  saved: '2026-11-28',
};

async function saved({ extract }: Answering, over: Partial<Selection> = {}): Promise<Blob> {
  const selection = { ...OPENING_SELECTION, ...over };
  const rows = await new SheetRows(() => ({ extract, selection, mode: 'analyst' })).read();
  if (!rows) throw new Error('There are no rows to save.');
  return rowsFile(rows, PROVENANCE);
}

const again = async (file: Blob): Promise<Answering> => answering(await startNodeEngine(), file, 'rows.parquet');

/** What a sheet says: of each figure its sentence, its rows and its base. The file itself is called otherwise. */
const saidBy = ({ headline, selection, counts, figures }: PresentedSheet) => ({
  ...{ headline, selection, counts },
  figures: figures
    .filter(({ id }) => !BESIDE_OTHERS.includes(id))
    .map(({ id, finding, columns, rows, base, unknowns }) => ({
      ...{ id, finding, columns, rows, base, unknowns },
    })),
});

/** Figures that set the children of a selection beside others: adults, and rows of the whole file. */
const BESIDE_OTHERS = ['child-adult', 'order-conditions', 'street-resolutions'];

describe.each(EXTRACT_KINDS)('the rows of %s', (kind: ExtractKind) => {
  it('give the same figures once they are opened again', async () => {
    const sample = await openedSample(kind);
    const over = { ticks: { borough: ['E09000005', 'E09000012', 'E09000022', 'E09000028'] } };
    const copy = await again(await saved(sample, over));
    const [own, read] = [saidBy(await sample.sheet(over)), saidBy(await copy.sheet(over))];
    expect(read).toEqual(own);
  });
});

describe('a file of rows', () => {
  it('says mode, selection, files with their hash, day, status and marking', async () => {
    const file = await saved(await openedSample('oocd'), { ticks: { borough: ['E09000005'] } });
    const { key_value_metadata: pairs, num_rows: rows } = parquetMetadata(await file.arrayBuffer());
    expect(Number(rows)).toBeGreaterThan(100);
    expect(Object.fromEntries((pairs ?? []).map(({ key, value }) => [key, value]))).toMatchObject({
      ...{ extract_kind: 'oocd', synthetic: 'true', ethnicity_code_set: '19+1', scrutiny_mode: 'Analyst mode' },
      ...{ scrutiny_selection: 'Brent, aged 10 to 17', scrutiny_address: '#/oocd', scrutiny_saved: '2026-11-28' },
      ...{ scrutiny_files: 'oocd.parquet (0123456789ab)', scrutiny_status: 'Official' },
      scrutiny_handling: 'Rows about people: not for publication',
    });
  });

  it('has what was not recorded and not recognised, and a child by a name of nobody', async () => {
    const columns = oocdColumns([
      column('person_id', 'text', ['planted-1', 'planted-1', null]),
      column('ethnicity', 'text', ['B1', 'Martian', null]),
    ]);
    const own = await answeringColumns(await startNodeEngine(), columns, { protective_marking: 'OFFICIAL' });
    const file = await saved(own);
    expect(Buffer.from(await file.arrayBuffer()).toString('latin1')).not.toContain('planted');
    const copy = await again(file);
    const stored = async ({ extract: { engine, dataset } }: Answering) =>
      (
        await engine.query({
          text: `select ethnicity::varchar as e, month, count(*) over (partition by person) as p from ${dataset.table} order by row_no`,
          values: [],
        })
      )
        .toArray()
        .map(String);
    expect(await stored(copy)).toEqual(await stored(own));
    expect(copy.extract.dataset.metadata.marking).toBe('OFFICIAL');
  });

  it('is none in Panel mode, and none of the overview', async () => {
    const { extract } = await openedSample('kcpo');
    const rows = (mode: 'analyst' | 'panel', of: typeof extract | undefined) =>
      new SheetRows(() => ({ extract: of, selection: OPENING_SELECTION, mode }));
    for (const none of [rows('panel', extract), rows('analyst', undefined)]) {
      expect(none.offered).toBe(false);
      expect(await none.read()).toBeNull();
    }
    expect(rows('analyst', extract).offered).toBe(true);
  });
});
