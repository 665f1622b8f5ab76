import { type Concluding, type Conclusion, conclusionInTurns, rowsListed } from '../../casework/conclude/conclusion';
import { publishableOf } from '../../casework/conclude/publishable';
import type { Unreleased } from '../../counting/unreleased';
import type { Draw } from '../../casework/draw/draw';
import type { StratumColumn } from '../../casework/draw/request';
import { activeDraw, type CaseworkFile } from '../../casework/file/casework-file';
import { releaseFound } from '../../disclosure/release';
import { stratumHeading } from '../../presentation/cases/draw-words';
import { publicPage } from '../../presentation/cases/public-page';
import { resultsPage } from '../../presentation/cases/results-page';
import { caseChildren, readCaseChildren } from '../../questions/case-children';
import type { OpenExtract } from '../extracts/open-extract';
import type { ResultsView } from '../view/results-view';
import { rowsOfDraw } from './case-rows-read';
import type { CaseworkHeld } from './casework-held.svelte';
import type { DrawParts } from './draw-parts';
import { strataOffered } from './frame';
import { frameOfDraw } from './frame-of-draw';
import { givingWay } from './giving-way';
import { sheetOfCases } from './sheet-of-cases';

/** Verdicts are shown by these, where the kind has them. */
const SHOWN_BY: readonly StratumColumn[] = ['ethnicity', 'disposal', 'unit'];

/** What is known of the draw in use, and of which child each of its cases is; null where the records tell none apart. */
interface Known {
  /** Its frame holds the cases of the draw alone. */
  readonly concluding: Concluding;
  readonly conclusion: Unreleased<Conclusion>;
  readonly children: ReadonlyMap<string, string> | null;
}

/** What the review of the draw in use comes to. */
export class ResultsDesk implements ResultsView {
  #known = $state.raw<Known | null>(null);
  #asking = 0;
  readonly #page = $derived.by(() => this.#known && this.#pageOf(this.#known));
  readonly #forPublic = $derived.by(() => this.#known && this.#publicOf(this.#known));

  constructor(
    private readonly held: CaseworkHeld,
    private readonly parts: Pick<DrawParts, 'extract' | 'fault' | 'packs' | 'few'>,
  ) {}

  get page(): ResultsView['page'] {
    return this.#page;
  }

  get forPublic(): ResultsView['forPublic'] {
    return this.#forPublic;
  }

  get threshold(): number {
    return this.parts.packs.choices.threshold;
  }

  withholdBelow(threshold: number): void {
    const { packs } = this.parts;
    packs.choose({ ...packs.choices, threshold });
  }

  look(): void {
    const [file, extract] = [this.held.file, this.parts.extract()];
    this.#asking += 1;
    if (file && extract) this.#ask(file, extract, this.#asking).catch(this.parts.fault);
  }

  async sheet(): ReturnType<ResultsView['sheet']> {
    const [file, extract] = [this.held.file, this.parts.extract()];
    const draw = file && activeDraw(file);
    if (!draw || !extract) return null;
    return sheetOfCases(extract, file, draw, await rowsOfDraw(extract, draw));
  }

  async #ask(file: CaseworkFile, extract: OpenExtract, asking: number): Promise<void> {
    const draw = activeDraw(file);
    if (!draw) return;
    const [frame, children] = await Promise.all([frameOfDraw(extract, file, draw), childrenOf(extract, draw)]);
    const { contract } = extract;
    const columns = strataOffered(extract).filter((column) => SHOWN_BY.includes(column));
    const { sheet, reviews } = file;
    const concluding = { draw, sheet, reviews, frame, contract, columns };
    const conclusion = await givingWay(conclusionInTurns(concluding));
    if (asking !== this.#asking || !conclusion) return;
    this.#known = { concluding: { ...concluding, frame: rowsListed(draw, frame) }, conclusion, children };
  }

  #pageOf({ concluding, conclusion }: Known): ResultsView['page'] {
    const { event, unit } = concluding.contract;
    return resultsPage(releaseFound(conclusion, 'analyst'), (column) => stratumHeading(column, unit.one), {
      noun: event.many,
      masks: this.parts.few() || null,
    });
  }

  #publicOf({ concluding, children }: Known): ResultsView['forPublic'] {
    const told = publishableOf(concluding, { threshold: this.threshold, children });
    return publicPage(releaseFound(told, 'analyst'), concluding.draw.certificate, concluding.contract.event.many);
  }
}

async function childrenOf({ dataset, engine }: OpenExtract, { cases }: Draw): Promise<Known['children']> {
  if (dataset.children === null) return null;
  const ids = cases.map(({ id }) => id);
  return readCaseChildren(await engine.query(caseChildren(dataset, ids)));
}
