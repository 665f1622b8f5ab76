import { extractContract, type ExtractKind, EXTRACTS } from '../../dataset/kinds/extracts';
import { publishedDataset } from '../../dataset/kinds/published-dataset';
import type { Category } from '../../measures/by-category';
import type { GroupRow } from '../../measures/measured';
import type { SheetContext } from '../../presentation/context';
import { nounsFor } from '../../presentation/nouns';
import { AGE_LABELS, agesInWords, areaInWords } from '../../presentation/pack-mode-words';
import type { Published, PublishedArea, PublishedPeriod } from '../../protecting/published';
import { provisionalIn } from '../../presentation/status-words';
import type { QueryContext } from '../../questions/question';
import { referenceRow, shownGroups } from '../../selection/compared';
import { monthCode, runLabel } from '../../selection/months';
import { type Comparator, OPENING_SELECTION } from '../../selection/selection';
import { ETHNICITY, UNKNOWN_ETHNICITY } from '../../vocabulary/ethnicity';
import { statusesIn } from '../packs/said-in-pack';
import { codesOf } from './pack-answer';
import { type PackScope, periodsOnOffer, wordOf } from './pack-scope';

/** What is asked of a pack, and how it is named. */
export interface PackAsked {
  readonly asked: QueryContext;
  readonly context: SheetContext;
}

/** "April 2024 to March 2025". */
export const periodLabel = ({ first, last }: PublishedPeriod): string => runLabel(first, last);

/** The one question of a pack in one of its scopes. Throws where its outcome or base is none of its kind: it was checked. */
export function packAsked(published: Published, scope: PackScope, comparator: Comparator): PackAsked {
  const { facts } = published.pack;
  const contract = extractContract(kindOf(facts.kind));
  const outcome = contract.outcomes.find(({ id }) => id === facts.outcome);
  const base = [outcome?.base, ...(outcome?.otherBases ?? [])].find((one) => one?.id === facts.base);
  if (!outcome || !base) throw new Error('The outcome or the base of a pack is none of its kind.');
  const asked: QueryContext = {
    dataset: datasetOf(published),
    ...{ contract, outcome, base, unit: 'events', chosen: [], matchedOn: [], change: null },
    crossing: OPENING_SELECTION.crossing,
  };
  return { asked, context: contextOf(published, scope, asked, comparator) };
}

/** The kind of extract that a pack was made of. Throws where there is none of that name: it was checked. */
export const kindOf = (kind: string): ExtractKind => {
  const found = EXTRACTS.find((one) => one.kind === kind);
  if (!found) throw new Error('The kind of a pack is not known.');
  return found.kind;
};

/** What figures must know of the records behind a question of a pack. */
export function datasetOf({ pack: { name, facts }, periods }: Published): QueryContext['dataset'] {
  const first = Math.min(...periods.map((period) => period.first));
  const last = Math.max(...periods.map((period) => period.last));
  const statuses = statusesIn(facts.said);
  return publishedDataset({
    kind: kindOf(facts.kind),
    file: name,
    fingerprint: facts.source,
    months: { first, count: last - first + 1 },
    from: `${monthCode(first)}-01`,
    to: new Date(Date.UTC(2000, last + 1, 0)).toISOString().slice(0, 10),
    metadata: {
      synthetic: facts.synthetic,
      ...(facts.supplier === null ? {} : { supplier: facts.supplier }),
      ...(facts.marking === null ? {} : { marking: facts.marking }),
      ...(facts.said?.status ? { status: facts.said.status } : {}),
    },
    ...(statuses ? { statuses } : {}),
  });
}

function contextOf(
  published: Published,
  { area, age, period }: PackScope,
  asked: QueryContext,
  comparator: Comparator,
): SheetContext {
  const nouns = nounsFor(asked.contract, 'events', 'children');
  const groups = shownGroups([]);
  const who = `${areaInWords(area)}, ${agesInWords(age)}`;
  return {
    ...asked,
    ...{ nouns, groups },
    rows: [...groups, NOT_KNOWN, { ...EVERYONE, label: `All ${nouns.many}` }],
    referenceOf: (row) => referenceRow(row, comparator),
    ages: agesOf(published, { area, period }),
    boroughs: [],
    periods: periodsOf(published, area, age, asked.dataset),
    months: Array.from({ length: period.last - period.first + 1 }, (_, at) => period.first + at),
    ofWhom: { chosen: `${who}, ${periodLabel(period)}.`, ownMonths: `${who}.` },
    counted: { events: 0, children: null, smallBy: published.pack.facts.counts },
  };
}

const NOT_KNOWN: GroupRow = { id: 'unknown', label: 'Not known', codes: UNKNOWN_ETHNICITY, kind: 'unknown' };
const EVERYONE: GroupRow = {
  ...{ id: 'all', label: 'All', kind: 'total' },
  codes: [...ETHNICITY.codes.map(({ code }) => code), 'NR', 'NX'],
};

function agesOf(published: Published, { area, period }: Pick<PackScope, 'area' | 'period'>): readonly Category[] {
  const codes = codesOf(published);
  return published.ages
    .slice(1)
    .filter((age) => published.tellsGroups({ ...area, age, period: period.id }))
    .map((age) => ({ id: `age-${age}`, label: AGE_LABELS[age] ?? age, codes: codes.age(age) }));
}

/** Parts of years where they are told apart, else whole years: never both, which would count the same twice. */
function periodsOf(
  published: Published,
  area: PublishedArea,
  age: string,
  dataset: QueryContext['dataset'],
): readonly Category[] {
  const codes = codesOf(published);
  const told = periodsOnOffer(published, area, age);
  const parts = told.filter(({ whole }) => !whole);
  return (parts.length > 0 ? parts : told).map((period) => {
    const own = codes.month(period.id);
    const status = provisionalIn(dataset, own);
    return {
      id: `period-${period.id}`,
      label: periodLabel(period),
      codes: own,
      ...(status === null ? {} : { status }),
    };
  });
}

/** The areas of a level as rows of a figure, by their names. */
export function areaRows(published: Published, areas: readonly PublishedArea[]): readonly Category[] {
  const codes = codesOf(published);
  const named = [...areas].sort((one, other) => one.label.localeCompare(other.label, 'en-GB'));
  return named.map((area) => ({ id: `area-${wordOf(area)}`, label: area.label, codes: codes.borough(area) }));
}
