import type { PresentedSheet } from '../../presentation/figure';

/** Answers for papers that are handed out. `atMost`: counts of so many or fewer are masked; null masks none. */
export interface HandoutsView {
  /** Boroughs that an open extract tells apart, by name. */
  readonly boroughs: readonly { readonly code: string; readonly label: string }[];
  /** Knife crime prevention orders are open. */
  readonly hasOrders: boolean;
  /** What each open extract says of a borough: its headline, first figures and cautions. */
  ofBorough(code: string, atMost: number | null): Promise<readonly PresentedSheet[]>;
  /** A sheet whose one figure is the return on orders; null where no extract of them is open. */
  orderReturn(atMost: number | null): Promise<PresentedSheet | null>;
}
