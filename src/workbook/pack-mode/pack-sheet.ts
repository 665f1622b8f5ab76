import { areaFigureId, areaPlan, type AreaWords } from '../../figures/areas';
import { agePlan } from '../../figures/categories';
import { triplePlan, unknownsPlan } from '../../figures/comparisons';
import type { CountedPlan } from '../../figures/declaring/plan';
import { withheldWhole } from '../../figures/declaring/withheld-whole';
import { ratesPlan } from '../../figures/outcomes';
import { timePlan } from '../../figures/time';
import { gapsOfSheet } from '../../measures/gaps-of-sheet';
import type { SheetContext } from '../../presentation/context';
import { controlsOf } from '../../presentation/controls';
import type { PresentedFigure, PresentedSheet } from '../../presentation/figure';
import { findingsOf } from '../../presentation/findings';
import { agesInWords, areaInWords, countsEvents, numberWithheld } from '../../presentation/pack-mode-words';
import { headlineCount, presentSheet } from '../../presentation/sheet';
import { whole } from '../../vocabulary/written';
import type { Published, PublishedArea } from '../../protecting/published';
import { axisOf } from '../../questions/axes';
import { monthCode } from '../../selection/months';
import { type Comparator, OPENING_SELECTION } from '../../selection/selection';
import { cautionsIn } from '../packs/said-in-pack';
import { packAnswer } from './pack-answer';
import { areaRows, type PackAsked, packAsked, periodLabel } from './pack-context';
import type { PackScope } from './pack-scope';

const AREA_WORDS: Readonly<Record<PublishedArea['level'], AreaWords | null>> = {
  court_user_group: { ...named('court-user-group', 'Court user group', 'court user groups') },
  police_command_unit: { ...named('command-unit', 'Police command unit', 'police command units') },
  youth_justice_service: { ...named('service', 'Youth justice service', 'youth justice services') },
  borough: { ...named('borough', 'Borough', 'boroughs') },
  london: null,
};

/** Whether a figure sets areas beside each other. */
export const isOfAreas = (figure: string): boolean =>
  Object.values(AREA_WORDS).some((words) => words !== null && areaFigureId(words) === figure);

function named(id: string, heading: string, many: string): AreaWords {
  return { id, heading, one: heading.toLowerCase(), many, where: 'in' };
}

/** The sheet of a pack: the figures of any sheet that its lattice can answer, for one area, age and period of it. */
export function packSheet(published: Published, scope: PackScope, comparator: Comparator): PresentedSheet {
  const own = packAsked(published, scope, comparator);
  const { asked, context } = own;
  const { contract, outcome, dataset } = asked;
  const figures = plansOf(published, scope, own).map(({ plan, context: ofPlan }) =>
    drawn(published, scope, { asked, context: ofPlan }, plan),
  );
  const rates = figures.find(({ id }) => id === ratesPlan.id);
  const total = published.count({ ...scope.area, ethnicity: 'all', age: scope.age, period: scope.period.id }, 'base');
  return presentSheet({
    id: contract.kind,
    title: contract.label,
    synthetic: dataset.metadata.synthetic,
    selection: [
      { strong: areaInWords(scope.area), part: 'area' },
      ', ',
      { strong: agesInWords(scope.age), part: 'age' },
      ', ',
      { strong: periodLabel(scope.period), part: 'period' },
      '.',
    ],
    headline: rates?.finding ?? [],
    rider: rates?.rider ?? [],
    counts: [
      typeof total === 'number'
        ? headlineCount(context.nouns.many, whole(total))
        : headlineCount(numberWithheld(context.nouns.many), ''),
    ],
    cautions: [
      ...(contract.window ? [contract.window.note] : []),
      ...cautionsIn(published.pack.facts.said),
      countsEvents(contract.event.many),
      ...figures.flatMap(({ caution }) => (caution === undefined ? [] : [caution])),
    ],
    months: [monthCode(scope.period.first), monthCode(scope.period.last)],
    ...{ parts: [], beside: '', pending: [] },
    findings: findingsOf(figures, gapsOfSheet(figures.map(({ gap }) => gap ?? null))),
    controls: controlsOf(contract, [outcome], asked, { ...OPENING_SELECTION, comparator }, false).filter(
      ({ id }) => id === 'comparator',
    ),
    figures,
  });
}

/** A figure of a pack, and what it is drawn in. */
export interface PackPlan {
  readonly plan: CountedPlan;
  readonly context: SheetContext;
}

/** The figures that a pack can answer in one of its scopes, in their order. */
export function plansOf(published: Published, scope: PackScope, own: PackAsked): readonly PackPlan[] {
  const { context } = own;
  return [
    ...[ratesPlan, triplePlan, unknownsPlan].map((plan) => ({ plan, context })),
    ...(context.ages.length > 1 ? [{ plan: agePlan, context }] : []),
    ...areaPlans(published, scope, own),
    ...(context.periods.length > 1 ? [{ plan: timePlan, context }] : []),
  ];
}

/** A figure for each kind of area that the pack has, in the age and period looked at. */
function areaPlans(published: Published, scope: PackScope, own: PackAsked): readonly PackPlan[] {
  return levelsOf(published).flatMap((level) => {
    const words = AREA_WORDS[level];
    const at = { age: scope.age, period: scope.period.id };
    const areas = published.areas.filter((area) => area.level === level && published.tellsTotal({ ...area, ...at }));
    if (!words || areas.length < 2) return [];
    const groups = areas.every((area) => published.tellsGroups({ ...area, ...at }));
    // Every area is in it, whichever is looked at.
    const who = `London, ${agesInWords(scope.age)}`;
    const ofWhom = { chosen: `${who}, ${periodLabel(scope.period)}.`, ownMonths: `${who}.` };
    const context = { ...own.context, boroughs: areaRows(published, areas), ofWhom };
    return [{ plan: areaPlan(words, groups), context }];
  });
}

const levelsOf = ({ areas }: Published): readonly PublishedArea['level'][] => [
  ...new Set(areas.map(({ level }) => level)),
];

function drawn(
  published: Published,
  scope: PackScope,
  { asked, context }: PackAsked,
  plan: CountedPlan,
): PresentedFigure {
  const sizes = (column: string) => axisOf(asked.dataset, asked.contract, column).codes.length;
  const answer = packAnswer(published, scope, plan.tables(asked, context), sizes);
  return withheldWhole(plan, () => plan.draw(asked, answer, context));
}
