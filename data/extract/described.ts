import type { TableFacts } from '../../src/engine/engine';
import { describedBy } from '../../src/dataset/mapping/described';
import type { ColumnSource, Mapping } from '../../src/dataset/mapping/mapping';
import { extractContract } from '../../src/dataset/kinds/extracts';
import { ethnicityCodes } from '../../src/vocabulary/ethnicity-code-sets';
import { type Outcome, refusal, success } from '../../src/vocabulary/failure';
import type { ExtractConfig } from './config';

/** A source with what is said of it, and the mapping by which it is read. */
export interface Described {
  readonly name: string;
  readonly facts: TableFacts;
  /** Absent where the source has names, values and types of the contract. */
  readonly mapping?: Mapping;
  /** Keys as in the metadata of a file: the config's word first, then the mapping's, then the source's. */
  readonly said: ReadonlyMap<string, string>;
  /** The rows stand in the engine with the columns that the mapping makes: a cluster has made them. */
  readonly madeAlready?: true;
}

/** Puts together what config, mapping and source say; refuses a source that says it is of another kind. */
export function describedSource(config: ExtractConfig, name: string, facts: TableFacts): Outcome<Described> {
  const found = facts.metadata.get('extract_kind')?.trim().toLowerCase();
  if (found !== undefined && found !== config.kind) return refusal(anotherKind(name, found, config.kind));
  const written = config.mapping ?? nothingMapped(config);
  const declared = { ...written.declared, ...config.declared };
  const said = describedBy(facts.metadata, { ...written, declared });
  const codeSet = ethnicityCodes(said.get('ethnicity_code_set'))?.id;
  const mapping = config.mapping ?? byTheirNames(config, facts);
  return success({
    name,
    said,
    facts: { ...facts, metadata: said },
    ...(mapping
      ? { mapping: { ...mapping, declared: { ...declared, ...(codeSet ? { ethnicityCodeSet: codeSet } : {}) } } }
      : {}),
  });
}

const anotherKind = (file: string, found: string, kind: string) => ({
  what: 'The source says that it is another kind of extract.',
  file,
  found: `extract_kind "${found}"`,
  expected: `"${kind}", as the config says`,
  remedy: 'Correct "kind" in the config, or choose other files.',
});

const nothingMapped = ({ kind }: ExtractConfig): Mapping => ({
  format: 'scrutiny-workbook mapping',
  version: 1,
  supplier: '',
  kind,
  columns: {},
  declared: {},
});

/** Text files have the names of the contract and no types: dates are then read as ISO days, numbers as numbers. */
function byTheirNames(config: ExtractConfig, { columns }: TableFacts): Mapping | undefined {
  const known = extractContract(config.kind).columns.flatMap((column) => {
    const found = columns.find(({ name }) => name === column.name);
    return found ? [{ column, type: found.type }] : [];
  });
  const typed = ['date', 'datetime', 'whole', 'number'];
  if (!known.some(({ column, type }) => type === 'text' && typed.includes(column.type))) return undefined;
  const sources = known.map(({ column, type }): readonly [string, ColumnSource] => {
    const isDay = type === 'text' && (column.type === 'date' || column.type === 'datetime');
    return [column.name, { from: column.name, ...(isDay ? { dates: 'YYYY-MM-DD' as const } : {}) }];
  });
  return { ...nothingMapped(config), columns: Object.fromEntries(sources) };
}
