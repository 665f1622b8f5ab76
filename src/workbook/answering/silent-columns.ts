import type { ExtractKind } from '../../dataset/kinds/extracts';
import { unreleased } from '../../counting/unreleased';
import type { SilentColumn, SilentFigure } from '../../presentation/quality/silent-columns';
import { type QueryContext, outcomesOffered } from '../../questions/question';
import { OPENING_SELECTION } from '../../selection/selection';
import { queryContextOf } from './query-context';
import type { OpenExtract } from '../extracts/open-extract';
import { figuresOf } from '../../figures/sheets';
import { OF_COUNTS } from '../../dataset/kinds/record-columns';

/** Asked for apart. */
const NOT_ASKED_FOR = [...OF_COUNTS, 'record_id'];

/**
 * What goes silent for each column that the file did not supply. Each plan is asked with every column there, and with
 * that one column gone: what only then falls silent is silent for it.
 */
export function silentColumns(extract: OpenExtract): readonly SilentColumn[] {
  const { contract, dataset } = extract;
  const all = contract.columns.map(({ name }) => name);
  const whole = askedWith(extract, all);
  if (!whole) return [];
  const missing = contract.columns.filter(
    ({ name, insteadOf, computed }) =>
      !dataset.supplied.includes(name) && !insteadOf && !computed && !NOT_ASKED_FOR.includes(name),
  );
  return missing.map(({ name, filter }) => {
    const rest = all.filter((other) => other !== name);
    const offered = new Set(outcomesOffered(contract, rest).map(({ id }) => id));
    return {
      column: name.replaceAll('_', ' '),
      figures: silencedBy(extract, whole, askedWith(extract, rest)),
      outcomes: contract.outcomes.filter(({ id }) => !offered.has(id)).map(({ label }) => label),
      filter: filter ?? null,
    };
  });
}

/**
 * The figures that a file would leave silent if these columns of the contract were read from it, each with the columns
 * that it lacks: told before the file is read.
 */
export function figuresSilentWithout(kind: ExtractKind, columns: readonly string[]): readonly SilentFigure[] {
  const given = new Set([...columns, ...(columns.includes('start') && columns.includes('end') ? ['length_band'] : [])]);
  return figuresOf(kind).flatMap(({ name, unavailable }) => {
    const lacking = (unavailable.columns ?? []).filter((column) => !given.has(column));
    const without = lacking.map((column) => column.replaceAll('_', ' '));
    return lacking.length > 0 ? [{ figure: name, without }] : [];
  });
}

function askedWith(extract: OpenExtract, supplied: readonly string[]): QueryContext | null {
  const children = supplied.includes('person_id') ? (extract.dataset.children ?? unreleased(0)) : null;
  return queryContextOf({ ...extract, dataset: { ...extract.dataset, supplied, children } }, OPENING_SELECTION);
}

function silencedBy({ kind }: OpenExtract, whole: QueryContext, without: QueryContext | null): readonly string[] {
  const names = figuresOf(kind).flatMap((plan) => {
    const speaks = (asked: QueryContext) => plan.unavailable(asked) === null && !plan.doesNotApply?.(asked);
    return speaks(whole) && !(without && speaks(without)) ? [plan.name] : [];
  });
  return [...new Set(names)];
}
