import { extractContract, type ExtractContract } from '../kinds/extracts';
import { own } from './found-key';
import type { Mapping } from './mapping';
import { columnsRead } from './mapping-file';
import { type BaseRows, basesOf } from './preview-bases';
import { type ColumnPreview, columnPreview } from './preview-columns';
import type { FileProfile } from './profile';

/** What a mapping would make of a file. Every row is kept, whatever it holds. */
export interface Preview {
  /** Rows of the file. */
  readonly rows: number;
  readonly rowsLookedAt: number;
  /** In the order of the contract. */
  readonly columns: readonly ColumnPreview[];
  /** Contract columns without which the file is refused, each with those that may stand in for it. */
  readonly missing: readonly (readonly string[])[];
  /** Columns that the mapping reads and the file does not have. */
  readonly doesNotApply: readonly string[];
  /** Of each outcome of the kind that the mapping supplies: how many rows are in its base. */
  readonly bases: readonly BaseRows[];
  /** Whether the file can be loaded with this mapping as it stands. */
  readonly ready: boolean;
}

/** Works out what a mapping would make of the rows that a profile looked at; pure, and quick enough for every change. */
export function previewOf(mapping: Mapping, profile: FileProfile): Preview {
  const contract = extractContract(mapping.kind);
  const columns = contract.columns.flatMap((column): readonly ColumnPreview[] => {
    const source = own(mapping.columns, column.name);
    return source ? [columnPreview(column, source, mapping, profile)] : [];
  });
  const missing = missingColumns(mapping, contract);
  const doesNotApply = columnsRead(mapping).filter((name) => !profile.columns.some((column) => column.name === name));
  return {
    rows: profile.rows,
    rowsLookedAt: profile.rowsLookedAt,
    columns,
    missing,
    doesNotApply,
    bases: basesOf(contract, columns, profile.rowsLookedAt),
    ready:
      missing.length === 0 &&
      doesNotApply.length === 0 &&
      profile.rows > 0 &&
      columns.every(({ twoWays }) => twoWays === null),
  };
}

/** Each column that a file needs, then what may stand in for it; those that nothing is chosen for. */
function missingColumns({ columns }: Mapping, contract: ExtractContract): readonly (readonly string[])[] {
  const standIns = (wanted: string) => contract.columns.filter(({ insteadOf }) => insteadOf === wanted);
  return contract.columns
    .filter(({ required }) => required)
    .map(({ name }) => [name, ...standIns(name).map((other) => other.name)])
    .filter((names) => !names.some((name) => own(columns, name)));
}
