import type { ExtractKind } from '../src/dataset/kinds/contract';
import { KCPO } from '../src/dataset/kinds/kcpo';
import { DRAWN, PERIOD, SEPARATIONS_DRAWN } from './model/calendar';
import type { Metadata } from './parquet/write-parquet';

const DATE_BASIS: Readonly<Record<ExtractKind, string>> = {
  oocd: 'date of the decision',
  remand: 'date of the remand decision',
  rule49: 'date on which the separation began',
  kcpo: 'date on which the trigger was met',
};

const SUPPLIER = 'Synthetic sample';

/** Key-value metadata of an extract. */
export function extractMetadata(kind: ExtractKind, seed: string): Metadata {
  const period = kind === 'kcpo' && KCPO.window ? KCPO.window : PERIOD;
  return {
    extract_kind: kind,
    supplier: SUPPLIER,
    drawn: kind === 'rule49' ? SEPARATIONS_DRAWN : DRAWN,
    period_from: period.from,
    period_to: period.to,
    date_basis: DATE_BASIS[kind],
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
