import type { EstablishmentScope } from '../../measures/separation-rates';
import type { PopulationScope } from '../../measures/per-thousand';
import type { SheetContext } from '../context';
import { whole } from '../numbers';
import { emptyMonthsInWords, monthsInWords, populationYearInWords, residents, scopeCautions } from '../scope-words';

/** Out of whom, in words: the same figure stands on people who live here and on children held. */
export interface Against {
  /** "of all children living here" */
  readonly whole: string;
  /** "living here" */
  readonly heading: string;
  /** "children aged 10 to 17 living in London" */
  readonly described: string;
  /** "848,000 children aged 10 to 17 living in London" */
  readonly base: string;
  /** What must be read beside the base, as sentences: another year, months that were never sent. */
  readonly beside: string;
  /** Where the population comes from. */
  readonly source: string;
  readonly cautions: string;
}

/** Against the people who live here. */
export function againstResidents(
  population: {
    readonly name: string;
    readonly file: string;
    readonly year: string;
    readonly scope: PopulationScope;
    readonly people: number;
  },
  context: SheetContext,
): Against {
  const { name, file, year, scope, people } = population;
  const described = residents(scope, context);
  return {
    whole: `of all ${context.nouns.people} living here`,
    heading: 'living here',
    described,
    base: `${whole(people)} ${described}`,
    beside: [populationYearInWords(year, scope), emptyMonthsInWords(scope)].filter(Boolean).join(' '),
    source: `Population: ${name}, file ${file}.`,
    cautions: scopeCautions(scope, context),
  };
}

/** Against the children held in the same establishments. */
export function againstHeld(
  held: { readonly name: string; readonly scope: EstablishmentScope; readonly people: number },
  { nouns }: SheetContext,
): Against {
  const { name, scope, people } = held;
  const described = `${nouns.people} aged ${scope.agesInWords} held in the same establishments`;
  return {
    whole: `of all ${nouns.people} held`,
    heading: 'held',
    described,
    base: `about ${whole(people / scope.months.length)} ${described} at a time, over ${monthsInWords(scope.months)}`,
    beside: emptyMonthsInWords(scope),
    source: `Establishment population: ${name}.`,
    cautions: 'Children held are counted on one day of the month.',
  };
}
