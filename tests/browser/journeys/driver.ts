/** What a journey needs of a browser: keys that are pressed and what the page then says. Nothing else can be done to it. */
import type { KeyInput } from 'puppeteer-core';

/** A key as both browsers know it. */
export type Key = KeyInput;

export interface Opening {
  /** Where the workbook is served; ends in a slash. */
  readonly address: string;
  /** What follows the address: "#/oocd". Nothing is gone to after it but by keys. */
  readonly path: string;
  readonly width: number;
  readonly height: number;
}

export interface Driver {
  /** Presses a key and lets it go; with Shift held where that is asked for. */
  press(key: Key, shift?: boolean): Promise<void>;
  /** Types into what has the focus. */
  type(words: string): Promise<void>;
  /** What a function gives when the page calls it. */
  evaluate<Result>(read: (given: string) => Result, given: string): Promise<Result>;
  /** Gives a file to the field that has the focus, as the computer's own dialog would. */
  giveFile(path: string): Promise<void>;
  /** Errors on the console, and errors that nothing caught. */
  readonly errors: readonly string[];
  close(): Promise<void>;
}

/** Opens the workbook in a context of its own: no storage, no cache. */
export type Open = (opening: Opening) => Promise<Driver>;
