import { readFileSync } from 'node:fs';
import { passOver } from '../../src/counting/pass';
import { unreleased } from '../../src/counting/unreleased';
import { releaseCounts } from '../../src/disclosure/release';
import { codesOut } from '../../src/dataset/loading/codes-out';
import type { Dataset } from '../../src/dataset/kinds/dataset';
import type { References } from '../../src/dataset/references/references';
import { extractContract, type ExtractKind } from '../../src/dataset/kinds/extracts';
import type { Engine } from '../../src/engine/engine';
import type { PresentedFigure } from '../../src/presentation/figure';
import { acceptSelection, SHOWN_ONLY } from '../../src/selection/accept';
import { MONTH_PART, facetsOf } from '../../src/selection/facets';
import { OPENING_SELECTION, type Selection } from '../../src/selection/selection';
import { queryContextOf, contextOf } from '../../src/workbook/answering/query-context';
import type { OpenExtract } from '../../src/workbook/extracts/open-extract';
import type { FigurePlan } from '../../src/figures/declaring/plan';
import { withUnknowns } from '../../src/workbook/answering/unknown-rows';
import { datasetFrom, loadBlob } from './extract-files';
import { startNodeEngine } from './node-engine';

/** Draws a plan over an extract as the app does: the figure, or its "not supplied". */
export interface AnsweringExtract {
  readonly dataset: Dataset;
  draw(plan: FigurePlan, selection?: Partial<Selection>, references?: References): Promise<PresentedFigure>;
}

/** Opens a sample extract in the real engine, with the real counting pass. */
export function openSample(kind: ExtractKind): Promise<AnsweringExtract> {
  const path = new URL(`../../data/sample/${kind}.parquet`, import.meta.url);
  return openBlob(new Blob([readFileSync(path)]), `${kind}.parquet`);
}

/** Opens any extract file. */
export async function openBlob(blob: Blob, name: string, engine?: Engine): Promise<AnsweringExtract> {
  const own = engine ?? (await startNodeEngine());
  const dataset = await datasetFrom(loadBlob(own, blob, name));
  const contract = extractContract(dataset.kind);
  const pass = passOver(await codesOut(own, dataset));
  const parts = facetsOf(dataset, contract);
  const extract: OpenExtract = {
    kind: dataset.kind,
    dataset,
    contract,
    engine: own,
    counterKey: 'test',
    parts,
    sources: [],
  };
  return {
    dataset,
    async draw(plan, over = {}, references) {
      const selection: Selection = { ...OPENING_SELECTION, ...over };
      const asked = queryContextOf(extract, selection, references);
      if (!asked) throw new Error('The extract supplies no outcome.');
      const unavailable = plan.unavailable(asked);
      if (unavailable !== null) throw new Error(unavailable);
      const bare = contextOf(extract, selection, asked);
      const answer = unreleased(
        pass({
          parts: acceptSelection(dataset, contract, parts, selection),
          shownOnly: plan.kind === 'counted' && plan.wholeSpan ? [...SHOWN_ONLY, MONTH_PART] : SHOWN_ONLY,
          counts: parts.map(({ id }) => id),
          tables: plan.kind === 'counted' ? plan.tables(asked, bare) : [],
        }),
      );
      const context = withUnknowns(bare, releaseCounts(answer, 'analyst'), extract);
      if (plan.kind === 'counted') return plan.draw(asked, answer, context);
      const { statement } = plan.question(asked, context);
      return plan.draw(asked, await own.query(statement), context);
    },
  };
}
