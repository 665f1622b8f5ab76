import { whole } from '../../vocabulary/written';
import type { EstablishmentScope } from '../../measures/separation-rates';
import type { PopulationScope } from '../../measures/per-thousand';
import type { SheetContext } from '../context';
import { emptyMonthsInWords, monthsInWords, populationYearInWords, residents, scopeCautions } from '../scope-words';

/** Out of whom, in words: the same figure stands on people who live here and on children held. */
export interface Against {
  /** "of all children living here" */
  readonly whole: string;
  /** The people behind a share of them: "180,695 of 848,500", "about 94 of 274 at a time". */
  readonly countsOf: (people: number) => string;
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
    countsOf: (own) => `${whole(own)} of ${whole(people)}`,
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
  const months = scope.months.length;
  const described = `${nouns.people} aged ${scope.agesInWords} held in the same establishments`;
  return {
    whole: `of all ${nouns.people} held`,
    countsOf: (own) => `about ${whole(own / months)} of ${whole(people / months)} at a time`,
    heading: 'held',
    described,
    base: `about ${whole(people / months)} ${described} at a time, over ${monthsInWords(scope.months)}`,
    beside: emptyMonthsInWords(scope),
    source: `Establishment population: ${name}.`,
    cautions: 'Children held are counted on one day of the month.',
  };
}
