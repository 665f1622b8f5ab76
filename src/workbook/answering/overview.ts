import type { Counters } from '../../counting/counters';
import type { CountAnswer, CountRequest } from '../../counting/protocol';
import type { Unreleased } from '../../counting/unreleased';
import { type Released, releaseCounts, type SelectionCounts } from '../../disclosure/release';
import type { OutcomeContract } from '../../dataset/kinds/contract';
import { populationName } from '../../dataset/references/population';
import type { References } from '../../dataset/references/references';
import { populationStageOf, type Stage, stageOf } from '../../measures/stages';
import { whose } from '../../presentation/base-words';
import { provisionalHere, type SheetContext } from '../../presentation/context';
import { repeatsInWords } from '../../presentation/repeats-words';
import { residents } from '../../presentation/scope-words';
import type { QueryContext } from '../../questions/question';
import { answered, outcomesOffered } from '../../questions/question';
import { outcomeBy } from '../../questions/outcome-by';
import { yearlyInPopulation } from '../../questions/in-population';
import { howMany } from '../../questions/how-many';
import { acceptSelection, SHOWN_ONLY } from '../../selection/accept';
import { MONTH_PART } from '../../selection/facets';
import type { Selection } from '../../selection/selection';
import { periodInWords } from '../../selection/words';
import { queryContextOf, contextOf, tickedOf } from './query-context';
import type { OpenExtract } from '../extracts/open-extract';
import { type PopulationAsked, populationsAsked } from '../../figures/population-asked';
import { withUnknowns } from './unknown-rows';

/** One extract as the overview sees it: what was asked, its names, and the counts of the one pass. */
export interface OverviewPart {
  readonly extract: OpenExtract;
  readonly asked: QueryContext;
  /** The rows that were chosen. */
  readonly chosen: Pick<CountRequest, 'parts' | 'shownOnly'>;
  readonly context: SheetContext;
  readonly answer: Unreleased<CountAnswer>;
  readonly span: Unreleased<CountAnswer>;
  /** What of `answer` may be shown. */
  readonly counts: Released<SelectionCounts>;
  readonly period: string;
  /** Measures the stages of an answer: of the one above, or of the same with masks. */
  readonly stagesOf: (answer: Unreleased<CountAnswer>) => readonly Stage[];
  readonly stages: readonly Stage[];
  /** What was asked of each stage that is an outcome, by the id of the stage. */
  readonly outcomes: ReadonlyMap<string, OutcomeContract>;
}

const COLUMNS = ['ethnicity', 'age', 'borough', 'month'] as const;

/** Counts one extract for the overview: one pass for the selection, one over the whole span of time. */
export async function overviewPart(
  counter: Counters,
  extract: OpenExtract,
  selection: Selection,
  references?: References,
): Promise<OverviewPart | null> {
  const asked = queryContextOf(extract, selection, references);
  if (!asked) return null;
  const context = contextOf(extract, selection, asked);
  const stages = stageQuestions(extract, asked);
  const reached = reachedQuestion(asked);
  const parts = acceptSelection(extract.dataset, extract.contract, extract.parts, selection);
  const chosen = { parts, shownOnly: SHOWN_ONLY };
  const counted = counter.count(extract.counterKey, {
    ...chosen,
    counts: extract.parts.map(({ id }) => id),
    tables: [
      ...COLUMNS.flatMap((column) => howMany(asked, column).tables),
      ...stages.flatMap((one) => one.question.tables),
      ...(reached?.question.tables ?? []),
    ],
  });
  const spanned = counter.count(extract.counterKey, {
    parts,
    shownOnly: [...SHOWN_ONLY, MONTH_PART],
    counts: [],
    tables: ['month', 'ethnicity'].flatMap((column) => howMany({ ...asked, unit: 'events' }, column).tables),
  });
  const [answer, span] = await Promise.all([counted, spanned]);
  const counts = releaseCounts(answer, 'analyst');
  const shown = withUnknowns(context, counts, extract);
  const period = periodInWords(tickedOf(extract, selection, MONTH_PART));
  const provisional = provisionalHere(shown, 'chosen');
  const named = (question: (typeof stages)[number], of: Unreleased<CountAnswer>) =>
    stageOf(
      {
        id: stageId(extract, question.outcome),
        extract: extract.contract.label,
        kind: extract.kind,
        ...outcomeName(question.outcome),
        ...unitOf(context),
        baseLabel: `${context.nouns.many} ${whose(question.outcome.base, context.nouns)}`,
        whose: whose(question.outcome.base, context.nouns),
        note: question.outcome.base.note ?? '',
        repeats: repeatsOf(extract, shown),
        period,
        provisional,
        randomised: question.outcome.byLot === true,
      },
      answered(question.question, of),
      stageRows(context),
      context.referenceOf,
    );
  const stagesOf = (of: Unreleased<CountAnswer>) => [
    ...(reached ? [firstStage({ extract, context: shown, period, provisional }, reached, of)] : []),
    ...stages.map((one) => named(one, of)),
  ];
  return {
    ...{ extract, asked, chosen, context: shown, answer, span, counts, period, stagesOf },
    stages: stagesOf(answer),
    outcomes: new Map(stages.map(({ outcome }) => [stageId(extract, outcome), outcome])),
  };
}

