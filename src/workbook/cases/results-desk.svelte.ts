import { conclusionOf } from '../../casework/conclude/conclusion';
import type { StratumColumn } from '../../casework/draw/request';
import { activeDraw, type CaseworkFile } from '../../casework/file/casework-file';
import { releaseFound } from '../../disclosure/release';
import { stratumHeading } from '../../presentation/cases/draw-words';
import { publicPage } from '../../presentation/cases/public-page';
import { resultsPage } from '../../presentation/cases/results-page';
import type { OpenExtract } from '../extracts/open-extract';
import type { ResultsView } from '../view/results-view';
import { rowsOfDraw } from './case-rows-read';
import type { CaseworkHeld } from './casework-held.svelte';
import type { DrawParts } from './draw-parts';
import { strataOffered } from './frame';
import { frameOfDraw } from './frame-of-draw';
import { sheetOfCases } from './sheet-of-cases';

/** Verdicts are shown by these, where the kind has them. */
const SHOWN_BY: readonly StratumColumn[] = ['ethnicity', 'disposal', 'unit'];
/** Of the public nothing is told that stands on so few. */
const FEW = 5;

/** What the review of the draw in use comes to. */
export class ResultsDesk implements ResultsView {
  page = $state.raw<ResultsView['page']>(null);
  forPublic = $state.raw<ResultsView['forPublic']>(null);
  #asking = 0;

  constructor(
    private readonly held: CaseworkHeld,
    private readonly parts: Pick<DrawParts, 'extract' | 'fault'>,
  ) {}

  look(): void {
    const [file, extract] = [this.held.file, this.parts.extract()];
    this.#asking += 1;
    if (file && extract) this.#conclude(file, extract, this.#asking).catch(this.parts.fault);
  }

  async sheet(): ReturnType<ResultsView['sheet']> {
    const [file, extract] = [this.held.file, this.parts.extract()];
    const draw = file && activeDraw(file);
    if (!draw || !extract) return null;
    return sheetOfCases(extract, file, draw, await rowsOfDraw(extract, draw));
  }

  async #conclude(file: CaseworkFile, extract: OpenExtract, asking: number): Promise<void> {
    const draw = activeDraw(file);
    if (!draw) return;
    const frame = await frameOfDraw(extract, file, draw);
    if (asking !== this.#asking) return;
    const { contract } = extract;
    const columns = strataOffered(extract).filter((column) => SHOWN_BY.includes(column));
    const { sheet, reviews } = file;
    const released = releaseFound(conclusionOf({ draw, sheet, reviews, frame, contract, columns }), 'analyst');
    this.page = resultsPage(released, (column) => stratumHeading(column, contract.unit.one));
    this.forPublic = publicPage(released, contract.event.many, FEW);
  }
}
