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

/** What stands between those above the line and those below it: kind of borough, and ticks that people do not carry. */
export function scopeCautions(scope: { readonly alsoChosen: readonly string[] }, { dataset }: SheetContext): string {
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
  ];
  return sentences.filter(Boolean).join(' ');
}
