import { supplies } from '../../supply/supplies';

/** What a panel that reviews cases needs comes with the page, and runs only on the pages of cases. */
export const casesPage = supplies.declare('the casework', () => import('./CasesPage.svelte'));
