import { getContext, setContext } from 'svelte';
import type { Pin } from '../../record/pin';
import type { WorkbookView } from '../../workbook/view/workbook-view';
import type { ToSave } from '../save/saving';
import { pinned } from './pinned';

/** What figures need of the record: to pin, and the pins of the same choices that stand in it. */
export interface Pinning {
  /** Where it is pinned. */
  workbook(): WorkbookView;
  /** Gives the id of the pin; empty where the record is only read. */
  pin(toSave: ToSave): string;
  /** Pins of a figure under the choices in force, latest first. */
  earlier(figure: string): readonly Pin[];
  /** The figure as it would be pinned now; null while its answer is being worked out. */
  now(toSave: ToSave | null): ReturnType<typeof pinned> | null;
}

const KEY = Symbol('pinning');

/** Lets every figure below be pinned. */
export function providePinning(workbook: () => WorkbookView): void {
  const asPinned = (toSave: ToSave): ReturnType<typeof pinned> => {
    const { modes, record } = workbook();
    const { id } = toSave.figure;
    const addresses = { same: record.choicesOf(id), alike: record.choicesInAnyMonth(id) };
    return pinned(toSave, addresses, modes.mode === 'panel');
  };
  const pinning: Pinning = {
    workbook,
    pin: (toSave) => workbook().record.pin(asPinned(toSave)),
    earlier: (figure) => {
      const same = workbook().record.choicesOf(figure);
      return workbook()
        .record.record.pins.filter((pin) => pin.figure === figure && pin.same === same)
        .toReversed();
    },
    now: (toSave) => toSave && asPinned(toSave),
  };
  setContext(KEY, pinning);
}

/** What was provided; null where nothing is pinned. */
export const usePinning = (): Pinning | null => getContext<Pinning | undefined>(KEY) ?? null;
