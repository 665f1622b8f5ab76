import { supplies } from '../../supply/supplies';

/** What makes files of figures, read when a reader first saves one. */
export const saver = supplies.declare('the saving of figures', () => import('./figure-files'));
