import { identifier, join, literal, type Statement, sql } from '../../src/sql/statement';
import type { Checked } from './checked';
import type { ExtractConfig } from './config';
import type { Described } from './described';

/** Keys of a source that stay true of an extract drawn from it. */
const PASSED_ON = ['date_basis', 'data_status', 'borough_basis', 'protective_marking', 'supplier', 'drawn'];
const ALSO: Readonly<Record<string, string>> = {
  drawn: 'date_drawn',
  data_status: 'status',
  protective_marking: 'marking',
};

/** Key-value metadata of the file that is written. The codes in it are those of 19+1, whatever the source used. */
export function writtenMetadata(
  config: ExtractConfig,
  { said }: Described,
  { dataset }: Checked,
): ReadonlyMap<string, string> {
  const codeSet = said.get('ethnicity_code_set');
  const passed = PASSED_ON.flatMap((key): readonly (readonly [string, string])[] => {
    const value = (said.get(key) ?? said.get(ALSO[key] ?? ''))?.trim();
    return value ? [[key, value]] : [];
  });
  const below = config.counting?.withholdBelow;
  return new Map([
    ['extract_kind', config.kind],
    ...passed,
    ...periodOf(config, { said, dataset }),
    ...(codeSet ? pairs({ ethnicity_code_set: '19+1', ethnicity_code_set_of_source: codeSet }) : []),
    ['synthetic', String(dataset.metadata.synthetic)],
    ...(below ? pairs({ withheld_below: String(below) }) : []),
  ]);
}

const pairs = (record: Readonly<Record<string, string>>): readonly (readonly [string, string])[] =>
  Object.entries(record);

/** The period declared, cut to the days asked for. What was never declared stays undeclared. */
function periodOf(
  { kept }: ExtractConfig,
  { said, dataset }: Pick<Described, 'said'> & Pick<Checked, 'dataset'>,
): readonly (readonly [string, string])[] {
  const [from, to] = [said.get('period_from'), said.get('period_to')];
  if (from && to && dataset.coverage?.declared)
    return pairs({ period_from: later(from, kept.from), period_to: earlier(to, kept.to) });
  return kept.from !== undefined && kept.to !== undefined ? pairs({ period_from: kept.from, period_to: kept.to }) : [];
}

const later = (one: string, other = one): string => (other > one ? other : one);
const earlier = (one: string, other = one): string => (other < one ? other : one);

/** The metadata as DuckDB's `kv_metadata` takes them. */
export function metadataStatement(metadata: ReadonlyMap<string, string>): Statement {
  return sql`{${join([...metadata].map(([key, value]) => sql`${identifier(key)}: ${literal(value)}`))}}`;
}
