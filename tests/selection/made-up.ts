import { extractContract } from '../../src/dataset/kinds/extracts';
import type { Coverage, Dataset } from '../../src/dataset/kinds/dataset';
import { monthNumber } from '../../src/selection/months';
import { facetsOf } from '../../src/selection/facets';
import { OPENING_SELECTION, type Part, type Selection } from '../../src/selection/selection';

export const OOCD = extractContract('oocd');

/** An out-of-court extract that covers some days; every month of the cover holds rows. */
export function datasetOver(from: string, to: string, over: Partial<Dataset> = {}): Dataset {
  const coverage: Coverage = { from, to, declared: true };
  const first = monthNumber(from);
  return {
    ...{ kind: 'oocd', file: 'made-up.parquet', fingerprint: '0123456789ab', table: 'made_up', form: 'records' },
    ...{ rows: 1, children: 1, coverage, grain: 'month', metadata: { synthetic: true }, findings: [] },
    empty: { neverSent: [], unclear: [] },
    supplied: OOCD.columns.map(({ name }) => name),
    months: { first, count: monthNumber(to) - first + 1 },
    ...over,
  } as unknown as Dataset;
}

export const THREE_YEARS = datasetOver('2020-04-01', '2023-03-31');
export const PARTS = facetsOf(THREE_YEARS, OOCD);

export function partNamed(id: string, parts: readonly Part[] = PARTS): Part {
  const part = parts.find((one) => one.id === id);
  if (!part) throw new Error(`No part ${id}.`);
  return part;
}

export const withTicks = (ticks: Selection['ticks']): Selection => ({ ...OPENING_SELECTION, ticks });
