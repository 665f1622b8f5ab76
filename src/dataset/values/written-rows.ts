import { identifier, type Statement, sql, wholeNumber } from '../../sql/statement';
import type { ColumnContract } from '../kinds/contract';
import type { Dataset, Grain } from '../kinds/dataset';
import type { ExtractContract } from '../kinds/extracts';
import { MONTH_OFFSET } from '../kinds/stored-columns';

/** What the cells of a written column are; days and moments are milliseconds since 1970, in no zone. */
export type WrittenType = 'text' | 'whole' | 'number' | 'day' | 'moment' | 'yes or no';

/** A column as the contract writes it, and the SQL that makes it of the narrow table. */
export interface WrittenColumn {
  readonly name: string;
  readonly type: WrittenType;
  readonly value: Statement;
}

const TYPES: Partial<Record<ColumnContract['type'], WrittenType>> = {
  ...{ whole: 'whole', number: 'number', date: 'day', datetime: 'moment' },
};

/**
 * The columns that an extract supplied, in the names and codes of its contract: what is read back from them is what
 * stands in the narrow table, but for days that were not recognised, of which none is left. A child is a pseudonym of
 * its pseudonym, the same on all rows of one file and on no others.
 */
export function writtenColumns(
  { columns }: ExtractContract,
  { supplied, grain, form }: Pick<Dataset, 'supplied' | 'grain' | 'form'>,
): readonly WrittenColumn[] {
  // Each is stored as the other: days where there are any, and ages with the bands among them.
  const leftOut = [grain === 'month' ? 'period' : 'event_date', 'age_band'];
  const isWritten = ({ name, computed }: ColumnContract): boolean =>
    supplied.includes(name) && computed !== true && !leftOut.includes(name);
  return columns.filter(isWritten).map((column) => ({
    name: column.name,
    ...(APART[column.name]?.(grain, form) ?? { type: TYPES[column.type] ?? 'text', value: valueOf(column) }),
  }));
}

type Apart = (grain: Grain, form: Dataset['form']) => Omit<WrittenColumn, 'name'>;

/** Columns that stand in the narrow table under another name, or as something else. */
const APART: Readonly<Record<string, Apart>> = {
  person_id: () => ({ type: 'text', value: sql`case when person is not null then 'p' || lower(hex(person)) end` }),
  count: (_grain, form) => ({
    type: 'whole',
    value: form === 'counted' ? sql`case when not withheld then weight end` : sql`weight`,
  }),
  withheld: () => ({ type: 'yes or no', value: sql`withheld` }),
  period: (grain) => ({ type: 'text', value: periodOf(grain) }),
};

function valueOf({ name, codes }: ColumnContract): Statement {
  return codes ? codeIn(name) : identifier(name);
}

/** The code, empty where nothing was recorded: so is it read. */
const codeIn = (column: string): Statement => sql`nullif(${identifier(column)}::varchar, 'NR')`;

const MONTHS: Readonly<Record<Grain, number>> = { month: 1, quarter: 3, half_year: 6, financial_year: 12 };
const LETTER: Partial<Record<Grain, Statement>> = { quarter: sql`' Q'`, half_year: sql`' H'` };
const APRIL = 3;

/** "2024-25", "2024-25 H1", "2024-25 Q3": the period in which a row lies, as coarse as the coarsest of its file. */
function periodOf(grain: Grain): Statement {
  const since = sql`(month::integer - ${wholeNumber(MONTH_OFFSET + APRIL)})`;
  const year = sql`(2000 + floor(${since} / 12.0)::integer)`;
  const within = sql`(((${since} % 12 + 12) % 12) // ${wholeNumber(MONTHS[grain])} + 1)`;
  const letter = LETTER[grain];
  const part = letter ? sql` || ${letter} || ${within}::varchar` : sql``;
  const named = sql`${year}::varchar || '-' || lpad(((${year} + 1) % 100)::varchar, 2, '0')${part}`;
  return sql`case when month >= ${wholeNumber(MONTH_OFFSET)} then ${named} end`;
}
