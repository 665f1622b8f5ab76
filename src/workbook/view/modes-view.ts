import type { Mode } from '../../disclosure/release';

export type { Mode };

/** When others see the screen or what comes of it. */
export type Onlooker = 'presenting' | 'paper';

/** Who may see what: the mode that the reader chose, and whether others look on now. */
export interface ModesView {
  /** In force as long as the page is open; an address may ask for the stricter one and never for the looser. */
  readonly mode: Mode;
  /** Counts from 1 to this are masked where others look on. */
  readonly atMost: number;
  /** What it may be set to. */
  readonly offered: readonly number[];
  /** Others look on, and what they see is masked: this many or fewer; null where nothing is masked. */
  readonly masks: number | null;
  choose(mode: Mode): void;
  maskAtMost(atMost: number): void;
  /** Told before others see anything, and after: what is shown changes with it at once. */
  others(onlooker: Onlooker, look: boolean): void;
}
