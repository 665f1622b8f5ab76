import type { Failure } from '../vocabulary/failure';
import type { BuiltPack, PackRequest } from './build-pack';

/** What the worker of a pack is asked, once: then it ends. */
export interface ToBuilder {
  readonly module: WebAssembly.Module;
  readonly request: PackRequest;
}

/** What it tells while it works, and at the end. */
export type FromBuilder =
  | { readonly told: 'progress'; readonly safe: number; readonly targets: number }
  | { readonly told: 'end'; readonly pack: BuiltPack };

/** The worker failed: nothing was made. */
export const BUILDER_FAILED: Failure = {
  what: 'The pack could not be built: its worker stopped.',
  remedy: 'Close other programs and build it again, or leave out a split.',
};
