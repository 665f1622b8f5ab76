import type { Found, Suggestion } from '../../finding/suggestion';

export type { Found, Suggestion };

/** Finding boxes, choices, figures, sheets and words by what is typed. */
export interface FindView {
  /** Gets ready for what stands open and ticked now; resolves once `find` answers by it. */
  begin(): Promise<void>;
  /** Suggestions for what was typed; none before `begin` has resolved. */
  find(query: string): Found;
  /** Makes the changes of a suggestion, as one step that can be undone, and goes where it leads. */
  take(suggestion: Suggestion): void;
}
