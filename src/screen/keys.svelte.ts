import { deviceState } from './device-state';

const settings = deviceState('scrutiny-workbook:settings');

/** Where a letter is typed, or something else stands over the page, no key is a shortcut. */
const TYPED =
  'input:not([type=checkbox], [type=radio]), select, textarea, [contenteditable=true], dialog, [role=dialog]';

/** Every shortcut of one key. One place, so that all of them can be turned off (WCAG 2.1.4). */
class Keys {
  #on = $state(settings.is('keys', true));
  readonly #actions = new Map<string, () => void>();

  /** Whether single keys do anything; the reader's choice, remembered on this device. */
  get on(): boolean {
    return this.#on;
  }

  turn(on: boolean): void {
    this.#on = on;
    settings.keep('keys', on);
  }

  /** What a key does from now on, in place of what it did before. Returns how to stop, for an effect. */
  hold(key: string, does: () => void): () => void {
    this.#actions.set(key, does);
    return () => {
      if (this.#actions.get(key) === does) this.#actions.delete(key);
    };
  }

  /** Does what a pressed key does by itself; the browser's own use of that key is then left out. */
  press(event: KeyboardEvent): void {
    const does = this.#actions.get(event.key);
    if (!does || !this.#on || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (event.target instanceof Element && event.target.closest(TYPED)) return;
    event.preventDefault();
    does();
  }
}

export const keys = new Keys();
