import type { Place } from '../said';

/** A part of the page: the places of a sheet in which its sentences stand, and their patterns. */
export interface Section {
  readonly heading: string;
  readonly note?: string;
  readonly places: readonly Place[];
  readonly lines: readonly string[];
}
