import type { Counters } from '../../counting/counters';
import type { FigurePlan } from '../../figures/declaring/plan';
import { orderReturnPlan, returnConditionsPlan } from '../../figures/order-return';
import { ratesPlan } from '../../figures/outcomes';
import { wholeReturn } from '../../presentation/figures/return-conditions-figure';
import type { PresentedSheet } from '../../presentation/figure';
import { OPENING_SELECTION, type Selection } from '../../selection/selection';
import { BOROUGHS } from '../../vocabulary/places';
import { answerSheet } from '../answering/answer';
import { AT_ONCE } from '../answering/answer-order';
import type { SheetForOthers } from '../answering/for-others';
import type { OpenExtract } from '../extracts/open-extract';
import type { HandoutsView } from '../view/handouts-view';

/** What answers, and of what. */
export interface HandoutParts {
  readonly counter: Counters;
  readonly extracts: { readonly list: readonly OpenExtract[] };
}

/** Papers that are handed out, answered by the way of every sheet: counted, measured, released, and masked for others. */
export class Handouts implements HandoutsView {
  constructor(private readonly parts: HandoutParts) {}

  get boroughs(): HandoutsView['boroughs'] {
    return BOROUGHS.filter(({ code }) => this.#telling(code).length > 0).toSorted((one, other) =>
      one.label.localeCompare(other.label, 'en-GB'),
    );
  }

  get hasOrders(): boolean {
    return this.#orders !== undefined;
  }

  async ofBorough(code: string, atMost: number | null): Promise<readonly PresentedSheet[]> {
    const selection = { ...OPENING_SELECTION, ticks: { borough: [code] } };
    const sheets = this.#telling(code).map((extract) => this.#sheet(extract, selection, [ratesPlan], atMost));
    return (await Promise.all(sheets)).flatMap((sheet) => sheet ?? []);
  }

  async orderReturn(atMost: number | null): Promise<PresentedSheet | null> {
    const orders = this.#orders;
    // Adults are in the return as well, and every month.
    const everyone = { ...OPENING_SELECTION, ticks: { age: [], month: [] } };
    if (!orders) return null;
    const sheet = await this.#sheet(orders, everyone, [orderReturnPlan, returnConditionsPlan], atMost);
    if (!sheet) return null;
    const [counts, conditions] = sheet.figures;
    return counts ? { ...sheet, figures: [wholeReturn(counts, conditions)] } : sheet;
  }

  get #orders(): OpenExtract | undefined {
    return this.parts.extracts.list.find(({ kind }) => kind === 'kcpo');
  }

  #telling(code: string): readonly OpenExtract[] {
    return this.parts.extracts.list.filter(({ parts }) =>
      parts.some(({ id, choices }) => id === 'borough' && choices.some((choice) => choice.code === code)),
    );
  }

  async #sheet(
    extract: OpenExtract,
    selection: Selection,
    plans: readonly FigurePlan[],
    atMost: number | null,
  ): Promise<PresentedSheet | null> {
    const made: { sheet: PresentedSheet | null; forOthers: SheetForOthers | null } = { sheet: null, forOthers: null };
    const answer = answerSheet(
      this.parts.counter,
      extract,
      selection,
      null,
      undefined,
      { ...AT_ONCE, plans },
      (how) => {
        made.forOthers = how;
      },
    );
    for await (const sheet of answer) made.sheet = sheet;
    return atMost === null ? made.sheet : (made.forOthers?.(atMost, null) ?? null);
  }
}
