/** A filled template opens without a mapping: each is filled in by program and goes the way of any file that is opened. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../src/engine/engine';
import { tableSchemaOf } from '../../src/templates/table-schema';
import { EXTRACT_TEMPLATES, REFERENCE_TEMPLATES } from '../../src/templates/all-templates';
import type { TemplateColumn } from '../../src/templates/template';
import { filledCsv, filledWorkbook, type FilledRow } from '../support/filled-template';
import { startNodeEngine } from '../support/node-engine';
import { openedAlone } from '../support/opened-alone';
import { type RawRows, rawSamples } from '../support/raw-rows';
import { rowsOfSample } from '../support/sample-as-supplied';
import { breaches } from '../support/schema-check';

const WAYS = [
  ['an Excel workbook', 'xlsx', filledWorkbook],
  ['a CSV', 'csv', filledCsv],
] as const;

let samples: RawRows;
let engine: Engine;
beforeAll(async () => {
  samples = await rawSamples();
  engine = await startNodeEngine();
});
afterAll(() => engine.terminate());

/** What a file that was written as the template asks never has. */
const TROUBLE: readonly string[] = [
  ...['not-recognised', 'out-of-range', 'bad-date', 'moved-day', 'no-date', 'unknown-columns', 'duplicates'],
  ...['personal', 'personal-columns', 'code-set-not-said', 'not-recognised-count'],
];

const isNumber = ({ name, kind }: TemplateColumn): boolean => name !== 'age' && (kind === 'whole' || kind === 'number');
const isCompared = (column: TemplateColumn): boolean =>
  column.codes.length > 0 || column.name === 'age' || column.kind === 'day' || isNumber(column);

/** What the workbook keeps of a cell that is written as the template asks. */
function kept(column: TemplateColumn, value: string | null): string | number | null {
  if (isNumber(column)) return value === null ? null : Number(value);
  if (column.name === 'age' && value !== null) return ageCode(Number(value));
  return value ?? (column.kind === 'day' ? null : 'NR');
}

function ageCode(years: number): string {
  if (years < 10) return 'u10';
  return years > 24 ? '25+' : String(years);
}

describe.each(WAYS)('filled in as %s', (_what, format, fill) => {
  it.each(EXTRACT_TEMPLATES.map((template) => [template.id, template] as const))(
    'the template of %s opens by itself, and every cell is read as it was written',
    async (id, template) => {
      const rows = await rowsOfSample(samples, template, 60);
      expect(rows.length).toBe(60);
      expect(breaches(tableSchemaOf(template), rows)).toEqual([]);
      const { dataset, told } = await openedAlone(engine, `filled.${format}`, fill(template, rows));
      expect(told).toEqual([]);
      expect([dataset?.kind, dataset?.metadata.synthetic, dataset?.form]).toEqual([id, false, 'records']);
      expect(dataset?.findings.map(({ kind }) => kind).filter((kind) => TROUBLE.includes(kind))).toEqual([]);
      const filled = template.columns.map(({ name }) => name).filter((name) => rows.some((row) => row[name] ?? null));
      // The length of a separation is worked out.
      const supplied = dataset?.supplied.filter((name) => name !== 'length_band') ?? [];
      expect([...supplied].sort()).toEqual([...filled].sort());
      const columns = template.columns.filter((column) => isCompared(column) && filled.includes(column.name));
      expect(columns.length).toBeGreaterThan(8);
      const asked = columns.map(
        (column) => `"${column.name}"::${isNumber(column) ? 'double' : 'varchar'} as "${column.name}"`,
      );
      const stored = await engine.query({
        text: `select ${asked.join(', ')} from "${dataset?.table ?? ''}" order by row_no`,
        values: [],
      });
      const found = Array.from({ length: stored.numRows }, (_, at): unknown => stored.get(at)?.toJSON());
      expect(found).toEqual(
        rows.map((row) =>
          Object.fromEntries(columns.map((column) => [column.name, kept(column, row[column.name] ?? null)])),
        ),
      );
    },
  );

  it.each(REFERENCE_TEMPLATES.map((template) => [template.id, template] as const))(
    'the template of %s opens by itself',
    async (id, template) => {
      const rows = REFERENCE_ROWS[id] ?? [];
      expect(breaches(tableSchemaOf(template), rows)).toEqual([]);
      const { table, told } = await openedAlone(engine, `filled.${format}`, fill(template, rows));
      expect(told).toEqual([]);
      expect(table).toMatchObject(READ[id] ?? {});
    },
  );
});

const REFERENCE_ROWS: Readonly<Record<string, readonly FilledRow[]>> = {
  population: [
    { borough: 'E09000007', ethnicity: 'B1', age: '15', count: '120', source: 'ONS, mid-2023', year: '2023' },
    { borough: 'E09000007', ethnicity: 'W1', age: 'b16-17', count: '310.5', source: 'ONS, mid-2023', year: '2023' },
  ],
  establishment_population: [
    { establishment: 'feltham', month: '2022-04', ethnicity: 'B1', age: '16', count: '12', source: 'Ministry' },
    { establishment: 'feltham', month: '2022-05', ethnicity: 'black', age: '17', count: '0', source: 'Ministry' },
  ],
  reference_figures: [
    {
      ...{ kind: 'remand', measure: 'Remanded and not convicted', group: 'black', setting: 'court', place: 'London' },
      ...{ period: '2019/20', value: '66.5', unit: 'in 100', source: 'A report, page 3', answers: '133', cases: '200' },
    },
    {
      ...{ kind: 'oocd', measure: 'Cautions', group: 'all', setting: 'police', place: 'England', period: '2020' },
      ...{ value: '3', unit: 'per 1,000 children', source: 'Another' },
    },
  ],
  area_groups: [
    { kind: 'court_user_group', id: 'cug-one', label: 'One', borough: 'E09000007' },
    { kind: 'court_user_group', id: 'cug-one', label: 'One', borough: 'E09000019' },
  ],
};

const READ: Readonly<Record<string, object>> = {
  population: {
    table: 'population',
    populations: [
      {
        ...{ source: 'ONS, mid-2023', year: '2023', synthetic: false },
        rows: [
          { borough: 'E09000007', ethnicity: 'B1', age: '15', sex: '', count: 120 },
          { borough: 'E09000007', ethnicity: 'W1', age: 'b16-17', sex: '', count: 310.5 },
        ],
      },
    ],
  },
  establishment_population: {
    establishments: {
      source: 'Ministry',
      rows: [
        { establishment: 'feltham', month: '2022-04', ethnicity: 'B1', age: '16', count: 12 },
        { establishment: 'feltham', month: '2022-05', ethnicity: 'black', age: '17', count: 0 },
      ],
    },
  },
  reference_figures: {
    figures: [
      { kind: 'remand', group: 'black', value: 66.5, unit: 'in 100', counts: { answers: 133, cases: 200 } },
      { kind: 'oocd', group: 'all', value: 3, unit: 'per 1,000 children' },
    ],
  },
  area_groups: {
    areas: [{ kind: 'court_user_group', id: 'cug-one', label: 'One', boroughs: ['E09000007', 'E09000019'] }],
  },
};
