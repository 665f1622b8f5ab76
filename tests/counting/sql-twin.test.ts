import { readFileSync } from 'node:fs';
import type { Table as ArrowTable } from 'apache-arrow';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { heldExtract, passOver } from '../../src/counting/pass';
import { type CountRequest, NO_GROUP, type Table } from '../../src/counting/protocol';
import { sqlTwin } from './sql-twin';
import { codesOut } from '../../src/dataset/loading/codes-out';
import type { Dataset } from '../../src/dataset/kinds/dataset';
import { extractContract } from '../../src/dataset/kinds/extracts';
import type { Engine } from '../../src/engine/engine';
import { acceptConditions } from '../../src/selection/accept';
import { monthCodes } from '../../src/selection/months';
import { datasetFrom, loadBlob, loadColumns, oocdColumns } from '../support/extract-files';
import { startNodeEngine } from '../support/node-engine';
import { column } from '../support/parquet';

const contract = extractContract('oocd');
const accept = (name: string, ...codes: string[]) => acceptConditions(contract, [{ column: name, codes }]);

let engine: Engine;
beforeAll(async () => {
  engine = await startNodeEngine();
});
afterAll(() => engine.terminate());

/** "W1 charge" -> [counted, withheld], from the pass and from DuckDB. */
async function both(
  dataset: Dataset,
  request: CountRequest,
  table: Table,
): Promise<readonly Record<string, number[]>[]> {
  const data = await codesOut(engine, dataset);
  const answer = passOver(heldExtract(data))({ ...request, tables: [table] }).tables[table.id];
  const lists = table.by.map((name) => codesOf(dataset, name));
  const counted: Record<string, number[]> = {};
  answer?.cells.forEach((cell, place) => {
    const withheld = answer.withheld?.[place] ?? 0;
    if (cell > 0 || withheld > 0) counted[nameOf(lists, place)] = [cell, withheld];
  });
  const text = sqlTwin(dataset, contract, request, table);
  return [counted, fromSql(await engine.query({ text, values: [] }), table.by)];
}

function codesOf(dataset: Dataset, name: string): readonly string[] {
  if (name === 'month')
    return monthCodes(dataset.months).map((_, code) => String(code < 2 ? code : code + dataset.months.first));
  return [
    ...(contract.columns.find((one) => one.name === name)?.codes?.codes ?? []).map(({ code }) => code),
    'NR',
    'NX',
  ];
}

function nameOf(lists: readonly (readonly string[])[], place: number): string {
  const codes = [...lists].reverse().map((list) => {
    const code = list[place % list.length] ?? '';
    place = Math.floor(place / list.length);
    return code;
  });
  return codes.reverse().join(' ');
}

function fromSql(answer: ArrowTable, by: readonly string[]): Record<string, number[]> {
  const rows = Array.from({ length: answer.numRows }, (_, row) => row);
  const cell = (name: string, row: number): unknown => answer.getChild(name)?.get(row) ?? 0;
  return Object.fromEntries(
    rows.map((row) => [
      by.map((name) => String(cell(name, row))).join(' '),
      [Number(cell('counted', row)), Number(cell('withheld', row))],
    ]),
  );
}

const REQUEST: CountRequest = {
  parts: { ...accept('ethnicity', 'B1'), ...accept('age', '14', '15', '16', 'NR'), ...accept('sex', 'male', 'NR') },
  shownOnly: ['ethnicity'],
  counts: [],
  tables: [],
};
const BASE = {
  id: 'five',
  accept: accept('disposal', 'community_resolution', 'outcome_22', 'youth_caution', 'charge'),
};

