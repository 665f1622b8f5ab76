import { type EstablishmentPopulation, heldValues } from '../dataset/establishment-population';
import { codesWithin, yearsInWords, yearsOf } from './ages';
import { exposureMonths } from './exposure-months';
import type { Asked } from './question';

/** Whom a table of children held and the extract both hold under a selection. */
export interface EstablishmentScope {
  readonly establishments: readonly string[];
  readonly months: readonly string[];
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
export function establishmentScope(asked: Asked, held: EstablishmentPopulation): EstablishmentScoped {
  const no = (why: string): EstablishmentScoped => ({ ok: false, why });
  const blocking = asked.chosen.find(({ column }) => column in UNKNOWN_TO_IT);
  if (blocking) {
    const word = UNKNOWN_TO_IT[blocking.column] ?? blocking.column;
    return no(
      `The establishment population is not known by ${word}: clear ${word} to see separations per 100 children held.`,
    );
  }
  const ticked = (column: string) => asked.chosen.find((one) => one.column === column)?.codes;
  const { establishments: places, months: inFile, ages } = heldValues(held);
  const [chosenPlaces, chosenAges] = [ticked('establishment'), ticked('age')];
  const wanted = chosenAges && new Set(chosenAges.flatMap(yearsOf));
  const heldAges = ages.filter((code) =>
    yearsOf(code).every((year) => year >= asked.contract.minimumAge && (!wanted || wanted.has(year))),
  );
  const establishments = places.filter((place) => !chosenPlaces || chosenPlaces.includes(place));
  const months = exposureMonths(asked).filter((month) => inFile.has(month));
  if (!heldAges.length) return no('The establishment population has nobody of the ages chosen.');
  if (!establishments.length) return no('The establishment population has none of the establishments chosen.');
  if (!months.length) return no('The establishment population has none of the months chosen.');
  const years = new Set(heldAges.flatMap(yearsOf));
  return {
    ok: true,
    scope: {
      establishments,
      months,
      ages: codesWithin(years),
      heldAges,
      agesInWords: yearsInWords(years),
      alsoChosen: asked.chosen.map(({ column }) => column).filter((column) => !SHARED.includes(column)),
    },
  };
}