const stageId = ({ kind }: OpenExtract, { id }: OutcomeContract): string => `${kind}-${id}`;

/** "Rule 49 separation: in this selection 361 episodes are about 273 children; the likely ranges allow for the repeats." */
function repeatsOf({ contract }: Pick<OpenExtract, 'contract'>, context: SheetContext): string {
  const said = repeatsInWords('together', context);
  return said && `${contract.label}: ${said.charAt(0).toLowerCase()}${said.slice(1)}`;
}

interface Reached extends PopulationAsked {
  readonly question: ReturnType<typeof yearlyInPopulation>;
}

/** How many of those who live here come into the extract; null where no population that is open can say. */
function reachedQuestion(asked: QueryContext): Reached | null {
  const [first] = asked.contract.entry ? populationsAsked(asked) : [];
  return first ? { ...first, question: yearlyInPopulation(asked, first.scope, 'stage:population') } : null;
}

type Beginning = Pick<OverviewPart, 'extract' | 'context' | 'period'> & Pick<Stage, 'provisional'>;

function firstStage(
  { extract: { kind, contract }, context, period, provisional }: Beginning,
  { population, scope, question }: Reached,
  answer: Unreleased<CountAnswer>,
): Stage {
  const { label = '', verb = '' } = contract.entry ?? {};
  return populationStageOf(
    {
      ...{ id: `${kind}-population`, extract: contract.label, kind, period, provisional },
      ...{ label, short: label, verb, moreIsAdverse: true },
      ...unitOf(context),
      baseLabel: residents(scope, context),
      whose: '',
      note: `Population: ${populationName(population)}.`,
      repeats: repeatsOf({ contract }, context),
      randomised: false,
    },
    { table: answered(question, answer), population, scope, unit: context.nouns.unit },
    stageRows(context),
    context.referenceOf,
  );
}

function outcomeName({ label, short, verb, moreIsAdverse }: OutcomeContract) {
  return { label, short: short ?? label, verb, moreIsAdverse };
}

/** What is counted on the sheet of an extract, and who stands behind it. */
function unitOf({ nouns: { many, one, people, unit } }: SheetContext) {
  return { many, one, people, unit };
}

/** The decisions of the strip, in the order in which a child meets them. */
function stageQuestions({ contract, dataset }: OpenExtract, asked: QueryContext) {
  const wanted = contract.stages;
  return outcomesOffered(contract, dataset.supplied)
    .filter(({ id }) => wanted.includes(id))
    .sort((a, b) => wanted.indexOf(a.id) - wanted.indexOf(b.id))
    .map((outcome) => ({
      outcome,
      question: outcomeBy({ ...asked, outcome, base: outcome.base }, `stage:${outcome.id}`, ['ethnicity']),
    }));
}

/** Broad groups, then all of unknown ethnicity as one row. */
function stageRows({ groups }: SheetContext): SheetContext['rows'] {
  return [...groups, { id: 'unknown', label: 'Not known', codes: ['NS', 'NR', 'NX'], kind: 'unknown' }];
}
