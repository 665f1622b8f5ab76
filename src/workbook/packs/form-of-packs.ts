import { supplies } from '../../supply/supplies';

/**
 * What writes and reads packs runs only when a reader asks for it, but comes with the page: the page names it here, since
 * what a late script declares is asked for after the page has said that it needs no network.
 */
export const formOfPacks = supplies.declare('the form of protected packs', () => import('./pack-files'));
