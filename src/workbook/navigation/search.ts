import { supplies } from '../../supply/supplies';

/** Comes with the page and is read when a reader first looks for something. */
export const search = supplies.declare('the search', () => import('../../finding/finder'));
