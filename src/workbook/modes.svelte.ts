import { MASKED_AT_MOST, USUAL_AT_MOST } from '../disclosure/mask';
import type { Mode } from '../disclosure/release';
import type { AskedMode } from '../selection/selection';
import type { ModesView, Onlooker } from './view/modes-view';

/** The mode of this page. Nothing of it is kept on the device. */
export class Modes implements ModesView {
  readonly offered = MASKED_AT_MOST;
  #mode = $state.raw<Mode>('analyst');
  #atMost = $state.raw(USUAL_AT_MOST);
  #onlookers = $state.raw<readonly Onlooker[]>([]);

  /**
   * @param asked what the address asks for, and will ask for
   * @param onchosen told of another mode: the address is to say it
   */
  constructor(
    private readonly asked: { mode?: AskedMode | undefined },
    private readonly onchosen: () => void,
  ) {
    this.#mode = asked.mode ?? 'analyst';
  }

  get mode(): Mode {
    return this.#mode;
  }

  get atMost(): number {
    return this.#atMost;
  }

  get masks(): number | null {
    return this.#mode === 'panel' && this.#onlookers.length > 0 ? this.#atMost : null;
  }

  /** Counts from 1 to this are masked in lists that others may see at any time; nought where none are. */
  get few(): number {
    return this.#mode === 'panel' ? this.#atMost : 0;
  }

  choose(mode: Mode): void {
    this.#mode = mode;
    this.asked.mode = mode === 'panel' ? mode : undefined;
    this.onchosen();
  }

  maskAtMost(atMost: number): void {
    if (MASKED_AT_MOST.some((offered) => offered === atMost)) this.#atMost = atMost;
  }

  others(onlooker: Onlooker, look: boolean): void {
    const others = this.#onlookers.filter((one) => one !== onlooker);
    this.#onlookers = look ? [...others, onlooker] : others;
  }

  /** Another address was followed: it may make the page stricter, and nothing in it makes it looser. */
  follow(): void {
    if ((this.asked.mode ?? this.#mode) === 'panel') this.choose('panel');
  }
}
