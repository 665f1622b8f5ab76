import type { Handouts } from './handouts';
import type { Publishing } from './publishing.svelte';

/** Parts of the record that come with another page and run only when a reader asks for them. */
export interface LateParts {
  readonly Handouts: typeof Handouts;
  readonly Publishing: typeof Publishing;
}

let load: (() => Promise<LateParts>) | null = null;

/** Says where they come from. Called once, by whoever declares the page that holds them. */
export function comeFrom(page: () => Promise<LateParts>): void {
  load = page;
}

/** The parts; throws where nobody has said where they come from. */
export function lateParts(): Promise<LateParts> {
  if (!load) throw new Error('Nobody has said where the late parts of the record come from.');
  return load();
}
