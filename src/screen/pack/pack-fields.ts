import { supplies } from '../../supply/supplies';

/** What a pack is chosen by comes with the page, and is shown once an officer builds one. */
export const packFields = supplies.declare('the choices of a pack', () => import('./PackChoiceFields.svelte'));
