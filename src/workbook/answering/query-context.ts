import type { Released, SelectionCounts } from '../../disclosure/release';
import type { References } from '../../dataset/references/references';
import { nounsFor } from '../../presentation/nouns';
import type { SheetContext } from '../../presentation/context';
import { axisOf } from '../../questions/axes';
import { type QueryContext, chosenOutcome, unitOf } from '../../questions/question';
import { referenceRow, shownGroups, shownRows } from '../../selection/compared';
import { SHOWN_ONLY } from '../../selection/accept';
import { intersectionOf } from '../../selection/intersection';
import { matchedColumns } from '../../selection/matched-on';
import { monthsOf } from '../../selection/months';
import { ETHNICITY_PART, MONTH_PART, tickedIn } from '../../selection/facets';
import type { Part, Selection } from '../../selection/selection';
import { ofWhomInWords, peopleTicked } from '../../selection/words';
import { ageCategories, boroughCategories, periodCategories } from '../../figures/rows/categories';
import type { OpenExtract } from '../extracts/open-extract';

/** What is asked of an extract under a selection; null where the file supplies no outcome at all. */
export function queryContextOf(
  { dataset, contract, parts }: OpenExtract,
  selection: Selection,
  references?: References,
): QueryContext | null {
  const chosen = chosenOutcome(
    contract,
    dataset.supplied,
    selection.outcomes[contract.kind],
    selection.bases[contract.kind],
  );
  return (
    chosen && {
      dataset,
      contract,
      ...chosen,
      unit: unitOf(dataset, selection.unit),
      chosen: chosenCodes(parts, selection),
      ...(references ? { references } : {}),
      matchedOn: matchedColumns(contract, dataset.supplied, selection.matchedOn),
      crossing: intersectionOf(dataset.supplied, selection.crossing),
      change: selection.change ?? null,
    }
  );
}

/** The ticks that restrict rows: every part with ticks but ethnicity, whose ticks only choose what is shown. */
export function chosenCodes(parts: OpenExtract['parts'], selection: Selection): QueryContext['chosen'] {
  return parts
    .filter(({ id }) => !SHOWN_ONLY.includes(id))
    .map((part) => ({ column: part.id, codes: tickedIn(part, selection.ticks) }))
    .filter(({ codes }) => codes.length > 0);
}

/** The codes ticked in a part of an extract. */
export function tickedOf({ parts }: OpenExtract, selection: Selection, id: string): readonly string[] {
  const part = parts.find((one) => one.id === id);
  return part ? tickedIn(part, selection.ticks) : [];
}

/** Rows, names and categories that every figure of a sheet shares. */
export function contextOf(extract: OpenExtract, selection: Selection, asked: QueryContext): SheetContext {
  const { dataset, contract, parts } = extract;
  const ticked = (id: string) => tickedOf(extract, selection, id);
  const part = (id: string) => parts.find((one) => one.id === id);
  const nouns = nounsFor(contract, asked.unit, peopleTicked(ticked('age'), ticked('sex')));
  const ethnicities = ticked(ETHNICITY_PART);
  return {
    ...asked,
    nouns,
    rows: shownRows(ethnicities, selection.detail, isOffered(part(ETHNICITY_PART)), `All ${nouns.many}`),
    groups: shownGroups(ethnicities),
    referenceOf: (row) => referenceRow(row, selection.comparator),
    ages: ageCategories(part('age'), new Set(ticked('age'))),
    boroughs: boroughCategories(part('borough'), new Set(ticked('borough'))),
    periods: periodCategories(dataset, selection.grain),
    months: monthsOf(ticked(MONTH_PART)),
    ofWhom: {
      chosen: ofWhomInWords(parts, selection, 'chosen'),
      ownMonths: ofWhomInWords(parts, selection, 'its own'),
    },
  };
}

/** Whether a part offers a code to be ticked. */
export const isOffered =
  (part: Part | undefined) =>
  (code: string): boolean =>
    part?.choices.some((choice) => choice.code === code) ?? false;

/** How many rows of each code of a part pass the other parts. */
export function countsByCode(
  { dataset, contract }: OpenExtract,
  answer: Released<SelectionCounts>,
  part: string,
): ReadonlyMap<string, number> {
  const counts = answer.counts[part];
  const { codes } = axisOf(dataset, contract, part);
  return new Map(codes.map((code, position) => [code, counts?.[position] ?? 0]));
}
