import {
  boroughsTogether,
  knowsSex,
  type Population,
  populationAges,
  populationBoroughs,
  type PopulationPick,
  withheldByEthnicity,
} from '../dataset/references/population';
import { labelOf } from '../vocabulary/code-list';
import { BROAD_GROUPS } from '../vocabulary/ethnicity';
import { BOROUGH, type Borough, BOROUGHS } from '../vocabulary/places';
import { codesWithin, yearsInWords, yearsOf } from './ages';
import { exposureMonths } from './exposure-months';
import type { QueryContext } from './question';

/**
 * Whom a population and an extract both hold under a selection. Events are counted within it alone, so that those
 * above the line and those below it are the same people.
 */
export interface PopulationScope {
  readonly boroughs: readonly string[];
  /** Boroughs chosen of which the population says nothing, by name. */
  readonly withoutBoroughs: readonly string[];
  /** Boroughs that the population counts together, of which only some are chosen: left out, by name. */
  readonly together?: readonly (readonly string[])[];
  /** Numbers that the population withholds within the scope, by broad group; absent where there are none. */
  readonly withheld?: readonly { readonly group: string; readonly numbers: number }[];
  /** Age codes of the extract. */
  readonly ages: readonly string[];
  /** Age codes of the population. */
  readonly populationAges: readonly string[];
  /** "10 to 17" */
  readonly agesInWords: string;
  /** Null: everyone, whatever sex is recorded. */
  readonly sexes: readonly string[] | null;
  /** "2022-04" and so on: months of which the extract was sent. */
  readonly months: readonly string[];
  /** The same with those that were never sent: a child counts once in each twelve of these. */
  readonly span: readonly string[];
  readonly neverSent: readonly string[];
  readonly unclear: readonly string[];
  /** Other parts of the filter that restrict who is counted and that the population knows nothing of. */
  readonly alsoChosen: readonly string[];
}

export type Scoped =
  { readonly ok: true; readonly scope: PopulationScope } | { readonly ok: false; readonly why: string };

const SHARED = ['borough', 'age', 'sex', 'month', 'ethnicity'];

/** The scope of a population under what is asked, or the sentence that says why there is none. */
export function populationScope(asked: QueryContext, population: Population): Scoped {
  const no = (why: string): Scoped => ({ ok: false, why });
  const boroughs = boroughScope(asked, population);
  if (!boroughs.held.length) return no(nobody(boroughs.together));
  const ages = ageScope(asked, population);
  if (!ages.years.size) return no(ages.why);
  const sexes = ticked(asked, 'sex');
  if (sexes && !knowsSex(population)) return no('The population open does not answer for sex: clear it to see rates.');
  const exposure = exposureMonths(asked);
  if (!exposure.months.length) return no('No month chosen is covered by the extract.');
  const sexesHeld = sexes ? sexes.filter((sex) => population.rows.some((row) => row.sex === sex)) : null;
  const pick = { boroughs: boroughs.held, ages: ages.codes, ...(sexesHeld ? { sexes: sexesHeld } : {}) };
  const withheld = withheldIn(population, pick);
  return {
    ok: true,
    scope: {
      boroughs: boroughs.held,
      withoutBoroughs: boroughs.without,
      ...(boroughs.together.length > 0 ? { together: boroughs.together } : {}),
      ...(withheld.length > 0 ? { withheld } : {}),
      ages: codesWithin(ages.years),
      populationAges: ages.codes,
      agesInWords: yearsInWords(ages.years),
      sexes: sexesHeld,
      ...exposure,
      alsoChosen: asked.chosen.map(({ column }) => column).filter((column) => !SHARED.includes(column)),
    },
  };
}

function ticked({ chosen }: QueryContext, column: string): readonly string[] | null {
  return chosen.find((one) => one.column === column)?.codes ?? null;
}

function boroughScope(asked: QueryContext, population: Population) {
  const held = populationBoroughs(population);
  const codes = ticked(asked, 'borough');
  const wanted = BOROUGHS.filter(({ code }) => !codes || codes.includes(code));
  const isWanted = (code: string): boolean => wanted.some((one) => one.code === code);
  const all = boroughsTogether(population);
  const whole = new Set(all.filter((codes) => codes.every(isWanted)).flat());
  const isHeld = ({ code }: Borough): boolean => held.has(code) || whole.has(code);
  const parted = all.filter((codes) => codes.some(isWanted) && !codes.every(isWanted));
  return {
    held: wanted.filter(isHeld).map(({ code }) => code),
    without: wanted.filter((one) => !isHeld(one)).map(({ label }) => label),
    together: parted.map((codes) => codes.map((code) => labelOf(BOROUGH, code))),
  };
}

function nobody([first]: readonly (readonly string[])[]): string {
  return first
    ? `The population open counts ${first.join(' and ')} together, so it gives no number for one of them alone.`
    : 'The population open does not answer for the places chosen.';
}

function withheldIn(population: Population, pick: PopulationPick): NonNullable<PopulationScope['withheld']> {
  const by = withheldByEthnicity(population, pick);
  return BROAD_GROUPS.map(({ id, label, members }) => ({
    group: label,
    numbers: [id, ...members].reduce((sum, code) => sum + (by.get(code) ?? 0), 0),
  })).filter(({ numbers }) => numbers > 0);
}

interface AgeScope {
  readonly codes: readonly string[];
  readonly years: ReadonlySet<number>;
  readonly why: string;
}

/** Unless ages are ticked, a population is that of children: a file of all ages would put adults into the base. */
const OLDEST_CHILD = 17;

/** Ages of the population that are chosen whole: the ages ticked, else from the youngest of the extract to 17. */
function ageScope(asked: QueryContext, population: Population): AgeScope {
  const codes = ticked(asked, 'age');
  const ticks = codes && new Set(codes.flatMap(yearsOf));
  const isWanted = (year: number): boolean =>
    year >= asked.contract.minimumAge && (ticks ? ticks.has(year) : year <= OLDEST_CHILD);
  const held = [...populationAges(population)];
  const whole = held.filter((code) => {
    const years = yearsOf(code);
    return years.length > 0 && years.every(isWanted);
  });
  const years = new Set(whole.flatMap(yearsOf));
  const why = 'The population open does not answer for the ages chosen.';
  return { codes: whole, years, why };
}
