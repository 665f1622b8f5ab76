import { supplies } from '../../supply/supplies';

/** What an officer builds a pack in comes with the page, and is read once one is built. */
export const packForm = supplies.declare('the form that builds a pack', () => import('./PackDialog.svelte'));
