import { extractContract, type ExtractKind } from '../src/dataset/kinds/extracts';
import { DRAWN, PERIOD, SEPARATIONS_DRAWN } from './model/calendar';
import type { Metadata } from './parquet/write-parquet';

const SUPPLIER = 'Synthetic sample';

/** Key-value metadata of an extract. */
export function extractMetadata(kind: ExtractKind, seed: string): Metadata {
  const { dateBasis, window } = extractContract(kind);
  const period = window ?? PERIOD;
  return {
    extract_kind: kind,
    supplier: SUPPLIER,
    drawn: kind === 'rule49' ? SEPARATIONS_DRAWN : DRAWN,
    period_from: period.from,
    period_to: period.to,
    date_basis: dateBasis,
    ethnicity_code_set: '19+1',
    synthetic: 'true',
    data_status: 'official',
    borough_basis: 'home',
    protective_marking: 'None: synthetic, about no real person',
    seed,
  };
}

/** Key-value metadata of a reference table. */
export function referenceMetadata(table: string, synthetic: boolean, source: string): Metadata {
  return {
    reference_table: table,
    supplier: synthetic ? SUPPLIER : 'Scrutiny Workbook',
    drawn: DRAWN,
    synthetic: String(synthetic),
    source,
  };
}
