import type { Preview } from '../../dataset/mapping/preview';
import type { Released } from '../../disclosure/release';
import { whole } from '../../vocabulary/written';

/** What a mapping would make of a file: "22,995 rows will be read; 12 values in 3 columns are not recognised." */
export function previewInWords({ rows, rowsLookedAt, columns, missing, doesNotApply }: Released<Preview>): string {
  if (rows === 0) return 'The file has no rows.';
  if (doesNotApply.length > 0) return `The file cannot be read yet: it has no column ${inWords(doesNotApply)}.`;
  if (missing.length > 0)
    return `The file cannot be read yet: nothing is chosen for ${named(missing.map((names) => names.join(' or ')))}.`;
  const open = columns.find(({ twoWays }) => twoWays !== null);
  if (open)
    return `The file cannot be read yet: nothing tells whether the count “${open.twoWays}” is thousands or a fraction.`;
  const unread = columns.filter(({ unread: values }) => values.length > 0);
  const values = unread.reduce((sum, column) => sum + column.unread.length, 0);
  const read = `${whole(rows)} ${rows === 1 ? 'row' : 'rows'} will be read`;
  const among = rowsLookedAt < rows ? `; of the first ${whole(rowsLookedAt)},` : ';';
  if (values === 0) return `${read}${among} every value is recognised.`;
  const many = values === 1 ? '1 value' : `${whole(values)} values`;
  const where = unread.length === 1 ? '1 column' : `${unread.length} columns`;
  return `${read}${among} ${many} in ${where} ${values === 1 ? 'is' : 'are'} not recognised.`;
}

const named = (columns: readonly string[]): string => inWords(columns.map((name) => name.replaceAll('_', ' ')));

const inWords = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
