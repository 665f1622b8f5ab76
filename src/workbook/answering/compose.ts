import { whole } from '../../vocabulary/written';
import type { Released, SelectionCounts } from '../../disclosure/release';
import { gapsOfSheet } from '../../measures/gaps-of-sheet';
import { amended, amendmentOf, STILL_TO_COME } from '../../presentation/amended';
import type { SheetContext } from '../../presentation/context';
import { controlsOf } from '../../presentation/controls';
import type { PresentedFigure, PresentedSheet } from '../../presentation/figure';
import type { PresentedFacet } from '../../presentation/filter';
import { besideBoxes, presentFacet } from '../../presentation/filters';
import { peopleCounted } from '../../presentation/nouns';
import { findingsOf } from '../../presentation/findings';
import { headlineCount, presentSheet } from '../../presentation/sheet';
import { type QueryContext, outcomesOffered } from '../../questions/question';
import { monthCode } from '../../selection/months';
import type { Selection } from '../../selection/selection';
import { facetState, selectionInWords } from '../../selection/words';
import { countsByCode, tickedOf } from './query-context';
import type { OpenExtract } from '../extracts/open-extract';

/**
 * Puts a sheet together: sentence, counts, filter, controls and figures. The list of findings is made once, of the whole
 * answer: which gaps stand hangs on all of them. Until then that of the answer before stands.
 */
export function compose(
  extract: OpenExtract,
  selection: Selection,
  asked: QueryContext,
  context: SheetContext,
  answer: Released<SelectionCounts>,
  filter: readonly PresentedFacet[],
  figures: readonly PresentedFigure[],
  pending: readonly string[],
  before: PresentedSheet | null,
  cautions: readonly string[],
): PresentedSheet {
  const { contract, dataset, parts } = extract;
  const rates = figures.find(({ id }) => id === 'rates');
  const amendment = amendmentOf(figures, pending);
  return presentSheet({
    id: extract.kind,
    title: contract.label,
    synthetic: dataset.metadata.synthetic,
    selection: [...selectionInWords(parts, selection), ` ${countSentence(answer, context)}`],
    ...monthsOf(context),
    headline: amended(rates?.finding ?? [`No ${context.nouns.many} in this selection`], amendment.clause),
    rider: amended(rates?.rider ?? [], amendment.rider && ` ${amendment.rider}`),
    comparing: amendment === STILL_TO_COME,
    counts: [
      headlineCount(contract.event.many, whole(answer.events)),
      ...(answer.children === null ? [] : [headlineCount(context.nouns.people, whole(answer.children))]),
    ],
    ...(answer.events === 0 ? { nobody: true } : {}),
    cautions: [
      ...(contract.window ? [contract.window.note] : []),
      ...cautions,
      ...figures.flatMap(({ caution }) => (caution === undefined ? [] : [caution])),
    ],
    parts: filter,
    beside: besideBoxes([contract.event.many]),
    controls: controlsOf(
      contract,
      outcomesOffered(contract, dataset.supplied),
      asked,
      selection,
      dataset.children !== null,
    ),
    figures,
    findings: pending.length
      ? (before?.findings ?? null)
      : findingsOf(figures, gapsOfSheet(figures.map(({ gap }) => gap ?? null)), answer.events === 0),
    pending,
  });
}

/** "386 children, 412 decisions." */
function countSentence(answer: Released<SelectionCounts>, { nouns, contract }: SheetContext): string {
  const events = `${whole(answer.events)} ${answer.events === 1 ? contract.event.one : contract.event.many}`;
  if (answer.children === null) return `${events}.`;
  return `${peopleCounted(nouns, answer.children, whole(answer.children))}, ${events}.`;
}

/** First and last of the months chosen, or of those that the file covers. */
function monthsOf({ months, dataset: { coverage } }: SheetContext): Pick<PresentedSheet, 'months'> {
  const [first, last] = [months[0], months.at(-1)];
  if (first !== undefined && last !== undefined) return { months: [monthCode(first), monthCode(last)] };
  return coverage ? { months: [coverage.from.slice(0, 7), coverage.to.slice(0, 7)] } : {};
}

/** The filter with its live counts: made once for an answer, however many times its sheet is given. */
export function presentedFacets(
  extract: OpenExtract,
  selection: Selection,
  answer: Released<SelectionCounts>,
): readonly PresentedFacet[] {
  return extract.parts.map((part) => {
    const ticked = tickedOf(extract, selection, part.id);
    const counts = countsByCode(extract, answer, part.id);
    return presentFacet(part, {
      ticked: new Set(ticked),
      countOf: (code) => counts.get(code) ?? 0,
      state: facetState(part, ticked),
    });
  });
}
