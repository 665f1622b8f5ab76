import { supplies } from '../../supply/supplies';

/** What asks the meaning of columns comes with the page, and runs once a file needs it. */
export const mappingPage = supplies.declare('the reading of other columns', () => import('./Mapping.svelte'));
