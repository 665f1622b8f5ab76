import { parquetBytes, column, type TestColumn } from './parquet';

/** Rows of the extract with planted faults: twelve months of fifty decisions, of which one month was never sent. */
const FAULTY_ROWS = 550;

const MONTHS = ['04', '05', '06', '07', '08', '09', '10', '11', '12', '01', '02', '03'];
const NEVER_SENT = 7;

/** An out-of-court extract for April 2023 to March 2024 with one fault of each kind, all made up. */
export function faultyColumns(): readonly TestColumn[] {
  const each = <Value>(value: (row: number) => Value): Value[] =>
    Array.from({ length: FAULTY_ROWS }, (_, row) => value(row));
  const monthOf = (row: number): number => {
    const place = Math.floor(row / 50);
    return place < NEVER_SENT ? place : place + 1;
  };
  return [
    column(
      'record_id',
      'text',
      each((row) => ({ 3: 'Jo Sample', 4: '12/123456A', 8: 'R0007' })[row] ?? `R${String(row).padStart(4, '0')}`),
    ),
    column(
      'person_id',
      'text',
      each((row) => (row === 20 ? 'SAMPLE, Alex' : `P${String(row % 400).padStart(6, '0')}`)),
    ),
    column(
      'event_date',
      'day',
      each((row) => {
        if (row === 30) return '2024-06-01';
        if (row === 31) return '1900-01-01';
        const month = monthOf(row);
        return `${month < 9 ? 2023 : 2024}-${MONTHS[month] ?? '04'}-${String(1 + (row % 27)).padStart(2, '0')}`;
      }),
    ),
    column(
      'borough',
      'text',
      each((row) => (row === 40 ? 'Atlantis' : row % 2 ? 'E09000007' : 'E09000014')),
    ),
    column(
      'ethnicity',
      'text',
      each((row) => (row === 41 ? '=HYPERLINK("http://x")' : row % 5 === 0 ? 'NS' : row % 2 ? 'B1' : 'W1')),
    ),
    column(
      'ethnicity_observed',
      'text',
      each((row) => (row % 5 === 0 ? (row % 4 === 0 ? 'White' : 'Black') : row % 2 ? 'Black' : 'White')),
    ),
    column(
      'age',
      'int',
      each((row) => ({ 50: 9, 51: 34, 52: 250 })[row] ?? 10 + (row % 8)),
    ),
    column(
      'disposal',
      'text',
      each((row) => ['community_resolution', 'charge', 'youth_caution'][row % 3] ?? 'charge'),
    ),
    column(
      'route',
      'text',
      each((row) => (row % 3 === 0 ? 'panel' : null)),
    ),
    column(
      'admission',
      'text',
      each((row) => (row === 5 ? 'denied' : 'admitted')),
    ),
    column(
      'surname',
      'text',
      each(() => 'Sample'),
    ),
    column(
      'Date of birth',
      'text',
      each(() => '01/02/2009'),
    ),
  ];
}

/** The same as the bytes of a file that says which period it covers. */
export function faultyExtract(metadata: Readonly<Record<string, string>> = {}): Uint8Array<ArrayBuffer> {
  return parquetBytes(faultyColumns(), {
    extract_kind: 'oocd',
    supplier: 'A youth justice service',
    period_from: '2023-04-01',
    period_to: '2024-03-31',
    ...metadata,
  });
}
