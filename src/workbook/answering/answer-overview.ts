import { whole } from '../../vocabulary/written';
import type { Counters } from '../../counting/counters';
import type { References } from '../../dataset/references/references';
import { doorOf, type Released, release, type SelectionCounts } from '../../disclosure/release';
import { stageHeadline } from '../../measures/stage-headline';
import { amended, NOTHING_TO_ADD, STILL_TO_COME } from '../../presentation/amended';
import { cautionsAcross } from '../../presentation/cautions';
import { findingsInWords } from '../../presentation/quality/finding';
import { controlsOf } from '../../presentation/controls';
import type { Amendment, PresentedSheet } from '../../presentation/figure';
import type { PresentedFacet } from '../../presentation/filter';
import { besideBoxes, presentFacet } from '../../presentation/filters';
import { stagesFigure } from '../../presentation/figures/stages-figure';
import { stagesFinding, stagesRider } from '../../presentation/figures/stages-words';
import { peopleCounted } from '../../presentation/nouns';
import { SECTION } from '../../presentation/section-titles';
import { headlineCount, presentSheet } from '../../presentation/sheet';
import { ETHNICITY_PART, ethnicityOfAll, MONTH_PART, tickedIn } from '../../selection/facets';
import type { Part, Selection } from '../../selection/selection';
import { facetState, selectionInWords } from '../../selection/words';
import { countsByCode } from './query-context';
import type { OpenExtract } from '../extracts/open-extract';
import { OVERVIEW_PARTS } from '../extracts/sheet-names';
import { type OverviewPart, overviewPart } from './overview';
import { acrossFigures } from './overview-figures';
import { overviewAlike, overviewAmendment } from './overview-stratified';

/**
 * The first sheet: every open extract, decision by decision; given again once the gap that its headline speaks of has
 * been compared among similar cases, which the engine does. `fitting` gives the tables that may stand beside one.
 * `awaited` names the extracts that are still being read: no headline is drawn from a part of them.
 */
export async function* overviewInTurns(
  counter: Counters,
  extracts: readonly OpenExtract[],
  selection: Selection,
  fitting: (synthetic: boolean) => References | undefined = () => undefined,
  awaited: readonly string[] = [],
): AsyncGenerator<PresentedSheet> {
  const counted = await Promise.all(
    extracts.map((extract) => overviewPart(counter, extract, selection, fitting(extract.dataset.metadata.synthetic))),
  );
  const parts = counted.filter((part) => part !== null);
  const synthetic = extracts.some(({ dataset }) => dataset.metadata.synthetic);
  const stages = parts.flatMap((part) => part.stages);
  const strip = release({ ...stageHeadline(stages), stages, synthetic, awaited }, 'analyst');
  const asStands: PresentedSheet = {
    id: 'overview',
    title: 'Overview',
    synthetic,
    selection: overviewSelection(parts, selection),
    headline: stagesFinding(strip),
    rider: stagesRider(strip),
    counts: parts.map(({ extract, counts, context }) =>
      headlineCount(extract.contract.label, countsInWords(extract, counts, context.nouns.people)),
    ),
    ...(parts.every(({ counts }) => counts.events === 0) ? { nobody: true } : {}),
    cautions: cautionsAcross(
      parts.map(({ extract: { contract, dataset } }) => ({
        label: contract.label,
        findings: findingsInWords(dataset.findings, doorOf('analyst')),
      })),
    ),
    parts: sharedParts(parts, selection),
    beside: besideBoxes(parts.map(({ extract }) => extract.contract.event.many)),
    controls: overviewControls(parts, selection),
    figures: [
      {
        ...stagesFigure(strip),
        id: 'stages',
        section: SECTION.decisions,
        asks: 'At which decisions does a gap open?',
        uses: ['comparator', 'unit'],
        number: 0,
      },
      ...acrossFigures(parts, selection, synthetic),
    ],
    ...{ findings: null, pending: [] },
  };
  const sheet = (amendment: Amendment) =>
    presentSheet({
      ...asStands,
      headline: amended(asStands.headline, amendment.clause),
      rider: amended(asStands.rider, amendment.rider && ` ${amendment.rider}`),
      comparing: amendment === STILL_TO_COME,
    });
  const similar = awaited.length ? null : overviewAlike(parts, strip);
  yield sheet(similar ? STILL_TO_COME : NOTHING_TO_ADD);
  if (similar) yield sheet(await overviewAmendment(similar));
}

/** "8,769 decisions, 7,833 children". */
function countsInWords(
  { contract }: OpenExtract,
  { events, children }: Released<SelectionCounts>,
  people: string,
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
