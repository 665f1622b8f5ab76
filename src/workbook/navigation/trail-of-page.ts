import type { Selection } from '../../selection/selection';
import { BrowserTrail } from './browser-trail';

/** What a reader does before the page leads elsewhere; a press of Back itself tells nothing beforehand. */
const BEFORE_ELSEWHERE = ['pointerdown', 'keydown', 'click'] as const;

/** The trail in the history of this window, from the selection that its address says. */
export function trailOfPage(selection: Selection): BrowserTrail {
  const trail = new BrowserTrail(window.history, window.location.hash, selection);
  for (const input of BEFORE_ELSEWHERE) window.addEventListener(input, () => trail.settle(), { capture: true });
  return trail;
}
