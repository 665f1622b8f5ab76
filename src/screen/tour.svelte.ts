import { deviceState } from './device-state';

const settings = deviceState('scrutiny-workbook:settings');

/** What a reader sees who has not been here before; a sentence a step. */
const STEPS: readonly { readonly id: string; readonly words: string }[] = [
  { id: 'boxes', words: 'Tick boxes under “Who is counted”. Nothing ticked in a part means everyone.' },
  {
    id: 'headline',
    words:
      'The large sentence is the answer to what you ticked. It says how big the gap is, and if it could be chance.',
  },
  {
    id: 'figure',
    words: 'Below stands one sentence a question. Each is a link to its figure, with a table and “How to read this”.',
  },
  {
    id: 'measured',
    words:
      'What is counted stands after “Measured”. Press an underlined word there for another outcome, or “out of” whom.',
  },
  { id: 'find', words: 'Lost? Type a borough, a group, an outcome or a word into “Find”. Help explains every word.' },
];

/** The first steps: one at a time, until they are put away for good. */
class Tour {
  #away = $state(settings.is('tour-put-away', false));
  #step = $state(0);

  get shown(): boolean {
    return !this.#away;
  }

  /** The sentence in sight, with its place among them, from 1. */
  get now(): { readonly words: string; readonly number: number; readonly of: number } {
    return { words: STEPS[this.#step]?.words ?? '', number: this.#step + 1, of: STEPS.length };
  }

  /** The next one; after the last comes the first again. */
  next(): void {
    this.#step = (this.#step + 1) % STEPS.length;
  }

  /** Away for good on this device; Help brings it back. */
  putAway(): void {
    this.#away = true;
    settings.keep('tour-put-away', true);
  }

  again(): void {
    this.#step = 0;
    this.#away = false;
    settings.keep('tour-put-away', false);
  }
}

export const tour = new Tour();
