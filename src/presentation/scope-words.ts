import type { PopulationScope } from '../measures/per-thousand';
import type { SheetContext } from './context';
import { listed, whole } from './numbers';

const ALL_LONDON = 33;

/** "London", "Haringey and 3 others": where the people of a population live. */
function placesOf({ boroughs, withoutBoroughs }: PopulationScope): string {
  if (boroughs.length === ALL_LONDON) return 'London';
  const places = `${whole(boroughs.length)} ${boroughs.length === 1 ? 'borough' : 'boroughs'}`;
  return withoutBoroughs.length
    ? `${places} (without ${listed(withoutBoroughs.slice(0, 5))}${withoutBoroughs.length > 5 ? ' and others' : ''}, of which the population says nothing)`
    : places;
}

/** "children aged 10 to 17 living in London" */
export function residents(scope: PopulationScope, { nouns }: SheetContext): string {
  const sexes = scope.sexes ? `, ${listed(scope.sexes)},` : '';
  return `${nouns.people} aged ${scope.agesInWords}${sexes} living in ${placesOf(scope)}`;
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
  { dataset }: SheetContext,
): string {
  const basis = dataset.metadata.boroughBasis?.trim().toLowerCase();
  const borough = BASIS[basis ?? ''];
  const sentences = [
    borough ? `Borough here is ${borough}, but the population is of those who live there.` : '',
    basis === undefined
      ? 'The file does not say which borough is meant; the population is of those who live there.'
      : '',
    scope.alsoChosen.length
      ? `Also chosen: ${listed(scope.alsoChosen.map((name) => name.replaceAll('_', ' ')))}. The population holds everybody, whatever was chosen there.`
      : '',
    ...(scope.together ?? []).map(
      (names) =>
        `The population counts ${listed(names)} together and gives no number for one of them alone, so neither is in this figure.`,
    ),
    scope.withheld?.length ? withheldInWords(scope.withheld) : '',
  ];
  return sentences.filter(Boolean).join(' ');
}
