import { type ColumnSource, parquetWriteBuffer } from 'hyparquet-writer';
import { dataInWords, filesInWords, type Provenance, statusesInWords } from './provenance';

/** A column of rows: days and moments are milliseconds since 1970; null where a cell is empty. */
interface Column {
  readonly name: string;
  readonly type: 'text' | 'whole' | 'number' | 'day' | 'moment' | 'yes or no';
  readonly cells: readonly unknown[];
}

/** Rows, and what their file says of itself. */
export interface RowsToWrite {
  readonly columns: readonly Column[];
  readonly metadata: readonly (readonly [key: string, said: string])[];
}

type Override = NonNullable<Parameters<typeof parquetWriteBuffer>[0]['schema']>[number];

const HELD: Readonly<Record<Column['type'], Omit<Override, 'name'>>> = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  whole: { type: 'INT32' },
  number: { type: 'DOUBLE' },
  day: { type: 'INT32', converted_type: 'DATE' },
  // What clocks in London show: in no zone.
  moment: { type: 'INT64', logical_type: { type: 'TIMESTAMP', isAdjustedToUTC: false, unit: 'MILLIS' } },
  'yes or no': { type: 'BOOLEAN' },
};

/** How rows must be treated, whatever marking their supplier gave them. */
const HANDLING = 'Rows about people: not for publication';

/** Rows as one Parquet file that opens as the extract they come from does, and says where they come from. */
export function rowsFile({ columns, metadata }: RowsToWrite, provenance: Provenance): Blob {
  const schema: Override[] = [
    { name: 'root', num_children: columns.length },
    ...columns.map(({ name, type }): Override => ({ name, repetition_type: 'OPTIONAL', ...HELD[type] })),
  ];
  const bytes = parquetWriteBuffer({
    columnData: columns.map(({ name, type, cells }): ColumnSource => ({ name, data: cellsOf(type, cells) })),
    schema,
    kvMetadata: [...metadata, ...aboutRows(provenance)].map(([key, value]) => ({ key, value })),
  });
  return new Blob([bytes], { type: 'application/vnd.apache.parquet' });
}

const cellsOf = (type: Column['type'], cells: Column['cells']): unknown[] =>
  type === 'day' || type === 'moment'
    ? cells.map((cell) => (cell === null ? null : new Date(Number(cell))))
    : [...cells];

function aboutRows(provenance: Provenance): readonly (readonly [key: string, said: string])[] {
  const said: Readonly<Record<string, string>> = {
    mode: provenance.mode,
    sheet: provenance.sheet,
    selection: provenance.selection,
    address: provenance.address,
    files: filesInWords(provenance),
    status: statusesInWords(provenance) || 'not said',
    data: dataInWords(provenance),
    saved: provenance.saved,
    handling: HANDLING,
  };
  return Object.entries(said).map(([key, value]) => [`scrutiny_${key}`, value] as const);
}
