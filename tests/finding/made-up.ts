import type { Dataset } from '../../src/dataset/kinds/dataset';
import { EXTRACTS, type ExtractKind } from '../../src/dataset/kinds/extracts';
import { facetsOf } from '../../src/selection/facets';
import { monthNumber } from '../../src/selection/months';
import { OPENING_SELECTION, type Selection, type SheetId } from '../../src/selection/selection';
import type { OpenExtract } from '../../src/workbook/extracts/open-extract';
import { findableOf } from '../../src/workbook/navigation/findable-of';

/** An extract of each kind as far as something can be found in it: every column, three years from April 2022. */
export const MADE_UP: readonly OpenExtract[] = EXTRACTS.map((contract) => {
  const dataset = {
    kind: contract.kind,
    file: `${contract.kind}.parquet`,
    form: 'records',
    supplied: contract.columns.map(({ name }) => name),
    children: {},
    months: { first: monthNumber('2022-04'), count: 36 },
    coverage: { from: '2022-04-01', to: '2025-03-31', declared: true },
    grain: 'month',
    metadata: { synthetic: true },
    empty: { neverSent: [] },
  } as unknown as Dataset;
  return { kind: contract.kind, dataset, contract, parts: facetsOf(dataset, contract) } as unknown as OpenExtract;
});

/** What can be found on a sheet while the made-up extracts are open, or some of them. */
export const madeUpFindable = (
  inSight: SheetId,
  selection: Selection = OPENING_SELECTION,
  kinds: readonly ExtractKind[] = EXTRACTS.map(({ kind }) => kind),
) =>
  findableOf(
    MADE_UP.filter(({ kind }) => kinds.includes(kind)),
    inSight,
    selection,
  );
