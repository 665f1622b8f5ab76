import { releaseCounts } from '../../src/disclosure/release';
import type { Dataset } from '../../src/dataset/kinds/dataset';
import type { References } from '../../src/dataset/references/references';
import type { ExtractKind } from '../../src/dataset/kinds/extracts';
import type { Engine } from '../../src/engine/engine';
import type { PresentedFigure } from '../../src/presentation/figure';
import { acceptSelection, SHOWN_ONLY } from '../../src/selection/accept';
import { MONTH_PART } from '../../src/selection/facets';
import { OPENING_SELECTION, type Selection } from '../../src/selection/selection';
import { sourcesOf } from '../../src/workbook/answering/asked-beside';
import { queryContextOf, contextOf } from '../../src/workbook/answering/query-context';
import type { FigurePlan } from '../../src/figures/declaring/plan';
import { withUnknowns } from '../../src/workbook/answering/unknown-rows';
import { type Answering, answering } from './answer-sheets';
import { startNodeEngine } from './node-engine';
import { openedSample } from './opened-samples';

/** Draws a plan over an extract as the app does: the figure, or its "not supplied". */
export interface AnsweringExtract {
  readonly dataset: Dataset;
  draw(plan: FigurePlan, selection?: Partial<Selection>, references?: References): Promise<PresentedFigure>;
}

/** A sample extract in the real engine, with the real counting pass; opened once for all files of a process. */
export async function openSample(kind: ExtractKind): Promise<AnsweringExtract> {
  return drawing(await openedSample(kind));
}

/** Opens any extract file. */
export async function openBlob(blob: Blob, name: string, engine?: Engine): Promise<AnsweringExtract> {
  return drawing(await answering(engine ?? (await startNodeEngine()), blob, name));
}

function drawing({ extract, counter }: Answering): AnsweringExtract {
  const { dataset, contract, parts, counterKey } = extract;
  return {
    dataset,
    async draw(plan, over = {}, references) {
      const selection: Selection = { ...OPENING_SELECTION, ...over };
      const asked = queryContextOf(extract, selection, references);
      if (!asked) throw new Error('The extract supplies no outcome.');
      const unavailable = plan.unavailable(asked);
      if (unavailable !== null) throw new Error(unavailable);
      const bare = contextOf(extract, selection, asked);
      const chosen = acceptSelection(dataset, contract, parts, selection);
      const answer = await counter.count(counterKey, {
        parts: chosen,
        shownOnly: plan.kind === 'counted' && plan.wholeSpan ? [...SHOWN_ONLY, MONTH_PART] : SHOWN_ONLY,
        counts: parts.map(({ id }) => id),
        tables: plan.kind === 'counted' ? plan.tables(asked, bare) : [],
      });
      const context = withUnknowns(bare, releaseCounts(answer, 'analyst'), extract);
      if (plan.kind === 'counted') return plan.draw(asked, answer, context);
      const sources = sourcesOf(counter, extract, { parts: chosen, shownOnly: SHOWN_ONLY })(plan.id);
      return (await plan.ask(asked, context, sources)).draw(context);
    },
  };
}
