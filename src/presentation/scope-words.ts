import { whole } from '../vocabulary/written';
import type { GroupRow } from '../measures/measured';
import type { PopulationScope } from '../measures/per-thousand';
import { monthLabel, monthNumber, runLabel } from '../selection/months';
import { labelOf } from '../vocabulary/code-list';
import { BOROUGH } from '../vocabulary/places';
import { holdsUnknown } from '../vocabulary/ethnicity';
import { METHOD } from './methods';
import type { SheetContext } from './context';
import { matchedLabels } from './matched-words';
import { listed } from './numbers';

const ALL_LONDON = 33;

/** "London", "Haringey", "2 boroughs": where the people of a population live. */
function placesOf({ boroughs, withoutBoroughs }: PopulationScope): string {
  if (boroughs.length === ALL_LONDON) return 'London';
  const [only] = boroughs;
  const places =
    boroughs.length === 1 && only !== undefined ? labelOf(BOROUGH, only) : `${whole(boroughs.length)} boroughs`;
  return withoutBoroughs.length
    ? `${places} (without ${listed(withoutBoroughs.slice(0, 5))}${withoutBoroughs.length > 5 ? ' and others' : ''}, of which the population says nothing)`
    : places;
}

/** ", male and female," where sexes are chosen; those chosen may all be ones that a population does not give. */
function sexesOf({ sexes }: PopulationScope, { people }: SheetContext['nouns']): string {
  if (!sexes || ['girls', 'boys'].includes(people)) return '';
  return sexes.length ? `, ${listed(sexes)},` : ', of a sex that the population does not give,';
}

/** "children aged 10 to 17 living in London"; "girls aged …" where only they are chosen. */
export function residents(scope: PopulationScope, { nouns }: SheetContext): string {
  return `${nouns.people} aged ${scope.agesInWords}${sexesOf(scope, nouns)} living in ${placesOf(scope)}`;
}

/** "12 months" */
export function monthsInWords(months: readonly string[]): string {
  return months.length === 1 ? '1 month' : `${whole(months.length)} months`;
}

const BASIS: Readonly<Record<string, string>> = {
  offence: 'where the offence was',
  deciding: 'where the decision was made',
  placing: 'the placing authority',
  host: 'the host authority',
};

function withheldInWords(withheld: NonNullable<PopulationScope['withheld']>): string {
  const numbers = withheld.reduce((sum, one) => sum + one.numbers, 0);
  const by = withheld.map((one) => `${one.group} ${whole(one.numbers)}`);
  return numbers === 1
    ? `The population withholds 1 number as too small (${listed(by)}). It is left out, so there are a few more people than shown and rates may be a little too high.`
    : `The population withholds ${whole(numbers)} numbers as too small (${listed(by)}). They are left out, so there are a few more people than shown and rates may be a little too high.`;
}

/** What stands between those above the line and those below it: kind of borough, and ticks that people do not carry. */
export function scopeCautions(
  scope: Pick<PopulationScope, 'alsoChosen' | 'together' | 'withheld'>,
  { dataset, contract }: SheetContext,
): string {
  const basis = dataset.metadata.boroughBasis?.trim().toLowerCase();
  const borough = BASIS[basis ?? ''];
  const sentences = [
    borough ? `Borough here is ${borough}, but the population is of those who live there.` : '',
    basis === undefined
      ? 'The file does not say which borough is meant; the population is of those who live there.'
      : '',
    scope.alsoChosen.length
      ? `Chosen, but not in the population: ${listed(matchedLabels(contract, scope.alsoChosen))}.`
      : '',
    ...(scope.together ?? []).map(
      (names) =>
        `The population counts ${listed(names)} together and gives no number for one of them alone, so neither is in this figure.`,
    ),
    scope.withheld?.length ? withheldInWords(scope.withheld) : '',
  ];
  return sentences.filter(Boolean).join(' ');
}

/** Months that leave the rate because they were never sent, and months of which that cannot be told. */
export function emptyMonthsInWords({
  neverSent,
  unclear,
}: {
  readonly neverSent: readonly string[];
  readonly unclear: readonly string[];
}): string {
  const named = (months: readonly string[]) => listed(months.map((code) => monthLabel(monthNumber(code))));
  const one = (months: readonly string[], singular: string, plural: string) =>
    months.length === 1 ? singular : plural;
  return [
    neverSent.length
      ? `No row was sent of ${named(neverSent)}, so the rate leaves ${one(neverSent, 'it', 'them')} out.`
      : '',
    unclear.length
      ? `The file has no row of ${named(unclear)}: if ${one(unclear, 'that month was', 'those months were')} not sent, the rate is too low.`
      : '',
  ]
    .filter(Boolean)
    .join(' ');
}

/** How a group is set beside everyone, who hold it; empty for any other comparison group. */
export function besideWhole(reference: GroupRow): string {
  return holdsUnknown(reference) ? METHOD.beside : '';
}

/** Says where the people are of another year than those counted; empty where they are of the same. */
export function populationYearInWords(year: string, { span }: { readonly span: readonly string[] }): string {
  const [first = '', last = ''] = [span[0], span.at(-1)];
  const months = runLabel(monthNumber(first), monthNumber(last));
  if (!year) return `The population does not say of which year it is; those counted are of ${months}.`;
  const [from, to] = [Number(first.slice(0, 4)), Number(last.slice(0, 4))];
  const own = Number(YEAR.exec(year)?.[0]);
  if (own === from && own === to) return '';
  return `The population is of ${year}, those counted of ${months}.`;
}

/** Letters of a name that has room in the line under a figure, beside the source. */
const ROOM = 48;

/** "Population: ONS mid-year estimates, 2023."; a name too long for one line stays with the rest, and the file stands for it. */
export function populationInBrief(
  lead: string,
  { name, file, year }: { readonly name: string; readonly file: string; readonly year: string },
): string {
  if (name.length <= ROOM) return `${lead}: ${name}.`;
  return `${lead}${year ? ` of ${year}` : ''}: file ${file}.`;
}

const YEAR = /\d{4}/;
