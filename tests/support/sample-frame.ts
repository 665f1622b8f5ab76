import type { DrawFacts } from '../../src/casework/draw/draw';
import { candidatesBy, type FrameRow, namedStrata } from '../../src/casework/draw/frame';
import type { Candidate } from '../../src/casework/draw/request';
import { caseCandidates } from '../../src/questions/case-candidates';
import { ETHNICITY_PART, tickedIn } from '../../src/selection/facets';
import { OPENING_SELECTION } from '../../src/selection/selection';
import { readRows } from '../../src/sql/rows';
import { openedSample } from './opened-samples';

/** The cases that the page would draw from when the sample of out-of-court disposals is first seen. */
export interface SampleFrame {
  readonly rows: readonly FrameRow[];
  readonly candidates: readonly Candidate[];
  readonly strata: DrawFacts['strata'];
  /** The months ticked at opening: "2024-04". */
  readonly months: readonly string[];
}

/** Asks the sample for its cases, by ethnicity. */
export async function sampleFrame(): Promise<SampleFrame> {
  const { extract } = await openedSample('oocd');
  const { dataset, contract, parts, engine } = extract;
  const chosen = parts
    .filter(({ id }) => id !== ETHNICITY_PART)
    .map((part) => ({ column: part.id, codes: tickedIn(part, OPENING_SELECTION.ticks) }))
    .filter(({ codes }) => codes.length > 0);
  const question = caseCandidates({ dataset, contract, chosen });
  const rows = readRows(await engine.query(question.statement), question.shape);
  return {
    ...{ rows, candidates: candidatesBy(rows, 'ethnicity'), strata: namedStrata(contract, 'ethnicity', []) },
    months: chosen.find(({ column }) => column === 'month')?.codes ?? [],
  };
}
