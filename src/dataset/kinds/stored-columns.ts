import { type CodeList, storedCodes } from '../../vocabulary/code-list';
import type { ColumnContract } from './contract';
import type { ExtractContract } from './extracts';

/**
 * The narrow table that an extract is stored in, whatever its file looked like.
 *
 * - every `code` and `age` column of the contract, under its own name, as an ENUM of storedCodes(list):
 *   enum_code(x) is the position of the code in that list. A column that was not supplied is absent.
 * - `row_no` INTEGER: position in the file, from 0. `record_id` VARCHAR where supplied.
 * - `event_date` DATE (NULL where not recorded or not recognised); `month` USMALLINT: 0 not recorded,
 *   1 not recognised, else 2 + months since January 2000.
 * - `person` UBIGINT: hash of person_id, NULL where not recorded; absent where not supplied.
 * - `weight` INTEGER: 1, or the count of a counted row, 0 where withheld; `withheld` BOOLEAN in counted extracts.
 * - `whole` columns INTEGER and `number` columns DOUBLE under their own names; out of range is NULL.
 * - `start` and `end` TIMESTAMP, what clocks in London show; `hours` between the two moments DOUBLE; other `text` columns VARCHAR.
 */
export const MONTH_OFFSET = 2;

/** Columns of a contract that are stored as codes. */
export function codedColumns(contract: ExtractContract): readonly (ColumnContract & { readonly codes: CodeList })[] {
  return contract.columns.filter(
    (column): column is ColumnContract & { readonly codes: CodeList } =>
      column.codes !== undefined && column.name !== 'age_band',
  );
}

/** Position -> code of a stored column, the order of its ENUM. */
export function enumOrder(list: CodeList): readonly string[] {
  return storedCodes(list).map(({ code }) => code);
}
