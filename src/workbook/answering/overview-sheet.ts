import { whole } from '../../vocabulary/written';
import type { Masks } from '../../disclosure/mask';
import { type Released, release, type SelectionCounts } from '../../disclosure/release';
import { stageHeadline } from '../../measures/stage-headline';
import { amended, STILL_TO_COME } from '../../presentation/amended';
import { cautionsAcross } from '../../presentation/cautions';
import { controlsOf } from '../../presentation/controls';
import type { Amendment, PresentedFigure, PresentedSheet } from '../../presentation/figure';
import type { PresentedFacet } from '../../presentation/filter';
import { besideBoxes, presentFacet } from '../../presentation/filters';
import { stagesFigure } from '../../presentation/figures/stages-figure';
import { stagesFinding, stagesRider, stillBeingRead } from '../../presentation/figures/stages-words';
import { peopleCounted } from '../../presentation/nouns';
import { SECTION } from '../../presentation/section-titles';
import { headlineCount, presentSheet } from '../../presentation/sheet';
import { ETHNICITY_PART, ethnicityOfAll, MONTH_PART, tickedIn } from '../../selection/facets';
import type { Part, Selection } from '../../selection/selection';
import { facetState, selectionInWords } from '../../selection/words';
import type { OpenExtract } from '../extracts/open-extract';
import { OVERVIEW_PARTS } from '../extracts/sheet-names';
import { findingsShown, thatSomeAreMasked } from './cautions-of-file';
import type { OverviewPart } from './overview';
import { acrossFigures, provisionalAcross } from './overview-figures';
import { countsByCode } from './query-context';
import type { People } from '../../vocabulary/people';

/** What the overview is made of. */
export interface Overview {
  readonly parts: readonly OverviewPart[];
  readonly selection: Selection;
  readonly synthetic: boolean;
  /** Names of the extracts that are still being read. */
  readonly awaited: readonly string[];
  /** What is masked of them; null on the reader's own screen. */
  readonly masks: Masks | null;
}

/** The decisions of every extract, with the gap that the headline speaks of. */
export function stripOf({ parts, synthetic, awaited }: Overview) {
  const stages = parts.flatMap((part) => part.stages);
  return release(
    { ...stageHeadline(stages), stages, synthetic, awaited, status: provisionalAcross(parts, false) },
    'panel',
  );
}

/** The overview, with what similar cases make of its headline. */
export function overviewSheet(of: Overview, amendment: Amendment): PresentedSheet {
  const { parts, selection, synthetic, masks } = of;
  const strip = stripOf(of);
  const nobody = parts.every(({ counts }) => counts.events === 0);
  return presentSheet({
    id: 'overview',
    title: 'Overview',
    synthetic,
    selection: overviewSelection(parts, selection),
    headline: amended(stagesFinding(strip), amendment.clause),
    rider: nobody ? [] : amended(stagesRider(strip), amendment.rider && ` ${amendment.rider}`),
    comparing: amendment === STILL_TO_COME,
    counts: parts.map(({ extract, counts, context }) =>
      headlineCount(extract.contract.label, countsInWords(extract, counts, context.nouns.people)),
    ),
    ...(nobody ? { nobody: true } : {}),
    cautions: [
      ...cautionsAcross(
        parts.map(({ extract: { contract, dataset } }) => ({
          label: contract.label,
          findings: findingsShown(dataset.findings, masks),
        })),
      ),
      ...thatSomeAreMasked(
        parts.map(({ extract }) => extract.dataset.findings),
        masks,
      ),
    ],
    parts: sharedParts(parts, selection),
    beside: besideBoxes(parts.map(({ extract }) => extract.contract.event.many)),
    controls: overviewControls(parts, selection),
    figures: overviewFigures(of),
    ...{ findings: null, pending: [] },
  });
}

/** The strip of decisions, then the extracts side by side. */
function overviewFigures(of: Overview): readonly PresentedFigure[] {
  const { parts, selection, synthetic, awaited } = of;
  const strip: PresentedFigure = {
    ...stagesFigure(stripOf(of)),
    id: 'stages',
    section: SECTION.decisions,
    asks: 'At which decisions does a gap open?',
    uses: ['comparator', 'unit'],
    number: 0,
  };
  const across = acrossFigures(parts, selection, synthetic);
  return [strip, ...across.map((one) => (awaited.length ? { ...one, finding: stillBeingRead(awaited) } : one))];
}

/** "8,769 decisions, 7,833 children". */
function countsInWords(
  { contract }: OpenExtract,
  { events, children }: Released<SelectionCounts>,
  people: People,
): string {
  const rows = `${whole(events)} ${events === 1 ? contract.event.one : contract.event.many}`;
  return children === null ? rows : `${rows}, ${peopleCounted({ people }, children, whole(children))}`;
}

function overviewControls(parts: readonly OverviewPart[], selection: Selection): PresentedSheet['controls'] {
  const [first] = parts;
  if (!first) return [];
  return controlsOf(first.extract.contract, [], first.asked, selection, true).filter(({ id }) =>
    ['comparator', 'unit', 'grain'].includes(id),
  );
}

function overviewSelection(parts: readonly OverviewPart[], selection: Selection): PresentedSheet['selection'] {
  const [first] = parts;
  if (!first) return ['No extract is open.'];
  const shared = first.extract.parts.filter(({ id }) => OVERVIEW_PARTS.includes(id));
  return selectionInWords(shared, selection).map((run) =>
    typeof run !== 'string' && run.part === MONTH_PART && !selection.ticks[MONTH_PART]
      ? { strong: 'the latest complete year of each extract', part: MONTH_PART }
      : run,
  );
}

function sharedParts(parts: readonly OverviewPart[], selection: Selection): readonly PresentedFacet[] {
  return OVERVIEW_PARTS.flatMap((id) => {
    const holders = parts.filter(({ extract }) => extract.parts.some((part) => part.id === id));
    const widest = [...holders].sort((a, b) => b.extract.dataset.months.count - a.extract.dataset.months.count)[0];
    const own = widest?.extract.parts.find((one) => one.id === id);
    if (!own) return [];
    const part =
      id === ETHNICITY_PART
        ? ethnicityOfAll(
            own,
            holders.flatMap(({ extract }) => extract.parts),
          )
        : own;
    const counts = holders.map((holder) => countsByCode(holder.extract, holder.counts, id));
    const ticked = tickedOnOverview(part, selection);
    const state = id === MONTH_PART && !selection.ticks[id] ? 'latest year of each' : facetState(part, ticked);
    return [
      presentFacet(part, {
        ticked: new Set(ticked),
        countOf: (code) => counts.reduce((sum, each) => sum + (each.get(code) ?? 0), 0),
        state,
      }),
    ];
  });
}

/** Untouched, the period is each extract's own latest year, so no month is shown as ticked for all. */
function tickedOnOverview(part: Part, selection: Selection): readonly string[] {
  return part.id === MONTH_PART ? (selection.ticks[MONTH_PART] ?? []) : tickedIn(part, selection.ticks);
}
