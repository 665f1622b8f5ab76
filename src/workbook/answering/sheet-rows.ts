import { metadataPairs } from '../../dataset/kinds/metadata';
import { readRowsToSave, rowsToSave } from '../../questions/rows-to-save';
import { MONTH_PART } from '../../selection/facets';
import type { Selection } from '../../selection/selection';
import type { OpenExtract } from '../extracts/open-extract';
import type { RowsToSave, RowsView } from '../view/rows-view';
import { chosenCodes } from './query-context';

/** What the rows are chosen by at this moment. */
export interface RowsNow {
  /** The extract of the sheet in sight; none on the overview. */
  readonly extract: OpenExtract | undefined;
  readonly selection: Selection;
  readonly mode: 'analyst' | 'panel';
}

/** The rows behind the sheet in sight, for a reader who may see each of them. */
export class SheetRows implements RowsView {
  constructor(private readonly now: () => RowsNow) {}

  get offered(): boolean {
    const { extract, mode } = this.now();
    return extract !== undefined && mode === 'analyst';
  }

  async read(): Promise<RowsToSave | null> {
    const { extract, selection } = this.now();
    if (!this.offered || !extract) return null;
    const { dataset, engine, parts } = extract;
    // Figures over time look beyond the months that are chosen: what they count belongs to the sheet too.
    const chosen = chosenCodes(parts, selection).filter(({ column }) => column !== MONTH_PART);
    const answer = await engine.query(rowsToSave(dataset, chosen));
    return {
      columns: readRowsToSave(answer, dataset),
      metadata: [['extract_kind', dataset.kind], ...metadataPairs(dataset.metadata, dataset.coverage)],
    };
  }
}
