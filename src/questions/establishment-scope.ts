import { type EstablishmentPopulation, heldValues } from '../dataset/references/establishment-population';
import { codesWithin, yearsInWords, yearsOf } from './ages';
import { exposureMonths } from './exposure-months';
import type { QueryContext } from './question';

/** Whom a table of children held and the extract both hold under a selection. */
export interface EstablishmentScope {
  /** Those that held anyone of these ages in these months. */
  readonly establishments: readonly string[];
  /** Months that both the extract and the table of children held were sent for. */
  readonly months: readonly string[];
  /** Months asked for of which the extract was never sent: their children are in no rate. */
  readonly neverSent: readonly string[];
  /** Months without a row of which that cannot be told. */
  readonly unclear: readonly string[];
  /** Age codes of the extract. */
  readonly ages: readonly string[];
  readonly heldAges: readonly string[];
  readonly agesInWords: string;
  readonly alsoChosen: readonly string[];
}

export type EstablishmentScoped =
  { readonly ok: true; readonly scope: EstablishmentScope } | { readonly ok: false; readonly why: string };

const SHARED = ['establishment', 'age', 'month', 'ethnicity', 'borough', 'sex'];
/** Parts that the table of children held knows nothing of and that would leave children out above the line alone. */
const UNKNOWN_TO_IT: Readonly<Record<string, string>> = { borough: 'home borough', sex: 'sex' };

/** The scope, or the sentence that says why there is none. */
export function establishmentScope(asked: QueryContext, held: EstablishmentPopulation): EstablishmentScoped {
  const no = (why: string): EstablishmentScoped => ({ ok: false, why });
  const blocking = asked.chosen.find(({ column }) => column in UNKNOWN_TO_IT);
  if (blocking) {
    const word = UNKNOWN_TO_IT[blocking.column] ?? blocking.column;
    return no(`The population open does not answer for ${word}: clear it to see rates.`);
  }
  const ticked = (column: string) => asked.chosen.find((one) => one.column === column)?.codes;
  const { establishments: places, months: inFile, ages } = heldValues(held);
  const [chosenPlaces, chosenAges] = [ticked('establishment'), ticked('age')];
  const wanted = chosenAges && new Set(chosenAges.flatMap(yearsOf));
  const heldAges = ages.filter((code) =>
    yearsOf(code).every((year) => year >= asked.contract.minimumAge && (!wanted || wanted.has(year))),
  );
  const establishments = places.filter((place) => !chosenPlaces || chosenPlaces.includes(place));
  const exposure = exposureMonths(asked);
  const inTable = (all: readonly string[]) => all.filter((month) => inFile.has(month));
  const months = inTable(exposure.months);
  if (!heldAges.length) return no('The population open does not answer for the ages chosen.');
  if (!establishments.length) return no('The population open does not answer for the establishments chosen.');
  if (!months.length) return no('The population open does not answer for the months chosen.');
  const years = new Set(heldAges.flatMap(yearsOf));
  const open = holding(held, { establishments, months, ages: heldAges });
  if (!open.length) return no('The establishments chosen held nobody of these ages.');
  return {
    ok: true,
    scope: {
      establishments: open,
      months,
      neverSent: inTable(exposure.neverSent),
      unclear: inTable(exposure.unclear),
      ages: codesWithin(years),
      heldAges,
      agesInWords: yearsInWords(years),
      alsoChosen: asked.chosen.map(({ column }) => column).filter((column) => !SHARED.includes(column)),
    },
  };
}

/** An establishment that was closed, or held nobody of these ages, is none of those out of which children come. */
function holding(
  { rows }: EstablishmentPopulation,
  within: Readonly<Record<'establishments' | 'months' | 'ages', readonly string[]>>,
): readonly string[] {
  const [months, ages] = [new Set(within.months), new Set(within.ages)];
  const held = rows.filter(({ month, age, count }) => count > 0 && months.has(month) && ages.has(age));
  const places = new Set(held.map(({ establishment }) => establishment));
  return within.establishments.filter((place) => places.has(place));
}
