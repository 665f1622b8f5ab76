import type { Device } from '../../keeping/device';
import * as issued from '../../keeping/issued-packs';
import { isDay } from '../../selection/day';
import { dayInWords } from '../../vocabulary/written';
import { NO_ROOM, WOULD_NOT_FORGET } from './kept-words';

/** Which protected packs were issued, as far as this device was allowed to note it: it does not know of any other. */
export class IssuedList {
  packs = $state.raw<readonly issued.IssuedPack[]>([]);
  agreed = $state.raw(false);
  said = $state.raw('');

  /** @param changed tells whoever shows what is kept on this device, in other tabs too */
  constructor(
    private readonly device: Device,
    private readonly changed: () => Promise<void>,
  ) {}

  /** Each as it stands in a list: "pack-oocd-charge-2026-11-28.parquet, made on 28 November 2026". */
  get lines(): readonly { readonly key: string; readonly words: string }[] {
    return this.packs.map(({ sum, name, made }) => ({
      ...{ key: sum, words: isDay(made) ? `${name}, made on ${dayInWords(made)}` : name },
    }));
  }

  async agree(agreed: boolean): Promise<void> {
    const done = await issued.agreeToNote(this.device, agreed);
    await this.changed();
    this.said = done ? '' : agreed ? NO_ROOM : WOULD_NOT_FORGET;
  }

  /** Notes packs that are issued, or were, under the name that each had first; nothing where the officer did not agree. */
  async note(packs: readonly issued.IssuedPack[]): Promise<void> {
    const others = packs.filter(({ sum }) => !this.packs.some((one) => one.sum === sum));
    const put = await Promise.all(others.map((pack) => issued.noteIssued(this.device, pack)));
    await this.changed();
    this.said = put.includes('refused') ? NO_ROOM : '';
  }

  async forget(sum: string): Promise<void> {
    const done = await issued.forgetIssued(this.device, sum);
    await this.changed();
    this.said = done ? '' : WOULD_NOT_FORGET;
  }

  /** Reads anew what is noted. */
  async look(): Promise<void> {
    this.packs = await issued.issuedPacks(this.device);
    this.agreed = await issued.notesIssued(this.device);
  }
}
