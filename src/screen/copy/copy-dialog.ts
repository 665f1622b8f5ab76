import { supplies } from '../../supply/supplies';

/** How a copy is saved comes with the page, and is shown once a reader saves one. */
export const copyDialog = supplies.declare('the saving of copies', () => import('./CopyDialog.svelte'));
