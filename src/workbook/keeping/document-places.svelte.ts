import type { Guard } from '../../keeping/tab-guard';
import { type OnDisk, sameFile } from '../../keeping/file-handles';
import { now } from '../kept/kept-words';
import { type Became, becameOf, NOWHERE, type Place } from './kept-place';

/** Where each document of the page is kept, by its id. */
export class DocumentPlaces<Doc> {
  #places = $state.raw<Readonly<Record<string, Place<Doc>>>>({});
  /** The rights to write that this tab has. */
  readonly #guards: Record<string, Guard | undefined> = {};

  of(id: string): Place<Doc> {
    return this.#places[id] ?? NOWHERE;
  }

  put(id: string, place: Place<Doc>): void {
    this.#places[id]?.leave();
    this.#guards[id] = undefined;
    this.#places = { ...this.#places, [id]: place };
  }

  /** Puts a document where this tab writes it, until another takes it over. */
  putGuarded(id: string, place: Place<Doc>, guard: Guard): void {
    this.put(id, place);
    this.#guards[id] = guard;
    void guard.lost.then(() => {
      if (this.#guards[id] === guard) this.became(id, 'taken over', now());
    });
  }

  /** Lets go of the right to write a document; false where this tab had none. */
  letGo(id: string): boolean {
    const own = this.#guards[id] !== undefined;
    this.#guards[id] = undefined;
    return own;
  }

  /** A document is kept no more; what was kept of it stays as it is. */
  leave(id: string): void {
    this.put(id, NOWHERE);
  }

  /** The documents that are saved into a file, once all of them that was typed is written. */
  async savedInto(file: OnDisk): Promise<readonly string[]> {
    const ids: string[] = [];
    for (const [id, place] of Object.entries(this.#places)) {
      if (!place.file || !(await sameFile(place.file, file))) continue;
      await place.settled();
      ids.push(id);
    }
    return ids;
  }

  became(id: string, saved: Became, at: string): void {
    const place = this.#places[id];
    if (!place) return;
    if (saved === 'forgotten' || saved === 'taken over') {
      place.leave();
      this.#guards[id] = undefined;
    }
    this.#places = { ...this.#places, [id]: becameOf(place, saved, at) };
  }

  /** All that was kept on the device is forgotten. */
  forgotten(): void {
    for (const id of Object.keys(this.#places)) this.became(id, 'forgotten', now());
  }
}
