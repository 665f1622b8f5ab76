import { trimmed } from './found-key';
import type { ColumnProfile, FoundValue } from './profile';

const MARKS: ReadonlySet<string> = new Set([
  ...['', 'na', 'n/a', 'n.a.', 'n.a', '#n/a', 'nan', 'null', 'nil', 'none', 'nothing', '\\n', 'undefined', 'void'],
  ...['unknown', 'not known', 'not recorded', 'not available', 'not applicable', 'no data', 'missing', 'blank'],
  ...['empty', 'unk', 'tbc', 'tba', '#value!', '#ref!', '#null!'],
]);

/** Whether a cell says that there is nothing in it: "NA", "(null)", "<NA>", "-", "?", an empty cell. */
export function saysNothing(value: string | null): boolean {
  const text = trimmed(value ?? '').toLowerCase();
  const bare = text.replace(/^[([{<"']+|[)\]}>"']+$/g, '').trim();
  return MARKS.has(bare) || /^[-–—_.?/\\]+$/.test(bare);
}

/** The values of a column that say something, most frequent first. */
export function saying({ values }: Pick<ColumnProfile, 'values'>): readonly FoundValue[] {
  return values.filter(({ value }) => !saysNothing(value));
}
