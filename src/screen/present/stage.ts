import { supplies } from '../../supply/supplies';

/** The stage comes with the page, and runs once something is presented. */
export const stage = supplies.declare('presenting', () => import('./OnStage.svelte'));
