import { supplies } from '../../supply/supplies';

/** What a pack is chosen by, and saved with, comes with the page, and is shown once an officer builds one. */
export const packForm = supplies.declare('the form that builds a pack', () => import('./pack-parts'));
