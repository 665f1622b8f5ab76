import type { CategoryRow, RatesByCategory } from '../../measures/by-category';
import type { SheetContext } from '../context';
import type { Sentence } from '../figure';
import { OUTSIDE_LONDON } from '../../vocabulary/places';
import { inHundred, listed } from '../numbers';

/** In how many rows a gap is clear of chance, and for which groups: says where, never who is highest. */
export function clearGaps(singular: string, plural: string): (m: RatesByCategory, c: SheetContext) => Sentence {
  return (measured, context) => {
    const rows = measured.rows.filter(
      ({ all, category }) => all.share.atRisk.count > 0 && !category.partCovered && isNamed(category),
    );
    const counts = measured.groups
      .map((group) => ({ group, clear: rows.filter((row) => isClear(row, group.id)).length }))
      .filter(({ clear }) => clear > 0);
    if (!rows.length) return [`No ${context.nouns.many} in this selection`];
    const reference = rows[0]?.groups.reference.row.label ?? '';
    if (!counts.length)
      return [`In no single ${singular} is a gap from ${reference} ${context.nouns.people} clear of chance`];
    const parts = counts.map(
      ({ group, clear }) =>
        `${group.label} ${context.nouns.people} in ${clear} of ${rows.length} ${rows.length === 1 ? singular : plural}`,
    );
    return [`The gap from ${reference} ${context.nouns.people} is clear of chance for ${listed(parts)}`];
  };
}

/** Neither unknown nor outside London: a row of its own in the table, and no borough and no age. */
function isNamed({ codes }: CategoryRow['category']): boolean {
  return !codes.every((code) => code === 'NR' || code === 'NX' || code === OUTSIDE_LONDON);
}

function isClear({ groups }: CategoryRow, group: string): boolean {
  const row = groups.rows.find(({ row: { id } }) => id === group);
  return row?.comparison?.ok === true && ['more', 'less'].includes(row.comparison.value.verdict);
}

/** Latest full period against the one before it, for everyone: two numbers and no trend from two points. */
export function latestAgainstBefore({ rows }: RatesByCategory, { nouns, outcome }: SheetContext): Sentence {
  const full = rows.filter(({ category, all }) => !category.partCovered && all.range.ok);
  const [before, latest] = [full.at(-2), full.at(-1)];
  if (!latest?.all.range.ok) return [`No full period to show`];
  const now = `${inHundred(latest.all.range.value.estimate)} in 100 ${nouns.many} in ${latest.category.label}`;
  if (!before?.all.range.ok) return [`${outcome.label}: ${now}`];
  return [
    `${outcome.label}: ${now}, against ${inHundred(before.all.range.value.estimate)} in ${before.category.label}`,
  ];
}
