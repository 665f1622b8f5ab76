// It declares the typeface of pictures, which must be here before the network goes.
import './picture-typeface';
import { supplies } from '../../supply/supplies';

/** What makes files of figures, read when a reader first saves one. */
export const saver = supplies.declare('the saving of figures', () => import('./figure-files'));
