import type { ColumnContract } from '../../dataset/kinds/contract';
import { caseColumns } from '../../questions/case-rows';
import { capital } from '../../vocabulary/written';
import type { OpenExtract } from '../extracts/open-extract';

/** Columns that are of the file and not of the case. */
const LEFT_OUT: readonly string[] = ['data_status', 'borough_basis'];

/** The columns that the file supplied and a chair may show, in the order of the contract. */
export function columnsOffered({ contract, dataset }: Pick<OpenExtract, 'contract' | 'dataset'>) {
  return caseColumns(dataset, contract).filter(({ name }) => !LEFT_OUT.includes(name));
}

/** The columns shown until the chair chooses: all of them. */
export const columnsAtStart = (extract: Pick<OpenExtract, 'contract' | 'dataset'>): readonly string[] =>
  columnsOffered(extract).map(({ name }) => name);

/** What a column is called beside its value: as in the filter, or else by its name. */
export const columnLabel = ({ name, filter }: Pick<ColumnContract, 'name' | 'filter'>): string =>
  filter ?? capital(name.replaceAll('_', ' '));
