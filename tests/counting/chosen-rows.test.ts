import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { heldExtract, passOver } from '../../src/counting/pass';
import { codesOut } from '../../src/dataset/loading/codes-out';
import { extractContract } from '../../src/dataset/kinds/extracts';
import type { Engine } from '../../src/engine/engine';
import { chosenRows } from '../../src/questions/chosen-rows';
import { who } from '../../src/questions/who';
import { facetsOf } from '../../src/selection/facets';
import { OPENING_SELECTION } from '../../src/selection/selection';
import { readRows } from '../../src/sql/rows';
import { sql } from '../../src/sql/statement';
import { queryContextOf } from '../../src/workbook/answering/query-context';
import { datasetFrom, loadColumns, oocdColumns } from '../support/extract-files';
import { startNodeEngine } from '../support/node-engine';
import { column } from '../support/parquet';

let engine: Engine;
beforeAll(async () => {
  engine = await startNodeEngine();
});
afterAll(() => engine.terminate());

describe('the rows that a question counts', () => {
  it('are, for children, the first by day: undated rows last, ties in file order, rows without a child each', async () => {
    const columns = oocdColumns([
      column('event_date', 'day', [null, '2022-05-01', '2022-03-01', '2022-03-01', null, '1900-01-01', null]),
      column('person_id', 'text', ['a', 'a', 'b', 'b', null, null, 'c']),
      column('ethnicity', 'text', ['W1', 'B1', 'B2', 'A1', 'M1', 'M2', 'O1']),
    ]);
    const dataset = await datasetFrom(loadColumns(engine, columns));
    const contract = extractContract('oocd');
    const parts = facetsOf(dataset, contract);
    const extract = { kind: contract.kind, dataset, contract, engine, counterKey: 'oocd', parts, sources: [] };
    const asked = queryContextOf(extract, { ...OPENING_SELECTION, ticks: { age: [], month: [] } });
    if (!asked) throw new Error('The extract supplies no outcome.');

    const statement = sql`select ethnicity::varchar as ethnicity from ${chosenRows(asked)} order by row_no`;
    const rows = readRows(await engine.query(statement), { ethnicity: { type: 'text' } });
    expect(rows.map(({ ethnicity }) => ethnicity)).toEqual(['B1', 'B2', 'M1', 'M2', 'O1']);

    const question = who(asked);
    const answer = passOver(heldExtract(await codesOut(engine, dataset)))({
      ...{ parts: {}, shownOnly: [], counts: [] },
      tables: question.tables,
    });
    const counted = question.read(answer);
    const present = counted.axes[0]?.codes.filter((_, code) => (counted.cells[code] ?? 0) > 0);
    expect([...(present ?? [])].sort()).toEqual(['B1', 'B2', 'M1', 'M2', 'O1']);
  });
});
