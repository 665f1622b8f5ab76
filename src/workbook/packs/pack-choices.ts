import type { Dataset } from '../../dataset/kinds/dataset';
import type { ExtractContract } from '../../dataset/kinds/extracts';
import { LEVEL_LABELS } from '../../presentation/pack-words';
import { AREA_LEVELS, type AreaLevel, groupsOfPacks } from '../../protecting/areas';
import type { Breakdown, LatticePlan } from '../../protecting/plan';
import { type YearOnOffer, yearsOnOffer } from '../../protecting/periods';
import { wholeMonths } from '../../selection/months';
import type { AreaGroup } from '../../vocabulary/places';
import type { LatticeChoices, LevelChoice, PackChoices, PackOffer } from '../view/pack-view';

/** "5 or fewer" is withheld, as most publications of youth justice do. */
const THRESHOLD = 6;

type Apart = Pick<LevelChoice, 'ethnicity' | 'ages' | 'partsOfYear'>;
const TOTALS: Apart = { ethnicity: false, ages: false, partsOfYear: false };

/** Small enough to be built while one waits, and large enough to see where a gap lies. */
const AT_START: Readonly<Record<AreaLevel, Apart>> = {
  borough: TOTALS,
  youth_justice_service: TOTALS,
  police_command_unit: { ...TOTALS, ethnicity: true },
  court_user_group: { ...TOTALS, ethnicity: true },
  london: { ethnicity: true, ages: true, partsOfYear: true },
};

type Chosen = Pick<Dataset, 'coverage' | 'supplied'>;

/** What is chosen before an officer chooses: the extract in sight alone. */
export const firstChoices = (
  extracts: readonly { readonly contract: ExtractContract; readonly dataset: Chosen }[],
): PackChoices => ({
  lattices: extracts.map(({ contract, dataset }, at) => ({ ...firstOf(contract, dataset), chosen: at === 0 })),
  threshold: THRESHOLD,
  zerosWithheld: false,
});

/** The last whole year, the first outcome out of its own base. */
export function firstOf(contract: ExtractContract, dataset: Chosen): LatticeChoices {
  const [outcome] = offerOf(contract, dataset, 'half').outcomes;
  const years = yearsOf(dataset, 'half');
  const last = years.filter(({ whole }) => whole).at(-1) ?? years.at(-1);
  return {
    ...{ kind: contract.kind, label: contract.label, chosen: true },
    questions: outcome ? [{ outcome: outcome.id, base: outcome.bases[0]?.id ?? '' }] : [],
    years: last ? [last.year] : [],
    grain: 'half',
    levels: AREA_LEVELS.map((level) => ({ level, label: LEVEL_LABELS[level], chosen: true, ...AT_START[level] })),
  };
}

/** The financial years of which an extract covers whole parts. */
const yearsOf = ({ coverage }: Pick<Dataset, 'coverage'>, grain: LatticeChoices['grain']): readonly YearOnOffer[] =>
  yearsOnOffer(wholeMonths(coverage), grain);

/** The outcomes and years that may be chosen. */
export function offerOf(
  contract: ExtractContract,
  dataset: Pick<Dataset, 'coverage' | 'supplied'>,
  grain: LatticeChoices['grain'],
): PackOffer {
  const supplied = (columns: readonly { readonly column: string }[]) =>
    columns.every(({ column }) => dataset.supplied.includes(column));
  return {
    kind: contract.kind,
    outcomes: contract.outcomes
      .filter(({ where, base }) => supplied([...where, ...(base.where ?? [])]))
      .map(({ id, label, base, otherBases = [] }) => ({
        ...{ id, label },
        bases: [base, ...otherBases].map(({ id: of, label: called }) => ({ id: of, label: called })),
      })),
    years: yearsOf(dataset, grain).map(({ year, id, whole }) => ({ year, label: whole ? id : `${id}, in part` })),
  };
}

/** The plan that choices make. @param own areas of the reader's own file */
export function planOf(
  { levels, years, grain }: LatticeChoices,
  dataset: Pick<Dataset, 'coverage'>,
  own: readonly AreaGroup[],
): LatticePlan {
  return {
    breakdowns: levels.filter(({ chosen }) => chosen).map(breakdownOf),
    years: yearsOf(dataset, grain)
      .filter(({ year }) => years.includes(year))
      .map(({ year, parts }) => ({ year, parts })),
    grain,
    groups: groupsOfPacks(own),
  };
}

function breakdownOf({ level, ethnicity, ages, partsOfYear }: LevelChoice): Breakdown {
  return { level: AREA_LEVELS.find((one) => one === level) ?? 'london', ethnicity, ages, partsOfYear };
}