describe('the pass and its SQL twin', () => {
  it('agree on the sample: events, children, outcome of a base, once in each half-year', async () => {
    const file = new Blob([readFileSync(new URL('../../data/sample/oocd.parquet', import.meta.url))]);
    const dataset = await datasetFrom(loadBlob(engine, file));
    const groups = Uint16Array.from(monthCodes(dataset.months), (_, code) =>
      code < 2 ? NO_GROUP : Math.floor(code / 6),
    );
    const oncePer = { id: 'half', column: 'month', groups };
    const tables: readonly Table[] = [
      { id: 'events', by: ['ethnicity', 'disposal'], unit: 'events', base: BASE },
      { id: 'children', by: ['ethnicity'], unit: 'children' },
      { id: 'outcome', by: ['ethnicity', 'age'], unit: 'children', base: BASE, where: accept('disposal', 'charge') },
      { id: 'any', by: ['ethnicity', 'age'], unit: 'any', base: BASE, where: accept('disposal', 'charge') },
      { id: 'any in the base', by: ['ethnicity', 'age'], unit: 'any', base: BASE },
      { id: 'any trend', by: ['month'], unit: 'any', base: BASE, where: accept('route', 'street'), oncePer },
      { id: 'trend', by: ['month', 'ethnicity'], unit: 'children', base: BASE, oncePer },
    ];
    for (const table of tables) {
      const [counted, asked] = await both(dataset, REQUEST, table);
      expect(Object.keys(counted ?? {}).length, table.id).toBeGreaterThan(5);
      expect(counted, table.id).toEqual(asked);
    }
  }, 120_000);

  it('agree where rows have no child or no date, in whatever order they stand in the file', async () => {
    const days = ['2022-05-01', null, '2022-03-01', '2022-03-01', null, '2022-01-09', null];
    const columns = oocdColumns([
      column('event_date', 'day', days),
      column('person_id', 'text', ['a', 'a', 'a', 'b', null, null, 'c']),
      column('ethnicity', 'text', ['W1', 'B1', 'B2', 'A1', 'M1', 'M2', '?']),
      column('disposal', 'text', ['charge', 'charge', 'nfa', 'charge', 'charge', '', 'charge']),
    ]);
    const dataset = await datasetFrom(loadColumns(engine, columns));
    const request = { ...REQUEST, parts: {} };
    const [counted, asked] = await both(dataset, request, { id: 'all', by: ['ethnicity'], unit: 'children' });
    expect(counted).toEqual({ B2: [1, 0], A1: [1, 0], M1: [1, 0], M2: [1, 0], NX: [1, 0] });
    expect(asked).toEqual(counted);
    const [charged, askedCharged] = await both(dataset, request, {
      id: 'base',
      by: ['ethnicity', 'month'],
      unit: 'children',
      base: BASE,
    });
    expect(Object.keys(charged ?? {}).map((key) => key.split(' ')[0])).toEqual(
      ['A1', 'W1', 'M1', 'NX'].sort((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b)),
    );
    expect(askedCharged).toEqual(charged);
    const where = accept('disposal', 'nfa');
    // Child a was charged later and stands where its first row is; a row without a child answers for itself.
    const [any, askedAny] = await both(dataset, request, { id: 'any', by: ['ethnicity'], unit: 'any', where });
    expect(any).toEqual({ B2: [1, 0] });
    expect(askedAny).toEqual(any);
  });

  it('agree on a counted extract with withheld rows', async () => {
    const columns = oocdColumns([
      column('count', 'text', ['12', '<5', '3']),
      column('ethnicity', 'text', ['W1', 'W1', 'B1']),
    ]);
    const dataset = await datasetFrom(loadColumns(engine, columns));
    const [counted, asked] = await both(
      dataset,
      { ...REQUEST, parts: {} },
      { id: 't', by: ['ethnicity'], unit: 'events' },
    );
    expect(counted).toEqual({ B1: [3, 0], W1: [12, 1] });
    expect(asked).toEqual(counted);
  });

  it('reads as a person would write it', async () => {
    const dataset = await datasetFrom(loadColumns(engine, oocdColumns([column('person_id', 'text', ['a', 'b'])])));
    const table: Table = { id: 't', by: ['ethnicity'], unit: 'children', where: accept('disposal', 'charge') };
    const request = { ...REQUEST, parts: accept('borough', 'E09000014') };
    expect(sqlTwin(dataset, contract, request, table)).toBe(
      [
        'SELECT "ethnicity", sum(weight)::DOUBLE AS counted',
        'FROM (',
        `  SELECT * FROM "${dataset.table}"`,
        `  WHERE "borough" IN ('E09000014')`,
        '  QUALIFY person IS NULL OR row_number() OVER (PARTITION BY person ORDER BY event_date NULLS LAST, row_no) = 1',
        ')',
        `WHERE "disposal" IN ('charge')`,
        'GROUP BY ALL',
        'ORDER BY "ethnicity"',
      ].join('\n'),
    );
    expect(sqlTwin(dataset, contract, request, { ...table, unit: 'any' })).toBe(
      [
        'SELECT "ethnicity", sum(weight)::DOUBLE AS counted',
        'FROM (',
        `  SELECT *, CASE WHEN person IS NULL THEN "disposal" IN ('charge') ELSE bool_or("disposal" IN ('charge')) OVER (PARTITION BY person) END AS met FROM "${dataset.table}"`,
        `  WHERE "borough" IN ('E09000014')`,
        '  QUALIFY person IS NULL OR row_number() OVER (PARTITION BY person ORDER BY event_date NULLS LAST, row_no) = 1',
        ')',
        'WHERE met',
        'GROUP BY ALL',
        'ORDER BY "ethnicity"',
      ].join('\n'),
    );
  });
});

const ORDER = ['A1', 'B2', 'M1', 'W1', 'NX'];
